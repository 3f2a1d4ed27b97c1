import { describe, expect, test } from 'vitest';
import type { KnownTerms } from '../../../src/domain/policy/parse.ts';
import { known, refusals } from './asked.ts';

describe('people are refused', () => {
  const people: KnownTerms = {
    ...known,
    people: new Set(['U0PRIYA', 'U0TOM']),
    outsiders: new Set(['U0DANA']),
  };
  const id = 'Write the member id from the person’s Slack profile, such as "U024BE7LH".';

  test.each<[string, object, string]>([
    [
      'who are not known',
      { ladder: [{ at: 1, to: 'U0TOMM' }] },
      'ladder[0].to: "U0TOMM" is not a person who is known. Did you mean "U0TOM"? Known are U0PRIYA, U0TOM.',
    ],
    [
      'who are the customer’s',
      { ladder: [{ at: 1, to: 'U0DANA' }] },
      'ladder[0].to: "U0DANA" is not one of the staff. Write the id of a colleague: only staff is nudged.',
    ],
    ['by name', { standIns: { priya: 'U0TOM' } }, `standIns.priya: "priya" is not a person’s id. ${id}`],
    [
      'by name as a stand-in',
      { standIns: { U0TOM: 'priya' } },
      `standIns.U0TOM: "priya" is not a person’s id. ${id}`,
    ],
    [
      'where there is no table of them',
      { standIns: ['U0TOM'] },
      'standIns: ["U0TOM"] is not a table of stand-ins. Write an object such as {"U024BE7LH":"U061F7AUR"}: the second is nudged in place of the first.',
    ],
  ])('%s', (_, input, sentence) => {
    expect(refusals(input, 'entered', people)).toEqual([sentence]);
  });

  test('only where it is known who there is', () => {
    expect(refusals({ ladder: [{ at: 1, to: 'U0TOMM' }], standIns: { W012A3CDE: 'U0NEW' } })).toEqual([]);
  });
});
