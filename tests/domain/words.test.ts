import { describe, expect, test } from 'vitest';
import {
  dayAndMonth,
  dayAndTime,
  dayMonthAndYear,
  duration,
  minutesToSpare,
  shorten,
  timeOfDay,
  weekday,
} from '../../src/domain/words.ts';
import { at } from './log-of.ts';

describe('an instant in words', () => {
  test('is told in the zone given', () => {
    expect(timeOfDay(at('16:50'), 'Europe/London')).toBe('16:50');
    expect(timeOfDay(at('16:50'), 'Europe/Berlin')).toBe('17:50');
    expect(weekday(at('23:30'), 'Europe/Berlin')).toBe('Saturday');
    expect(dayAndMonth(at('23:30'), 'Europe/Berlin')).toBe('21 Nov');
    expect(dayMonthAndYear(at('16:50'), 'America/New_York')).toBe('20 Nov 2026');
  });

  test('calls midnight 00:00', () => {
    expect(timeOfDay(at('00:00'), 'UTC')).toBe('00:00');
  });

  test('follows the change of the clocks', () => {
    expect(timeOfDay(new Date('2026-10-25T00:30:00Z'), 'Europe/London')).toBe('01:30');
    expect(timeOfDay(new Date('2026-10-25T01:30:00Z'), 'Europe/London')).toBe('01:30');
  });

  test('names the weekday while that is clear, and the date beyond', () => {
    expect(dayAndTime(at('09:50', 23), 'UTC', at('16:50', 20))).toBe('Monday 09:50');
    expect(dayAndTime(at('16:50', 26), 'UTC', at('16:50', 20))).toBe('Thursday 16:50');
    expect(dayAndTime(at('16:51', 26), 'UTC', at('16:50', 20))).toBe('26 Nov 16:51');
    expect(dayAndTime(at('09:00', 12), 'UTC', at('16:50', 20))).toBe('12 Nov 09:00');
  });
});

describe('a duration in words', () => {
  test.each([
    [0, '0 min'],
    [0.9, '0 min'],
    [34, '34 min'],
    [59.99, '59 min'],
    [60, '1 h'],
    [65, '1 h 5 min'],
    [1560, '26 h'],
    [-26, '26 min'],
  ])('%d minutes are %s', (minutes, words) => {
    expect(duration(minutes)).toBe(words);
  });
});

test('what passed and what is to spare make up the target, as they are told', () => {
  expect([duration(34.3), duration(minutesToSpare(34.3, 60))]).toEqual(['34 min', '26 min']);
  expect(minutesToSpare(60, 60)).toBe(0);
  expect(minutesToSpare(0.2, 60)).toBe(60);
});

describe('a text that is shortened', () => {
  test('stays as it is where it fits', () => {
    expect(shorten('The export is broken', 20)).toBe('The export is broken');
  });

  test('comes on one line', () => {
    expect(shorten('  The export\n\nis\tbroken ', 40)).toBe('The export is broken');
  });

  test('is cut at a word', () => {
    expect(shorten('The export is broken', 17)).toBe('The export is…');
  });

  test('is cut inside a word where none ends near', () => {
    expect(shorten('https://example.com/a-very-long-address', 20)).toBe('https://example.com…');
  });

  test('never cuts an emoji in two', () => {
    const cut = shorten('🙂'.repeat(20), 10);
    expect(cut).toBe(`${'🙂'.repeat(9)}…`);
    expect(cut.isWellFormed()).toBe(true);
  });
});
