import { z } from 'zod';
import type { Intent } from '../../intake/intents.ts';
import { changeOf, readCommand } from '../command-words.ts';

export const slashCommand = z.looseObject({
  text: z.string().optional(),
  user_id: z.string(),
  team_id: z.string().optional(),
  channel_id: z.string(),
  channel_name: z.string().optional(),
});

/** A slash command that changes something; those that only ask mean nothing to the log. */
export function translateCommand(body: unknown, receivedAt: Date): Intent[] {
  const { text, user_id, team_id, channel_id, channel_name } = slashCommand.parse(body);
  const command = changeOf(readCommand(text ?? ''));
  if (!command) return [];
  return [
    {
      type: 'command',
      actor: { userId: user_id, teamId: team_id ?? null, botId: null, name: null },
      at: receivedAt,
      inboxId: channel_id,
      inboxName: channel_name ?? channel_id,
      command,
    },
  ];
}
