import type { Role } from '../domain/log.ts';

export type RoleRefusal = 'not_an_admin' | 'about_oneself' | 'a_bot' | 'not_a_bot' | 'the_app_itself';

/** Who says as what somebody counts, and of whom. */
export interface RoleSaying {
  /** As the app knows them now; undefined where it does not. */
  actor: { id: string; isAdmin: boolean } | undefined;
  personId: string;
  /** What Slack says of that person; undefined for the id of a bot, of which there is no account. */
  toldRole: Role | undefined;
  /** Said of a bot: that it posts for customers, or that it does so no more. */
  isRelay: boolean;
  appUserId: string;
}

/**
 * Why it cannot be said as what somebody counts, or null where it can. Asked twice: for the answer that is shown, and by
 * intake, which carries it out.
 */
export function refuseRole(saying: RoleSaying): RoleRefusal | null {
  const { actor, personId, toldRole, isRelay, appUserId } = saying;
  if (!actor?.isAdmin) return 'not_an_admin';
  if (personId === appUserId) return 'the_app_itself';
  const isBot = personId.startsWith('B') || toldRole === 'bot';
  if (isRelay) return isBot ? null : 'not_a_bot';
  if (isBot) return 'a_bot';
  return actor.id === personId ? 'about_oneself' : null;
}
