import type { LadderStep } from './document.ts';
import { isCard, recipientsOf } from './ladder.ts';
import {
  fault,
  fieldOf,
  type Reading,
  readOneOf,
  readRecord,
  refuseOtherKeys,
  shown,
} from './parse-entry.ts';
import { type Moment, readMoment } from './parse-moment.ts';
import { readRecipients } from './parse-recipient.ts';

/** Somebody who is told every minute mutes what tells them. */
export const fewestRepeatMinutes = 5;
/** A day. */
export const mostRepeatMinutes = 1440;

const keys = ['at', 'minutesBeforeDue', 'minutesAfterDue', 'to', 'where', 'isUrgent', 'repeat'];

/** One step of a ladder, in the form in which it is kept: minutes stand beside `at` 1, and what is usual is left out. */
export function readStep(value: unknown, field: string, reading: Reading): LadderStep | undefined {
  const entry = readRecord(value, field, 'a step', '{"at":1,"to":"inbox_owner"}', reading);
  if (!entry) return undefined;
  // `minutes` is how minutes before or after the deadline are kept; nobody needs to write it.
  const others = Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'minutes'));
  refuseOtherKeys(others, keys, field, 'a field of a step', reading);
  const faultsBefore = reading.problems.length;
  const moment = readMoment(entry, field, reading);
  const to = readRecipients(entry.to, `${field}.to`, reading);
  const extras = readExtras(entry, field, reading);
  if (moment === undefined || to === undefined || reading.problems.length > faultsBefore) return undefined;
  const step: LadderStep = { ...moment, to, ...extras };
  return refusesThread(step, field, reading) ? undefined : step;
}

type Extras = Omit<LadderStep, keyof Moment | 'to'>;

function readExtras(entry: Record<string, unknown>, field: string, reading: Reading): Extras {
  const where =
    'where' in entry
      ? readOneOf(
          entry.where,
          `${field}.where`,
          'where a nudge can be told',
          ['dm', 'thread'] as const,
          reading,
        )
      : undefined;
  const isUrgent = 'isUrgent' in entry && readYesOrNo(entry.isUrgent, `${field}.isUrgent`, reading);
  const repeat = 'repeat' in entry ? readRepeat(entry.repeat, `${field}.repeat`, reading) : undefined;
  return {
    ...(where === 'thread' && { where }),
    ...(isUrgent && { isUrgent }),
    ...(repeat && { repeat }),
  };
}

function readRepeat(value: unknown, field: string, reading: Reading): LadderStep['repeat'] {
  const example = '{"everyMinutes":30,"until":"acknowledged"}';
  const entry = readRecord(value, field, 'a way of repeating', example, reading);
  if (!entry) return undefined;
  refuseOtherKeys(entry, ['everyMinutes', 'until'], field, 'a field of it', reading);
  const everyMinutes = readEvery(entry.everyMinutes, `${field}.everyMinutes`, reading);
  const until = !('until' in entry)
    ? fault(reading, `${field}.until`, 'missing', 'Write "acknowledged" or "answered".')
    : readOneOf(
        entry.until,
        `${field}.until`,
        'what ends it',
        ['acknowledged', 'answered'] as const,
        reading,
      );
  return everyMinutes === undefined || until === undefined ? undefined : { everyMinutes, until };
}

function readEvery(value: unknown, field: string, reading: Reading): number | undefined {
  const isMinutes = typeof value === 'number' && Number.isInteger(value) && value <= mostRepeatMinutes;
  if (isMinutes && value >= fewestRepeatMinutes) return value;
  const problem =
    value === undefined
      ? 'missing'
      : isMinutes
        ? `every ${value} minutes is too often`
        : `${shown(value)} is not a number of minutes`;
  const mend = `Write whole minutes from ${fewestRepeatMinutes} to ${mostRepeatMinutes}, such as 30.`;
  return fault(reading, field, problem, mend);
}

/** A thread is one person's place to hear of it; a card is itself where the thread is. */
function refusesThread(step: LadderStep, field: string, reading: Reading): boolean {
  if (step.where !== 'thread' || !recipientsOf(step).every(isCard)) return false;
  const mend = 'Name somebody who is told in the thread of the card, or leave "where" out.';
  fault(
    reading,
    fieldOf(field, 'where'),
    'nobody of the step is told in a thread: it only goes to a channel',
    mend,
  );
  return true;
}

export function readYesOrNo(value: unknown, field: string, reading: Reading): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return fault(reading, field, `${shown(value)} is neither true nor false`, 'Write true or false.');
}
