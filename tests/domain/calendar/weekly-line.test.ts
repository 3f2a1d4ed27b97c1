import { describe, expect, test } from 'vitest';
import { readWeeklyLine } from '../../../src/domain/calendar/weekly-line.ts';

const nineToFive = [['09:00', '17:00']];

describe('support hours are read', () => {
  test.each([
    ['mon 09:00-17:00', { mon: nineToFive }],
    ['Monday 9:00 – 17:00', { mon: nineToFive }],
    ['mon,wed 09:00-17:00', { mon: nineToFive, wed: nineToFive }],
    ['tue-thu 09:00-17:00', { tue: nineToFive, wed: nineToFive, thu: nineToFive }],
    ['fri-mon 09:00-17:00', { mon: nineToFive, fri: nineToFive, sat: nineToFive, sun: nineToFive }],
    ['mon, wed-thu, 09:00-17:00;', { mon: nineToFive, wed: nineToFive, thu: nineToFive }],
    [
      'mon-tue 09:00-12:30, 13:15-17:45; sat 10:00-14:00',
      {
        mon: [
          ['09:00', '12:30'],
          ['13:15', '17:45'],
        ],
        tue: [
          ['09:00', '12:30'],
          ['13:15', '17:45'],
        ],
        sat: [['10:00', '14:00']],
      },
    ],
    ['mon 22:00-06:00', { mon: [['22:00', '06:00']] }],
    ['sun 00:00-24:00', { sun: [['00:00', '24:00']] }],
    [
      'mon 13:00-17:00; mon 09:00-12:00',
      {
        mon: [
          ['09:00', '12:00'],
          ['13:00', '17:00'],
        ],
      },
    ],
  ])('%s', (text, hours) => {
    expect(readWeeklyLine(text)).toEqual({ ok: true, hours });
  });

  test('with the days in the order of the week', () => {
    const read = readWeeklyLine('sun 09:00-10:00; mon 09:00-10:00');
    expect(read.ok && Object.keys(read.hours)).toEqual(['mon', 'sun']);
  });
});

describe('support hours are refused, with the word that is wrong', () => {
  test.each([
    ['', 'it names no hours'],
    [' ; ', 'it names no hours'],
    ['mon', '"mon" names no times'],
    ['09:00-17:00', '"09:00-17:00" names no day'],
    ['mon 9-5', '"9-5" is neither a day nor a time range'],
    ['mo 09:00-17:00', '"mo" is neither a day nor a time range'],
    ['mon-fri-sun 09:00-17:00', '"mon-fri-sun" is neither a day nor a time range'],
    ['mon 09:00-12:00 tue 09:00-12:00', 'has days after times; put a ";" between two parts'],
  ])('%j', (text, problem) => {
    expect(readWeeklyLine(text)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
  });
});
