import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../src/domain/policy/parse.ts';
import { anyPolicy } from './any-policy.ts';
import { known } from './asked.ts';

describe('whatever is well written', () => {
  test('is read', () => {
    fc.assert(
      fc.property(anyPolicy, (input) => {
        const parsed = parsePolicy(input, known, 'asked');
        expect(parsed).toMatchObject({ ok: true });
      }),
    );
  });

  test('is the same when it is stored, fetched and read again', () => {
    fc.assert(
      fc.property(anyPolicy, fc.constantFrom('asked' as const, 'entered' as const), (input, occasion) => {
        const parsed = parsePolicy(input, known, occasion);
        fc.pre(parsed.ok);
        const fetched: unknown = JSON.parse(JSON.stringify(parsed.policy));
        expect(parsePolicy(fetched, known, occasion)).toStrictEqual(parsed);
      }),
      { numRuns: 300 },
    );
  });

  test('is not changed by being read', () => {
    fc.assert(
      fc.property(anyPolicy, (input) => {
        const before = JSON.stringify(input);
        parsePolicy(input, known);
        expect(JSON.stringify(input)).toBe(before);
      }),
    );
  });
});

/** Puts something else in one place of a policy: deep in a rule as well as at its top. */
function damage(input: unknown, path: readonly number[], other: unknown): unknown {
  if (path.length === 0 || typeof input !== 'object' || input === null) return other;
  const [first = 0, ...rest] = path;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(input) ? [...input] : { ...input };
  const keys = Object.keys(copy);
  const key = keys[first % Math.max(1, keys.length)];
  if (key === undefined) return other;
  (copy as Record<string, unknown>)[key] = damage((copy as Record<string, unknown>)[key], rest, other);
  return copy;
}

const path = fc.array(fc.nat(7), { minLength: 1, maxLength: 6 });
const names = fc.constantFrom(
  'at',
  'to',
  'minutes',
  'normal',
  'urgent',
  '__proto__',
  'constructor',
  'toString',
  'a b',
);
const hostile = fc.oneof(
  fc.anything({
    withBigInt: true,
    withMap: true,
    withDate: true,
    withNullPrototype: true,
    withSparseArray: true,
  }),
  fc.jsonValue(),
  fc.dictionary(names, fc.jsonValue()),
);

describe('whatever else is entered', () => {
  test('is answered, never thrown at', () => {
    fc.assert(
      fc.property(hostile, (input) => {
        expect(typeof parsePolicy(input, known).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(anyPolicy, path, hostile, (input, where, other) => {
        expect(typeof parsePolicy(damage(input, where, other), known).ok).toBe('boolean');
      }),
      { numRuns: 400 },
    );
  });

  test('is answered also where it is deeper than can be written out', () => {
    let deep: unknown = 'down';
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    const rule = (when: object) => ({ rules: [{ name: 'it', when, priority: 'low' }] });
    for (const input of [
      deep,
      { targets: deep },
      { nudgeAt: deep },
      rule({ words: deep }),
      rule({ timesOfDay: deep }),
    ]) {
      expect(parsePolicy(input, known).ok).toBe(false);
    }
  });

  test('cannot reach the prototype of anything', () => {
    const input: unknown = JSON.parse('{"__proto__":{"hours":"calendar"},"standIns":{"__proto__":"U0TOM"}}');
    const parsed = parsePolicy(input, known);
    expect(parsed.ok ? [] : parsed.problems.map(({ field }) => field)).toEqual([
      '__proto__',
      'standIns.__proto__',
    ]);
    expect({}).not.toHaveProperty('hours');
  });

  test('is told by fields that are there, or are the ones missing', () => {
    fc.assert(
      fc.property(
        anyPolicy,
        path,
        fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue())),
        (input, where, other) => {
          const damaged = damage(input, where, other);
          const parsed = parsePolicy(damaged, known);
          for (const { field, problem, mend } of parsed.ok ? [] : parsed.problems) {
            expect(problem).not.toBe('');
            expect(mend).toMatch(/[.]$/);
            expect({ field, found: isThere(damaged, field, problem) }).toEqual({ field, found: true });
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** Follows `rules[1].targets["a b"].urgent` through what was entered. */
function isThere(input: unknown, field: string, problem: string): boolean {
  if (field === 'policy') return true;
  const steps = [...field.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(
    ([, quoted, index, plain]) =>
      quoted === undefined ? (index ?? plain ?? '') : (JSON.parse(`"${quoted}"`) as string),
  );
  let value = input;
  for (const [i, step] of steps.entries()) {
    if (typeof value !== 'object' || value === null) return false;
    if (!Object.hasOwn(value, step)) return i === steps.length - 1 && problem.startsWith('missing');
    value = (value as Record<string, unknown>)[step];
  }
  return true;
}
