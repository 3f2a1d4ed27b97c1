import type { KpiSummary, NudgePrecision, ReplyTimes, Share } from '../../domain/notices.ts';
import { counted, span } from './durations.ts';
import { instant } from './mentions.ts';
import { change, fewerOrMore, slowerOrFaster } from './report-changes.ts';

/** Below this a percentage says more than is known: "3 of 4" is said instead. */
export const enough = 5;

/** `*94% answered in time* (47 of 50) · ▲ 3 points` */
export function attainmentLine({ attainment }: KpiSummary, before: KpiSummary | null): string {
  if (attainment.of === 0) return '*No reply to a customer fell due.*';
  return `${answeredInTime(attainment)}${attainmentChange(attainment, before?.attainment ?? null)}`;
}

function answeredInTime(share: Share): string {
  const figures = `${share.met} of ${share.of}`;
  if (share.of < enough) return `*${figures} answered in time*`;
  return `*${percent(share)}% answered in time* (${figures})`;
}

function attainmentChange(now: Share, before: Share | null): string {
  if (before === null) return '';
  if (before.of === 0) return ' · nothing to compare';
  if (before.of < enough) return ` · ${before.met} of ${before.of} before`;
  if (now.of < enough) return ` · ${percent(before)}% before`;
  return ` · ${change(percent(now) - percent(before), (points) => counted(points, 'point', 'points'))}`;
}

/** Whole percent, rounded, but 100 only where nothing was missed and 0 only where nothing was met. */
export function percent({ met, of }: Share): number {
  if (met === of) return 100;
  return met === 0 ? 0 : Math.min(99, Math.max(1, Math.round((met / of) * 100)));
}

/** Two by two: the replies, the misses, the saves. */
export function figureFields(now: KpiSummary, before: KpiSummary | null): string[] {
  return [
    `*First reply*${sample(now.firstReply)}\n${replyLines(now.firstReply, before?.firstReply ?? null)}`,
    `*Next reply*${sample(now.nextReply)}\n${replyLines(now.nextReply, before?.nextReply ?? null)}`,
    `*Breached*\n${countLine(now.breached, before?.breached)}`,
    `*Open and overdue*\n${openOverdue(now, before)}`,
    `*Near misses*\n${countLine(now.nearMisses, before?.nearMisses)}`,
    `*Rescues*\n${countLine(now.rescues, before?.rescues)}`,
  ];
}

/**
 * `Nudge precision: 97% of 34 nudged asks needed a reply · 1 marked “no reply needed” · 2 asks were taken for courtesies.`;
 * null where nobody was nudged and nothing was corrected.
 */
export function precisionLine({ precision }: KpiSummary): string | null {
  if (!precision) return null;
  const { nudgedAsks, notNeeded, missedAsks } = precision;
  const missed = counted(missedAsks, 'ask was taken for a courtesy', 'asks were taken for courtesies');
  const parts = [
    ...(nudgedAsks > 0 ? [precisionFigure(precision)] : []),
    ...(notNeeded > 0 ? [`${notNeeded} marked “no reply needed”`] : []),
    ...(missedAsks > 0 ? [missed] : []),
  ];
  return parts.length === 0 ? null : `${parts.join(' · ')}.`;
}

function precisionFigure({ nudgedAsks: of, notNeeded }: NudgePrecision): string {
  const share = { met: of - notNeeded, of };
  const figure = of < enough ? `${share.met} of ${of}` : `${percent(share)}% of ${of}`;
  return `Nudge precision: ${figure} ${of === 1 ? 'nudged ask' : 'nudged asks'} needed a reply`;
}

function replyLines(now: ReplyTimes, before: ReplyTimes | null): string {
  if (now.medianMinutes === null) return 'none to measure';
  const lines = [`median ${span(now.medianMinutes)}${timeChange(now, before, 'medianMinutes')}`];
  if (now.p90Minutes !== null && now.count >= enough) {
    lines.push(`p90 ${span(now.p90Minutes)}${timeChange(now, before, 'p90Minutes')}`);
  }
  return lines.join('\n');
}

function sample({ count }: ReplyTimes): string {
  return count === 0 ? '' : ` (n ${count})`;
}

function timeChange(
  now: ReplyTimes,
  before: ReplyTimes | null,
  which: 'medianMinutes' | 'p90Minutes',
): string {
  const minutes = now[which];
  const earlier = before?.[which] ?? null;
  if (before === null || minutes === null) return '';
  if (earlier === null) return ' · nothing to compare';
  if (now.count < enough || before.count < enough) return ' · too few to compare';
  return ` · ${slowerOrFaster(minutes - earlier)}`;
}

function countLine(count: number, before: number | undefined): string {
  return before === undefined ? `${count}` : `${count} · ${fewerOrMore(count - before)}`;
}

function openOverdue({ openOverdue: { count, oldestDueAt } }: KpiSummary, before: KpiSummary | null): string {
  const line = countLine(count, before?.openOverdue.count);
  return oldestDueAt === null ? line : `${line}\nthe oldest was due ${instant(new Date(oldestDueAt))}`;
}
