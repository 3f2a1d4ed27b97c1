import { z } from 'zod';
import type { Intent } from '../../intake/intents.ts';

const updated = z.looseObject({
  subteam: z.looseObject({
    id: z.string(),
    handle: z.string().nullish(),
    users: z.array(z.string()).nullish(),
    /** Unix seconds; 0 while it is in use. */
    date_delete: z.number().nullish(),
  }),
});

const changed = z.looseObject({
  subteam_id: z.string(),
  added_users: z.array(z.string()).nullish(),
  removed_users: z.array(z.string()).nullish(),
});

/** `subteam_updated` tells all members, `subteam_members_changed` who came and went. @throws where it is malformed */
export function translateUserGroup(event: { type: string }, at: Date): Intent[] {
  if (event.type === 'subteam_members_changed') {
    const { subteam_id: id, added_users, removed_users } = changed.parse(event);
    return [
      { type: 'user_group', id, at, members: { added: added_users ?? [], removed: removed_users ?? [] } },
    ];
  }
  const { id, handle, users, date_delete } = updated.parse(event).subteam;
  if (!users) return [];
  const all = date_delete ? [] : users;
  return [{ type: 'user_group', id, at, members: { handle: handle ?? id, all } }];
}
