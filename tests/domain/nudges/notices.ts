import type { Clock } from '../../../src/domain/clocks/clock.ts';
import type { NudgeNotice } from '../../../src/domain/notices.ts';
import { type Handling, nudgeNotice, type Surroundings } from '../../../src/domain/nudges/notice.ts';
import { at } from '../log-of.ts';

/** Nothing was decided since the ask. */
export const untouched: Handling = {
  assigneeId: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  snoozedAt: null,
  snoozedUntil: null,
  snoozedBy: null,
  handedOverBy: null,
  handedOverAt: null,
  handedOverNote: null,
  pausedSince: null,
  pausedBy: null,
};

export const northwind: Surroundings = {
  inboxId: 'C0NORTH',
  inboxName: 'ext-northwind',
  customerName: 'Northwind',
  workspaceUrl: 'https://brightwell.slack.com/',
  timeZone: 'Europe/London',
  askThreadId: null,
};

/** What a nudge says at `now`: Priya's, decided on Monday 09:20, unless said otherwise. */
export function noticeFor(
  clock: Clock,
  handling: Partial<Handling>,
  now: Date,
  told = { personId: 'U0PRIYA', decidedAt: at('09:20', 23) },
): NudgeNotice {
  return nudgeNotice(clock, told, { ...untouched, ...handling }, northwind, now);
}

/** The fields of a clock that Tom ended on Monday 09:24, after 34 counted minutes. */
export function ended(outcome: Clock['outcome'], more: Partial<Clock>): Partial<Clock> {
  return { outcome, endedAt: at('09:24', 23), endedBy: 'U0TOM', elapsedMinutes: 34, ...more };
}
