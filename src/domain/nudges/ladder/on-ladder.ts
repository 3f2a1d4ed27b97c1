import type { LadderStep, Recipient } from '../../policy/document.ts';
import { isCard, recipientsOf } from '../../policy/ladder.ts';
import { type Counted, momentOf, repeatsOf } from './moments.ts';
import type { NudgeStep } from './nudge-step.ts';
import { repeatName, stepName } from './step-names.ts';

/** Every step of the ladder with its repeats, one for each of those whom it goes to; nobody has two of the same time. */
export function stepsOnLadder(ladder: readonly LadderStep[], clock: Counted, acknowledgedAt: Date | null) {
  const shares = new Map<string, number>();
  return ladder.flatMap((step): NudgeStep[] => {
    const at = momentOf(step, clock);
    if (at === null) return [];
    const moments = [at, ...repeatsAfter(step, at, clock, acknowledgedAt)];
    return recipientsOf(step).flatMap((to) => {
      const name = stepName(step, to, (taken) => (shares.get(taken) ?? step.at) !== step.at);
      if (shares.has(name)) return [];
      shares.set(name, step.at);
      return moments.map((moment, i) => ({ step: repeatName(name, i + 1), at: moment, ...toldAs(step, to) }));
    });
  });
}

function repeatsAfter(
  { repeat }: LadderStep,
  at: Date,
  clock: Counted,
  acknowledgedAt: Date | null,
): readonly Date[] {
  if (!repeat) return [];
  const moments = repeatsOf(repeat.everyMinutes, at, clock);
  if (repeat.until === 'answered' || acknowledgedAt === null) return moments;
  return moments.filter((moment) => moment < acknowledgedAt);
}

function toldAs({ where = 'dm', isUrgent = false }: LadderStep, to: Recipient) {
  return { to, where: isCard(to) ? ('dm' as const) : where, isUrgent };
}
