import { describe, expect, test } from 'vitest';
import { decide, type Saying } from '../../../src/domain/spoken/decide.ts';

const saying: Saying = {
  by: 'U0PRIYA',
  at: new Date('2026-11-23T10:30:00Z'),
  timeZone: 'Europe/London',
  hours: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
  metric: 'first_reply',
  promise: null,
  startedAt: new Date('2026-11-23T10:00:20Z'),
  dueAt: new Date('2026-11-23T11:00:20Z'),
  turn: null,
  isColleague: (id) => id === 'U0TOM' || id === 'U0MEI',
};
const phone = { what: 'answered', how: 'phone', time: null, minutesAgo: null } as const;

describe('what is said becomes a decision', () => {
  test('a snooze ends when it says, and tells where that is past the deadline', () => {
    expect(decide({ what: 'snooze', minutes: 20 }, saying)).toMatchObject({
      details: { kind: 'snoozed', until: '2026-11-23T10:50:00.000Z' },
      done: { isPastDue: false },
    });
    expect(decide({ what: 'snooze_until_morning' }, saying)).toMatchObject({
      details: { until: '2026-11-24T09:00:00.000Z' },
      done: { isPastDue: true },
    });
    expect(decide({ what: 'snooze', minutes: 100_000 }, saying)).toEqual({ ok: false, why: 'too_long' });
  });

  test('a call was now, minutes ago, or at a time of today', () => {
    const at = (more: object) => decide({ ...phone, ...more }, saying);
    expect(at({})).toMatchObject({ details: { repliedAt: '2026-11-23T10:30:00.000Z' } });
    expect(at({ minutesAgo: 10 })).toMatchObject({ details: { repliedAt: '2026-11-23T10:20:00.000Z' } });
    expect(at({ time: { hour: 10, minute: 0 } })).toMatchObject({
      details: { repliedAt: '2026-11-23T10:00:20.000Z' },
    });
    expect(at({ time: { hour: 9, minute: 59 } })).toEqual({ ok: false, why: 'not_asked' });
    expect(at({ time: { hour: 10, minute: 31 } })).toEqual({ ok: false, why: 'to_come' });
  });

  test('a hand-over goes to a colleague, or to whoever has the turn', () => {
    expect(decide({ what: 'hand_over', to: 'U0TOM' }, saying)).toMatchObject({ details: { to: 'U0TOM' } });
    expect(decide({ what: 'hand_over', to: 'U0DANA' }, saying)).toEqual({ ok: false, why: 'not_staff' });
    expect(decide({ what: 'hand_over_to_turn' }, saying)).toEqual({ ok: false, why: 'nobody_has_the_turn' });
    expect(decide({ what: 'hand_over_to_turn' }, { ...saying, turn: 'U0MEI' })).toMatchObject({
      details: { to: 'U0MEI' },
    });
  });

  test('of a promise it is that it is kept, or none, and nothing that tells the customer nothing', () => {
    const promised = { ...saying, metric: 'follow_up', promise: '1.1' } as const;
    expect(decide(phone, promised)).toMatchObject({
      details: { kind: 'promise_told', promise: '1.1', toldAt: '2026-11-23T10:30:00.000Z', how: 'phone' },
      done: { what: 'told' },
    });
    expect(decide({ what: 'not_promised' }, promised)).toMatchObject({
      details: { kind: 'not_promised', promise: '1.1' },
    });
    expect(decide({ ...phone, time: { hour: 9, minute: 0 } }, promised)).toEqual({
      ok: false,
      why: 'not_promised_yet',
    });
    for (const said of [{ what: 'close' }, { what: 'no_reply_needed', reason: null }] as const)
      expect(decide(said, promised)).toEqual({ ok: false, why: 'not_kept_so' });
    expect(decide({ what: 'snooze', minutes: 20 }, promised)).toMatchObject({
      details: { about: 'conversation' },
    });
    expect(decide({ what: 'not_promised' }, saying)).toEqual({ ok: false, why: 'no_promise' });
  });

  test('of the whole conversation says so, and only a close resolves it', () => {
    const whole = { ...saying, metric: 'resolution' } as const;
    expect(decide({ what: 'take' }, whole)).toMatchObject({ details: { about: 'conversation' } });
    expect(decide({ what: 'close' }, whole)).toMatchObject({ details: { kind: 'closed' } });
    expect(decide(phone, whole)).toEqual({ ok: false, why: 'not_resolved_so' });
    expect(decide({ what: 'no_reply_needed', reason: null }, whole)).toEqual({
      ok: false,
      why: 'not_resolved_so',
    });
    expect(decide(phone, { ...saying, metric: 'periodic_update' })).toMatchObject({
      details: { kind: 'answered', about: 'conversation' },
    });
  });
});
