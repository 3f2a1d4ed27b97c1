import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAsk } from '../../../src/domain/asks.ts';
import { groupedBy } from '../../../src/domain/grouped.ts';

const cases = readFileSync(path.join(import.meta.dirname, 'cases.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [language = '', verdict = '', text = '', previousStaffText = null] = line.split('\t');
    return { language, verdict, text: text.replaceAll('\\n', '\n'), previousStaffText };
  });

test('the table has at least 300 lines', () => {
  expect(cases.length).toBeGreaterThanOrEqual(300);
});

describe.each([...groupedBy(cases, ({ language }) => language)])('%s', (_, said) => {
  test.each(said)('$verdict: $text ($previousStaffText)', ({ verdict, text, previousStaffText }) => {
    const { needsReply, why } = readAsk(text, { previousStaffText });
    expect([needsReply ? 'ask' : 'courtesy', why]).toEqual([verdict, expect.any(String)]);
  });
});
