import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Calendar, compileCalendar } from '../../../src/domain/calendar/calendar.ts';
import { groupedBy } from '../../../src/domain/grouped.ts';
import { readPromises } from '../../../src/domain/promises/read-promises.ts';

const holidays: Record<string, readonly string[]> = {
  'Europe/London': ['2026-12-25', '2026-12-28'],
  'America/New_York': ['2026-11-26'],
  'Europe/Berlin': ['2026-12-25', '2027-03-26', '2027-03-29'],
  'Europe/Paris': ['2027-03-29', '2027-05-06'],
  'Europe/Madrid': ['2026-12-07', '2026-12-08', '2027-03-26'],
};
const calendars = new Map<string, Calendar>();

const cases = readFileSync(path.join(import.meta.dirname, 'cases.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [language = '', verdict = '', at = '', timeZone = '', dueAt = '', text = ''] = line.split('\t');
    return { language, verdict, at, timeZone, dueAt, text: text.replaceAll('\\n', '\n') };
  });

test('the table has at least 60 lines of each language', () => {
  for (const [language, of] of groupedBy(cases, (line) => line.language))
    expect([language, of.length >= 60]).toEqual([language, true]);
  expect(cases.length).toBeGreaterThanOrEqual(240);
});

test('over the table, precision is at least 95% and recall at least 95%', () => {
  const read = cases.map((line) => ({ ...line, isRead: readCase(line).length > 0 }));
  const right = read.filter(({ isRead, verdict }) => isRead && verdict !== 'no').length;
  const precision = right / read.filter(({ isRead }) => isRead).length;
  const recall = right / cases.filter(({ verdict }) => verdict !== 'no').length;
  process.stdout.write(
    `promises: precision ${percent(precision)}, recall ${percent(recall)} of ${cases.length}\n`,
  );
  expect([precision >= 0.95, recall >= 0.95]).toEqual([true, true]);
});

describe.each([...groupedBy(cases, ({ language }) => language)])('%s', (_, of) => {
  test.each(of)('$verdict, due $dueAt: $text', (line) => {
    const [promise] = readCase(line);
    const dueAt = promise?.due?.dueAt.toISOString().replace('.000', '') ?? '-';
    expect([promise?.confidence ?? 'no', dueAt]).toEqual([line.verdict, line.dueAt]);
  });
});

function readCase({ text, at, timeZone }: (typeof cases)[number]) {
  return readPromises(text, {
    at: new Date(at),
    timeZone,
    theirTimeZone: null,
    calendar: calendarOf(timeZone),
    dateOrder: 'day_first',
    asapMinutes: null,
  });
}

/** Monday to Friday, 9 to 17, without the holidays. */
function calendarOf(timeZone: string): Calendar {
  const known = calendars.get(timeZone);
  if (known) return known;
  const day = [['09:00', '17:00']] as const;
  const hours = { mon: day, tue: day, wed: day, thu: day, fri: day };
  const calendar = compileCalendar({ timeZone, hours, holidays: holidays[timeZone] ?? [] });
  calendars.set(timeZone, calendar);
  return calendar;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
