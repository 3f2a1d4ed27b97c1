import { OpenTimeEndsError } from '../calendar/calendar.ts';
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

/**
 * What would happen to an ask that nobody answers, in lines: "Fri 16:50 asked · due Mon 09:50", then each step of the
 * ladder with its time and whom it goes to. Times are those of the calendar that counts the target, holidays included.
 * @param at when it is asked @returns no lines where the policy promises nothing of the kind
 */
export function previewLadder(
  document: PolicyDocument,
  rule: Rule | null,
  metric: Metric,
  priority: Priority,
  calendars: readonly CalendarVersion[],
  at: Date,
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
  if (!dueAt) return [`${when(at)} asked · never due: its calendar has no such open time left`];
  const steps = terms.ladder.flatMap((step) => {
    const moment = momentOf(step, clock);
    return moment ? [{ moment, line: `${when(moment)} ${toldInWords(step, terms, names)}` }] : [];
  });
  steps.sort((a, b) => a.moment.getTime() - b.moment.getTime());
  const told = steps.length === 0 ? ['Nobody is nudged'] : steps.map(({ line }) => line);
  return [`${when(at)} asked · due ${when(dueAt)}`, ...told];
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
