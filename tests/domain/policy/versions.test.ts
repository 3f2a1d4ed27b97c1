import { expect, test } from 'vitest';
import { inForceAt } from '../../../src/domain/policy/versions.ts';
import { at } from '../log-of.ts';

const versions = [
  { version: 1, effectiveAt: at('09:00') },
  { version: 2, effectiveAt: at('12:00') },
  { version: 3, effectiveAt: at('09:00', 23) },
];

test('the version in force is the newest that had taken effect, the very instant included', () => {
  expect(inForceAt(versions, at('11:59:59')).version).toBe(1);
  expect(inForceAt(versions, at('12:00')).version).toBe(2);
  expect(inForceAt(versions, at('16:50')).version).toBe(2);
  expect(inForceAt(versions, at('09:00', 24)).version).toBe(3);
});

test('the version in force is the oldest for what was asked before there was any', () => {
  expect(inForceAt(versions, at('08:00')).version).toBe(1);
});

test('the version in force does not depend on the order in which versions are given', () => {
  expect(inForceAt(versions.toReversed(), at('16:50')).version).toBe(2);
});

test('of two versions that took effect at once the higher is in force', () => {
  const twins = [
    { version: 2, effectiveAt: at('09:00') },
    { version: 1, effectiveAt: at('09:00') },
  ];
  expect(inForceAt(twins, at('10:00')).version).toBe(2);
});

test('there must be a version', () => {
  expect(() => inForceAt([], at('10:00'))).toThrow('without a single version');
});
