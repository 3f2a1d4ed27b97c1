import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../../src/domain/calendar/calendar.ts';
import { isOpenAt, openSegments } from '../../../src/domain/calendar/walk.ts';
import { between, calendarWith, due, everyDay, nineToFive, weekdays } from './build.ts';

/** Open the same hours every day. */
function daily(timeZone: string, start: string, end: string) {
  return calendarWith({ timeZone, hours: everyDay([[start, end]]) });
}

function segments(calendar: ReturnType<typeof daily>, from: string, to: string) {
  return [...openSegments(calendar, new Date(from), new Date(to))].map(
    ({ startAt, endAt }) => `${startAt.toISOString().slice(0, 16)} ${endAt.toISOString().slice(0, 16)}`,
  );
}

describe('the offset is the one in force at that instant', () => {
  test('nine in London is 09:00 UTC before the last Sunday of March 2026 and 08:00 UTC after it', () => {
    const office = calendarWith({});
    expect(due(office, '2026-03-27T16:30:00Z', 60)).toBe('2026-03-30T08:30:00.000Z');
  });

  test('nine in London is 08:00 UTC before the last Sunday of October 2026 and 09:00 UTC after it', () => {
    const office = calendarWith({});
    expect(due(office, '2026-10-23T15:30:00Z', 60)).toBe('2026-10-26T09:30:00.000Z');
  });

  test('offsets of 30 and 45 minutes', () => {
    const kolkata = calendarWith({ timeZone: 'Asia/Kolkata' });
    expect(due(kolkata, '2026-11-22T00:00:00Z', 1)).toBe('2026-11-23T03:31:00.000Z');
    const kathmandu = calendarWith({ timeZone: 'Asia/Kathmandu' });
    expect(due(kathmandu, '2026-11-22T00:00:00Z', 1)).toBe('2026-11-23T03:16:00.000Z');
    const chatham = calendarWith({ timeZone: 'Pacific/Chatham' });
    expect(due(chatham, '2026-11-22T00:00:00Z', 1)).toBe('2026-11-22T19:16:00.000Z');
  });

  test('offsets with seconds, on either side of Greenwich', () => {
    // Monrovia kept 44 minutes and 30 seconds behind Greenwich until 7 January 1972.
    const monrovia = calendarWith({ timeZone: 'Africa/Monrovia', hours: weekdays(nineToFive) });
    expect(due(monrovia, '1960-01-04T00:00:00Z', 1)).toBe('1960-01-04T09:45:30.000Z');
    expect(between(monrovia, '1960-01-04T00:00:00Z', '1960-01-05T00:00:00Z')).toBe(480);
    // Amsterdam kept 19 minutes and 32 seconds ahead in 1830, before any time was shared.
    const amsterdam = calendarWith({ timeZone: 'Europe/Amsterdam' });
    expect(between(amsterdam, '1830-01-04T00:00:00Z', '1830-01-05T00:00:00Z')).toBe(480);
  });
});

