import { type ComparedPeriods, lastDays, thisWeek } from './period.ts';

/** What a report on demand can cover. */
export type ReportRange = '7d' | '30d' | 'week';

export type ParsedRange = { ok: true; range: ReportRange } | { ok: false; words: string };

const known: Readonly<Record<string, ReportRange>> = {
  '': '7d',
  '7d': '7d',
  '7 days': '7d',
  '30d': '30d',
  '30 days': '30d',
  week: 'week',
  'this week': 'week',
};

/** Reads the words after `/cx-urgency report`; none mean the last seven days. The words of a refusal can be shown. */
export function parseReportRange(text: string): ParsedRange {
  const range = Object.hasOwn(known, normalised(text)) ? known[normalised(text)] : undefined;
  if (range) return { ok: true, range };
  return {
    ok: false,
    words:
      'A report covers the last 7 days, the last 30 days or this week. Try `/cx-urgency report 7d`, ' +
      '`/cx-urgency report 30d` or `/cx-urgency report week`.',
  };
}

/** The instants a range stands for, and what it is compared with. */
export function periodsOf(range: ReportRange, now: Date, timeZone: string): ComparedPeriods {
  if (range === 'week') return thisWeek(now, timeZone);
  return lastDays(range === '7d' ? 7 : 30, now, timeZone);
}

/** `Replies to customers, last 7 days` */
export function reportTitle(range: ReportRange): string {
  const days = { '7d': 'last 7 days', '30d': 'last 30 days', week: 'this week so far' } as const;
  return `Replies to customers, ${days[range]}`;
}

function normalised(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}
