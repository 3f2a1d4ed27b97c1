import { OpenTimeEndsError } from '../calendar/calendar.ts';
import { nextOpenAt } from '../calendar/walk.ts';
import type { CalendarVersion } from '../clocks/clock.ts';
import { countedAfter, countingOn, versionAt, versionsOf } from '../clocks/counting.ts';
import type { Names } from '../policy/describe-conditions.ts';
import { either } from '../policy/describe-conditions.ts';
import { extrasInWords, recipientInWords } from '../policy/describe-ladder.ts';
import type { LadderStep, Metric, PolicyDocument, Priority, Rule } from '../policy/document.ts';
import { isCard, recipientsOf } from '../policy/ladder.ts';
import { type MetricTerms, termsUnder } from '../policy/terms.ts';
import { dayAndMonth, timeOfDay, weekday } from '../words.ts';
import { type Counted, momentOf } from './ladder/moments.ts';

/** When the ask of a preview is asked. */
export interface PreviewedAsk {
  at: Date;
  /** The usual time, where the rule is not for it; null where it is. */
  insteadOf: Date | null;
}

/**
 * What would happen to an ask that nobody answers, in lines: "Fri 16:50 asked · due Mon 09:50", then each step of the
 * ladder with its time and whom it goes to, and when they are told where nobody is at work then. Times are those of the
 * calendar that counts the target, holidays included.
 * @returns no lines where the policy promises nothing of the kind
 */
export function previewLadder(
  document: PolicyDocument,
  rule: Rule | null,
  metric: Metric,
  priority: Priority,
  calendars: readonly CalendarVersion[],
  { at, insteadOf }: PreviewedAsk,
  names: Names = {},
): string[] {
  const terms = termsUnder(document, rule, metric, priority);
  if (!terms) return [];
  const versions = versionsOf(calendars, terms.calendarId);
  const { timeZone } = versionAt(versions, at);
  const clock: Counted = {
    startedAt: at,
    targetMinutes: terms.minutes,
    counting: countingOn(versions, terms.hours, []),
  };
  const when = (instant: Date) => shortTime(instant, timeZone, at);
  const dueAt = dueOf(clock);
  const asked = `${when(at)} asked${insteadOf ? ` (${otherwise(rule)} to ${when(insteadOf)})` : ''}`;
  if (!dueAt) return [`${asked} · never due: its calendar has no such open time left`];
  const steps = terms.ladder.flatMap((step) => {
    const moment = momentOf(step, clock);
    if (!moment) return [];
    const later = toldLaterAt(step, moment, calendars);
    const told = [toldInWords(step, terms, names), ...(later ? [laterInWords(step, when(later))] : [])];
    return [{ moment, line: `${when(moment)} ${told.join(', ')}` }];
  });
  steps.sort((a, b) => a.moment.getTime() - b.moment.getTime());
  const told = steps.length === 0 ? ['Nobody is nudged'] : steps.map(({ line }) => line);
  return [`${asked} · due ${when(dueAt)}`, ...told];
}

/**
 * When people are told of a step that comes outside support hours: when those begin again, for nobody is disturbed before,
 * unless it is urgent. Null where it is told at once, as a card in a channel is, and a call in its thread.
 */
function toldLaterAt(step: LadderStep, moment: Date, calendars: readonly CalendarVersion[]): Date | null {
  if (step.isUrgent || step.where === 'thread' || recipientsOf(step).every(isCard)) return null;
  const { calendar } = versionAt(versionsOf(calendars, 'default'), moment);
  const openAt = nextOpenAt(calendar, moment);
  return openAt && openAt > moment ? openAt : null;
}

function laterInWords(step: LadderStep, at: string): string {
  return `${recipientsOf(step).some(isCard) ? 'people are told' : 'told'} ${at}, when hours begin`;
}

function otherwise(rule: Rule | null): string {
  return rule ? 'this rule does not apply' : 'a rule applies';
}

function dueOf({ startedAt, targetMinutes, counting }: Counted): Date | null {
  try {
    return countedAfter(counting, startedAt, targetMinutes);
  } catch (error) {
    if (error instanceof OpenTimeEndsError) return null;
    throw error;
  }
}

/** `to the owner and <@U0TOM>, urgent`, `in the lead’s channel <#C0LEADS>` */
function toldInWords(step: LadderStep, terms: MetricTerms, names: Names): string {
  const all = recipientsOf(step);
  const people = all.filter((to) => !isCard(to)).map((to) => named(to, terms, names));
  const channels = all.filter(isCard).map((to) => named(to, terms, names));
  const whom = [
    ...(people.length > 0 ? [`to ${either(people, 'and')}`] : []),
    ...(channels.length > 0 ? [`in ${either(channels, 'and')}`] : []),
  ];
  return [whom.join(' and '), ...extrasInWords(step)].join(', ');
}

function named(to: string, { lead, leadChannel, rotation }: MetricTerms, names: Names): string {
  const part = recipientInWords(to, names);
  if (to === 'lead' && lead) return `${part} ${names.person?.(lead) ?? lead}`;
  if (to === 'lead_channel' && leadChannel) return `${part} ${names.channel?.(leadChannel) ?? leadChannel}`;
  if (to === 'rotation' && rotation) return `${part} in “${names.rotation?.(rotation) ?? rotation}”`;
  return part;
}

/** `Mon 09:50`; more than six days away `4 Dec 09:50`. */
function shortTime(instant: Date, timeZone: string, near: Date): string {
  const isFar = Math.abs(instant.getTime() - near.getTime()) > 6 * 24 * 3_600_000;
  const day = isFar ? dayAndMonth(instant, timeZone) : weekday(instant, timeZone).slice(0, 3);
  return `${day} ${timeOfDay(instant, timeZone)}`;
}
