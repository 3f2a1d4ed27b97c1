import type { NudgeNotice } from '../notices.ts';
import { isSettled } from './notice.ts';

/** How long a settled line says how it ended, before it goes. */
export const settledShownMs = 60 * 60_000;

/** A nudge that went to somebody else while a person was away or not at work. */
export interface Moved {
  customerName: string;
  askText: string;
  link: string;
  toPersonId: string | null;
  /** How it stands by now: `waiting`, `answered` and so on. */
  isOver: boolean;
}

/** What stands in a person's list: one line a clock. */
export interface ListContent {
  personId: string;
  /** What asks for something, the most urgent first. */
  open: NudgeNotice[];
  /** What has ended lately, the newest first. */
  settled: NudgeNotice[];
  moved: Moved[];
}

/**
 * Orders what a person was nudged about. Of several nudges about one clock the newest speaks. First what is overdue, then
 * by deadline; what is snoozed or waits on the customer comes last, for nothing is to be done about it now.
 * @param notices a notice for each clock, as it stands now
 */
export function listOf(
  personId: string,
  notices: readonly NudgeNotice[],
  moved: readonly Moved[],
): ListContent {
  const open = notices.filter(({ standing }) => !isSettled(standing));
  const settled = notices.filter(({ standing }) => isSettled(standing));
  return {
    personId,
    open: [...open].sort((a, b) => rank(a) - rank(b) || byDue(a, b)),
    settled: [...settled].sort((a, b) => endOf(b) - endOf(a) || byDue(a, b)),
    moved: [...moved],
  };
}

function rank({ standing, priority }: NudgeNotice): number {
  if (standing === 'snoozed' || standing === 'paused') return 3;
  if (priority === 'urgent') return 0;
  return standing === 'overdue' ? 1 : 2;
}

function byDue(a: NudgeNotice, b: NudgeNotice): number {
  return a.dueAt.localeCompare(b.dueAt) || a.clockId.localeCompare(b.clockId);
}

function endOf({ endedAt }: NudgeNotice): number {
  return endedAt === null ? 0 : Date.parse(endedAt);
}
