import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../../src/domain/calendar/calendar.ts';
import { calendarFrom } from '../../../src/domain/calendar/from-source.ts';
import type { CalendarSource, HolidaySet, SetDay } from '../../../src/domain/calendar/source.ts';
import { type CalendarSpec, parseCalendar } from '../../../src/domain/calendar/spec.ts';
import { nineToFive, segments, weekdays } from './build.ts';
import { anySchedule } from './schedules.ts';

const byHand: CalendarSpec = {
  timeZone: 'Europe/London',
  hours: weekdays(nineToFive),
  holidays: [],
  exceptions: [],
};

const set = (days: SetDay[], name = 'GB-ENG'): HolidaySet => ({
  kind: 'country',
  name,
  fromYear: 2025,
  toYear: 2031,
  days,
});
const source = (days: SetDay[], changed: Partial<CalendarSource> = {}): CalendarSource => ({
  byHand,
  sets: [set(days)],
  choices: [],
  ...changed,
});
const christmas: SetDay = { date: '2026-12-25', name: 'Christmas Day', isProposed: true };
const eve: SetDay = {
  date: '2026-12-24',
  name: 'Christmas Eve',
  hours: [['14:00', '24:00']],
  isProposed: true,
};

/** The open segments of Christmas Eve and Christmas Day 2026. */
const openAtChristmas = (from: CalendarSource) =>
  segments(compileCalendar(calendarFrom(from)), '2026-12-24T00:00:00Z', '2026-12-26T00:00:00Z');

describe('the calendar that a source amounts to', () => {
  test('is what was written by hand where nothing was imported', () => {
    const written = { ...byHand, closures: [{ date: '2026-12-24', hours: [['22:00', '02:00']] as const }] };
    expect(calendarFrom({ byHand: written, sets: [], choices: [] })).toEqual(written);
  });

  test('has imported days beside those by hand, each once', () => {
    const from = source([christmas], {
      byHand: { ...byHand, holidays: ['2026-12-31', '2026-12-25'] },
      sets: [set([christmas]), set([{ ...christmas, name: 'Weihnachten' }], 'DE')],
    });
    expect(calendarFrom(from).holidays).toEqual(['2026-12-25', '2026-12-31']);
  });

  test('has a holiday that begins at 14:00 as a closure from then on', () => {
    expect(openAtChristmas(source([eve, christmas]))).toEqual(['2026-12-24T09:00 2026-12-24T14:00']);
  });

  test('leaves out what is not proposed, unless it is chosen', () => {
    const optional = { ...christmas, isProposed: false };
    expect(calendarFrom(source([optional])).holidays).toEqual([]);
    const kept = source([optional], { choices: [{ date: '2026-12-25', isSelected: true }] });
    expect(calendarFrom(kept).holidays).toEqual(['2026-12-25']);
  });

  test('leaves out what was deselected, by date or by name in all years', () => {
    const next = { ...christmas, date: '2027-12-25' };
    const days = [christmas, next];
    const byDate = source(days, { choices: [{ date: '2026-12-25', isSelected: false }] });
    expect(calendarFrom(byDate).holidays).toEqual(['2027-12-25']);
    const byName = source(days, { choices: [{ name: 'christmas day ', isSelected: false }] });
    expect(calendarFrom(byName).holidays).toEqual([]);
    const lastWord = source(days, {
      choices: [
        { name: 'Christmas Day', isSelected: false },
        { date: '2027-12-25', isSelected: true },
      ],
    });
    expect(calendarFrom(lastWord).holidays).toEqual(['2027-12-25']);
  });

  test('says the hours by hand on a date with imported hours', () => {
    const exception = {
      ...byHand,
      exceptions: [{ date: '2026-12-24', hours: [['12:00', '16:00']] as const }],
    };
    expect(openAtChristmas(source([eve, christmas], { byHand: exception }))).toEqual([
      '2026-12-24T12:00 2026-12-24T16:00',
    ]);
  });

  test('leaves the night before as it is on a date whose hours are by hand', () => {
    const nights: CalendarSpec = {
      ...byHand,
      hours: { wed: [['22:00', '06:00']] },
      exceptions: [{ date: '2026-12-24', hours: [] }],
    };
    const closed = { ...eve, hours: [['00:00', '24:00']] as const };
    expect(openAtChristmas(source([closed], { byHand: nights }))).toEqual([
      '2026-12-24T00:00 2026-12-24T06:00',
    ]);
    expect(openAtChristmas(source([closed], { byHand: { ...nights, exceptions: [] } }))).toEqual([]);
  });

  test('says the hours by hand on an imported holiday', () => {
    const opened = { ...byHand, openings: [{ date: '2026-12-25', hours: [['10:00', '12:00']] as const }] };
    expect(openAtChristmas(source([eve, christmas], { byHand: opened }))).toEqual([
      '2026-12-24T09:00 2026-12-24T14:00',
      '2026-12-25T10:00 2026-12-25T12:00',
    ]);
  });

  test('stays open through imported hours where it was opened by hand', () => {
    const opened = { ...byHand, openings: [{ date: '2026-12-24', hours: [['15:00', '16:00']] as const }] };
    expect(openAtChristmas(source([eve], { byHand: opened }))).toEqual([
      '2026-12-24T09:00 2026-12-24T14:00',
      '2026-12-24T15:00 2026-12-24T16:00',
      '2026-12-25T09:00 2026-12-25T17:00',
    ]);
  });

  test('joins imported hours with those closed by hand, over midnight too', () => {
    const closed = { ...byHand, closures: [{ date: '2026-12-24', hours: [['23:00', '10:00']] as const }] };
    const from = source([eve, { ...eve, name: 'Rest', hours: [['13:00', '15:00']] }], { byHand: closed });
    expect(calendarFrom(from).closures).toEqual([
      { date: '2026-12-24', hours: [['13:00', '24:00']] },
      { date: '2026-12-25', hours: [['00:00', '10:00']] },
    ]);
    expect(openAtChristmas(from)).toEqual([
      '2026-12-24T09:00 2026-12-24T13:00',
      '2026-12-25T10:00 2026-12-25T17:00',
    ]);
  });
});

test('whatever is imported, the calendar passes as one that was entered', () => {
  const hours = fc.constantFrom<SetDay['hours']>(
    undefined,
    [['14:00', '24:00']],
    [['22:00', '06:00']],
    [['00:00', '09:30']],
  );
  const day: fc.Arbitrary<SetDay> = fc
    .tuple(fc.integer({ min: 10, max: 20 }), hours, fc.boolean())
    .map(([date, closed, isProposed]) => ({
      date: `2026-12-${date}`,
      name: 'Day off',
      isProposed,
      ...(closed === undefined ? {} : { hours: closed }),
    }));
  const written = anySchedule('Europe/London', '2026-12-15');
  fc.assert(
    fc.property(written, fc.array(day, { maxLength: 12 }), (spec, days) => {
      const calendar = calendarFrom({ byHand: spec, sets: [set(days)], choices: [] });
      expect(parseCalendar(calendar)).toMatchObject({ ok: true });
    }),
  );
});
