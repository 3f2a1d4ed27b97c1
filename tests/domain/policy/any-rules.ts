import fc from 'fast-check';
import {
  type InboxKind,
  type Priority,
  priorities,
  type Rule,
  type RuleConditions,
} from '../../../src/domain/policy/document.ts';
import type { Asked } from '../../../src/domain/policy/match.ts';

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });

const conditions: { readonly [C in keyof RuleConditions]-?: fc.Arbitrary<RuleConditions[C]> } = {
  inboxes: some(['C0NORTH', 'C0TEAM', 'M0SUPPORT']),
  inboxKinds: some<InboxKind>(['channel', 'mailbox']),
  customers: some(['globex']),
  tiers: some(['gold', 'silver']),
  priorities: some<Priority>(priorities),
  isShared: fc.boolean(),
  words: some(['down', 'prod is down', 'slow']),
  pattern: fc.constantFrom('down', 'slow|down'),
  weekdays: fc.oneof(
    some(['fri', 'sat'] as const),
    fc.constant(['mon', 'tue', 'wed', 'thu', 'sun'] as const),
  ),
  timesOfDay: some([
    ['08:00', '18:00'],
    ['18:00', '08:00'],
    ['22:00', '06:00'],
  ] as const),
};

/** A few rules of few conditions, so that some of them have all that others are for. */
export function anyRules(
  among: readonly (keyof RuleConditions)[],
  calendars: readonly string[] = ['default'],
): fc.Arbitrary<Rule[]> {
  const when = fc
    .subarray([...among], { maxLength: 2 })
    .chain((keys) =>
      fc.record(Object.fromEntries(keys.map((key) => [key, conditions[key]]))),
    ) as fc.Arbitrary<RuleConditions>;
  const rule = fc.record({ when, calendarId: fc.constantFrom(...calendars) });
  return fc
    .array(rule, { minLength: 2, maxLength: 5 })
    .map((rules) => rules.map((own, i) => ({ name: `rule ${i}`, targets: { first_reply: 30 }, ...own })));
}

const places = [
  ...['C0NORTH', 'C0TEAM', 'C0OTHER'].flatMap((inboxId) => [
    { inboxId, inboxKind: 'channel' as const, isShared: true },
    { inboxId, inboxKind: 'channel' as const, isShared: false },
  ]),
  ...['M0SUPPORT', 'M0OTHER'].map((inboxId) => ({ inboxId, inboxKind: 'mailbox' as const, isShared: false })),
];

const instants = ['2026-11-20', '2026-11-21', '2026-11-23'].flatMap((day) =>
  ['03:00', '07:00', '12:00', '20:00', '23:00'].map((time) => new Date(`${day}T${time}:00Z`)),
);

const texts = ['', 'down', 'slow', 'prod is down', 'slow and down', 'prod is down, not slow'];

/** Every ask that such rules can tell apart; where no rule looks at something, one value of it is enough. */
export function everyAsk(rules: readonly Rule[]): Asked[] {
  const looksAt = (...keys: (keyof RuleConditions)[]) =>
    rules.some(({ when }) => keys.some((key) => when[key] !== undefined));
  const values = <T>(all: readonly T[], ...keys: (keyof RuleConditions)[]) =>
    looksAt(...keys) ? all : all.slice(0, 1);
  return values(places, 'inboxes', 'inboxKinds', 'isShared').flatMap((place) =>
    values([null, 'gold', 'silver'], 'tiers').flatMap((tier) =>
      values([null, 'globex', 'initech'], 'customers').flatMap((customerId) =>
        values(priorities, 'priorities').flatMap((priority) =>
          values(instants, 'weekdays', 'timesOfDay').flatMap((at) =>
            values(texts, 'words', 'pattern').map((firstAskText) => ({
              ...place,
              tier,
              customerId,
              priority,
              at,
              firstAskText,
            })),
          ),
        ),
      ),
    ),
  );
}
