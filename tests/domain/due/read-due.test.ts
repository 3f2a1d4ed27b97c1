import { describe, expect, it } from 'vitest';
import type { DueTerms } from '../../../src/domain/due/due-terms.ts';
import { readDue, readDues } from '../../../src/domain/due/read-due.ts';

const terms: DueTerms = {
  at: new Date('2026-11-24T09:30:00Z'),
  timeZone: 'Europe/London',
  theirTimeZone: null,
  calendar: null,
  dateOrder: 'day_first',
  asapMinutes: null,
};

function dueAt(text: string, change: Partial<DueTerms> = {}): string | undefined {
  return readDue(text, { ...terms, ...change })?.dueAt.toISOString();
}

describe('which moment of a text counts', () => {
  it('is the one after "by", before others in the text', () => {
    expect(dueAt('We met on Wednesday about it, you will have it by Friday')).toBe(
      '2026-11-27T17:00:00.000Z',
    );
  });

  it('is the first one where none is marked as a deadline', () => {
    expect(dueAt('I am free on Wednesday or on Thursday')).toBe('2026-11-25T17:00:00.000Z');
  });

  it('is not now, where anything else is said', () => {
    expect(dueAt('I am looking at it right now and will write tomorrow')).toBe('2026-11-25T17:00:00.000Z');
    expect(dueAt('I am looking at it right now')).toBe('2026-11-24T09:30:00.000Z');
  });

  it('is given with the words as written, and where they stand', () => {
    const text = 'You will have it by Friday EOD, promised.';
    expect(readDue(text, terms)).toMatchObject({ words: 'Friday EOD', index: 20, isTimeSaid: true });
  });

  it('lists all of them in order', () => {
    const dues = readDues('a draft on Wednesday, the final version on the 14th at 10:00', terms);
    expect(dues.map((due) => [due.date, due.isTimeSaid])).toEqual([
      ['2026-11-25', false],
      ['2026-12-14', true],
    ]);
  });
});

describe('day and month that could be either', () => {
  it('are read by the order that is usual here, and the other reading is told', () => {
    expect(readDue('by 03/04', terms)).toMatchObject({
      date: '2027-04-03',
      doubt: { otherAt: new Date('2027-03-04T17:00:00Z') },
    });
    expect(readDue('by 03/04', { ...terms, dateOrder: 'month_first' })).toMatchObject({
      date: '2027-03-04',
      doubt: { otherAt: new Date('2027-04-03T16:00:00Z') },
    });
  });

  it('leave no doubt where only one reading is a date', () => {
    expect(readDue('by 12/24', terms)).toMatchObject({ date: '2026-12-24', doubt: null });
  });

  it('leave no doubt where both readings are the same day', () => {
    expect(readDue('by 05/05', terms)).toMatchObject({ date: '2027-05-05', doubt: null });
  });

  it('leave no doubt where the other reading is past', () => {
    expect(readDue('by 01/12/2026', terms)).toMatchObject({ date: '2026-12-01', doubt: null });
  });

  it('leave no doubt with dots, where the day is always first', () => {
    expect(readDue('bis 03.04.', { ...terms, dateOrder: 'month_first' })).toMatchObject({
      date: '2027-04-03',
      doubt: null,
    });
  });
});

describe('a calendar', () => {
  it('stands for Monday to Friday, 09:00 to 17:00, where there is none', () => {
    expect(dueAt('EOD')).toBe('2026-11-24T17:00:00.000Z');
    expect(dueAt('in one business day', { at: new Date('2026-11-27T10:00:00Z') })).toBe(
      '2026-11-30T17:00:00.000Z',
    );
  });

  it('gives its open minutes to "as soon as possible" where the policy names them', () => {
    expect(dueAt('as soon as possible', { asapMinutes: 120 })).toBe('2026-11-24T11:30:00.000Z');
    expect(dueAt('ASAP', { asapMinutes: 120, at: new Date('2026-11-27T16:00:00Z') })).toBe(
      '2026-11-30T10:00:00.000Z',
    );
    expect(dueAt('ASAP')).toBeUndefined();
  });
});

describe('the zone that counts', () => {
  it('is the reader\'s where "your time" is said, and the writer\'s where it is not known', () => {
    expect(dueAt('at 3pm your time', { theirTimeZone: 'America/New_York' })).toBe('2026-11-24T20:00:00.000Z');
    expect(dueAt('at 3pm your time')).toBe('2026-11-24T15:00:00.000Z');
  });

  it('has its own today: late in London it is tomorrow in Tokyo', () => {
    const late = { at: new Date('2026-11-24T20:00:00Z'), theirTimeZone: 'Asia/Tokyo' };
    expect(readDue('EOD your time', { ...terms, ...late })).toMatchObject({
      date: '2026-11-25',
      dueAt: new Date('2026-11-25T08:00:00Z'),
    });
  });

  it('keeps closing time by its own clock', () => {
    expect(dueAt('Friday EOD your time', { theirTimeZone: 'America/New_York' })).toBe(
      '2026-11-27T22:00:00.000Z',
    );
  });
});

describe('what was said just after midnight', () => {
  it('means the daylight ahead by the name of its weekday', () => {
    expect(dueAt('on Tuesday', { at: new Date('2026-11-24T00:40:00Z') })).toBe('2026-11-24T17:00:00.000Z');
  });
});
