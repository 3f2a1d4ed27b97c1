import { describe, expect, test } from 'vitest';
import type { Clock } from '../../../src/domain/clocks/clock.ts';
import { type Circumstances, nudgeSteps } from '../../../src/domain/nudges/steps.ts';
import type { LadderStep } from '../../../src/domain/policy/document.ts';
import { calendarWith } from '../calendar/build.ts';
import { at } from '../log-of.ts';
import { fridayClock, londonHours } from '../terms-of.ts';

const calm: Circumstances = {
  snoozedAt: null,
  snoozedUntil: null,
  handedOverAt: null,
  acknowledgedAt: null,
};

/** The steps of Northwind’s ask of Friday 16:50, due on Monday 09:50. */
function told(ladder: LadderStep[], more: Partial<Clock> = {}, circumstances: Partial<Circumstances> = {}) {
  return nudgeSteps(fridayClock({ ladder, ...more }), [londonHours], { ...calm, ...circumstances });
}

/** `at-50% @ 23T09:20` for each. */
const names = (...args: Parameters<typeof told>) =>
  told(...args).map(({ step, at: when }) => `${step} @ ${when.toISOString().slice(8, 16)}`);

describe('minutes', () => {
  test('before the deadline count backwards in support hours', () => {
    expect(names([{ at: 1, minutes: -15, to: 'lead' }])).toEqual(['at-100%-15min-lead @ 23T09:35']);
  });

  test('that reach exactly to opening time fall at opening time, not at closing time before it', () => {
    expect(names([{ at: 1, minutes: -50, to: 'owner' }])).toEqual(['at-100%-50min @ 23T09:00']);
  });

  test('after the deadline count on', () => {
    expect(names([{ at: 1, minutes: 8 * 60, to: 'lead' }])).toEqual(['at-100%+480min-lead @ 24T09:50']);
  });

  test('that would reach before the start are taken at the start', () => {
    expect(names([{ at: 1, minutes: -90, to: 'owner' }])).toEqual(['at-100%-90min @ 20T16:50']);
  });

  test('that would reach before a start outside support hours are taken when they begin', () => {
    const saturday = { startedAt: at('11:00', 21), dueAt: at('10:00', 23) };
    expect(names([{ at: 1, minutes: -90, to: 'owner' }], saturday)).toEqual(['at-100%-90min @ 23T09:00']);
  });

  test('before the deadline leave pauses out', () => {
    const pause = {
      startedAt: '2026-11-23T09:10:00Z',
      endedAt: '2026-11-23T09:40:00Z',
      by: 'U0PRIYA',
      cause: 'staff' as const,
      reason: null,
      hiddenMinutes: 30,
    };
    // Due at 10:20 then: forty counted minutes before it, thirty of them after the pause.
    expect(names([{ at: 1, minutes: -45, to: 'owner' }], { pauses: [pause] })).toEqual([
      'at-100%-45min @ 23T09:05',
    ]);
  });

  test('before the deadline follow a calendar that changed on the way', () => {
    const early = {
      ...londonHours,
      version: 2,
      effectiveAt: new Date('2026-11-21T00:00:00Z'),
      calendar: calendarWith({ hours: { mon: [['08:00', '17:00']] } }),
    };
    const clock = fridayClock({ ladder: [{ at: 1, minutes: -55, to: 'owner' }] });
    // Due on Monday at 08:50 by the new hours: fifty minutes of it, five of Friday by the old ones.
    expect(nudgeSteps(clock, [londonHours, early], calm).map(({ at: when }) => when)).toEqual([at('16:55')]);
  });
});

test('minutes before the deadline know nothing of a calendar that changes after it', () => {
  const later = {
    ...londonHours,
    version: 2,
    effectiveAt: new Date('2026-11-24T00:00:00Z'),
    calendar: calendarWith({ hours: { tue: [['09:00', '17:00']] } }),
  };
  const clock = fridayClock({ ladder: [{ at: 1, minutes: -15, to: 'owner' }] });
  expect(nudgeSteps(clock, [londonHours, later], calm).map(({ at: when }) => when)).toEqual([
    at('09:35', 23),
  ]);
});

describe('a step for several', () => {
  test('is one for each, told in the way that it says', () => {
    const step: LadderStep = {
      at: 1,
      to: ['customer_owner', 'lead_channel'],
      where: 'thread',
      isUrgent: true,
    };
    expect(told([step])).toEqual([
      {
        step: 'at-100%-customer_owner',
        at: at('09:50', 23),
        to: 'customer_owner',
        where: 'thread',
        isUrgent: true,
      },
      { step: 'at-100%-lead_channel', at: at('09:50', 23), to: 'lead_channel', where: 'dm', isUrgent: true },
    ]);
  });

  test('keeps the names that steps had before there could be several', () => {
    expect(names([{ at: 0.8, to: ['owner', 'inbox_owner', 'U0TOM'] }])).toEqual([
      'at-80% @ 23T09:38',
      'at-80%-inbox_owner @ 23T09:38',
      'at-80%-U0TOM @ 23T09:38',
    ]);
  });
});

