import type { AuthorHint } from '../../domain/people.ts';
import type { RoleIntent } from '../../intake/intents.ts';
import { readWhoIs } from '../blocks/who-is.ts';
import { actionIds } from '../ids.ts';

const roles: Record<string, 'customer' | 'staff'> = {
  [actionIds.isCustomer]: 'customer',
  [actionIds.isStaff]: 'staff',
};

/** *A customer* or *One of us*: the answer to who somebody is; nothing for any other button. */
export function translateWhoIs(
  { action_id, value }: { action_id: string; value?: unknown },
  id: string,
  at: Date,
  actor: AuthorHint,
): RoleIntent[] {
  const role = roles[action_id];
  const personId = readWhoIs(value);
  if (!role || !personId) return [];
  return [{ type: 'role', actor, at, id, personId, role, how: 'answered', isRelay: false }];
}
