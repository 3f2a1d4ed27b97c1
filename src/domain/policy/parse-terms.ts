import { type CountedHours, type CountingTerms, pauseCauses } from './document.ts';
import { readInternalChannel } from './parse-channel.ts';
import { fieldOf, type Reading, readKnown, readList, readOneOf } from './parse-entry.ts';
import { readLadder, readNudgeAt, refuseStepsSaidTwice } from './parse-ladder.ts';
import { readPerson } from './parse-person.ts';
import { readYesOrNo } from './parse-step.ts';

export const countingKeys = [
  'hours',
  'calendarId',
  'nudgeAt',
  'ladder',
  'lead',
  'leadChannel',
  'rotation',
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
  read('lead', orNone(readPerson));
  read('leadChannel', orNone(readInternalChannel));
  read('rotation', orNone(readRotationName));
  read('pausedBy', readPausedBy);
  read('acknowledgementIsReply', readYesOrNo);
  refuseStepsSaidTwice(terms, at, reading);
  return terms;
}

type Reader = (value: unknown, field: string, reading: Reading) => string | undefined;

/** Null says that there is none here, whatever the policy says. */
function orNone(reader: Reader): (...args: Parameters<Reader>) => string | null | undefined {
  return (value, field, reading) => (value === null ? null : reader(value, field, reading));
}

function readRotationName(value: unknown, field: string, reading: Reading): string | undefined {
  return readKnown(value, field, 'the name of a rotation', reading.rotations, reading);
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
