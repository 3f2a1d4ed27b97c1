import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ladderLines } from '../../../src/domain/nudges/ladder-words.ts';
import { previewOf } from '../../../src/domain/nudges/previews.ts';
import { ladderOf } from '../../../src/domain/policy/change-ladder.ts';
import { describePolicy } from '../../../src/domain/policy/describe.ts';
import { ladderParts } from '../../../src/domain/policy/document.ts';
import { conditions } from '../../../src/domain/policy/match.ts';
import { londonHours } from '../terms-of.ts';
import { entered, refusals } from './asked.ts';

const text = readFileSync(fileURLToPath(new URL('../../../docs/policies.md', import.meta.url)), 'utf8');
const examples = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => json);
const [example = ''] = examples;

/** Lines of the text that are set in, from the first that begins so. */
function told(beginning: string): string[] {
  const from = text.slice(text.indexOf(`    ${beginning}`));
  return (
    /^(?: {4}.*\n)+/
      .exec(from)?.[0]
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(4)) ?? []
  );
}

test('the example in docs/policies.md has no faults, and means what is said below it', () => {
  const lines = describePolicy(entered(JSON.parse(example)));
  const told = [...text.matchAll(/^ {4}((?:\d\. |Otherwise: ).*?)(?: …)?$/gm)].map(([, line = '']) => line);
  expect(told).toHaveLength(4);
  expect(lines.slice(0, told.length)).toEqual(told.map((line) => expect.stringContaining(line)));
});

test('docs/policies.md names every condition of a rule', () => {
  for (const condition of conditions) expect(text).toContain(`| \`${condition}\` |`);
});

test('every example in docs/policies.md has no faults', () => {
  expect(examples.length).toBeGreaterThan(3);
  for (const each of examples) expect(refusals(JSON.parse(each))).toEqual([]);
});

test('the ladder in docs/policies.md does what is said below it, in lines too', () => {
  const ladder = examples.find((each) => each.includes('minutesBeforeDue')) ?? '{}';
  const document = entered(JSON.parse(ladder));
  const names = { person: () => 'Lea', channel: () => '#leads' };
  const preview = previewOf(document, null, [londonHours], new Date('2026-11-23T10:00:00Z'), names);
  expect(told('Otherwise, first reply:').slice(1)).toEqual(preview?.lines.map((line) => `  ${line}`));
  expect(told('50% owner')).toEqual(ladderLines(ladderOf(document, null).steps));
});

test('docs/policies.md names every field of a step and every recipient', () => {
  for (const field of ['at', 'minutesBeforeDue', 'minutesAfterDue', 'to', 'where', 'isUrgent', 'repeat']) {
    expect(text).toContain(`| \`${field}\` |`);
  }
  for (const part of ladderParts) expect(text).toMatch(new RegExp(`\\| .*\`${part}\`.* \\|`));
});
