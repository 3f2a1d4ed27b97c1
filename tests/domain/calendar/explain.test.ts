import { describe, expect, test } from 'vitest';
import { explainCalendarLine } from '../../../src/domain/calendar/explain.ts';

const calendar = {
  timeZone: 'Europe/London',
  hours: { mon: [['09:00', '17:00']], fri: [['09:00', '17:00']] },
};

/** The answer to a question, read back. */
function answer(question: unknown): unknown {
  return JSON.parse(explainCalendarLine(typeof question === 'string' ? question : JSON.stringify(question)));
}

describe('explaining a calendar line by line', () => {
  test('minutes are answered by the instant they are due', () => {
    const line = JSON.stringify({ calendar, from: '2026-11-20T16:50:00Z', minutes: 60 });
    expect(explainCalendarLine(line)).toBe('{"dueAt":"2026-11-23T09:50:00.000Z"}');
  });

  test('an end is answered by the open minutes until then', () => {
    const line = JSON.stringify({ calendar, from: '2026-11-20T16:50:00Z', to: '2026-11-23T09:50:00Z' });
    expect(explainCalendarLine(line)).toBe('{"openMinutes":60}');
  });

  test('instants may carry an offset, leave out seconds, or have fractions of one', () => {
    const ask = (from: string) => answer({ calendar, from, minutes: 60 });
    expect(ask('2026-11-20T17:50+01:00')).toEqual({ dueAt: '2026-11-23T09:50:00.000Z' });
    expect(ask('2026-11-20T11:20:00-0530')).toEqual({ dueAt: '2026-11-23T09:50:00.000Z' });
    expect(ask('2026-11-20T16:50:00.2509Z')).toEqual({ dueAt: '2026-11-23T09:50:00.250Z' });
  });

  test('no hours are open for no minutes, and never for more', () => {
    const shut = { timeZone: 'UTC', hours: {} };
    const from = '2026-11-20T16:50:00Z';
    expect(answer({ calendar: shut, from, to: '2027-11-20T16:50:00Z' })).toEqual({ openMinutes: 0 });
    expect(answer({ calendar: shut, from, minutes: 1 })).toEqual({
      error: expect.stringMatching(/^minutes: .*weekly hours/),
    });
  });

  const good = { calendar, from: '2026-11-20T16:50:00Z', minutes: 60 };

  test.each([
    ['', 'line: not a JSON object. Write {"calendar"'],
    ['[]', 'line: not a JSON object'],
    ['{"calendar":', 'line: not a JSON object'],
    [{ ...good, minutes: undefined }, 'minutes: give either "minutes" or "to"'],
    [{ ...good, to: good.from }, 'minutes: give either "minutes" or "to"'],
    [{ ...good, minutes: -1 }, 'minutes: -1 is not a number of minutes. Write a number from 0 up.'],
    [{ ...good, minutes: '60' }, 'minutes: "60" is not a number of minutes'],
    [{ ...good, minutes: null }, 'minutes: null is not a number of minutes'],
    [{ ...good, from: undefined }, 'from: missing. Write one with its offset'],
    [{ ...good, from: '2026-11-20T16:50:00' }, 'from: "2026-11-20T16:50:00" is not an instant'],
    [{ ...good, from: '2026-02-30T16:50:00Z' }, 'from: "2026-02-30T16:50:00Z" is not an instant'],
    [{ ...good, from: '2026-11-20T24:00:00Z' }, 'from: "2026-11-20T24:00:00Z" is not an instant'],
    [{ ...good, from: '2026-11-20' }, 'from: "2026-11-20" is not an instant'],
    [{ ...good, from: 1_795_193_400_000 }, 'from: 1795193400000 is not an instant'],
    [{ calendar, from: good.from, to: 'later' }, 'to: "later" is not an instant'],
    [{ ...good, calendar: undefined }, 'calendar: undefined is not a calendar'],
    [
      { ...good, calendar: { ...calendar, timeZone: 'Mars' } },
      'calendar.timeZone: "Mars" is not a known time zone',
    ],
    [
      { ...good, calendar: { timeZone: 'UTC', hours: { mon: [['9', '10']] } } },
      'calendar.hours.mon[0][0]: "9" is not a',
    ],
    [{ ...good, minutes: 1e12 }, 'minutes: so much open time reaches outside the years'],
  ])('a bad line is answered in its place: %j', (question, words) => {
    expect(answer(question)).toEqual({ error: expect.stringContaining(words) });
  });

  test('a line that is nested deeper than anything meant is answered, and ends nothing', () => {
    const deep = `{"calendar":${'['.repeat(100_000)}${']'.repeat(100_000)},"from":"2026-11-20T16:50:00Z","minutes":1}`;
    expect(explainCalendarLine(deep)).toMatch(/^\{"error":"line: nested more than 64 deep/);
  });

  test('several faults of a calendar come in one answer', () => {
    const bad = { timeZone: 'Mars', hours: { mon: [['9', '10']] } };
    const { error } = answer({ ...good, calendar: bad }) as { error: string };
    expect(error).toContain('calendar.timeZone');
    expect(error).toContain('calendar.hours.mon[0][1]');
  });

  test('lines with many different calendars each get their own answer', () => {
    for (let minute = 0; minute < 600; minute++) {
      const start = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const own = { timeZone: 'UTC', hours: { mon: [[start, '17:00']] } };
      const dueAt = new Date(Date.parse('2026-11-23T00:01:00Z') + minute * 60_000).toISOString();
      expect(answer({ calendar: own, from: '2026-11-20T16:50:00Z', minutes: 1 })).toEqual({ dueAt });
    }
  });
});
