import type { LadderStep, Recipient } from './document.ts';

/** Everybody whom a step goes to, in the order in which it names them. */
export function recipientsOf({ to }: Pick<LadderStep, 'to'>): readonly Recipient[] {
  return typeof to === 'string' ? [to] : to;
}

/** An internal channel's id as Slack writes it: `C024BE7LH`; `G…` is a private one of older workspaces. */
export function isChannelId(value: unknown): value is string {
  return typeof value === 'string' && /^[CG][A-Z0-9]{2,30}$/.test(value);
}

/** Whether a recipient is told by a card in a channel, and not in somebody's own list. */
export function isCard(to: Recipient): boolean {
  return to === 'lead_channel' || isChannelId(to);
}

/** A warning: a share of the target up to the deadline, for the owner, and nothing else said of it. */
export function isWarning(step: LadderStep): boolean {
  return step.to === 'owner' && step.at <= 1 && isPlain(step);
}

/** Only a share and whom, as every step once was. */
export function isPlain({ to, minutes, where, isUrgent, repeat }: LadderStep): boolean {
  return typeof to === 'string' && !minutes && where !== 'thread' && !isUrgent && !repeat;
}

/** Earliest first, as far as that can be said without a target: minutes count from the deadline. */
export function byShare(a: LadderStep, b: LadderStep): number {
  return a.at - b.at || (a.minutes ?? 0) - (b.minutes ?? 0);
}

/**
 * The warning shares and the further steps as one ladder, earliest first. Where a further step tells the owner at a
 * warning's share, it says more than the warning, which is left out.
 */
export function joinLadder(nudgeAt: readonly number[], further: readonly LadderStep[]): LadderStep[] {
  const warnings = nudgeAt.map((at): LadderStep => ({ at, to: 'owner' }));
  const added = further.filter((step) => !(isWarning(step) && nudgeAt.includes(step.at)));
  const isSaid = ({ at }: LadderStep) =>
    added.some((step) => step.at === at && !step.minutes && recipientsOf(step).includes('owner'));
  return [...warnings.filter((warning) => !isSaid(warning)), ...added].sort(byShare);
}

/** The other way round: what of a whole ladder is a warning share, and what a further step. */
export function splitLadder(steps: readonly LadderStep[]): { nudgeAt: number[]; ladder: LadderStep[] } {
  return {
    nudgeAt: steps.filter(isWarning).map(({ at }) => at),
    ladder: steps.filter((step) => !isWarning(step)),
  };
}
