import { isRecord } from './calendar/entry.ts';
import { parseInstant } from './calendar/instant.ts';
import { inWords, quoted } from './calendar/problem.ts';

/** What cannot be answered: which field, what is wrong with it, and how to mend it. */
export interface Fault {
  error: string;
}

/** The object that a line of JSON holds; undefined for anything else. */
export function readObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function readInstant(value: unknown): Date | undefined {
  return typeof value === 'string' ? parseInstant(value) : undefined;
}

export function notAnInstant(field: string, value: unknown): Fault {
  const mend = 'Write one with its offset, such as "2026-11-23T09:50:00Z".';
  return faultOf(field, value === undefined ? 'missing' : `${quoted(value)} is not an instant`, mend);
}

export function faultOf(field: string, problem: string, mend: string): Fault {
  return { error: inWords({ field, problem, mend }) };
}
