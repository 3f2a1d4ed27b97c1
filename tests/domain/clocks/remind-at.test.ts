import { describe, expect, test } from 'vitest';
import { remindAt } from '../../../src/domain/clocks/remind-at.ts';
import { underTerms } from '../../../src/domain/clocks/under.ts';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import type { Fact } from '../../../src/domain/log.ts';
import type { PolicyDocument } from '../../../src/domain/policy/document.ts';
import { happened, said } from '../log-of.ts';
import { northwind, termsWith } from '../terms-of.ts';

// Support hours are 09:00 to 17:00 in London, Monday to Friday; 2026-11-18 is a Wednesday.
const ask = said(new Date('2026-11-18T10:00:00Z'), 'dana', 'The export is broken');
const paused = happened(new Date('2026-11-18T12:00:00Z'), 'tom', ask, { kind: 'paused', reason: null });

function reminded(facts: Fact[], policy: Partial<PolicyDocument> = {}, more = [ask]) {
  const terms = termsWith(policy);
  const under = underTerms(northwind, terms, new Date('2026-12-01T12:00:00Z'));
  return remindAt(foldConversation(more, facts, {}, under), terms);
}

describe('whoever waits on a customer is reminded', () => {
  test('when the third working day after it was said begins, where the policy says nothing', () => {
    expect(reminded([paused])).toEqual(new Date('2026-11-23T09:00:00Z'));
  });

  test('after as many as the policy says, or never', () => {
    expect(reminded([paused], { remindAfterDays: 1 })).toEqual(new Date('2026-11-19T09:00:00Z'));
    expect(reminded([paused], { remindAfterDays: null })).toBeNull();
  });

  test('never once the customer has written, nor where nobody said that it waits on them', () => {
    const more = said(new Date('2026-11-18T13:00:00Z'), 'dana', 'Here is the file');
    expect(reminded([paused], {}, [ask, more])).toBeNull();
    expect(reminded([])).toBeNull();
    const question = said(new Date('2026-11-18T11:00:00Z'), 'tom', 'Which export do you mean?');
    expect(reminded([], {}, [ask, question])).toBeNull();
  });
});
