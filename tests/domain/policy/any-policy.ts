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

/** Steps for others than the owner, so that none is a warning too. */
const step = fc.record({
  at: share(10),
  to: fc.oneof(person, fc.constantFrom('customer_owner', 'inbox_owner')),
});

const counting = {
  hours: fc.constantFrom('business', 'calendar'),
  calendarId: fc.constantFrom('default', 'tokyo', 'auckland'),
  nudgeAt: list(share(1)),
  ladder: list(step),
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

export const anyPolicy = optional({
  ...counting,
  targets,
  rules,
  priorityWords: fc
    .uniqueArray(word, { maxLength: 6 })
    .map((words) => Object.fromEntries(priorities.map((p, i) => [p, words.filter((_, n) => n % 4 === i)]))),
  standIns,
});
