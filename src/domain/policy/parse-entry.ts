import { isRecord } from '../calendar/entry.ts';
import { type Problem, quoted } from '../calendar/problem.ts';
import type { Occasion } from '../calendar/spec.ts';
import type { InboxKind } from './document.ts';
import { nearMatch } from './near-match.ts';

/** What a policy may refer to. What is absent is not checked. */
export interface KnownTerms {
  calendars: ReadonlySet<string>;
  inboxes?: ReadonlyMap<string, { kind: InboxKind; isShared: boolean }>;
  customers?: ReadonlySet<string>;
  tiers?: ReadonlySet<string>;
  /** Everybody who can be nudged, where all of them are known. */
  people?: ReadonlySet<string>;
  /** People of whom it is known that they are no colleagues: nobody of a customer's is ever nudged. */
  outsiders?: ReadonlySet<string>;
}

/** What readers of the parts of a policy share; whatever is wrong goes into `problems`. */
export interface Reading {
  known: KnownTerms;
  occasion: Occasion;
  /** The names of the policy's own rotations. */
  rotations: readonly string[];
  problems: Problem[];
}

/** Notes a fault, and gives what a reader gives for what cannot be read. */
export function fault(reading: Reading, field: string, problem: string, mend: string): undefined {
  reading.problems.push({ field, problem, mend });
}

/** The path of a key: `rules[1].targets`, or `targets["a b"]` where the key is not a plain word. */
export function fieldOf(at: string, key: string): string {
  if (!/^[\w-]{1,60}$/.test(key)) return `${at}[${quoted(key)}]`;
  return at === '' ? key : `${at}.${key}`;
}

/** A value as it was entered, whatever it is, short enough to stand in a sentence. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return quoted(clipped(value, 3));
}

/** What a stranger sends may be deeper than it can be written out. */
function clipped(value: unknown, depth: number): unknown {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '…';
  if (Array.isArray(value)) return value.slice(0, 20).map((item) => clipped(item, depth - 1));
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 20)
      .map(([key, item]) => [key, clipped(item, depth - 1)]),
  );
}

/** `Did you mean "urgent"? Known are urgent, high, normal, low.` */
export function mendFromKnown(entered: unknown, known: Iterable<string>): string {
  const all = [...known];
  if (all.length === 0) return 'None is known yet.';
  const near = typeof entered === 'string' ? nearMatch(entered, all) : undefined;
  const listed =
    all.length <= 20 ? all.join(', ') : `${all.slice(0, 10).join(', ')} and ${all.length - 10} more`;
  return `${near === undefined ? '' : `Did you mean ${quoted(near)}? `}Known are ${listed}.`;
}

/** A key that is not known is most likely a slip: `"nudgesAt"` must not quietly leave everybody without a nudge. */
export function refuseOtherKeys(
  value: Record<string, unknown>,
  known: readonly string[],
  at: string,
  what: string,
  reading: Reading,
): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    fault(reading, fieldOf(at, key), `not ${what}`, mendFromKnown(key, known));
  }
}

/** An object, or a fault that shows how it is written. */
export function readRecord(
  value: unknown,
  field: string,
  what: string,
  example: string,
  reading: Reading,
): Record<string, unknown> | undefined {
  if (isRecord(value)) return value;
  return fault(reading, field, `${shown(value)} is not ${what}`, `Write ${example}.`);
}

/** One of a few words. */
export function readOneOf<T extends string>(
  value: unknown,
  field: string,
  what: string,
  words: readonly T[],
  reading: Reading,
): T | undefined {
  if (words.includes(value as T)) return value as T;
  return fault(reading, field, `${shown(value)} is not ${what}`, mendFromKnown(value, words));
}

/** A name or an id that the workspace must know. @param known undefined where that is not checked */
export function readKnown(
  value: unknown,
  field: string,
  what: string,
  known: Iterable<string> | undefined,
  reading: Reading,
): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') {
    return fault(reading, field, `${shown(value)} is not ${what}`, `Write ${what} in quotes.`);
  }
  const all = known && new Set(known);
  if (!all || all.has(value)) return value;
  return fault(reading, field, `${shown(value)} is not ${what} that is known`, mendFromKnown(value, all));
}

interface ListForm<T> {
  /** `a list of words` */
  what: string;
  /** `["down","outage"]` */
  example: string;
  /** What an empty one means, where it must not be: how the sentence goes on, and its mend. */
  ifEmpty?: { problem: string; mend: string };
  /** What makes two entries the same. */
  sameness?(item: T): string;
}

/** A list without the entries that cannot be read; nothing comes twice. */
export function readList<T>(
  value: unknown,
  field: string,
  { what, example, ifEmpty, sameness = String }: ListForm<T>,
  read: (item: unknown, field: string) => T | undefined,
  reading: Reading,
): T[] | undefined {
  if (!Array.isArray(value)) {
    return fault(reading, field, `${shown(value)} is not ${what}`, `Write a list such as ${example}.`);
  }
  if (value.length === 0 && ifEmpty) return fault(reading, field, ifEmpty.problem, ifEmpty.mend);
  const seen = new Map<string, string>();
  return value.flatMap((entry: unknown, i) => {
    const at = `${field}[${i}]`;
    const item = read(entry, at);
    if (item === undefined) return [];
    const first = seen.get(sameness(item));
    if (first === undefined) seen.set(sameness(item), at);
    else fault(reading, at, `${shown(entry)} is already in ${first}`, 'Keep one of the two.');
    return first === undefined ? [item] : [];
  });
}
