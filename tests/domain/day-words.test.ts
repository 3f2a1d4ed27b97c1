import { describe, expect, it } from 'vitest';
import {
  type DayWord,
  dateMeant,
  endOfDayMeant,
  lastDateBefore,
  readDay,
} from '../../src/domain/day-words.ts';

const at = (iso: string) => new Date(iso);
const read = (text: string): DayWord => {
  const day = readDay(text);
  if (!day) throw new Error(`${text} is no day`);
  return day;
};

describe('a day as people name it', () => {
  it.each([
    ['today', '2026-11-23'],
    ['Tomorrow', '2026-11-24'],
    ['monday', '2026-11-23'],
    ['Fri', '2026-11-27'],
    ['sunday', '2026-11-29'],
    ['2026-12-01', '2026-12-01'],
  ])('%s, said on a Monday, is %s', (word, date) => {
    expect(dateMeant(read(word), at('2026-11-23T10:00:00Z'), 'Europe/London')).toBe(date);
  });

  it('is the day on the wall clock of the zone', () => {
    expect(dateMeant(read('today'), at('2026-11-23T23:30:00Z'), 'Asia/Tokyo')).toBe('2026-11-24');
    expect(dateMeant(read('mon'), at('2026-11-23T23:30:00Z'), 'Asia/Tokyo')).toBe('2026-11-30');
  });

  it.each(['', 'fr', 'whenever', '2026-02-30', '27.11.', 'next week'])('“%s” is none', (word) => {
    expect(readDay(word)).toBeUndefined();
  });

  it('ends at its last midnight, also where the clocks change on it', () => {
    const friday = at('2026-10-23T10:00:00Z');
    expect(endOfDayMeant(read('fri'), friday, 'Europe/London')).toEqual(at('2026-10-23T23:00:00Z'));
    expect(endOfDayMeant(read('sun'), friday, 'Europe/London')).toEqual(at('2026-10-26T00:00:00Z'));
    expect(endOfDayMeant(read('fri'), friday, 'America/New_York')).toEqual(at('2026-10-24T04:00:00Z'));
  });

  it('is found again from its end', () => {
    expect(lastDateBefore(at('2026-10-26T00:00:00Z'), 'Europe/London')).toBe('2026-10-25');
  });
});
