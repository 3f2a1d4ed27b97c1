import type { InputBlock } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LadderEditing, ladderView, readLadderRule } from '../../../src/slack/blocks/ladder.ts';
import { readLadderForm } from '../../../src/slack/blocks/ladder-form.ts';
import { errorsOfLines, errorsOfPolicy } from '../../../src/slack/blocks/ladder-words.ts';
import { foreign } from './foreign.ts';
import { expectSlackTakesIt, wordsOf } from './support.ts';

const editing: LadderEditing = {
  expected: 3,
  rules: ['Gold', 'Outages'],
  entries: { rule: null, lines: '50% owner', lead: null, leadChannel: null },
  preview: ['Fri 16:50 asked · due Mon 09:50', 'Mon 09:20 to the owner'],
  keepTheirs: ['Gold'],
  isShown: false,
};

/** What Slack sends of a view that is submitted as it stands, with some of it otherwise. */
function stateOf(view: ReturnType<typeof ladderView>, lines?: string): Record<string, unknown> {
  const inputs = view.blocks.filter(({ type }) => type === 'input') as InputBlock[];
  return Object.fromEntries(
    inputs.map(({ block_id = '', element }) => {
      const own = element as {
        action_id?: string;
        initial_value?: string;
        initial_user?: string;
        initial_conversation?: string;
      };
      const entered = {
        value: (block_id.startsWith('ladder_lines') && lines) || own.initial_value || null,
        selected_user: own.initial_user ?? null,
        selected_conversation: own.initial_conversation ?? null,
      };
      return [block_id, { [own.action_id ?? '']: entered }];
    }),
  );
}

describe('the modal of a ladder', () => {
  test('has the steps as lines, those whom they lead to, and what happens by them now', () => {
    const view = ladderView(editing);
    expectSlackTakesIt(view);
    expect(view.submit?.text).toBe('Preview');
    const words = wordsOf(view).join('\n');
    expect(words).toContain(
      '*What happens now to an ask that nobody answers*\n• Fri 16:50 asked · due Mon 09:50',
    );
    expect(words).toContain('Rules with a ladder of their own keep it: Gold.');
  });

  test('says before it is saved what would happen, and that what was asked before keeps its ladder', () => {
    const view = ladderView({ ...editing, isShown: true });
    expectSlackTakesIt(view);
    expect(view.submit?.text).toBe('Save');
    const [first] = wordsOf(view);
    expect(first).toContain('*What would happen to an ask that nobody answers*');
    expect(wordsOf(view).join('\n')).toContain('What was asked before keeps the ladder that it has.');
  });

  test('is read back as it stands; only what was shown as it stands is confirmed', () => {
    const open = ladderView(editing);
    const entries = { rule: null, lines: '50% owner', lead: null, leadChannel: null, expected: 3 };
    expect(readLadderForm(stateOf(open), open.private_metadata)).toEqual({ ...entries, isConfirmed: false });
    const shown = ladderView({ ...editing, isShown: true });
    expect(readLadderForm(stateOf(shown), shown.private_metadata)).toEqual({ ...entries, isConfirmed: true });
    const touched = readLadderForm(stateOf(shown, '60% owner'), shown.private_metadata);
    expect(touched).toEqual({ ...entries, lines: '60% owner', isConfirmed: false });
  });

  test('reads nothing out of what is none of its own', () => {
    expect(readLadderForm({}, 'x')).toBeUndefined();
    expect(readLadderForm(null, ladderView(editing).private_metadata)).toBeUndefined();
    expect(['1', 'policy', undefined, '-1', '1e3'].map(readLadderRule)).toEqual([1, null, null, null, null]);
  });

  test('does not take what would not fit, so that nothing of it is lost', () => {
    const lines = `${'100% <@U024BE7LH>\n'.repeat(200)}`;
    const view = ladderView({ ...editing, entries: { ...editing.entries, lines } });
    expectSlackTakesIt(view);
    expect(view.submit).toBeUndefined();
    expect(wordsOf(view)[0]).toContain('too long to be edited here');
  });

  test('tells how many steps it cannot show', () => {
    const preview = Array.from({ length: 80 }, (_, i) => `Mon 09:${i} ${'to the owner and '.repeat(5)}`);
    expect(wordsOf(ladderView({ ...editing, preview })).join('\n')).toMatch(/… and \d+ more/);
  });

  test('is one that Slack takes, whatever the rules are called and however much is said', () => {
    const any = fc.record({
      expected: fc.nat(),
      rules: fc.array(foreign(), { maxLength: 200 }),
      entries: fc.record({
        rule: fc.option(fc.nat(250)),
        lines: foreign(),
        lead: fc.constantFrom(null, 'U0TOM'),
        leadChannel: fc.constantFrom(null, 'C0TEAM'),
      }),
      preview: fc.option(
        fc.array(fc.constantFrom('Mon 09:20 to <@U0TOM>', 'x'.repeat(300)), { maxLength: 60 }),
      ),
      keepTheirs: fc.array(foreign(), { maxLength: 200 }),
      isShown: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (given) => expectSlackTakesIt(ladderView(given))),
      { numRuns: 50 },
    );
  });
});

test('faults stand at the field that they are about', () => {
  expect(errorsOfLines([{ line: 2, problem: 'names nobody', mend: 'Say whom.' }], 1)).toEqual({
    'ladder_lines/1': 'Line 2: names nobody. Say whom.',
  });
  const problem = { problem: 'it is not', mend: 'Write it.' };
  const fields = ['rules[0].ladder', 'rules[0].lead', 'leadChannel', 'ladder[1].to'];
  expect(
    errorsOfPolicy(
      fields.map((field) => ({ field, ...problem })),
      null,
    ),
  ).toEqual({
    'ladder_lines/policy': '• It is not. Write it. • It is not. Write it.',
    'ladder_lead/policy': 'It is not. Choose a colleague: only staff is nudged.',
    'ladder_channel/policy': 'It is not. Choose a channel that only colleagues read.',
  });
});
