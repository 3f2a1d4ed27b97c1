import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../../src/domain/calendar/calendar.ts';
import { type DatedHours, parseCalendar } from '../../../src/domain/calendar/spec.ts';
import { between } from './build.ts';
import { faults, faultsInHours } from './faults.ts';

const week = { mon: [['09:00', '17:00']] };

describe('a calendar that is entered', () => {
  test('is taken in its JSON form', () => {
    const json =
      '{"timeZone":"Europe/London","hours":{"mon":[["09:00","12:30"],["13:15","17:45"]]},"holidays":["2026-12-25"]}';
    expect(parseCalendar(JSON.parse(json))).toEqual({
      ok: true,
      calendar: {
        timeZone: 'Europe/London',
        hours: {
          mon: [
            ['09:00', '12:30'],
            ['13:15', '17:45'],
          ],
        },
        holidays: ['2026-12-25'],
        exceptions: [],
      },
    });
  });

  test('is refused with every fault at once, each with its field and its mend', () => {
    const parsed = parseCalendar({
      timeZone: 'Europe/Londn',
      hours: {
        mon: [['9:00', '25:00']],
        tue: [
          ['09:00', '12:00'],
          ['11:00', '13:00'],
        ],
        funday: [],
      },
      holidays: ['2026-02-30'],
      exceptions: [{ date: '24.12.2026', hours: 'none' }],
      holiday: [],
    });
    expect(parsed).toEqual({
      ok: false,
      problems: [
        {
          field: 'holiday',
          problem: 'not a field of a calendar',
          mend: 'Known are timeZone, hours, holidays, exceptions, openings, closures.',
        },
        {
          field: 'timeZone',
          problem: '"Europe/Londn" is not a known time zone',
          mend: 'Write an IANA name such as "Europe/London" or "UTC".',
        },
        {
          field: 'hours.funday',
          problem: 'not a field of a calendar',
          mend: 'Known are mon, tue, wed, thu, fri, sat, sun.',
        },
        {
          field: 'hours.mon[0][0]',
          problem: '"9:00" is not a time of day to start at',
          mend: 'Write HH:MM from 00:00 to 23:59.',
        },
        {
          field: 'hours.mon[0][1]',
          problem: '"25:00" is not a time of day',
          mend: 'Write HH:MM from 00:00 to 24:00.',
        },
        {
          field: 'hours.tue[1]',
          problem: '11:00–13:00 overlaps hours.tue[0], 09:00–12:00',
          mend: 'Let one end before the other begins, or join them into one shift.',
        },
        {
          field: 'holidays[0]',
          problem: '"2026-02-30" is not a date',
          mend: 'Write a day that exists as YYYY-MM-DD, such as "2026-12-25".',
        },
        {
          field: 'exceptions[0].date',
          problem: '"24.12.2026" is not a date',
          mend: 'Write a day that exists as YYYY-MM-DD, such as "2026-12-25".',
        },
        {
          field: 'exceptions[0].hours',
          problem: '"none" is not a list of shifts',
          mend: 'Write a list of pairs such as [["09:00","12:30"],["13:15","17:45"]], or [] for closed.',
        },
      ],
    });
  });

  test.each([
    ['nothing', undefined, 'calendar: undefined is not a calendar'],
    ['a list', [], 'calendar: [] is not a calendar'],
    ['a missing zone', { hours: week }, 'timeZone: missing'],
    [
      'an offset for a zone',
      { timeZone: '+05:30', hours: week },
      'timeZone: "+05:30" is not a known time zone',
    ],
    ['missing hours', { timeZone: 'UTC' }, 'hours: missing'],
    ['no hours', { timeZone: 'UTC', hours: {} }, 'hours: no weekly hours, so a clock would never end'],
    [
      'only a one-off opening',
      {
        timeZone: 'UTC',
        hours: { mon: [] },
        exceptions: [{ date: '2026-11-28', hours: [['10:00', '12:00']] }],
      },
      'hours: no weekly hours, so a clock would never end',
    ],
    [
      'holidays that are no list',
      { timeZone: 'UTC', hours: week, holidays: 'x' },
      'holidays: "x" is not a list of dates',
    ],
    [
      'a holiday twice',
      { timeZone: 'UTC', hours: week, holidays: ['2026-12-25', '2026-12-25'] },
      'holidays[1]: 2026-12-25 is already in holidays[0]',
    ],
    [
      'two exceptions for a date',
      {
        timeZone: 'UTC',
        hours: week,
        exceptions: [
          { date: '2026-12-24', hours: [] },
          { date: '2026-12-24', hours: [] },
        ],
      },
      'exceptions[1].date: 2026-12-24 is already in exceptions[0]',
    ],
    [
      'an exception without hours',
      { timeZone: 'UTC', hours: week, exceptions: [{ date: '2026-12-24' }] },
      'exceptions[0].hours: undefined is not a list of shifts',
    ],
    [
      'overlapping hours in an exception',
      {
        timeZone: 'UTC',
        hours: week,
        exceptions: [
          {
            date: '2026-12-24',
            hours: [
              ['09:00', '12:00'],
              ['10:00', '11:00'],
            ],
          },
        ],
      },
      'exceptions[0].hours[1]: 10:00–11:00 overlaps exceptions[0].hours[0], 09:00–12:00',
    ],
  ])('is refused for %s', (_, input, fault) => {
    expect(faults(input)).toEqual([fault]);
  });

  test.each([
    ['24:00 as a start', [['24:00', '24:00']], 'hours.mon[0][0]: "24:00" is not a time of day to start at'],
    ['seconds', [['09:00:00', '17:00']], 'hours.mon[0][0]: "09:00:00" is not a time of day to start at'],
    ['24:01', [['09:00', '24:01']], 'hours.mon[0][1]: "24:01" is not a time of day'],
    ['minute 60', [['09:00', '16:60']], 'hours.mon[0][1]: "16:60" is not a time of day'],
    ['a number', [['09:00', 17]], 'hours.mon[0][1]: 17 is not a time of day'],
    ['three times', [['09:00', '12:00', '17:00']], 'hours.mon[0]: ["09:00","12:00","17:00"] is not a shift'],
  ])('is refused for %s in a shift', (_, mon, fault) => {
    expect(faultsInHours({ mon })).toEqual([fault]);
  });
});

