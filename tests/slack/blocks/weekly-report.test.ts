import { describe, expect, test } from 'vitest';
import type { KpiSummary } from '../../../src/domain/notices.ts';
import { reportMessage, weeklyReportMessage } from '../../../src/slack/blocks/weekly-report.ts';
import { summary, summaryBefore } from './samples.ts';
import { wordsOf } from './support.ts';

const weekly = { type: 'weekly_report', timeZone: 'Europe/Berlin' } as const;

test('the weekly post: attainment, replies, misses and saves, each against the week before', () => {
  const message = weeklyReportMessage({ ...weekly, week: summary, weekBefore: summaryBefore });
  expect(message.text).toBe(
    'Replies to customers, 16 to 22 Nov 2026: 94% answered in time (47 of 50) · ▲ 3 points',
  );
  expect(message.blocks.map((block) => block.type)).toEqual([
    'header',
    'section',
    'section',
    'section',
    'section',
    'context',
  ]);
  expect(wordsOf(message)).toEqual([
    'Replies to customers, 16 to 22 Nov 2026',
    '*94% answered in time* (47 of 50) · ▲ 3 points',
    '*First reply* (n 30)\nmedian 22 min · ▼ 4 min faster\np90 1 h 5 min · ▲ 5 min slower',
    '*Next reply* (n 20)\nmedian 12 min · no change\np90 40 min · ▼ 5 min faster',
    '*Breached*\n3 · ▼ 1 fewer',
    '*Open and overdue*\n1 · no change\nthe oldest was due <!date^1795186800^{date_short_pretty} at {time}|Friday 20 Nov, 15:00 UTC>',
    '*Near misses*\n4 · ▲ 2 more',
    '*Rescues*\n6 · no change',
    'Arrows compare with the week before (9 to 15 Nov 2026). Near miss: answered in the last fifth of the target. ' +
      'Rescue: answered in time after a nudge. Times are counted minutes, as promised to each customer.',
  ]);
});

test('the dates are those of the workspace, whatever months they lie in', () => {
  const week = { ...summary, from: '2026-11-29T23:00:00Z', to: '2026-12-06T23:00:00Z' };
  const title = (timeZone: string) =>
    wordsOf(weeklyReportMessage({ ...weekly, timeZone, week, weekBefore: summaryBefore }))[0];
  expect(title('Europe/Berlin')).toBe('Replies to customers, 30 Nov to 6 Dec 2026');
  expect(title('America/New_York')).toBe('Replies to customers, 29 Nov to 6 Dec 2026');
});

describe('attainment', () => {
  const share = (met: number, of: number): KpiSummary => ({ ...summary, attainment: { met, of } });
  const line = (now: KpiSummary, before: KpiSummary | null) =>
    wordsOf(reportMessage(now, before, 'Last 7 days'))[1];

  test.each([
    [share(3, 4), share(40, 44), '*3 of 4 answered in time* · 91% before'],
    [share(40, 44), share(2, 3), '*91% answered in time* (40 of 44) · 2 of 3 before'],
    [share(0, 0), share(40, 44), '*No reply to a customer fell due.*'],
    [share(40, 44), share(0, 0), '*91% answered in time* (40 of 44) · nothing to compare'],
    [share(40, 44), share(40, 44), '*91% answered in time* (40 of 44) · no change'],
    [share(43, 44), share(44, 44), '*98% answered in time* (43 of 44) · ▼ 2 points'],
    [share(999, 1000), share(1000, 1000), '*99% answered in time* (999 of 1000) · ▼ 1 point'],
    [share(1, 1000), share(0, 1000), '*1% answered in time* (1 of 1000) · ▲ 1 point'],
    [share(5, 5), null, '*100% answered in time* (5 of 5)'],
  ])('%#', (now, before, expected) => {
    expect(line(now, before)).toBe(expected);
  });
});

describe('reply times', () => {
  const times = (count: number, medianMinutes: number | null, p90Minutes: number | null): KpiSummary => ({
    ...summary,
    firstReply: { count, medianMinutes, p90Minutes, attainment: { met: count, of: count } },
  });
  const field = (now: KpiSummary, before: KpiSummary | null) =>
    wordsOf(reportMessage(now, before, 'Last 7 days'))[2];

  test('no reply is said as such', () => {
    expect(field(times(0, null, null), times(9, 10, 20))).toBe('*First reply*\nnone to measure');
  });

  test('a few replies have a median but no p90, and are not compared', () => {
    expect(field(times(3, 12, 30), times(9, 10, 20))).toBe(
      '*First reply* (n 3)\nmedian 12 min · too few to compare',
    );
  });

  test('a time before in which nothing fell due lends no figure an arrow', () => {
    const nothing = { ...summary, attainment: { met: 0, of: 0 }, breached: 0 };
    const words = wordsOf(reportMessage({ ...summary, breached: 6 }, nothing, 'Last 30 days')).join('\n');
    expect(words).toContain('*Breached*\n6');
    expect(words).not.toMatch(/[▲▼]|Arrows/);
  });

  test('with nothing before, there is nothing to compare', () => {
    expect(field(times(9, 0, 30), times(0, null, null))).toBe(
      '*First reply* (n 9)\nmedian less than a minute · nothing to compare\np90 30 min · nothing to compare',
    );
    expect(field(times(9, 12, 30), null)).toBe('*First reply* (n 9)\nmedian 12 min\np90 30 min');
  });
});

