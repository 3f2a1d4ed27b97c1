import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period } from '../../../src/domain/kpis/clock.ts';
import {
  lastDays,
  thisWeek,
  weekBefore,
  weeklyPostAt,
  weekName,
  weekToPost,
} from '../../../src/domain/kpis/period.ts';

const iso = ({ from, to }: Period) => [from.toISOString(), to.toISOString()];
const hours = ({ from, to }: Period) => (to.getTime() - from.getTime()) / 3_600_000;

describe('the week before', () => {
  it('runs from Monday 00:00 to Monday 00:00 in the zone of the workspace', () => {
    const monday = new Date('2026-11-23T08:00:00Z');
    expect(iso(weekBefore(monday, 'Europe/Berlin'))).toEqual([
      '2026-11-15T23:00:00.000Z',
      '2026-11-22T23:00:00.000Z',
    ]);
    expect(iso(weekBefore(monday, 'America/Los_Angeles'))).toEqual([
      '2026-11-16T08:00:00.000Z',
      '2026-11-23T08:00:00.000Z',
    ]);
  });

  it('is a week earlier where it is still Sunday', () => {
    const monday = new Date('2026-11-23T07:59:59.999Z');
    expect(iso(weekBefore(monday, 'America/Los_Angeles'))).toEqual([
      '2026-11-09T08:00:00.000Z',
      '2026-11-16T08:00:00.000Z',
    ]);
  });

  it('is an hour longer or shorter across a change of clocks', () => {
    expect(hours(weekBefore(new Date('2026-10-26T12:00:00Z'), 'Europe/Berlin'))).toBe(169);
    expect(hours(weekBefore(new Date('2026-03-30T12:00:00Z'), 'Europe/Berlin'))).toBe(167);
    expect(hours(weekBefore(new Date('2026-10-05T12:00:00Z'), 'Australia/Lord_Howe'))).toBe(167.5);
  });

  it('begins with the first instant of a Monday whose midnight is skipped', () => {
    expect(iso(weekBefore(new Date('2021-03-31T12:00:00Z'), 'Asia/Tehran'))).toEqual([
      '2021-03-21T20:30:00.000Z',
      '2021-03-28T19:30:00.000Z',
    ]);
  });

  it('ends after both passes of a Sunday hour that is repeated', () => {
    expect(weekBefore(new Date('2020-09-23T12:00:00Z'), 'Asia/Tehran').to.toISOString()).toBe(
      '2020-09-20T20:30:00.000Z',
    );
  });

  it('refuses a zone that is none', () => {
    expect(() => weekBefore(new Date('2026-11-23T08:00:00Z'), 'Europe/Atlantis')).toThrow(RangeError);
  });
});

describe('the last days', () => {
  it('end with the running minute and begin at the same time of day, across a change of clocks', () => {
    const { period, before } = lastDays(7, new Date('2026-10-28T09:30:20Z'), 'Europe/Berlin');
    expect(iso(period)).toEqual(['2026-10-21T08:31:00.000Z', '2026-10-28T09:31:00.000Z']);
    expect(iso(before)).toEqual(['2026-10-14T08:31:00.000Z', '2026-10-21T08:31:00.000Z']);
  });
});

describe('this week', () => {
  it('runs from Monday to now and is compared with the week before to the same weekday and time', () => {
    const { period, before } = thisWeek(new Date('2026-11-25T10:00:00Z'), 'Europe/Berlin');
    expect(iso(period)).toEqual(['2026-11-22T23:00:00.000Z', '2026-11-25T10:01:00.000Z']);
    expect(iso(before)).toEqual(['2026-11-15T23:00:00.000Z', '2026-11-18T10:01:00.000Z']);
  });

  it('has begun at the first instant of Monday', () => {
    const { period } = thisWeek(new Date('2026-11-22T23:00:00Z'), 'Europe/Berlin');
    expect(iso(period)).toEqual(['2026-11-22T23:00:00.000Z', '2026-11-22T23:01:00.000Z']);
  });
});

