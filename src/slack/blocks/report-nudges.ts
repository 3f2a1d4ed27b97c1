import type { ADay, KpiSummary, NudgeFigures } from '../../domain/notices.ts';
import { counted } from './durations.ts';
import { enough, percent } from './report-figures.ts';

/**
 * One line for the weekly post: `Nudges: 84% of 57 were acted on in time · 3 needless · none late · 2 a person a day.`
 * Null where nobody was told of any.
 */
export function nudgesLine({ nudges }: KpiSummary): string | null {
  if (!nudges || nudges.sent === 0) return null;
  const { median } = nudges.nudgesADay;
  const parts = [
    `Nudges: ${actedOn(nudges)}`,
    `${some(nudges.needless)} needless`,
    `${some(nudges.late)} late`,
    ...(median === null ? [] : [`${median} a person a day`]),
  ];
  return `${parts.join(' · ')}.`;
}

/**
 * Every figure with its meaning beside it, for a report that somebody asked for: a part each, over the whole width. Empty
 * where nobody was told of any.
 */
export function nudgeParts({ nudges }: KpiSummary): string[] {
  if (!nudges || (nudges.sent === 0 && nudges.messagesADay.days === 0)) return [];
  const { sent, useful, needless, late, open } = nudges;
  const nothing = sent - useful - needless - late - open;
  const lines = [
    `${usefulFigure(nudges)} useful: a reply or a decision before the next step`,
    `${needless} needless: no reply was needed`,
    `${late} late: told after the reply`,
    `${nothing} that nothing came of in time`,
    ...(open > 0 ? [`${open} too recent to tell`] : []),
  ];
  return [
    `*Nudges told* (n ${sent})\n${lines.join('\n')}`,
    `*On a usual day with any, a person got*\n${dayLine('nudges', nudges.nudgesADay)}\n${dayLine('new messages', nudges.messagesADay)}`,
  ];
}

function actedOn(nudges: NudgeFigures): string {
  const share = known(nudges);
  const were = `${share.of === 1 ? 'was' : 'were'} acted on in time`;
  if (share.of === 0) return `${nudges.sent}, too recent to tell more`;
  return share.of < enough
    ? `${share.met} of ${share.of} ${were}`
    : `${percent(share)}% of ${share.of} ${were}`;
}

function usefulFigure(nudges: NudgeFigures): string {
  const share = known(nudges);
  return share.of < enough ? `${share.met}` : `${share.met} (${percent(share)}%)`;
}

/** Of what is too recent nothing is known, so it is in neither part. */
function known({ useful, sent, open }: NudgeFigures) {
  return { met: useful, of: sent - open };
}

/** `nudges: 2, and at most 5 on 19 of 20 days (40 days)`: the median and the 95th share, of which there is none of a few days. */
function dayLine(what: string, { days, median, p95 }: ADay): string {
  if (median === null) return `${what}: none`;
  const most = days < enough ? '' : `, and at most ${p95} on 19 of 20 days`;
  return `${what}: ${median}${most} (${counted(days, 'day', 'days')})`;
}

function some(count: number): string {
  return count === 0 ? 'none' : `${count}`;
}
