import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearestRank } from '../../../src/domain/kpis/nearest-rank.ts';

it('gives null for no values, and the value for one', () => {
  expect(nearestRank([], 50)).toBeNull();
  expect([1, 50, 90, 100].map((percent) => nearestRank([7], percent))).toEqual([7, 7, 7, 7]);
});

it('gives the lower of the two middle values as the median of an even number', () => {
  expect(nearestRank([40, 10, 30, 20], 50)).toBe(20);
});

it('gives the ninth of ten values as their 90th percentile, and the tenth of eleven', () => {
  expect(nearestRank([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90)).toBe(9);
  expect(nearestRank([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 90)).toBe(10);
});

it('sorts as numbers and leaves its argument as it was', () => {
  const values = [100, 9, 20];
  expect(nearestRank(values, 50)).toBe(20);
  expect(values).toEqual([100, 9, 20]);
});

it('is the smallest value that enough values do not exceed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(50), { minLength: 1 }),
      fc.integer({ min: 1, max: 100 }),
      (values, percent) => {
        const isEnough = (v: number) => values.filter((w) => w <= v).length * 100 >= percent * values.length;
        expect(nearestRank(values, percent)).toBe(Math.min(...values.filter(isEnough)));
      },
    ),
  );
});
