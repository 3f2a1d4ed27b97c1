import type { InboxHistory } from '../../../../src/domain/clocks/clock.ts';
import type { Fact, Message } from '../../../../src/domain/log.ts';
import type { Priority } from '../../../../src/domain/policy/document.ts';
import type { PolicyVersion } from '../../../../src/domain/policy/versions.ts';
import { deadline, pausesKnownAt } from './deadline.ts';
import { type IsOpen, openMinutes, type WrittenCalendar } from './open-minutes.ts';
import { byPressure, type Promised, promised, ruleFor, toldBy } from './promise.ts';
import type { Measured, Moment, Story } from './story.ts';

/** All that is known of one conversation at `now`. Every instant is on a whole minute. */
export interface Known {
  messages: readonly Message[];
  facts: readonly Fact[];
  inbox: InboxHistory;
  policies: readonly PolicyVersion[];
  calendars: readonly WrittenCalendar[];
  now: Date;
}

/** What the clock was promised when it ended, or is promised now; null where there is no such clock. */
export function promisedInTheEnd(
  measured: Measured,
  story: Story,
  known: Known,
): { target: Promised; priority: Priority } | null {
  const termsAt = termsOver(measured, story, known);
  const start = measured.from.minute;
  const hasPassed = (target: Promised, { minute, place }: Moment) => {
    const pauses = pausesKnownAt(story.pauses, target, place);
    const { due, isHeld } = deadline(start, target, countingFor(measured, known, target), pauses);
    return minute > due && !isHeld;
  };
  let current = termsAt(measured.from);
  for (const change of changesOf(measured, story)) {
    if (current === null || hasPassed(current.target, change)) break;
    current = termsAt(change) ?? current;
  }
  return current;
}

/** The minutes that count for a clock. What has ended follows no version of its calendar that took effect since. */
export function countingFor({ to }: Measured, { calendars }: Known, { hours, calendarId }: Promised): IsOpen {
  if (hours === 'calendar') return () => true;
  const versions = calendars.filter(({ id }) => id === calendarId);
  return openMinutes(
    versions.filter(({ effectiveAt }, i) => i === 0 || to === null || +effectiveAt < to.minute * 60_000),
  );
}

/** Where the priority may change while the clock runs. */
function changesOf({ from, to }: Measured, { asked, prioritised }: Story): Moment[] {
  return [...asked, ...prioritised]
    .map(({ when }) => when)
    .filter(({ minute }) => minute > from.minute && (to === null || minute < to.minute))
    .sort((a, b) => a.place - b.place);
}

/** What the policy under which a clock began promises at each moment of it; null where there is to be no such clock. */
function termsOver(measured: Measured, story: Story, { policies, inbox, calendars }: Known) {
  const startMs = measured.from.minute * 60_000;
  const inForce = <V extends { effectiveAt: Date }>(versions: readonly V[], ms: number): V => {
    const version = versions.findLast(({ effectiveAt }) => effectiveAt.getTime() <= ms) ?? versions[0];
    if (version === undefined) throw new Error('There is no version at all');
    return version;
  };
  const policy = inForce(policies, startMs).document;
  const since = (when: Moment, until: Moment) =>
    measured.openedAt.minute <= when.minute && when.minute <= until.minute;
  const byStaff = (until: Moment) => story.prioritised.findLast(({ when }) => since(when, until))?.priority;
  const byWords = (until: Moment): Priority => {
    const told = story.asked.filter(({ when }) => since(when, until)).map(({ text }) => toldBy(policy, text));
    return byPressure.find((priority) => priority === 'normal' || told.includes(priority)) ?? 'normal';
  };
  const firstAsk = story.asked.find((ask) => ask === measured.ask || !ask.isTakenBack) ?? measured.ask;
  const askMs = measured.ask.when.minute * 60_000;
  return (when: Moment): { target: Promised; priority: Priority } | null => {
    const asked = byStaff(when) ?? byWords(when);
    const rule = ruleFor(policy, {
      standing: inForce(inbox.standings, startMs),
      firstAskText: firstAsk.text,
      priority: asked,
      atMs: askMs,
      zoneOf: (calendarId) =>
        inForce(
          calendars.filter(({ id }) => id === calendarId),
          askMs,
        ).spec.timeZone,
    });
    const priority = byStaff(when) ?? rule?.priority ?? asked;
    const target = promised(policy, rule, measured.metric, priority);
    return target && { target, priority };
  };
}