describe('the weekly post', () => {
  const post = (now: string, timeZone: string) => {
    const { dueAt, nextAt } = weeklyPostAt(new Date(now), timeZone);
    return [dueAt.toISOString(), nextAt.toISOString()];
  };

  it('is due at Monday 09:00 of the zone, from that very instant on', () => {
    const older = ['2026-11-16T08:00:00.000Z', '2026-11-23T08:00:00.000Z'];
    const newer = ['2026-11-23T08:00:00.000Z', '2026-11-30T08:00:00.000Z'];
    expect(post('2026-11-23T07:59:59.999Z', 'Europe/Berlin')).toEqual(older);
    expect(post('2026-11-23T08:00:00Z', 'Europe/Berlin')).toEqual(newer);
    expect(post('2026-11-29T22:00:00Z', 'Europe/Berlin')).toEqual(newer);
  });

  it('keeps to nine by the wall clock when the clocks change', () => {
    expect(post('2026-10-24T12:00:00Z', 'Europe/Berlin')).toEqual([
      '2026-10-19T07:00:00.000Z',
      '2026-10-26T08:00:00.000Z',
    ]);
  });
});

describe('the week to post', () => {
  it('is the one that ended, from Monday nine until Sunday midnight, and none before nine on Monday', () => {
    const from = (now: string) => weekToPost(new Date(now), 'Europe/Berlin')?.from.toISOString() ?? null;
    expect(from('2026-11-22T22:59:59.999Z')).toBe('2026-11-08T23:00:00.000Z');
    expect(from('2026-11-22T23:00:00Z')).toBeNull();
    expect(from('2026-11-23T07:59:59.999Z')).toBeNull();
    expect(from('2026-11-23T08:00:00Z')).toBe('2026-11-15T23:00:00.000Z');
  });
});

describe('a week', () => {
  it('is named by the date of its Monday where the workspace is', () => {
    expect(weekName(weekBefore(new Date('2026-11-23T08:00:00Z'), 'Europe/Berlin'), 'Europe/Berlin')).toBe(
      '2026-11-16',
    );
    expect(
      weekName(weekBefore(new Date('2026-11-23T12:00:00Z'), 'Pacific/Auckland'), 'Pacific/Auckland'),
    ).toBe('2026-11-16');
  });
});

describe('in any zone and at any time', () => {
  const zones = [
    'Europe/Berlin',
    'America/New_York',
    'Asia/Tehran',
    'Asia/Kolkata',
    'Pacific/Apia',
    'Pacific/Chatham',
    'Australia/Lord_Howe',
    'America/Havana',
    'Asia/Beirut',
    'Africa/Cairo',
    'America/Sao_Paulo',
    'Atlantic/Azores',
  ];
  const instants = fc.date({ min: new Date('2005-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });

  it('weeks follow each other without gap or overlap, and each begins as a Monday begins', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, now) => {
        const week = weekBefore(now, zone);
        expect(thisWeek(now, zone).period.from).toEqual(week.to);
        expect(weekBefore(new Date(week.to.getTime() - 1), zone).to).toEqual(week.from);
        expect(weekday(week.to, zone)).toBe('Mon');
        expect(weekday(new Date(week.to.getTime() - 1), zone)).not.toBe('Mon');
        expect(week.to <= now).toBe(true);
      }),
    );
  });

  it('the post is due at a Monday 09:00, and now lies between it and the next', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, now) => {
        const { dueAt, nextAt } = weeklyPostAt(now, zone);
        expect([dueAt, nextAt].map((at) => weekday(at, zone))).toEqual(['Mon', 'Mon']);
        expect([dueAt, nextAt].map((at) => timeOfDay(at, zone))).toEqual(['09:00', '09:00']);
        expect(dueAt <= now && now < nextAt).toBe(true);
      }),
    );
  });
});

function weekday(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short' }).format(at);
}

function timeOfDay(at: Date, timeZone: string): string {
  const format = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(at);
}