test('whoever stands in two steps of one time is told once', () => {
  const twice: LadderStep[] = [
    { at: 1, to: 'owner' },
    { at: 1, to: ['owner', 'lead'] },
  ];
  expect(names(twice)).toEqual(['at-100% @ 23T09:50', 'at-100%-lead @ 23T09:50']);
});

test('two shares that round to the same percent are two steps', () => {
  expect(
    names([
      { at: 0.5, to: 'owner' },
      { at: 0.501, to: 'owner' },
    ]).map((name) => name.split(' ')[0]),
  ).toEqual(['at-50%', 'at-50.1%']);
});

describe('a step that is repeated', () => {
  const repeat = { everyMinutes: 30, until: 'acknowledged' } as const;
  const ladder: LadderStep[] = [{ at: 1, to: 'lead', repeat }];

  test('is said again in counted minutes, twenty times at the most', () => {
    const steps = names(ladder);
    expect(steps.slice(0, 3)).toEqual([
      'at-100%-lead @ 23T09:50',
      'at-100%-lead#2 @ 23T10:20',
      'at-100%-lead#3 @ 23T10:50',
    ]);
    expect(steps).toHaveLength(21);
    // Fourteen are on Monday, until 16:50; ten minutes are left of it.
    expect(steps[15]).toBe('at-100%-lead#16 @ 24T09:20');
  });

  test('is not said again once somebody looks into it', () => {
    expect(names(ladder, {}, { acknowledgedAt: at('10:30', 23) })).toEqual([
      'at-100%-lead @ 23T09:50',
      'at-100%-lead#2 @ 23T10:20',
    ]);
  });

  test('is not said again at the very instant at which somebody looks into it', () => {
    expect(names(ladder, {}, { acknowledgedAt: at('10:20', 23) })).toEqual(['at-100%-lead @ 23T09:50']);
  });

  test('is said once all the same where somebody looked into it before', () => {
    expect(names(ladder, {}, { acknowledgedAt: at('16:55') })).toEqual(['at-100%-lead @ 23T09:50']);
  });

  test('goes on where only an answer ends it', () => {
    const untilAnswered: LadderStep[] = [{ at: 1, to: 'lead', repeat: { ...repeat, until: 'answered' } }];
    expect(names(untilAnswered, {}, { acknowledgedAt: at('10:30', 23) })).toHaveLength(21);
  });

  test('does not care for who looked into an earlier ask', () => {
    expect(names(ladder, {}, { acknowledgedAt: at('16:40') })).toHaveLength(21);
  });

  test('is held back by a snooze as far as the owner is told', () => {
    const owner: LadderStep[] = [{ at: 1, to: 'owner', repeat }];
    expect(names(owner, {}, { snoozedUntil: at('10:40', 23) }).slice(0, 2)).toEqual([
      'snoozed-until-2026-11-23T10:40:00.000Z @ 23T10:40',
      'at-100%#3 @ 23T10:50',
    ]);
  });
});

describe('a snooze past the deadline', () => {
  const snoozed = { snoozedAt: at('09:10', 23), snoozedUntil: at('11:00', 23) };

  test('is told to the lead at once', () => {
    expect(told([], {}, snoozed)).toEqual([
      {
        step: 'snoozed-past-due-2026-11-23T11:00:00.000Z',
        at: at('09:10', 23),
        to: 'lead',
        where: 'dm',
        isUrgent: false,
      },
      expect.objectContaining({ step: 'snoozed-until-2026-11-23T11:00:00.000Z' }),
    ]);
  });

  test('is none where it ends at the deadline', () => {
    expect(names([], {}, { ...snoozed, snoozedUntil: at('09:50', 23) })).toEqual([
      'snoozed-until-2026-11-23T09:50:00.000Z @ 23T09:50',
    ]);
  });

  test('of an earlier ask is told from the start of this one', () => {
    const [first] = told([], {}, { ...snoozed, snoozedAt: at('16:00') });
    expect(first).toMatchObject({ to: 'lead', at: at('16:50') });
  });
});

test('a snooze that was over before the ask moves nothing', () => {
  const past = { snoozedAt: at('15:00'), snoozedUntil: at('16:00') };
  expect(names([{ at: 0.5, to: 'owner' }], {}, past)).toEqual(['at-50% @ 23T09:20']);
});
