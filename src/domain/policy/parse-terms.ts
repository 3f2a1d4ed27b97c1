import {
  type CountedHours,
  type CountingTerms,
  type LadderStep,
  ladderParts,
  pauseCauses,
} from './document.ts';
import {
  fault,
  fieldOf,
  type Reading,
  readKnown,
  readList,
  readOneOf,
  readRecord,
  refuseOtherKeys,
  shown,
} from './parse-entry.ts';
import { isPersonId, readPerson } from './parse-person.ts';

export const countingKeys = [
  'hours',
  'calendarId',
  'nudgeAt',
  'ladder',
  'pausedBy',
  'acknowledgementIsReply',
] as const;

const hoursWords: readonly CountedHours[] = ['business', 'calendar'];

/** How a target is counted and watched over, as far as it is said. */
export function readCountingTerms(
  entry: Record<string, unknown>,
  at: string,
  reading: Reading,
): Partial<CountingTerms> {
  const terms: Partial<CountingTerms> = {};
  const read = <K extends keyof CountingTerms>(
    key: K,
    reader: (value: unknown, field: string, reading: Reading) => CountingTerms[K] | undefined,
  ) => {
    const value = key in entry ? reader(entry[key], fieldOf(at, key), reading) : undefined;
    if (value !== undefined) terms[key] = value;
  };
  read('hours', (value, field) => readOneOf(value, field, 'a way of counting hours', hoursWords, reading));
  read('calendarId', (value, field) =>
    readKnown(value, field, 'the id of a calendar', reading.known.calendars, reading),
  );
  read('nudgeAt', readNudgeAt);
  read('ladder', readLadder);
  read('pausedBy', readPausedBy);
  read('acknowledgementIsReply', readYesOrNo);
  refuseStepsSaidTwice(terms, at, reading);
  return terms;
}

function readNudgeAt(value: unknown, field: string, reading: Reading): number[] | undefined {
  const form = { what: 'a list of shares', example: '[0.5,0.8], or [] for no warning' };
  const shares = readList(value, field, form, (share, at) => readShare(share, at, 1, reading), reading);
  return shares?.sort((a, b) => a - b);
}

function readLadder(value: unknown, field: string, reading: Reading): LadderStep[] | undefined {
  const form = {
    what: 'a list of steps',
    example: '[{"at":1,"to":"inbox_owner"}], or [] for none',
    sameness: ({ at, to }: LadderStep) => `${at} ${to}`,
  };
  const steps = readList(value, field, form, (step, at) => readStep(step, at, reading), reading);
  return steps?.sort((a, b) => a.at - b.at);
}

function readPausedBy(value: unknown, field: string, reading: Reading) {
  const form = {
    what: 'a list of causes',
    example: '["staff","question"], or [] where nothing stops the clock',
  };
  const read = (cause: unknown, at: string) =>
    readOneOf(cause, at, 'what stops a clock', pauseCauses, reading);
  return readList(value, field, form, read, reading);
}

function readYesOrNo(value: unknown, field: string, reading: Reading): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return fault(reading, field, `${shown(value)} is neither true nor false`, 'Write true or false.');
}

function readStep(value: unknown, field: string, reading: Reading): LadderStep | undefined {
  const entry = readRecord(value, field, 'a step', '{"at":1,"to":"inbox_owner"}', reading);
  if (!entry) return undefined;
  refuseOtherKeys(entry, ['at', 'to'], field, 'a field of a step', reading);
  const at = readShare(entry.at, `${field}.at`, 10, reading);
  const to = readRecipient(entry.to, `${field}.to`, reading);
  return at === undefined || to === undefined ? undefined : { at, to };
}

function readRecipient(value: unknown, field: string, reading: Reading): string | undefined {
  if (ladderParts.some((part) => part === value)) return value as string;
  if (isPersonId(value)) return readPerson(value, field, reading);
  const problem = value === undefined ? 'missing' : `${shown(value)} is nobody who can be nudged`;
  return fault(
    reading,
    field,
    problem,
    `Write one of ${ladderParts.join(', ')}, or a person’s Slack id such as "U024BE7LH".`,
  );
}

/** A share of the target, above 0: half of it is 0.5. */
function readShare(value: unknown, field: string, most: number, reading: Reading): number | undefined {
  if (typeof value === 'number' && value > 0 && value <= most) return value;
  const problem = value === undefined ? 'missing' : `${shown(value)} is not a share of the target`;
  const isPercent =
    typeof value === 'number' && value > most && value <= 100 * most && Number.isInteger(value);
  const meant = isPercent ? `Write ${value / 100} for ${value} %. ` : '';
  const range =
    most === 1
      ? 'A warning comes after 0 and up to 1, which is the deadline; what comes later goes into the ladder.'
      : `A step comes after 0 and up to ${most}: 0.5 is half of the target, 1 the deadline.`;
  return fault(reading, field, problem, `${meant}${range}`);
}

function refuseStepsSaidTwice(
  { nudgeAt, ladder }: Partial<CountingTerms>,
  at: string,
  reading: Reading,
): void {
  for (const share of nudgeAt ?? []) {
    if (!ladder?.some((step) => step.to === 'owner' && step.at === share)) continue;
    const problem = `nudges the owner at ${share}, as ${fieldOf(at, 'nudgeAt')} does`;
    fault(reading, fieldOf(at, 'ladder'), problem, 'Keep one of the two.');
  }
}
