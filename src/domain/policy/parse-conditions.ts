import { WEEKDAYS } from '../calendar/day.ts';
import { type InboxKind, priorities, type RuleConditions } from './document.ts';
import { conditions } from './match.ts';
import {
  fault,
  fieldOf,
  mendFromKnown,
  type Reading,
  readKnown,
  readList,
  readOneOf,
  readRecord,
  refuseOtherKeys,
  shown,
} from './parse-entry.ts';
import { readPattern } from './parse-pattern.ts';
import { readPhrases } from './parse-phrases.ts';
import { readTimes } from './parse-times.ts';

const kinds: readonly InboxKind[] = ['channel', 'mailbox'];

type ReadItem<T> = (item: unknown, field: string) => T | undefined;

/** What a rule is for; conditions that cannot be read are left out. */
export function readConditions(value: unknown, field: string, reading: Reading): RuleConditions | undefined {
  const entry = readRecord(value, field, 'a set of conditions', '{"tiers":["gold"]}', reading);
  if (!entry) return undefined;
  refuseOtherKeys(entry, conditions, field, 'a condition of a rule', reading);
  const { inboxes, customers, tiers } = reading.known;
  const readers: {
    readonly [C in keyof RuleConditions]-?: (value: unknown, field: string) => RuleConditions[C];
  } = {
    inboxes: some('["C024BE91L"]', named('the id of an inbox', inboxes?.keys())),
    inboxKinds: some('["mailbox"]', oneOf('a kind of inbox', kinds)),
    customers: some('["channel/C024BE91L"]', named('the id of a customer', customers)),
    tiers: some('["gold"]', (tier, at) => readTier(tier, at, tiers, reading)),
    priorities: some('["urgent","high"]', oneOf('a priority', priorities)),
    isShared: readIsShared,
    weekdays: some('["sat","sun"]', oneOf('a weekday', WEEKDAYS)),
    timesOfDay: some(
      '[["18:00","08:00"]]',
      (shift, at) => readTimes(shift, at, reading),
      (shift) => shift.join('–'),
    ),
    words: (phrases, at) => readPhrases(phrases, at, ifEmpty(at), reading),
    pattern: (pattern, at) => readPattern(pattern, at, reading),
  };
  return Object.fromEntries(
    conditions
      .filter((condition) => condition in entry)
      .map(
        (condition) => [condition, readers[condition](entry[condition], fieldOf(field, condition))] as const,
      )
      .filter(([, read]) => read !== undefined),
  );

  function some<T>(example: string, read: ReadItem<T>, sameness?: (item: T) => string) {
    return (list: unknown, at: string) => {
      const form = { what: 'a list', example, ifEmpty: ifEmpty(at), ...(sameness && { sameness }) };
      return readList(list, at, form, read, reading);
    };
  }
  function named(what: string, known: Iterable<string> | undefined): ReadItem<string> {
    const all = known && [...known];
    return (item, at) => readKnown(item, at, what, all, reading);
  }
  function oneOf<T extends string>(what: string, words: readonly T[]): ReadItem<T> {
    return (item, at) => readOneOf(item, at, what, words, reading);
  }
  function readIsShared(isShared: unknown, at: string): boolean | undefined {
    if (typeof isShared === 'boolean') return isShared;
    const mend = 'Write true for channels in which customers read along, false for internal ones.';
    return fault(reading, at, `${shown(isShared)} is neither true nor false`, mend);
  }
}

/** A tier is one word in lower case, as it is set in Slack; "Gold" would be another. */
function readTier(
  value: unknown,
  field: string,
  known: ReadonlySet<string> | undefined,
  reading: Reading,
): string | undefined {
  if (reading.occasion === 'asked') return readKnown(value, field, 'a tier', known, reading);
  if (typeof value === 'string' && known?.has(value)) return value;
  if (typeof value !== 'string' || !/^[\p{L}\p{N}-]{1,30}$/u.test(value) || value !== value.toLowerCase()) {
    return fault(
      reading,
      field,
      `${shown(value)} is not a tier`,
      'Write one word in lower case, such as "gold".',
    );
  }
  if (!known) return value;
  const mend = `${mendFromKnown(value, known)} A customer gets another by /cx-urgency tier, in their channel.`;
  return fault(reading, field, `${shown(value)} is not a tier that a customer has`, mend);
}

function ifEmpty(field: string) {
  const condition = field.split('.').at(-1);
  return {
    problem: 'an empty list, so that the rule could never match',
    mend: `Name at least one, or leave ${condition} out.`,
  };
}
