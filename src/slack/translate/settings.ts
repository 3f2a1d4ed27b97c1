import { z } from 'zod';
import type { Intent } from '../../intake/intents.ts';
import { readSettings } from '../blocks/read-settings.ts';
import { callbackIds } from '../ids.ts';

const submission = z.looseObject({
  user: z.looseObject({ id: z.string(), team_id: z.string().nullish() }),
  view: z.looseObject({
    callback_id: z.string().optional(),
    state: z.looseObject({ values: z.unknown() }).optional(),
  }),
});

/** The submitted settings of a person; what its listener refuses by the same reading changes nothing. */
export function translateSettings(body: unknown, receivedAt: Date): Intent[] {
  const { user, view } = submission.parse(body);
  if (view.callback_id !== callbackIds.settings) return [];
  const read = readSettings(view.state?.values);
  if (!read.ok) return [];
  const actor = { userId: user.id, teamId: user.team_id ?? null, botId: null, name: null };
  return [{ type: 'own', actor, at: receivedAt, change: read.change }];
}
