import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clock } from '../../../src/domain/clocks/clock.ts';
import { anyCase, anyCaseTwice, anyPolicy, coreClocks } from './reference/cases.ts';
import { anyInstant, anySpec } from './reference/promises.ts';

/** By id, so that what came later does not shift them. */
function byId(clocks: readonly Clock[]): Map<string, Clock> {
  return new Map(clocks.map((clock) => [clock.id, clock]));
}

/**
 * A check mark taken back opens anew what it had closed, and so does "this was an ask"; and what is stated to have been
 * said on the phone was said before: that is what they are for.
 */
function isToldOtherwise({ conversation }: Parameters<typeof coreClocks>[0]): boolean {
  return conversation.facts.some(
    ({ details }) =>
      details.kind === 'asked' ||
      details.kind === 'answered' ||
      (details.kind === 'unreacted' && details.emoji === 'white_check_mark'),
  );
}

describe('a clock that has ended', () => {
  test('is the same judged later, whatever was said and decided since', () => {
    fc.assert(
      fc.property(anyCaseTwice, ({ before, after }) => {
        fc.pre(!isToldOtherwise(after));
        const later = byId(coreClocks(after));
        for (const clock of coreClocks(before)) {
          if (clock.endedAt !== null) {
            expect(later.get(clock.id)).toEqual(clock);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('is not touched by a version of its calendar that takes effect since', () => {
    fc.assert(
      fc.property(
        anyCase,
        anySpec,
        anyInstant,
        fc.constantFrom('default', 'night'),
        (it, spec, since, id) => {
          const { calendars } = it.promises;
          // Before the first version takes effect, it holds all the same: one that replaces it does so from ever.
          fc.pre(calendars.some((version) => version.id === id && version.effectiveAt <= since));
          const added = { id, version: 9, effectiveAt: since, spec };
          const promises = { ...it.promises, calendars: [...calendars, added] };
          const changed = byId(coreClocks({ ...it, promises }));
          for (const clock of coreClocks(it)) {
            if (clock.endedAt !== null && clock.endedAt <= since) {
              expect(changed.get(clock.id)).toEqual(clock);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

test('a breach stays a breach, with its deadline, whatever is said and decided since', () => {
  fc.assert(
    fc.property(anyCaseTwice, ({ before, after }) => {
      fc.pre(!isToldOtherwise(after));
      const later = byId(coreClocks(after));
      for (const { id, outcome, dueAt, targetMinutes, priority } of coreClocks(before)) {
        if (outcome === 'breached') {
          expect(later.get(id)).toMatchObject({ outcome, dueAt, targetMinutes, priority });
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('a clock is not touched by a policy that takes effect after its start', () => {
  fc.assert(
    fc.property(anyCase, anyPolicy, anyInstant, (it, document, since) => {
      const added = { version: 9, effectiveAt: since, document };
      const promises = { ...it.promises, policies: [...it.promises.policies, added] };
      const changed = byId(coreClocks({ ...it, promises }));
      for (const clock of coreClocks(it)) {
        if (clock.startedAt < since) expect(changed.get(clock.id)).toEqual(clock);
      }
    }),
    { numRuns: 150 },
  );
});
