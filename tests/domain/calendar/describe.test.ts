import { describe, expect, test } from 'vitest';
import { describeHours } from '../../../src/domain/calendar/describe.ts';

describe('hours in words', () => {
  const nine = [['09:00', '17:00']] as const;

  test.each([
    [{ mon: nine, tue: nine, wed: nine, thu: nine, fri: nine }, 'Mon–Fri 09:00–17:00, UTC'],
    [{ mon: nine, wed: nine, thu: nine }, 'Mon 09:00–17:00; Wed–Thu 09:00–17:00, UTC'],
    [
      {
        sat: [
          ['13:00', '15:00'],
          ['09:00', '12:00'],
        ] as const,
      },
      'Sat 09:00–12:00, 13:00–15:00, UTC',
    ],
    [
      { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: nine, sun: nine },
      'every day 09:00–17:00, UTC',
    ],
    [{}, 'no weekly hours, UTC'],
  ])('%j', (hours, words) => {
    expect(describeHours({ timeZone: 'UTC', hours })).toBe(words);
  });
});
