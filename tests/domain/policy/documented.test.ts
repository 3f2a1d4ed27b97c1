import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { describePolicy } from '../../../src/domain/policy/describe.ts';
import { conditions } from '../../../src/domain/policy/match.ts';
import { entered } from './asked.ts';

const text = readFileSync(fileURLToPath(new URL('../../../docs/policies.md', import.meta.url)), 'utf8');
const [, example = ''] = /```json\n([\s\S]*?)```/.exec(text) ?? [];

test('the example in docs/policies.md has no faults, and means what is said below it', () => {
  const lines = describePolicy(entered(JSON.parse(example)));
  const told = [...text.matchAll(/^ {4}((?:\d\. |Otherwise: ).*?)(?: …)?$/gm)].map(([, line = '']) => line);
  expect(told).toHaveLength(4);
  expect(lines.slice(0, told.length)).toEqual(told.map((line) => expect.stringContaining(line)));
});

test('docs/policies.md names every condition of a rule', () => {
  for (const condition of conditions) expect(text).toContain(`| \`${condition}\` |`);
});
