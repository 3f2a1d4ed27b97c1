import { z } from 'zod';
import type { AuthorHint } from '../../domain/people.ts';
import { keepable } from '../../intake/intents.ts';

/** The fields of a message that tell of its author; all of them may be missing. */
export const authorFields = {
  user: z.string().optional(),
  bot_id: z.string().nullish(),
  user_team: z.string().nullish(),
  team: z.string().nullish(),
  user_profile: z
    .looseObject({
      team: z.string().nullish(),
      display_name: z.string().nullish(),
      real_name: z.string().nullish(),
    })
    .nullish(),
  username: z.string().nullish(),
};

const fields = z.looseObject(authorFields);

/** The author's team is `user_team`, else the team of their profile, else `team`. */
export function authorOf(message: z.infer<typeof fields>): AuthorHint {
  const { user, bot_id, user_team, team, user_profile, username } = message;
  const name = user_profile?.real_name || user_profile?.display_name || username || null;
  return {
    userId: user ?? bot_id ?? 'unknown',
    teamId: user_team ?? user_profile?.team ?? team ?? null,
    botId: bot_id ?? null,
    name: name === null ? null : keepable(name),
  };
}

/** Somebody who reacted: Slack names only the account. */
export function actorNamed(userId: string): AuthorHint {
  return { userId, teamId: null, botId: null, name: null };
}