describe('openings and closures', () => {
  const lunch = { date: '2026-11-26', hours: [['12:00', '14:00']] };

  test('are kept as they were entered', () => {
    const input = { timeZone: 'UTC', hours: week, openings: [lunch], closures: [lunch] };
    expect(parseCalendar(input)).toEqual({
      ok: true,
      calendar: { ...input, holidays: [], exceptions: [] },
    });
  });

  test('are refused with every fault at once', () => {
    const openings = [
      lunch,
      { ...lunch, from: '09:00' },
      { date: '2026-02-30', hours: [] },
      'Saturday',
      { date: '2026-11-28' },
    ];
    expect(faults({ timeZone: 'UTC', hours: week, openings, closures: { ...lunch } })).toEqual([
      'openings[1].from: not a field of a calendar',
      'openings[1].date: 2026-11-26 is already in openings[0]',
      'openings[2].date: "2026-02-30" is not a date',
      'openings[2].hours: no hours',
      'openings[3]: "Saturday" is not an opening',
      'openings[4].hours: undefined is not a list of shifts',
      'closures: {"date":"2026-11-26","hours":[["12:00",… is not a list of closures',
    ]);
  });

  test('say how an empty one is mended', () => {
    const closures = [{ date: '2026-11-26', hours: [] }];
    expect(parseCalendar({ timeZone: 'UTC', hours: week, closures })).toMatchObject({
      problems: [{ mend: 'Write its hours such as [["12:00","14:00"]], or leave the closure out.' }],
    });
  });

  test('may be empty or come twice where a calendar is asked about, for they add up', () => {
    const openings: DatedHours[] = [
      { date: '2026-11-26', hours: [['12:00', '14:00']] },
      { date: '2026-11-26', hours: [['13:00', '15:00']] },
      { date: '2026-11-26', hours: [] },
    ];
    expect(faults({ timeZone: 'UTC', hours: {}, openings }, 'asked')).toEqual([]);
    const calendar = compileCalendar({ timeZone: 'UTC', hours: {}, openings });
    expect(between(calendar, '2026-11-26T00:00:00Z', '2026-11-27T00:00:00Z')).toBe(180);
  });
});

describe('a calendar that is asked about once', () => {
  test('may have no hours and a holiday twice, for the answer is plain', () => {
    const input = { timeZone: 'UTC', hours: {}, holidays: ['2026-12-25', '2026-12-25'] };
    expect(faults(input, 'asked')).toEqual([]);
  });

  test('may not have two exceptions for a date, for they may differ', () => {
    const exceptions = [
      { date: '2026-12-24', hours: [] },
      { date: '2026-12-24', hours: [['09:00', '12:00']] },
    ];
    expect(faults({ timeZone: 'UTC', hours: week, exceptions }, 'asked')).toHaveLength(1);
  });
});
