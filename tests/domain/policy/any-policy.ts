import fc from 'fast-check';
import { metrics, priorities } from '../../../src/domain/policy/document.ts';

// Policies as people write them, in all their forms; each can be read on its own, apart from rules that never match.

const person = fc.constantFrom('U024BE7LH', 'U061F7AUR', 'W012A3CDE', 'U0PRIYA', 'U0TOM');
const share = (most: number) => fc.integer({ min: 1, max: most * 20 }).map((n) => n / 20);
const optional = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] });
const list = <T>(item: fc.Arbitrary<T>, minLength = 0) =>
  fc.uniqueArray(item, { minLength, maxLength: 4, selector: (value) => JSON.stringify(value) });
const time = fc
  .integer({ min: 0, max: 1439 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);

const minutes = fc.integer({ min: 1, max: 300 });
const moment = fc.oneof(
  fc.record({ at: share(10) }),
  fc.record({ minutesBeforeDue: minutes }),
  fc.record({ minutesAfterDue: minutes }),
  fc.record({
    at: fc.constant(1),
    minutes: fc.oneof(
      minutes,
      minutes.map((n) => -n),
    ),
  }),
);

/** One at least is no channel, so that a thread is one for somebody; and none is the owner alone, as a warning is. */
const recipients = fc.oneof(
  person,
  fc.constantFrom('customer_owner', 'inbox_owner', 'backup', 'lead', 'rotation'),
  fc
    .uniqueArray(fc.constantFrom('owner', 'backup', 'lead_channel', 'C0TEAM', 'lead', 'U0TOM'), {
      maxLength: 3,
    })
    .map((others) => ['customer_owner', ...others]),
);

const step = fc
  .tuple(
    moment,
    recipients,
    optional({
      where: fc.constantFrom('dm', 'thread'),
      isUrgent: fc.boolean(),
      repeat: fc.record({
        everyMinutes: fc.integer({ min: 5, max: 1440 }),
        until: fc.constantFrom('acknowledged', 'answered'),
      }),
    }),
  )
  .map(([when, to, more]) => ({ ...when, to, ...more }));

/** Nobody is told twice at one time: each step has its own. */
export const anyLadder = fc.uniqueArray(step, { maxLength: 4, selector: timeOf });

function timeOf(step: {
  at?: number;
  minutes?: number;
  minutesBeforeDue?: number;
  minutesAfterDue?: number;
}) {
  const { at = 1, minutes: kept = 0, minutesBeforeDue = 0, minutesAfterDue = 0 } = step;
  return `${at} ${kept - minutesBeforeDue + minutesAfterDue}`;
}

const names = ['frontline', 'second line'];
const turn = { turn: fc.constantFrom('day', 'week'), startsOn: fc.constantFrom('2026-11-23', '2026-12-31') };
const rotation = fc.oneof(
  fc.record({ people: list(person, 1), ...turn }),
  fc.record({ userGroup: fc.constantFrom('S0615G0KT', 'S024BE7LH'), ...turn }),
);

const counting = {
  hours: fc.constantFrom('business', 'calendar'),
  calendarId: fc.constantFrom('default', 'tokyo', 'auckland'),
  nudgeAt: list(share(1)),
  ladder: anyLadder,
  lead: fc.option(person),
  leadChannel: fc.option(fc.constant('C0TEAM')),
  rotation: fc.option(fc.constantFrom(...names)),
  pausedBy: list(fc.constantFrom('staff', 'question')),
  acknowledgementIsReply: fc.boolean(),
};

/** One length for all, so that nothing that presses more has longer. */
const setting = (minutes: number) =>
  fc.oneof(
    fc.constant(minutes),
    fc.constant(null),
    optional(counting).map((terms) => ({ minutes, ...terms })),
  );

const byPriority = (minutes: number) =>
  fc.oneof(
    setting(minutes),
    fc
      .record(Object.fromEntries(priorities.map((p) => [p, setting(minutes)])), { requiredKeys: ['normal'] })
      .map((table) => table as object),
  );

const targets = fc
  .integer({ min: 1, max: 86_400 })
  .chain((minutes) => optional(Object.fromEntries(metrics.map((metric) => [metric, byPriority(minutes)]))));

const word = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/);

const when = optional({
  inboxes: list(fc.constantFrom('C0NORTH', 'C0TEAM', 'M0SUPPORT'), 1),
  inboxKinds: list(fc.constantFrom('channel', 'mailbox'), 1),
  customers: list(fc.constantFrom('channel/C0NORTH', 'globex'), 1),
  tiers: list(fc.constantFrom('gold', 'silver'), 1),
  priorities: list(fc.constantFrom(...priorities), 1),
  isShared: fc.boolean(),
  words: list(word, 1),
  pattern: fc.constantFrom('\\bdown\\b', '(a+)+$', 'p1|sev ?1', '\\p{Han}'),
  weekdays: list(fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), 1),
  timesOfDay: list(
    fc.tuple(time, time).filter(([start, end]) => start !== end),
    1,
  ),
});

const rule = optional({ when, priority: fc.constantFrom(...priorities), targets, ...counting });

const rules = fc
  .array(rule, { maxLength: 4 })
  .map((all) => all.map((own, i) => ({ name: ` rule ${i}`, ...own })));

/** A chain of stand-ins leads nowhere it has been. */
const standIns = fc.uniqueArray(person, { maxLength: 4 }).map((people) => {
  const pairs = people.slice(1).map((standIn, i) => [people[i] ?? '', standIn]);
  return Object.fromEntries(pairs) as Record<string, string>;
});

const parts = {
  ...counting,
  targets,
  rules,
  priorityWords: fc
    .uniqueArray(word, { maxLength: 6 })
    .map((words) => Object.fromEntries(priorities.map((p, i) => [p, words.filter((_, n) => n % 4 === i)]))),
  standIns,
};

/** With every rotation that its terms may name. */
export const anyPolicy = fc.tuple(optional(parts), fc.tuple(rotation, rotation)).map(([policy, turns]) => ({
  ...policy,
  ...(JSON.stringify(policy).includes('"rotation"') && { rotations: named(turns) }),
}));

function named<T>(turns: readonly T[]): Record<string, T> {
  return Object.fromEntries(turns.map((own, i) => [names[i] ?? '', own]));
}
