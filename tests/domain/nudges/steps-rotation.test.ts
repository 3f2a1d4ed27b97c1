import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { turnOrder } from '../../../src/domain/nudges/rotation.ts';

const three = ['U0PRIYA', 'U0TOM', 'U0ANA'];
const daily = { people: three, turn: 'day', startsOn: '2026-11-23' } as const;
const weekly = { ...daily, turn: 'week' } as const;

/** Whose turn it is in London, unless said otherwise. */
const turn = (rotation: Parameters<typeof turnOrder>[0], at: string, zone = 'Europe/London') =>
  turnOrder(rotation, [], new Date(at), zone)[0];

describe('a turn of a day', () => {
  test('goes round among all, and comes back to the first', () => {
    const days = ['23', '24', '25', '26'].map((day) => turn(daily, `2026-11-${day}T12:00:00Z`));
    expect(days).toEqual(['U0PRIYA', 'U0TOM', 'U0ANA', 'U0PRIYA']);
  });

  test('changes at midnight of the zone', () => {
    expect(turn(daily, '2026-11-24T04:59:59Z', 'America/New_York')).toBe('U0PRIYA');
    expect(turn(daily, '2026-11-24T05:00:00Z', 'America/New_York')).toBe('U0TOM');
  });

  test('changes once in the nights in which the clocks do', () => {
    const spring = { ...daily, startsOn: '2026-03-28' };
    expect(turn(spring, '2026-03-28T23:59:59Z')).toBe('U0PRIYA');
    expect(turn(spring, '2026-03-29T00:00:00Z')).toBe('U0TOM');
    expect(turn(spring, '2026-03-29T22:59:59Z')).toBe('U0TOM');
    expect(turn(spring, '2026-03-29T23:00:00Z')).toBe('U0ANA');
    const autumn = { ...daily, startsOn: '2026-10-24' };
    expect(turn(autumn, '2026-10-24T23:00:00Z')).toBe('U0TOM');
    expect(turn(autumn, '2026-10-25T23:59:59Z')).toBe('U0TOM');
    expect(turn(autumn, '2026-10-26T00:00:00Z')).toBe('U0ANA');
  });

  test('went round before the first day too', () => {
    expect(turn(daily, '2026-11-22T12:00:00Z')).toBe('U0ANA');
    expect(turn(daily, '2026-11-20T12:00:00Z')).toBe('U0PRIYA');
  });
});

test('a turn of a week begins on the weekday of its first day', () => {
  expect(turn(weekly, '2026-11-29T23:59:59Z')).toBe('U0PRIYA');
  expect(turn(weekly, '2026-11-30T00:00:00Z')).toBe('U0TOM');
  expect(turn(weekly, '2026-11-22T23:59:59Z')).toBe('U0ANA');
});

test('whoever cannot is followed by the next, and everybody comes once', () => {
  expect(turnOrder(daily, [], new Date('2026-11-24T12:00:00Z'), 'UTC')).toEqual([
    'U0TOM',
    'U0ANA',
    'U0PRIYA',
  ]);
});

test('a user group goes round in the order of its ids, however Slack lists it', () => {
  const group = { turn: 'day', startsOn: '2026-11-23' } as const;
  const at = new Date('2026-11-23T12:00:00Z');
  expect(turnOrder(group, three, at, 'UTC')).toEqual(['U0ANA', 'U0PRIYA', 'U0TOM']);
  expect(turnOrder(group, [...three].reverse(), at, 'UTC')).toEqual(['U0ANA', 'U0PRIYA', 'U0TOM']);
});

test('a group without members has nobody', () => {
  expect(turnOrder({ turn: 'day', startsOn: '2026-11-23' }, [], new Date(0), 'UTC')).toEqual([]);
});

test('over as many days as there are members, everybody has one turn, whatever the zone', () => {
  const zones = fc.constantFrom('Europe/London', 'Pacific/Auckland', 'America/St_Johns', 'Asia/Kathmandu');
  const noon = fc.integer({ min: -2000, max: 2000 });
  fc.assert(
    fc.property(noon, zones, fc.constantFrom('day' as const, 'week' as const), (day, zone, length) => {
      const step = length === 'day' ? 1 : 7;
      const at = (n: number) => new Date(Date.UTC(2026, 10, 23 + day + n * step, 12));
      const turns = three.map((_, n) => turnOrder({ ...daily, turn: length }, [], at(n), zone)[0]);
      expect(new Set(turns).size).toBe(3);
    }),
  );
});
