import { z } from 'zod';
import { type Intent, keepable } from '../../intake/intents.ts';
import { changeOf, decisionOf, readCommand, roleSaidOf } from '../command-words.ts';
import { decidedId } from './decided-id.ts';

export const slashCommand = z.looseObject({
  text: z.string().optional(),
  user_id: z.string(),
  team_id: z.string().optional(),
  channel_id: z.string(),
  channel_name: z.string().optional(),
});

/** A slash command that changes or decides something; those that only ask mean nothing to the log. */
export function translateCommand(body: unknown, deliveryId: string, receivedAt: Date): Intent[] {
  const { text, user_id, team_id, channel_id, channel_name } = slashCommand.parse(body);
  const actor = { userId: user_id, teamId: team_id ?? null, botId: null, name: null };
  const typed = readCommand(text ?? '');
  const decided = decisionOf(typed);
  if (decided) {
    const { message, decision: details } = decided;
    const { inboxId, messageId } = message;
    return [{ type: 'fact', inboxId, messageId, id: decidedId(deliveryId), at: receivedAt, actor, details }];
  }
  if (typed.name === 'reactions_set') {
    return [{ type: 'reactions', actor, at: receivedAt, change: typed.change }];
  }
  const said = roleSaidOf(typed);
  if (said) {
    const { personId, role, isRelay } = said;
    const id = decidedId(deliveryId);
    return [{ type: 'role', actor, at: receivedAt, id, personId, role, how: 'changed', isRelay }];
  }
  if (typed.name === 'own') return [{ type: 'own', actor, at: receivedAt, change: typed.change }];
  if (typed.name === 'promise') {
    const { by, words } = typed;
    const id = decidedId(deliveryId);
    const noted = { by: by ?? user_id, words: keepable(words), channelId: channel_id };
    return [{ type: 'promise', actor, at: receivedAt, id, ...noted }];
  }
  const command = changeOf(typed);
  if (!command) return [];
  const inboxName = channel_name ?? channel_id;
  return [{ type: 'command', actor, at: receivedAt, inboxId: channel_id, inboxName, command }];
}
