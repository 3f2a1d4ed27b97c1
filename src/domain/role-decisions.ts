import type { Role } from './log.ts';

/** What an admin said of somebody, or of a bot: as what they count. */
export interface RoleDecision {
  /** Unique: of the delivery by which it came. */
  id: string;
  /** ISO. */
  at: string;
  by: string;
  role: DecidedRole;
  /** `answered`: when the app asked who they are; counts only as long as nobody had said so. `changed`: unasked. */
  how: 'answered' | 'changed';
}

export type DecidedRole = Exclude<Role, 'unknown'>;

/** All that was said, each once, in the order of its time. */
export function withDecision(
  decisions: readonly RoleDecision[],
  decision: RoleDecision,
): readonly RoleDecision[] {
  const others = decisions.filter(({ id }) => id !== decision.id);
  return [...others, decision].sort(byTime);
}

/** Those that count: of two admins who answer, the first. */
export function decisionsInForce(decisions: readonly RoleDecision[]): readonly RoleDecision[] {
  return decisions.toSorted(byTime).filter(({ how }, index) => how === 'changed' || index === 0);
}

/**
 * The role of somebody at an instant. What admins said holds from then on, and what was written before keeps its role;
 * but `unknown` is none: learning who somebody was does not change what they were, so it becomes what was said first.
 * @param told the role by what Slack says
 */
export function roleAt(told: Role, decisions: readonly RoleDecision[], at: Date): Role {
  if (decisions.length === 0) return told;
  const inForce = decisionsInForce(decisions);
  const last = inForce.findLast((decision) => new Date(decision.at) <= at);
  if (last) return last.role;
  return told === 'unknown' ? (inForce[0]?.role ?? told) : told;
}

/** What was said last, and counts; null where nobody said anything. */
export function decidedRole(decisions: readonly RoleDecision[]): DecidedRole | null {
  return decisionsInForce(decisions).at(-1)?.role ?? null;
}

function byTime(a: RoleDecision, b: RoleDecision): number {
  return new Date(a.at).getTime() - new Date(b.at).getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
