import { z } from 'zod';
import { emailDomainOf } from '../../domain/email-domain.ts';
import type { Account } from '../../domain/people.ts';
import { keepable } from '../../intake/intents.ts';

const user = z.looseObject({
  id: z.string(),
  team_id: z.string().nullish(),
  name: z.string().nullish(),
  real_name: z.string().nullish(),
  deleted: z.boolean().nullish(),
  is_bot: z.boolean().nullish(),
  is_restricted: z.boolean().nullish(),
  is_ultra_restricted: z.boolean().nullish(),
  is_stranger: z.boolean().nullish(),
  is_admin: z.boolean().nullish(),
  is_owner: z.boolean().nullish(),
  tz: z.string().nullish(),
  /** In an organisation of several workspaces (Enterprise Grid). */
  enterprise_user: z
    .looseObject({ enterprise_id: z.string().nullish(), teams: z.array(z.string()).nullish() })
    .nullish(),
  enterprise_id: z.string().nullish(),
  profile: z
    .looseObject({
      display_name: z.string().nullish(),
      real_name: z.string().nullish(),
      email: z.string().nullish(),
      bot_id: z.string().nullish(),
    })
    .nullish(),
});

/** A user as `users.info` and `user_change` give it. @throws where it is none */
export function accountOf(given: unknown): Account {
  const { id, team_id, name, real_name, profile, enterprise_user, enterprise_id, ...flags } =
    user.parse(given);
  return {
    id,
    name: keepable(profile?.real_name || real_name || profile?.display_name || name || id),
    teamId: team_id ?? null,
    enterpriseId: enterprise_user?.enterprise_id ?? enterprise_id ?? null,
    enterpriseTeamIds: enterprise_user?.teams ?? [],
    emailDomain: emailDomainOf(profile?.email ?? ''),
    botId: profile?.bot_id ?? null,
    isBot: flags.is_bot === true || id === 'USLACKBOT',
    isGuest: flags.is_restricted === true || flags.is_ultra_restricted === true,
    isStranger: flags.is_stranger === true,
    isAdmin: flags.is_admin === true || flags.is_owner === true,
    isActive: flags.deleted !== true,
    timeZone: flags.tz ?? null,
  };
}
