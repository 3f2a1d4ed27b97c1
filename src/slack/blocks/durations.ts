import type { Metric } from '../../domain/policy/document.ts';
import { capitalised, duration } from '../../domain/words.ts';
import { instant } from './mentions.ts';
import { awaited } from './metric-words.ts';

const minuteMs = 60_000;

/** As `duration`, but never "0 min". */
export function span(minutes: number): string {
  return Math.abs(minutes) < 1 ? 'less than a minute' : duration(minutes);
}

/** `1 h of support hours`, `30 min around the clock` */
export function target(minutes: number, hours: 'business' | 'calendar'): string {
  return `${duration(minutes)} ${hours === 'business' ? 'of support hours' : 'around the clock'}`;
}

/**
 * `due in 25 min`, `overdue by 20 min`, in full minutes; from half a day on the instant, which says more than a number
 * of hours that holds a night or a weekend: `due Nov 23 at 09:50`.
 */
export function dueInWords(dueAt: Date, isOverdue: boolean, now: Date): string {
  const minutes = minutesBetween(dueAt, now);
  if (isOverdue) return isNear(minutes) ? `overdue by ${span(minutes)}` : `overdue since ${instant(dueAt)}`;
  return isNear(minutes) ? `due in ${span(minutes)}` : `due ${instant(dueAt)}`;
}

/** The instant, and, where it is near, how far it is: `Nov 23 at 09:50 (due in 25 min)`. */
export function dueInstant(dueAt: Date, isOverdue: boolean, now: Date): string {
  const words = isNear(minutesBetween(dueAt, now)) ? dueInWords(dueAt, isOverdue, now) : 'overdue';
  return words !== 'overdue' || isOverdue ? `${instant(dueAt)} (${words})` : instant(dueAt);
}

/** By the minutes that clocks show, for the instants stand beside it: from 09:35:50 to 10:00:10 it is 25. */
function minutesBetween(a: Date, b: Date): number {
  const shown = (at: Date) => Math.floor(at.getTime() / minuteMs);
  return Math.abs(shown(a) - shown(b));
}

function isNear(minutes: number): boolean {
  return minutes < 12 * 60;
}

/** `Reply due`, `Resolution was due` */
export function dueLabel(metric: Metric, isOver: boolean): string {
  return `${capitalised(awaited[metric])} ${isOver ? 'was due' : 'due'}`;
}

/** `1 ask`, `7 asks` */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
