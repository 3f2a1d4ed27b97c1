import { describe, expect, test } from 'vitest';
import { closeByHand, normalAgain, openByHand } from '../../../src/domain/calendar/by-hand.ts';
import { compileCalendar } from '../../../src/domain/calendar/calendar.ts';
import type { CalendarSpec } from '../../../src/domain/calendar/spec.ts';
import { nineToFive, segments, weekdays } from './build.ts';

const office: CalendarSpec = { timeZone: 'Europe/London', hours: weekdays(nineToFive) };

/** The open segments of Thursday 26 November 2026. */
const thursday = (spec: CalendarSpec) =>
  segments(compileCalendar(spec), '2026-11-26T00:00:00Z', '2026-11-27T00:00:00Z');

describe('by hand', () => {
  test('a date is closed, and is normal again', () => {
    const closed = closeByHand(office, '2026-11-26');
    expect(closed.holidays).toEqual(['2026-11-26']);
    expect(thursday(closed)).toEqual([]);
    expect(thursday(normalAgain(closed, '2026-11-26'))).toEqual(thursday(office));
  });

  test('some hours are closed, and then some more', () => {
    const once = closeByHand(office, '2026-11-26', [['12:00', '14:00']]);
    const twice = closeByHand(once, '2026-11-26', [['13:00', '15:00']]);
    expect(twice.closures).toEqual([{ date: '2026-11-26', hours: [['12:00', '15:00']] }]);
    expect(thursday(twice)).toEqual([
      '2026-11-26T09:00 2026-11-26T12:00',
      '2026-11-26T15:00 2026-11-26T17:00',
    ]);
  });

  test('some hours are opened, and stay as they were written over midnight', () => {
    const late = openByHand(office, '2026-11-26', [['22:00', '02:00']]);
    const later = openByHand(late, '2026-11-26', [['18:00', '19:00']]);
    expect(later.openings).toEqual([
      {
        date: '2026-11-26',
        hours: [
          ['18:00', '19:00'],
          ['22:00', '02:00'],
        ],
      },
    ]);
  });

  test('the last word holds: an opening over a closure, a closure over an opening', () => {
    const closed = closeByHand(office, '2026-11-26', [['09:00', '17:00']]);
    const opened = openByHand(closed, '2026-11-26', [['10:00', '12:00']]);
    expect(thursday(opened)).toEqual(['2026-11-26T10:00 2026-11-26T12:00']);
    const closedAgain = closeByHand(opened, '2026-11-26', [['11:00', '13:00']]);
    expect(thursday(closedAgain)).toEqual(['2026-11-26T10:00 2026-11-26T11:00']);
  });

  test('a date that is closed as a whole keeps nothing of what was opened on it', () => {
    const opened = openByHand(office, '2026-11-26', [['18:00', '20:00']]);
    expect(thursday(closeByHand(opened, '2026-11-26'))).toEqual([]);
  });

  test('nothing of other dates changes', () => {
    const other = closeByHand(office, '2026-11-27', [['22:00', '06:00']]);
    const changed = normalAgain(openByHand(other, '2026-11-26', [['18:00', '20:00']]), '2026-11-26');
    expect(changed.closures).toEqual([{ date: '2026-11-27', hours: [['22:00', '06:00']] }]);
  });
});
