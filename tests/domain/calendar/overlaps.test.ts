import { describe, expect, test } from 'vitest';
import { faultsInHours } from './faults.ts';

describe('shifts that overlap are refused', () => {
  test('whatever their order, and when one lies within another', () => {
    expect(
      faultsInHours({
        mon: [
          ['13:00', '14:00'],
          ['09:00', '17:00'],
          ['15:00', '16:00'],
        ],
      }),
    ).toEqual([
      'hours.mon[0]: 13:00–14:00 overlaps hours.mon[1], 09:00–17:00',
      'hours.mon[2]: 15:00–16:00 overlaps hours.mon[1], 09:00–17:00',
    ]);
  });

  test('across midnight', () => {
    expect(faultsInHours({ mon: [['22:00', '06:00']], tue: [['05:59', '09:00']] })).toEqual([
      'hours.tue[0]: 05:59–09:00 overlaps hours.mon[0], 22:00–06:00',
    ]);
  });

  test('from Sunday into Monday', () => {
    expect(faultsInHours({ sun: [['22:00', '06:00']], mon: [['05:00', '09:00']] })).toEqual([
      'hours.mon[0]: 05:00–09:00 overlaps hours.sun[0], 22:00–06:00',
    ]);
  });

  test('not when they only touch', () => {
    const hours = {
      sun: [['22:00', '06:00']],
      mon: [
        ['06:00', '12:00'],
        ['12:00', '24:00'],
      ],
      tue: [['00:00', '09:00']],
    };
    expect(faultsInHours(hours)).toEqual([]);
  });
});
