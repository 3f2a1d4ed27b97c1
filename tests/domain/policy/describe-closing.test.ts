import { describe, expect, test } from 'vitest';
import { describeClosing } from '../../../src/domain/policy/describe-closing.ts';
import { defaultPolicy, type PolicyDocument } from '../../../src/domain/policy/document.ts';

const told = (more: Partial<PolicyDocument>) => describeClosing({ ...defaultPolicy(60), ...more });

describe('how a policy closes conversations, in words', () => {
  test('is silent where the policy says nothing of it', () => {
    expect(told({})).toEqual([]);
  });

  test('tells after how many days, and what an ask does then', () => {
    expect(told({ closing: { afterDays: 1 } })).toEqual([
      'Closing: closed once quiet for 1 working day after an answer; an ask opens it again',
    ]);
    expect(told({ closing: { afterDays: 5, confirm: true, reopenDays: 14 } })).toEqual([
      'Closing: once quiet for 5 working days after an answer, the owner is asked whether it is over; ' +
        'an ask opens it again for 14 days, and later begins a conversation of its own',
    ]);
  });

  test('tells of reminders, and how dates are read', () => {
    expect(told({ remindAfterDays: 2, dateOrder: 'month_first', asapMinutes: 120 })).toEqual([
      'Waiting on customers: the owner is reminded to write again after 2 working days',
      'Dates in promises: 03/04 is 4 March',
      'As soon as possible, in promises: within 2 h of support hours',
    ]);
    expect(told({ remindAfterDays: null })).toEqual([
      'Waiting on customers: nobody is reminded to write again',
    ]);
  });
});
