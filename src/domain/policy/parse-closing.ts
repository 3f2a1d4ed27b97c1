import type { ClosingTerms } from './document.ts';
import { fault, fieldOf, type Reading, readRecord, refuseOtherKeys, shown } from './parse-entry.ts';
import { readYesOrNo } from './parse-step.ts';

const example = '{"afterDays":5,"confirm":true,"reopenDays":14}';
const mostDays = 365;

/** When conversations that have gone quiet are closed. */
export function readClosing(value: unknown, field: string, reading: Reading): ClosingTerms | undefined {
  const entry = readRecord(value, field, 'how conversations are closed', example, reading);
  if (!entry) return undefined;
  refuseOtherKeys(entry, ['afterDays', 'confirm', 'reopenDays'], field, 'a field of closing', reading);
  const afterDays = readDays(entry.afterDays, fieldOf(field, 'afterDays'), reading);
  const confirm =
    'confirm' in entry ? readYesOrNo(entry.confirm, fieldOf(field, 'confirm'), reading) : undefined;
  const reopenDays =
    'reopenDays' in entry ? readDays(entry.reopenDays, fieldOf(field, 'reopenDays'), reading) : undefined;
  if (afterDays === undefined) return undefined;
  return {
    afterDays,
    ...(confirm !== undefined && { confirm }),
    ...(reopenDays !== undefined && { reopenDays }),
  };
}

/** After how many working days whoever waits on a customer is reminded; null for never. */
export function readReminder(value: unknown, field: string, reading: Reading): number | null | undefined {
  return value === null ? null : readDays(value, field, reading);
}

function readDays(value: unknown, field: string, reading: Reading): number | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= mostDays) return value;
  const problem = value === undefined ? 'missing' : `${shown(value)} is not a number of days`;
  return fault(reading, field, problem, `Write whole days from 1 to ${mostDays}, such as 5.`);
}
