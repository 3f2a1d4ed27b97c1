import { describe, expect, test } from 'vitest';
import { instantOfToday, nextInstantOf } from '../../../src/domain/spoken/meant-at.ts';
import { whichIsMeant } from '../../../src/domain/spoken/which.ts';

const northwind = { clockId: 'n', customerName: 'Northwind' };
const globex = { clockId: 'g', customerName: 'Globex Ltd.' };
const both = [northwind, globex];

describe('which is meant', () => {
  test('is the only one there is', () => {
    expect(whichIsMeant([globex], { number: null, rest: '' }, [])).toBe(globex);
    expect(whichIsMeant(both, { number: null, rest: '' }, [])).toBeNull();
    expect(whichIsMeant([], { number: null, rest: '' }, [])).toBeNull();
  });

  test('is told by the customer’s name', () => {
    expect(whichIsMeant(both, { number: null, rest: 'globex' }, [])).toBe(globex);
    expect(whichIsMeant(both, { number: null, rest: 'globex ltd' }, [])).toBe(globex);
    expect(whichIsMeant(both, { number: null, rest: 'initech' }, [])).toBeNull();
    expect(
      whichIsMeant([...both, { ...northwind, clockId: 'n2' }], { number: null, rest: 'northwind' }, []),
    ).toBeNull();
  });

  test('is told by the number that it had in the list that was told', () => {
    expect(whichIsMeant(both, { number: 1, rest: '' }, ['g', 'n'])).toBe(globex);
    expect(whichIsMeant(both, { number: 3, rest: '' }, ['g', 'n'])).toBeNull();
    expect(whichIsMeant([globex], { number: 2, rest: '' }, ['g', 'n'])).toBeNull();
  });
});

describe('a time of day', () => {
  const at = new Date('2026-11-23T14:00:00Z');

  test('to snooze until is the next one, in the zone of whoever says it', () => {
    const until = (hour: number, zone: string, isTomorrow = false) =>
      nextInstantOf({ hour, minute: 0 }, isTomorrow, at, zone).toISOString();
    expect(until(15, 'Europe/London')).toBe('2026-11-23T15:00:00.000Z');
    expect(until(15, 'Europe/Berlin')).toBe('2026-11-24T14:00:00.000Z');
    expect(until(9, 'Europe/London')).toBe('2026-11-24T09:00:00.000Z');
    expect(until(16, 'Europe/London', true)).toBe('2026-11-24T16:00:00.000Z');
  });

  test('of a call is today, and not still to come', () => {
    expect(instantOfToday({ hour: 10, minute: 5 }, at, 'Europe/London')).toEqual(
      new Date('2026-11-23T10:05:00Z'),
    );
    expect(instantOfToday({ hour: 15, minute: 0 }, at, 'Europe/London')).toBeNull();
  });
});