describe('nudge precision', () => {
  const line = (precision: KpiSummary['precision']) => {
    const words = wordsOf(reportMessage({ ...summary, precision }, summaryBefore, 'Last 7 days'));
    return words.length === 10 ? words[8] : null;
  };

  test.each([
    [
      { nudgedAsks: 34, notNeeded: 1, missedAsks: 2 },
      'Nudge precision: 97% of 34 nudged asks needed a reply · 1 marked “no reply needed” · 2 asks were taken for courtesies.',
    ],
    [
      { nudgedAsks: 34, notNeeded: 0, missedAsks: 0 },
      'Nudge precision: 100% of 34 nudged asks needed a reply.',
    ],
    [
      { nudgedAsks: 4, notNeeded: 3, missedAsks: 0 },
      'Nudge precision: 1 of 4 nudged asks needed a reply · 3 marked “no reply needed”.',
    ],
    [{ nudgedAsks: 1, notNeeded: 0, missedAsks: 0 }, 'Nudge precision: 1 of 1 nudged ask needed a reply.'],
    [{ nudgedAsks: 0, notNeeded: 0, missedAsks: 1 }, '1 ask was taken for a courtesy.'],
    [{ nudgedAsks: 0, notNeeded: 0, missedAsks: 0 }, null],
    [undefined, null],
  ])('%j: %s', (precision, expected) => {
    expect(line(precision)).toBe(expected);
  });
});

describe('nudges', () => {
  const day = (median: number | null, days = 40) => ({
    days,
    median,
    p95: median === null ? null : median + 3,
  });
  const nudges: KpiSummary['nudges'] = {
    ...{ sent: 62, useful: 48, needless: 3, late: 0, open: 5 },
    ...{ nudgesADay: day(2), messagesADay: day(1, 1) },
  };
  const line = (of: Partial<NonNullable<KpiSummary['nudges']>>) => {
    const week = { ...summary, nudges: { ...nudges, ...of } };
    return wordsOf(weeklyReportMessage({ ...weekly, week, weekBefore: summaryBefore }))[8];
  };
  const few = { sent: 4, useful: 3, needless: 0, open: 0, nudgesADay: day(1, 3) };

  test.each([
    [{}, 'Nudges: 84% of 57 were acted on in time · 3 needless · none late · 2 a person a day.'],
    [{ late: 1 }, 'Nudges: 84% of 57 were acted on in time · 3 needless · 1 late · 2 a person a day.'],
    [few, 'Nudges: 3 of 4 were acted on in time · none needless · none late · 1 a person a day.'],
    [
      { ...few, sent: 1, useful: 1 },
      'Nudges: 1 of 1 was acted on in time · none needless · none late · 1 a person a day.',
    ],
    [
      { ...few, useful: 0, open: 4 },
      'Nudges: 4, too recent to tell more · none needless · none late · 1 a person a day.',
    ],
    [{ ...few, sent: 0 }, expect.stringMatching(/^Arrows compare/)],
  ])('the weekly post tells in a line %j', (of, expected) => {
    expect(line(of)).toEqual(expected);
  });

  test('a report on demand tells each figure with its meaning', () => {
    const fields = (of: Partial<NonNullable<KpiSummary['nudges']>>) =>
      wordsOf(reportMessage({ ...summary, nudges: { ...nudges, ...of } }, null, 'Last 7 days')).slice(8, -1);
    expect(fields({})).toEqual([
      '*Nudges told* (n 62)\n48 (84%) useful: a reply or a decision before the next step\n' +
        '3 needless: no reply was needed\n0 late: told after the reply\n' +
        '6 that nothing came of in time\n5 too recent to tell',
      '*On a usual day with any, a person got*\nnudges: 2, and at most 5 on 19 of 20 days (40 days)\nnew messages: 1 (1 day)',
    ]);
    expect(fields({ ...few, messagesADay: day(null, 0) })).toEqual([
      '*Nudges told* (n 4)\n3 useful: a reply or a decision before the next step\n' +
        '0 needless: no reply was needed\n0 late: told after the reply\n1 that nothing came of in time',
      '*On a usual day with any, a person got*\nnudges: 1 (3 days)\nnew messages: none',
    ]);
    expect(fields({ ...few, sent: 0, useful: 0, messagesADay: day(null, 0) })).toEqual([]);
  });
});

test('a report of any period has its own title', () => {
  const message = reportMessage(summary, summaryBefore, 'Last 30 days & more');
  expect(message.text).toBe('Last 30 days &amp; more: 94% answered in time (47 of 50) · ▲ 3 points');
  expect(wordsOf(message).at(-1)).toMatch(/^Arrows compare with the period before\. /);
  expect(wordsOf(reportMessage(summary, null, 'All of it')).at(-1)).toMatch(/^Near miss: /);
});
