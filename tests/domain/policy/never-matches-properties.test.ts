import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rule } from '../../../src/domain/policy/document.ts';
import { matchRules } from '../../../src/domain/policy/match.ts';
import { parsePolicy } from '../../../src/domain/policy/parse.ts';
import { anyRules, everyAsk } from './any-rules.ts';
import { known, policyWith, zoneOf } from './asked.ts';

/** The names of the rules that are refused as never matching. */
function refused(rules: readonly Rule[]): Set<string> {
  const parsed = parsePolicy({ rules }, known);
  const fields = parsed.ok ? [] : parsed.problems.map(({ field }) => field.split('.')[0] ?? '');
  return new Set(rules.filter((_, i) => fields.includes(`rules[${i}]`)).map(({ name }) => name));
}

/** The names of the rules that win at least one ask of all there are. */
function winners(rules: readonly Rule[], isPossible: (ask: ReturnType<typeof everyAsk>[number]) => boolean) {
  const names = everyAsk(rules)
    .filter(isPossible)
    .map((ask) => matchRules(policyWith({ rules }), ask, zoneOf).rule?.name);
  return new Set(names.filter((name) => name !== undefined));
}

const all = [
  'inboxes',
  'inboxKinds',
  'customers',
  'tiers',
  'priorities',
  'isShared',
  'words',
  'pattern',
  'weekdays',
  'timesOfDay',
] as const;

test('a rule that is refused as never matching wins no ask', () => {
  // As the inboxes are now: that is what conditions may contradict.
  const asItIs = ({ inboxId, isShared }: { inboxId: string; isShared: boolean }) =>
    isShared === (known.inboxes?.get(inboxId)?.isShared ?? isShared);
  let count = 0;
  fc.assert(
    fc.property(anyRules(all, ['default', 'tokyo']), (rules) => {
      const winning = winners(rules, asItIs);
      for (const name of refused(rules)) {
        expect(winning).not.toContain(name);
        count++;
      }
    }),
    { numRuns: 300 },
  );
  expect(count).toBeGreaterThan(50);
});

test('a rule that wins no ask is refused, where no pattern and no second zone is in play', () => {
  const plain = all.filter((condition) => condition !== 'pattern');
  fc.assert(
    fc.property(anyRules(plain), (rules) => {
      const winning = winners(rules, () => true);
      const losing = rules.map(({ name }) => name).filter((name) => !winning.has(name));
      expect([...refused(rules)]).toEqual(expect.arrayContaining(losing));
    }),
    { numRuns: 300 },
  );
});
