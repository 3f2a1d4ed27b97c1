import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slipsBetween } from '../../../src/domain/slips.ts';
import { closestWords } from '../../../src/slack/blocks/suggest.ts';
import { commandWords } from '../../../src/slack/ids.ts';

test.each([
  ['hepl', 'help'],
  ['opne', 'open'],
  ['OPEN', 'open'],
  ['min', 'mine'],
  ['raport', 'report'],
  ['reports', 'report'],
  ['wach', 'watch'],
  ['unwach', 'unwatch'],
  ['nwatch', 'watch'],
  ['tagret', 'target'],
  ['status', undefined],
  ['x', undefined],
  ['', undefined],
  ['watch'.repeat(10_000), undefined],
])('%.12s is close to %s', (typed, meant) => {
  expect(closestWords(typed, commandWords)[0]).toBe(meant);
});

test('of several that are close, the nearest comes first, and three at most', () => {
  expect(closestWords('mane', ['mine', 'lane', 'mace', 'made', 'mime'])).toEqual(['mine', 'lane', 'mace']);
  expect(closestWords('unwach', ['watch', 'unwatch'])).toEqual(['unwatch']);
});

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['abcd', 'abdc', 1],
  ['abcd', 'acd', 1],
  ['abcd', 'abxcd', 1],
  ['abcd', 'dcba', 3],
  ['ca', 'abc', 3],
])('from %s to %s it is %i slips', (a, b, slips) => {
  expect(slipsBetween(a, b)).toBe(slips);
  expect(slipsBetween(b, a)).toBe(slips);
});

test('a known word with one slip in it brings up a word that is one slip away', () => {
  const slip = fc.tuple(fc.constantFrom(...commandWords), fc.nat(), fc.constantFrom('swap', 'drop', 'add'));
  fc.assert(
    fc.property(slip, ([word, place, kind]) => {
      const i = place % (word.length - 1);
      const swapped = `${word.slice(0, i)}${word[i + 1]}${word[i]}${word.slice(i + 2)}`;
      const dropped = word.slice(0, i) + word.slice(i + 1);
      const added = `${word.slice(0, i)}z${word.slice(i)}`;
      const typed = kind === 'swap' ? swapped : kind === 'drop' ? dropped : added;
      const meant = closestWords(typed, commandWords)[0] ?? '';
      expect(slipsBetween(typed, meant)).toBeLessThanOrEqual(slipsBetween(typed, word));
    }),
  );
});
