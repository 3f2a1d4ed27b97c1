import type { CountingTerms, LadderStep } from './document.ts';
import { byShare, isWarning } from './ladder.ts';
import { fault, fieldOf, type Reading, readList, shown } from './parse-entry.ts';
import { readShare } from './parse-moment.ts';
import { sharedRecipients } from './parse-recipient.ts';
import { readStep } from './parse-step.ts';

/** The warning shares, earliest first. */
export function readNudgeAt(value: unknown, field: string, reading: Reading): number[] | undefined {
  const form = { what: 'a list of shares', example: '[0.5,0.8], or [] for no warning' };
  const shares = readList(value, field, form, (share, at) => readShare(share, at, 1, reading), reading);
  return shares?.sort((a, b) => a - b);
}

/** More are hardly kept in one's head. */
const mostSteps = 50;

/** The further steps, earliest first. Nobody is told twice at the same time. */
export function readLadder(value: unknown, field: string, reading: Reading): LadderStep[] | undefined {
  if (Array.isArray(value) && value.length > mostSteps) {
    return fault(reading, field, `${value.length} steps`, `Write at most ${mostSteps}.`);
  }
  const form = {
    what: 'a list of steps',
    example: '[{"at":1,"to":"inbox_owner"}], or [] for none',
    sameness: (step: LadderStep) => JSON.stringify(step),
  };
  const read: { at: string; step: LadderStep }[] = [];
  const steps = readList(
    value,
    field,
    form,
    (entry, at) => {
      const step = readStep(entry, at, reading);
      if (step) read.push({ at, step });
      return step;
    },
    reading,
  );
  refuseToldTwice(read, reading);
  return steps?.sort(byShare);
}

function refuseToldTwice(read: readonly { at: string; step: LadderStep }[], reading: Reading): void {
  for (const [i, { at, step }] of read.entries()) {
    const earlier = read
      .slice(0, i)
      .find((other) => byShare(other.step, step) === 0 && sharedRecipients(other.step, step).length > 0);
    // The very same is told as an entry that stands there twice.
    if (!earlier || JSON.stringify(earlier.step) === JSON.stringify(step)) continue;
    const [who = ''] = sharedRecipients(earlier.step, step);
    fault(reading, at, `tells ${shown(who)} at the same time as ${earlier.at}`, 'Keep one of the two.');
  }
}

/** A warning that stands in the ladder too. */
export function refuseStepsSaidTwice(
  { nudgeAt, ladder }: Partial<CountingTerms>,
  at: string,
  reading: Reading,
): void {
  for (const share of nudgeAt ?? []) {
    if (!ladder?.some((step) => isWarning(step) && step.at === share)) continue;
    const problem = `nudges the owner at ${share}, as ${fieldOf(at, 'nudgeAt')} does`;
    fault(reading, fieldOf(at, 'ladder'), problem, 'Keep one of the two.');
  }
}
