import fc from 'fast-check';
import type { InboxHistory, Standing, Terms } from '../../../../src/domain/clocks/clock.ts';
import type { PolicyDocument } from '../../../../src/domain/policy/document.ts';
import type { PolicyVersion } from '../../../../src/domain/policy/versions.ts';
import { calendarWith } from '../../calendar/build.ts';
import { anySchedule } from '../../calendar/schedules.ts';
import { begins } from './conversations.ts';
import type { WrittenCalendar } from './open-minutes.ts';

const zones = ['Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'] as const;
const longAgo = new Date('2026-01-01T00:00:00Z');

/** An instant among those of the conversations. */
export const anyInstant = fc
  .integer({ min: 0, max: 7 * 1440 })
  .map((after) => new Date((begins + after) * 60_000));

export const anySpec = fc.constantFrom(...zones).chain((zone) => anySchedule(zone, '2026-10-26'));

/** One to three versions of a calendar. */
function anyVersionsOf(id: string): fc.Arbitrary<WrittenCalendar[]> {
  return fc
    .tuple(
      fc.array(anySpec, { minLength: 1, maxLength: 3 }),
      fc.uniqueArray(anyInstant, { minLength: 3, maxLength: 3, selector: Number }),
      fc.boolean(),
    )
    .map(([specs, instants, isLate]) => {
      // A later version may take effect before an earlier one, which then never does.
      const inOrder = isLate ? instants.toSorted((a, b) => Number(a) - Number(b)) : instants;
      // Now and then the first version takes effect only after the conversation began.
      return specs.map((spec, i) => ({
        id,
        version: i + 1,
        effectiveAt: i === 0 && !isLate ? longAgo : (inOrder[i] ?? longAgo),
        spec,
      }));
    });
}

export interface Promises {
  inbox: InboxHistory;
  policies: PolicyVersion[];
  calendars: WrittenCalendar[];
}

const anyStanding = fc.record({
  inboxId: fc.constant('C0NORTH'),
  inboxKind: fc.constant<'channel'>('channel'),
  isShared: fc.boolean(),
  customerId: fc.constantFrom('northwind', 'harbour', null),
  tier: fc.constantFrom('gold', 'silver', null),
});

const anyInbox: fc.Arbitrary<InboxHistory> = fc
  .tuple(anyStanding, anyStanding, anyInstant)
  .map(([first, second, effectiveAt]) => {
    const standings: Standing[] = [
      { ...first, effectiveAt: longAgo },
      { ...second, effectiveAt },
    ];
    return { inboxId: 'C0NORTH', standings };
  });

/** Two versions of a policy, two calendars of one to three versions each, and an inbox whose customer changes. */
export function promisesWith(anyPolicy: fc.Arbitrary<PolicyDocument>): fc.Arbitrary<Promises> {
  return fc
    .record({
      inbox: anyInbox,
      first: anyPolicy,
      second: anyPolicy,
      changedAt: anyInstant,
      own: anyVersionsOf('default'),
      night: anyVersionsOf('night'),
    })
    .map(({ inbox, first, second, changedAt, own, night }) => ({
      inbox,
      policies: [
        { version: 1, effectiveAt: longAgo, document: first },
        { version: 2, effectiveAt: changedAt, document: second },
      ],
      calendars: [...own, ...night],
    }));
}

/** The same promises as the core takes them. */
export function termsOf({ policies, calendars }: Promises): Terms {
  return {
    policies,
    calendars: calendars.map(({ spec, ...version }) => ({
      ...version,
      calendar: calendarWith(spec),
      timeZone: spec.timeZone,
    })),
  };
}
