import { isRecord } from '../calendar/entry.ts';
import {
  metrics,
  priorities,
  type Target,
  type TargetByPriority,
  type TargetSetting,
  type Targets,
} from './document.ts';
import { fault, fieldOf, type Reading, readRecord, refuseOtherKeys, shown } from './parse-entry.ts';
import { countingKeys, readCountingTerms } from './parse-terms.ts';

/** Sixty days: longer than any promise that somebody watches over. */
export const mostMinutes = 60 * 24 * 60;

const targetKeys = ['minutes', ...countingKeys];

/**
 * The targets of a policy or a rule, by metric; those that cannot be read are left out.
 * @param needsNormal in a policy's own targets, which nothing stands behind, a table must say what an ordinary ask gets
 */
export function readTargets(
  value: unknown,
  field: string,
  needsNormal: boolean,
  reading: Reading,
): Targets | undefined {
  const entry = readRecord(value, field, 'a table of targets', '{"first_reply":60,"next_reply":60}', reading);
  if (!entry) return undefined;
  refuseOtherKeys(entry, metrics, field, 'a metric', reading);
  return Object.fromEntries(
    metrics
      .filter((metric) => metric in entry)
      .map(
        (metric) =>
          [metric, readByPriority(entry[metric], fieldOf(field, metric), needsNormal, reading)] as const,
      )
      .filter(([, setting]) => setting !== undefined),
  );
}

function readByPriority(
  value: unknown,
  field: string,
  needsNormal: boolean,
  reading: Reading,
): TargetByPriority | undefined {
  if (!isRecord(value)) return readSetting(value, field, reading);
  const keys = Object.keys(value);
  const named = keys.filter((key) => priorities.some((priority) => priority === key));
  const own = keys.filter((key) => targetKeys.includes(key));
  if (named.length > 0 && own.length > 0) {
    const mend = `Move ${own.join(', ')} into the targets of single priorities, or leave the priorities out.`;
    return fault(reading, field, 'one target and a table of priorities at once', mend);
  }
  if (own.length > 0) return readTarget(value, field, reading);
  if (keys.length === 0) return fault(reading, field, 'an empty table, which sets no target', minutesMend);
  refuseOtherKeys(value, priorities, field, 'a priority', reading);
  if (needsNormal && !('normal' in value)) {
    const mend = 'Write the target of an ordinary ask; null says that there is no such clock.';
    fault(reading, `${field}.normal`, 'missing', mend);
  }
  const table = priorities
    .filter((priority) => priority in value)
    .map((priority) => [priority, readSetting(value[priority], fieldOf(field, priority), reading)] as const)
    .filter(([, setting]) => setting !== undefined);
  return table.length === 0 ? undefined : Object.fromEntries(table);
}

function readSetting(value: unknown, field: string, reading: Reading): TargetSetting | undefined {
  if (value === null) return null;
  return isRecord(value) ? readTarget(value, field, reading) : readMinutes(value, field, reading);
}

function readTarget(
  entry: Record<string, unknown>,
  field: string,
  reading: Reading,
): TargetSetting | undefined {
  refuseOtherKeys(entry, targetKeys, field, 'a field of a target', reading);
  const minutes = readMinutes(entry.minutes, fieldOf(field, 'minutes'), reading);
  const terms = readCountingTerms(entry, field, reading);
  if (minutes === undefined) return undefined;
  const target: Target = { minutes, ...terms };
  return Object.keys(terms).length === 0 ? minutes : target;
}

const minutesMend = `Write whole minutes from 1 to ${mostMinutes}, such as 60, or null where there is to be no such clock.`;

/** Whole minutes, up to 60 days of them. */
export function readMinutes(value: unknown, field: string, reading: Reading): number | undefined {
  const problem = problemWithMinutes(value);
  return problem === null ? (value as number) : fault(reading, field, problem, minutesMend);
}

function problemWithMinutes(value: unknown): string | null {
  if (value === undefined) return 'missing';
  if (typeof value !== 'number' || !Number.isFinite(value))
    return `${shown(value)} is not a number of minutes`;
  if (value === 0) return 'a target of 0 minutes is missed as soon as it is set';
  if (value < 0) return `${value} minutes lie in the past`;
  if (!Number.isInteger(value)) return `${value} is not a whole number of minutes`;
  return value > mostMinutes ? `${value} minutes are more than 60 days` : null;
}
