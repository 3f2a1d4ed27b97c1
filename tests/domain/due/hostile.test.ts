import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DueTerms } from '../../../src/domain/due/due-terms.ts';
import { readDue, readDues } from '../../../src/domain/due/read-due.ts';

const words =
  'by before in at on within the next this last 3 14th 9:30 12/11 noon Friday Monday tomorrow week month days hours half past quarter to EOD morgen früh vendredi prochain heures mañana por la tarde antes de your time GMT pm . , - christmas may'.split(
    ' ',
  );

const anyTerms = fc.record({
  at: fc.date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2090-01-01T00:00:00Z'),
    noInvalidDate: true,
  }),
  timeZone: fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Apia',
    'America/St_Johns',
  ),
  theirTimeZone: fc.constantFrom(null, 'Europe/London', 'Asia/Tokyo'),
  calendar: fc.constant(null),
  dateOrder: fc.constantFrom<DueTerms['dateOrder']>('day_first', 'month_first'),
  asapMinutes: fc.constantFrom(null, 0, 90),
});

const anyWords = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((list) => list.join(' '));

describe('any text', () => {
  it('is never due before it was written, and its doubts neither', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyWords, fc.string({ unit: 'grapheme', maxLength: 60 })),
        anyTerms,
        (text, terms) => {
          for (const { dueAt, doubt, date } of readDues(text, terms)) {
            expect(dueAt.getTime()).toBeGreaterThanOrEqual(terms.at.getTime());
            if (doubt) expect(doubt.otherAt.getTime()).toBeGreaterThanOrEqual(terms.at.getTime());
            expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('quotes words that stand in it, where it says they do', () => {
    fc.assert(
      fc.property(anyWords, anyTerms, (text, terms) => {
        for (const due of readDues(text, terms))
          expect(text.slice(due.index, due.index + due.words.length)).toBe(due.words);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['digits', '9'.repeat(100_000)],
    ['slashes', '1/'.repeat(50_000)],
    ['weekdays', 'friday '.repeat(15_000)],
    ['numbers in words', 'twenty '.repeat(15_000)],
    ['spaces', ' '.repeat(100_000)],
    ['brackets', '<'.repeat(100_000)],
    ['half past', 'half past '.repeat(10_000)],
    ['apostrophes', "d'".repeat(50_000)],
  ])('of 100 000 characters is read: %s', (_, text) => {
    const terms: DueTerms = {
      at: new Date('2026-11-24T09:30:00Z'),
      timeZone: 'UTC',
      theirTimeZone: null,
      calendar: null,
      dateOrder: 'day_first',
      asapMinutes: null,
    };
    expect(() => readDue(text, terms)).not.toThrow();
  });

  it('names no moment where the instant is no instant of these times', () => {
    const terms: DueTerms = {
      at: new Date(Number.NaN),
      timeZone: 'UTC',
      theirTimeZone: null,
      calendar: null,
      dateOrder: 'day_first',
      asapMinutes: null,
    };
    expect(readDue('tomorrow', terms)).toBeNull();
    expect(readDue('tomorrow', { ...terms, at: new Date(8.64e15) })).toBeNull();
  });
});

describe('the zone of the machine', () => {
  it('is of no account', () => {
    const lines = [
      'mañana a las 2:30',
      'in 24 hours',
      'tomorrow at noon',
      'morgen om 2:30',
      'binnen 24 uur',
      'in two weeks',
    ].map((text) => JSON.stringify({ text, at: '2027-03-27T20:00:00Z', timeZone: 'Europe/London' }));
    const answers = ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia'].map((TZ) => {
      const run = spawnSync(process.execPath, ['bin/cx-urgency.js', 'explain', 'due'], {
        input: lines.join('\n'),
        env: { ...process.env, TZ },
        encoding: 'utf8',
      });
      return run.stdout;
    });
    expect(answers[0]?.trim().split('\n')).toHaveLength(lines.length);
    expect(new Set(answers).size).toBe(1);
  }, 60_000);
});
