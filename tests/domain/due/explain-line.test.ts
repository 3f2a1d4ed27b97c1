import { describe, expect, it } from 'vitest';
import { explainDueLine } from '../../../src/domain/due/explain-line.ts';

const line = { text: 'I will send it by Friday EOD', at: '2026-11-23T09:50:00Z', timeZone: 'Europe/Berlin' };

function explain(change: Record<string, unknown>): unknown {
  return JSON.parse(explainDueLine(JSON.stringify({ ...line, ...change })));
}

describe('explain due', () => {
  it('gives the date and the instant', () => {
    expect(explain({})).toEqual({ date: '2026-11-27', dueAt: '2026-11-27T16:00:00.000Z' });
  });

  it('gives null for both where no moment ahead is named', () => {
    expect(explain({ text: 'Thanks, all good' })).toEqual({ date: null, dueAt: null });
  });

  it('tells the other reading where day and month could be either', () => {
    expect(explain({ text: 'by 3/4', dateOrder: 'day_first' })).toEqual({
      date: '2027-04-03',
      dueAt: '2027-04-03T15:00:00.000Z',
      otherAt: '2027-03-04T16:00:00.000Z',
    });
  });

  it('takes a calendar, the zone of the reader and the minutes of "as soon as possible"', () => {
    const calendar = {
      timeZone: 'Europe/Berlin',
      hours: { mon: [['08:00', '12:00']], fri: [['08:00', '14:00']] },
    };
    expect(explain({ calendar })).toEqual({ date: '2026-11-27', dueAt: '2026-11-27T13:00:00.000Z' });
    expect(explain({ text: 'noon your time', theirTimeZone: 'Asia/Tokyo' })).toEqual({
      date: '2026-11-24',
      dueAt: '2026-11-24T03:00:00.000Z',
    });
    expect(explain({ text: 'asap', asapMinutes: 30 })).toMatchObject({ dueAt: '2026-11-23T10:20:00.000Z' });
  });

  it.each([
    ['line', 'no json'],
    ['line', '[1]'],
    ['text', JSON.stringify({ ...line, text: undefined })],
    ['text', JSON.stringify({ ...line, text: 7 })],
    ['at', JSON.stringify({ ...line, at: 'yesterday' })],
    ['at', JSON.stringify({ ...line, at: undefined })],
    ['timeZone', JSON.stringify({ ...line, timeZone: 'Mars/Base' })],
    ['theirTimeZone', JSON.stringify({ ...line, theirTimeZone: 3 })],
    ['dateOrder', JSON.stringify({ ...line, dateOrder: 'year_first' })],
    ['asapMinutes', JSON.stringify({ ...line, asapMinutes: -1 })],
    ['calendar.hours', JSON.stringify({ ...line, calendar: { timeZone: 'UTC' } })],
  ])('names the field %s that cannot be read, and how to mend it', (field, bad) => {
    const { error } = JSON.parse(explainDueLine(bad)) as { error: string };
    expect(error).toContain(field);
    expect(error.length).toBeGreaterThan(field.length + 20);
  });
});
