import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCase, inBoth } from './reference/cases.ts';

test('every clock is what a second reckoning, minute by minute and from the rules alone, says of it', () => {
  fc.assert(
    fc.property(anyCase, (it) => {
      const both = inBoth(it);
      fc.pre(both !== undefined);
      expect(both.core).toEqual(both.reference);
    }),
    { numRuns: 250 },
  );
});
