import { describe, expect, test } from 'vitest';
import { explainInFull } from '../../../src/domain/clocks/explanation.ts';
import type { PolicyDocument } from '../../../src/domain/policy/document.ts';
import { at, happened, said } from '../log-of.ts';
import { londonHours, northwind, termsWith } from '../terms-of.ts';
import { clockOf, clocksIn } from './of-policy.ts';

const ask = said(at('10:00'), 'dana', 'The export is broken');
const looking = said(at('10:10'), 'priya', 'Looking into it');
const again = said(at('10:40'), 'dana', 'Any news?');
const fixed = said(at('11:30'), 'tom', 'It is back');
const counts: Partial<PolicyDocument> = { acknowledgementIsReply: true };

test('saying that one looks into it is no reply, where the policy says nothing of it', () => {
  expect(clocksIn({ said: [ask, looking, again, fixed] })).toMatchObject([
    { metric: 'first_reply', outcome: 'breached', fulfilledAt: at('11:30'), acknowledgedWith: null },
  ]);
});

describe('where the policy has it so, saying that one looks into it', () => {
  test('is the reply, at its instant', () => {
    expect(clocksIn({ said: [ask, looking], policy: counts })).toMatchObject([
      {
        metric: 'first_reply',
        outcome: 'met',
        endedAt: at('10:10'),
        endedBy: 'priya',
        fulfilledAt: at('10:10'),
        elapsedMinutes: 10,
        acknowledgedWith: 'Looking into it',
      },
    ]);
  });

  test('lets what is asked after it wait for the next reply', () => {
    expect(clocksIn({ said: [ask, looking, again, fixed], policy: counts })).toMatchObject([
      { metric: 'first_reply', outcome: 'met', acknowledgedWith: 'Looking into it' },
      { metric: 'next_reply', startedAt: at('10:40'), fulfilledAt: at('11:30'), acknowledgedWith: null },
    ]);
  });

  test('is a late one after the deadline', () => {
    const late = said(at('11:10'), 'priya', 'Looking into it');
    expect(clockOf('first_reply', { said: [ask, late], policy: counts })).toMatchObject({
      outcome: 'breached',
      fulfilledAt: at('11:10'),
      acknowledgedWith: 'Looking into it',
    });
  });

  test('does not close what is to be resolved', () => {
    const policy = { ...counts, targets: { first_reply: 60, resolution: 240 } };
    expect(clockOf('resolution', { said: [ask, looking], policy, now: at('12:00') })).toMatchObject({
      outcome: 'running',
    });
  });

  test('must be said: eyes on the message are no reply', () => {
    const eyes = happened(at('10:10'), 'priya', ask, { kind: 'reacted', emoji: 'eyes' });
    expect(clockOf('first_reply', { said: [ask], facts: [eyes], policy: counts })).toMatchObject({
      outcome: 'breached',
      endedAt: null,
    });
  });

  test('is named in the explanation', () => {
    const clock = clockOf('first_reply', { said: [ask, looking], policy: counts });
    const named = { customerName: 'Northwind', nameOf: () => 'Priya' };
    const { rules, sentence } = explainInFull(
      clock,
      northwind,
      termsWith(counts, [londonHours]),
      named,
      at('12:00'),
    );
    expect(rules).toContain('Priya’s “Looking into it” counted as the reply, as the policy says.');
    expect(sentence).toContain('answered Friday 10:10, after 10 min, 50 min to spare');
  });
});

describe('a rule, or a target, may have it otherwise', () => {
  test('a rule for some', () => {
    const rules = [{ name: 'Gold', when: { tiers: ['gold'] }, targets: {}, acknowledgementIsReply: true }];
    const story = { said: [ask, looking], policy: { rules } };
    expect(clockOf('first_reply', story)).toMatchObject({ endedAt: null });
    const standings = northwind.standings.map((standing) => ({ ...standing, tier: 'gold' }));
    expect(clockOf('first_reply', { ...story, inbox: { ...northwind, standings } })).toMatchObject({
      endedAt: at('10:10'),
    });
  });

  test('the target of one metric alone', () => {
    const targets = { first_reply: { minutes: 60, acknowledgementIsReply: true }, next_reply: 60 };
    const lookingAgain = said(at('10:50'), 'priya', 'Looking into it');
    expect(clocksIn({ said: [ask, looking, again, lookingAgain], policy: { targets } })).toMatchObject([
      { metric: 'first_reply', fulfilledAt: at('10:10') },
      { metric: 'next_reply', fulfilledAt: null },
    ]);
  });

  test('at the priority that it has by then', () => {
    const targets = { first_reply: { normal: 60, urgent: { minutes: 30, acknowledgementIsReply: true } } };
    const urgent = happened(at('10:05'), 'tom', ask, { kind: 'prioritised', priority: 'urgent' });
    const story = { said: [ask, looking], policy: { targets } };
    expect(clockOf('first_reply', story).fulfilledAt).toBeNull();
    expect(clockOf('first_reply', { ...story, facts: [urgent] }).fulfilledAt).toEqual(at('10:10'));
  });
});

test('a policy that has it so from later on counts for what is asked from then on', () => {
  const [policy] = termsWith({}).policies;
  const [counting] = termsWith(counts).policies;
  if (!policy || !counting) throw new Error('No policy');
  const policies = [policy, { ...counting, version: 2, effectiveAt: at('10:30') }];
  const terms = { ...termsWith({}, [londonHours]), policies };
  expect(clocksIn({ said: [ask, looking], terms })).toMatchObject([{ fulfilledAt: null }]);
  const newer = said(at('10:35'), 'dana', 'The import is broken too');
  const lookingAgain = said(at('10:50'), 'priya', 'Looking into it');
  expect(clocksIn({ said: [newer, lookingAgain], terms })).toMatchObject([{ fulfilledAt: at('10:50') }]);
});
