import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStaff } from '../../../src/domain/asks/read-staff.ts';
import { groupedBy } from '../../../src/domain/grouped.ts';

const cases = readFileSync(path.join(import.meta.dirname, 'staff-cases.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [language = '', kind = '', text = ''] = line.split('\t');
    return { language, kind, text: text.replaceAll('\\n', '\n') };
  });

test('the table has at least 150 sentences of staff', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
});

describe.each([...groupedBy(cases, ({ language }) => language)])('%s', (_, said) => {
  test.each(said)('$kind: $text', ({ kind, text }) => {
    expect(readStaff(text).kind).toBe(kind);
  });
});
