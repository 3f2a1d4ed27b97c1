import type { KnownBlock } from '@slack/types';
import type { KpiSummary, WeeklyReportNotice } from '../../domain/notices.ts';
import { dayAndMonth, dayMonthAndYear } from '../../domain/words.ts';
import { clipMrkdwn, limits } from './limits.ts';
import type { BlockMessage } from './message.ts';
import { context, fieldsSection, header, section } from './parts.ts';
import { attainmentLine, figureFields, precisionLine } from './report-figures.ts';
import { internalLine } from './report-internal.ts';
import { nudgeParts, nudgesLine } from './report-nudges.ts';
import { promisesLine } from './report-promises.ts';
import { escaped, plainName } from './text.ts';

/** Monday's post: the week that ended, against the one before, readable in ten seconds. */
export function weeklyReportMessage({ week, weekBefore, timeZone }: WeeklyReportNotice): BlockMessage {
  const title = `Replies to customers, ${days(week, timeZone)}`;
  const comparedWith = `the week before (${days(weekBefore, timeZone)})`;
  return report(week, weekBefore, { title, comparedWith, isInDetail: false });
}

/**
 * `/cx-urgency report`: the same figures for any period.
 * @param before the period of the same length before it; null where there is none to compare with
 */
export function reportMessage(summary: KpiSummary, before: KpiSummary | null, title: string): BlockMessage {
  return report(summary, before, { title, comparedWith: 'the period before', isInDetail: true });
}

interface Wanted {
  title: string;
  comparedWith: string;
  /** Whether each figure of the nudges is told, and not a line about them. */
  isInDetail: boolean;
}

function report(
  summary: KpiSummary,
  before: KpiSummary | null,
  { title, comparedWith, isInDetail }: Wanted,
): BlockMessage {
  // A time in which nothing fell due, such as before the channel was first read, is nothing to compare with.
  const known = before !== null && before.attainment.of > 0 ? before : null;
  const heading = plainName(title, 'Replies to customers', 100);
  const headline = attainmentLine(summary, before);
  const lines = [
    promisesLine(summary),
    internalLine(summary),
    isInDetail ? null : nudgesLine(summary),
    precisionLine(summary),
  ];
  const blocks: KnownBlock[] = [
    header(heading),
    section(headline),
    ...chunked(figureFields(summary, known)).map(fieldsSection),
    ...(isInDetail ? nudgeParts(summary) : []).map(section),
    ...lines.flatMap((line) => (line === null ? [] : [context(line)])),
    context(footnote(known === null ? null : comparedWith)),
  ];
  return {
    text: clipMrkdwn(`${escaped(heading)}: ${headline.replaceAll('*', '')}`, limits.fallback),
    blocks,
  };
}

/** Rows of two, so that a row's two figures stay beside each other whatever their height. */
function chunked(fields: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (let index = 0; index < fields.length; index += 2) rows.push(fields.slice(index, index + 2));
  return rows;
}

function footnote(comparedWith: string | null): string {
  const words =
    'Near miss: answered in the last fifth of the target. Rescue: answered in time after a nudge. ' +
    'Times are counted minutes, as promised to each customer.';
  return comparedWith === null ? words : `Arrows compare with ${comparedWith}. ${words}`;
}

/** `16 to 22 Nov 2026`, `30 Nov to 6 Dec 2026`: the last day is the one before `to`. */
function days({ from, to }: KpiSummary, timeZone: string): string {
  const first = new Date(from);
  const last = new Date(new Date(to).getTime() - 1);
  const firstDay = dayAndMonth(first, timeZone);
  const [dayOfFirst, monthOfFirst] = firstDay.split(' ');
  const isOneMonth = dayAndMonth(last, timeZone).endsWith(` ${monthOfFirst}`);
  return `${isOneMonth ? dayOfFirst : firstDay} to ${dayMonthAndYear(last, timeZone)}`;
}
