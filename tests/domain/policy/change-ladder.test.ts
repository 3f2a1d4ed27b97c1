import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  faultsOfChange,
  isSameLadder,
  ladderOf,
  withLadder,
} from '../../../src/domain/policy/change-ladder.ts';
import type { LadderStep } from '../../../src/domain/policy/document.ts';
import { splitLadder } from '../../../src/domain/policy/ladder.ts';
import { parsePolicy } from '../../../src/domain/policy/parse.ts';
import { anyPolicy } from './any-policy.ts';
import { entered, known } from './asked.ts';

const steps: LadderStep[] = [
  { at: 0.5, to: 'owner' },
  { at: 0.8, to: ['owner', 'backup'] },
  { at: 1, minutes: -15, to: 'lead' },
];

describe('another ladder', () => {
  const policy = entered({
    lead: 'U0LEAD',
    rules: [
      { name: 'Gold', when: { tiers: ['gold'] }, targets: { first_reply: 30 } },
      { name: 'Own', when: { tiers: ['silver'] }, nudgeAt: [], ladder: [{ at: 1, to: 'U0TOM' }] },
    ],
  });

  test('of the policy is kept as warnings and further steps, and leaves its rules alone', () => {
    const changed = withLadder(policy, null, { steps, lead: 'U0TOM', leadChannel: null });
    expect(changed).toStrictEqual({ ...policy, nudgeAt: [0.5], ladder: steps.slice(1), lead: 'U0TOM' });
  });

  test('of a rule names its lead only where it is another than the policy’s', () => {
    const [gold, own] = policy.rules;
    const same = withLadder(policy, 0, { steps, lead: 'U0LEAD', leadChannel: null });
    expect(same.rules).toStrictEqual([{ ...gold, nudgeAt: [0.5], ladder: steps.slice(1) }, own]);
    const other = withLadder(policy, 0, { steps, lead: null, leadChannel: 'C0TEAM' });
    expect(other.rules[0]).toMatchObject({ lead: null, leadChannel: 'C0TEAM' });
    const back = withLadder(other, 0, { steps, lead: 'U0LEAD', leadChannel: null });
    expect(back).toStrictEqual(same);
  });

  test('is read back as it was given', () => {
    const edited = { steps, lead: null, leadChannel: 'C0TEAM' };
    expect(ladderOf(withLadder(policy, null, edited), null)).toEqual(edited);
    const changed = withLadder(policy, 1, edited);
    expect(ladderOf(changed, changed.rules[1] ?? null)).toEqual(edited);
  });

  test('of a rule that says nothing of its own is that of the policy', () => {
    expect(ladderOf(policy, policy.rules[0] ?? null)).toEqual(ladderOf(policy, null));
  });

  test('is the same in whatever order steps of one time are written', () => {
    const team = { lead: null, leadChannel: null };
    const [lead, owner] = [
      { at: 1, to: 'lead' },
      { at: 1, to: 'owner' },
    ];
    expect(isSameLadder({ steps: [lead, owner], ...team }, { steps: [owner, lead], ...team })).toBe(true);
    expect(isSameLadder({ steps: [lead], ...team }, { steps: [owner], ...team })).toBe(false);
    expect(isSameLadder({ steps: [], ...team }, { steps: [], ...team, lead: 'U0TOM' })).toBe(false);
  });

  test('of a rule that is not there is a mistake of the caller', () => {
    expect(() => withLadder(policy, 9, { steps, lead: null, leadChannel: null })).toThrow(RangeError);
  });
});

test('a ladder that is taken out of a policy and put back changes nothing that counts', () => {
  fc.assert(
    fc.property(anyPolicy, (input) => {
      const parsed = parsePolicy(input, known, 'asked');
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      for (const rule of [null, ...parsed.policy.rules.keys()]) {
        const own = (document: typeof parsed.policy) =>
          ladderOf(document, rule === null ? null : (document.rules[rule] ?? null));
        const changed = withLadder(parsed.policy, rule, own(parsed.policy));
        expect(own(changed)).toEqual(own(parsed.policy));
        expect(parsePolicy(changed, known, 'asked')).toMatchObject({ ok: true });
      }
    }),
  );
});

test('a ladder parts into warnings and further steps, and nothing is lost', () => {
  const { nudgeAt, ladder } = splitLadder([
    ...steps,
    { at: 1.5, to: 'owner' },
    { at: 1, to: 'owner', isUrgent: true },
  ]);
  expect(nudgeAt).toEqual([0.5]);
  expect(ladder).toHaveLength(4);
});

describe('the faults of a change', () => {
  const before = entered({
    rules: [{ name: 'Gold', when: { tiers: ['gold'] }, targets: { first_reply: 30 } }],
  });
  const withoutGold = { ...known, tiers: new Set(['silver']) };

  test('are not those that stood there before it', () => {
    const after = withLadder(before, null, {
      steps: [{ at: 1, to: 'U0TOM' }],
      lead: null,
      leadChannel: null,
    });
    expect(faultsOfChange(before, after, withoutGold)).toEqual([]);
  });

  test('are those that it makes', () => {
    const after = withLadder(before, null, { steps, lead: null, leadChannel: null });
    expect(faultsOfChange(before, after, withoutGold).map(({ field }) => field)).toEqual(['ladder']);
  });
});