describe('in a skipped hour there is no open time', () => {
  test('London, 29 March 2026: 01:00 to 02:00 does not happen', () => {
    expect(
      between(daily('Europe/London', '00:00', '04:00'), '2026-03-29T00:00:00Z', '2026-03-29T12:00:00Z'),
    ).toBe(180);
    expect(
      between(daily('Europe/London', '01:00', '02:00'), '2026-03-29T00:00:00Z', '2026-03-29T12:00:00Z'),
    ).toBe(0);
  });

  test('an allowance runs straight across it', () => {
    expect(due(daily('Europe/London', '00:00', '04:00'), '2026-03-29T00:30:00Z', 60)).toBe(
      '2026-03-29T01:30:00.000Z',
    );
  });

  test('a shift that starts in it opens when the hour is over', () => {
    const calendar = daily('Europe/London', '01:30', '03:00');
    expect(segments(calendar, '2026-03-29T00:00:00Z', '2026-03-29T12:00:00Z')).toEqual([
      '2026-03-29T01:00 2026-03-29T02:00',
    ]);
  });

  test('a shift that ends in it closes when the hour would begin', () => {
    const calendar = daily('Europe/London', '00:00', '01:30');
    expect(segments(calendar, '2026-03-29T00:00:00Z', '2026-03-29T12:00:00Z')).toEqual([
      '2026-03-29T00:00 2026-03-29T01:00',
    ]);
    expect(due(calendar, '2026-03-29T00:00:00Z', 60)).toBe('2026-03-29T01:00:00.000Z');
  });

  test('a night shift across it is an hour shorter', () => {
    const nights = calendarWith({ hours: { sat: [['22:00', '06:00']] } });
    expect(between(nights, '2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toBe(420);
    expect(due(nights, '2026-03-28T22:00:00Z', 420)).toBe('2026-03-29T05:00:00.000Z');
  });

  test('half an hour is skipped on Lord Howe', () => {
    const calendar = daily('Australia/Lord_Howe', '01:00', '03:00');
    expect(between(calendar, '2026-10-03T12:00:00Z', '2026-10-04T12:00:00Z')).toBe(90);
  });

  test('two hours are skipped at Troll', () => {
    const calendar = daily('Antarctica/Troll', '00:00', '04:00');
    expect(between(calendar, '2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toBe(120);
  });

  test('where midnight itself is skipped the day begins at one', () => {
    // São Paulo, 4 November 2018: 23:59:59 was followed by 01:00:00.
    const calendar = calendarWith({ timeZone: 'America/Sao_Paulo', hours: { sun: [['00:00', '02:00']] } });
    expect(segments(calendar, '2018-11-03T12:00:00Z', '2018-11-05T12:00:00Z')).toEqual([
      '2018-11-04T03:00 2018-11-04T04:00',
    ]);
    // Cairo, Friday 24 April 2026: the same.
    const cairo = calendarWith({
      timeZone: 'Africa/Cairo',
      hours: { thu: [['20:00', '24:00']], fri: [['00:00', '03:00']] },
    });
    expect(segments(cairo, '2026-04-23T12:00:00Z', '2026-04-24T12:00:00Z')).toEqual([
      '2026-04-23T18:00 2026-04-24T00:00',
    ]);
  });

  test('a whole skipped day has no open time: Apia had no 30 December 2011', () => {
    const apia = calendarWith({ timeZone: 'Pacific/Apia' });
    expect(between(apia, '2011-12-26T10:00:00Z', '2012-01-01T09:00:00Z')).toBe(4 * 480);
    expect(due(apia, '2011-12-30T02:00:00Z', 120)).toBe('2012-01-01T20:00:00.000Z');
  });
});

describe('a repeated hour counts twice', () => {
  test('London, 25 October 2026: 01:00 to 02:00 happens twice', () => {
    expect(
      between(daily('Europe/London', '00:00', '04:00'), '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z'),
    ).toBe(300);
    expect(
      between(daily('Europe/London', '01:00', '02:00'), '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z'),
    ).toBe(120);
  });

  test('a shift within it opens and closes twice', () => {
    const calendar = daily('Europe/London', '01:15', '01:45');
    expect(segments(calendar, '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toEqual([
      '2026-10-25T00:15 2026-10-25T00:45',
      '2026-10-25T01:15 2026-10-25T01:45',
    ]);
    expect(due(calendar, '2026-10-25T00:15:00Z', 30)).toBe('2026-10-25T00:45:00.000Z');
    expect(due(calendar, '2026-10-25T00:15:00Z', 31)).toBe('2026-10-25T01:16:00.000Z');
  });

  test('a shift that ends in it is open again when the hour comes back', () => {
    const calendar = daily('Europe/London', '00:00', '01:30');
    expect(segments(calendar, '2026-10-25T00:00:00Z', '2026-10-25T12:00:00Z')).toEqual([
      '2026-10-25T00:00 2026-10-25T00:30',
      '2026-10-25T01:00 2026-10-25T01:30',
    ]);
  });

  test('a shift across it is one stretch without a gap', () => {
    const calendar = daily('Europe/London', '00:00', '04:00');
    expect(segments(calendar, '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toEqual([
      '2026-10-24T23:00 2026-10-25T04:00',
    ]);
  });

  test('half an hour is repeated on Lord Howe', () => {
    const calendar = daily('Australia/Lord_Howe', '01:00', '03:00');
    expect(between(calendar, '2026-04-04T12:00:00Z', '2026-04-05T12:00:00Z')).toBe(150);
  });

  test('where the hour before midnight is repeated its day has 25 hours', () => {
    // São Paulo, 17 February 2018: 23:59:59 was followed by 23:00:00 of the same day.
    const calendar = calendarWith({ timeZone: 'America/Sao_Paulo', hours: { sat: [['22:00', '24:00']] } });
    expect(between(calendar, '2018-02-17T12:00:00Z', '2018-02-18T12:00:00Z')).toBe(180);
  });

  test('where the hour after midnight is repeated, the day before does not come back', () => {
    // Havana, 1 November 2026: 00:59:59 was followed by 00:00:00 of the same day.
    const calendar = calendarWith({
      timeZone: 'America/Havana',
      hours: { sat: [['22:00', '24:00']], sun: [['00:00', '00:30']] },
    });
    expect(segments(calendar, '2026-10-31T12:00:00Z', '2026-11-01T12:00:00Z')).toEqual([
      '2026-11-01T02:00 2026-11-01T04:30',
      '2026-11-01T05:00 2026-11-01T05:30',
    ]);
  });

  test('where the clock goes back across midnight the evening before comes back', () => {
    // St John's, 7 November 2010: at 00:01 on Sunday it was 23:01 on Saturday again.
    const calendar = calendarWith({ timeZone: 'America/St_Johns', hours: { sat: [['22:00', '24:00']] } });
    expect(segments(calendar, '2010-11-06T12:00:00Z', '2010-11-07T12:00:00Z')).toEqual([
      '2010-11-07T00:30 2010-11-07T02:30',
      '2010-11-07T02:31 2010-11-07T03:30',
    ]);
  });

  test('a whole repeated day counts twice: Kwajalein had two 30 Septembers in 1969', () => {
    const calendar = calendarWith({ timeZone: 'Pacific/Kwajalein' });
    expect(between(calendar, '1969-09-29T13:00:00Z', '1969-10-01T12:00:00Z')).toBe(2 * 480);
  });
});

describe('far from today', () => {
  test('before 1970', () => {
    const office = calendarWith({});
    // Until October 1971 London kept an hour ahead all year round.
    expect(due(office, '1969-01-03T15:30:00Z', 60)).toBe('1969-01-06T08:30:00.000Z');
    expect(between(office, '1900-01-01T00:00:00Z', '1901-01-01T00:00:00Z')).toBe(261 * 480);
  });

  test('a century ahead by the rules known today', () => {
    const office = calendarWith({});
    expect(due(office, '2126-03-29T16:30:00Z', 60)).toMatch(/^2126-/);
    expect(between(office, '2099-01-01T00:00:00Z', '2100-01-01T00:00:00Z')).toBe(261 * 480);
  });

  test('what was asked first never changes an answer', () => {
    const spec = {
      timeZone: 'Europe/London',
      hours: everyDay([['00:30', '03:30']]),
      holidays: ['2026-12-25'],
    };
    const instants = [
      '1890-05-01T00:00:00Z',
      '2026-03-29T01:00:00Z',
      '2026-10-25T00:30:00Z',
      '2130-01-01T00:00:00Z',
    ];
    const answers = instants.map((first) => {
      const calendar = compileCalendar(spec);
      isOpenAt(calendar, new Date(first));
      return [
        between(calendar, '1890-05-01T00:00:00Z', '2130-01-01T00:00:00Z'),
        due(calendar, '1950-01-01T00:00:00Z', 10_000_000),
      ];
    });
    expect(new Set(answers.map((answer) => answer.join())).size).toBe(1);
  });
});
