import type { InboxHistory } from '../../../../src/domain/clocks/clock.ts';
import type { Fact, Message } from '../../../../src/domain/log.ts';
import type { Priority } from '../../../../src/domain/policy/document.ts';
import type { PolicyVersion } from '../../../../src/domain/policy/versions.ts';
import { deadline, pausesKnownAt } from './deadline.ts';
import { type IsOpen, openMinutes, type WrittenCalendar } from './open-minutes.ts';
import { byPressure, type Promised, promised, ruleFor, toldBy } from './promise.ts';
import type { Asked, Measured, Moment, Story } from './story.ts';

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
export function promisedInTheEnd(measured: Measured, story: Story, known: Known): Given | null {
  const { from, to } = measured;
  const said = saidOfPriority(measured, story);
  const termsAfter = termsOver(measured, story, known);
  const hasPassed = (target: Promised, { minute, place }: Moment) => {
    const pauses = pausesKnownAt(story.pauses, target, place);
    const { due, isHeld } = deadline(from.minute, target, countingFor(measured, known, target), pauses);
    return minute > due && !isHeld;
  };
  const atStart = said.filter(({ when }) => when.minute <= from.minute).length;
  let current = termsAfter(said.slice(0, atStart));
  for (const [i, { when }] of said.entries()) {
    if (i < atStart) continue;
    if (current === null || (to !== null && when.minute >= to.minute) || hasPassed(current.target, when))
      break;
    current = termsAfter(said.slice(0, i + 1)) ?? current;
  }
  return current;
}

interface Given {
  target: Promised;
  priority: Priority;
}

/** Something that tells the priority: the words of an ask, or staff. */
interface Said {
  when: Moment;
  text: string | null;
  set: Priority | null;
}

/** What tells the priority since the opening; of the same instant words come first, and staff has the last word. */
function saidOfPriority({ openedAt }: Measured, { asked, prioritised }: Story): Said[] {
  const byWords = asked.map(({ when, text }): Said => ({ when, text, set: null }));
  const byStaff = prioritised.map(({ when, priority }): Said => ({ when, text: null, set: priority }));
  return [...byWords, ...byStaff]
    .filter(({ when }) => when.minute >= openedAt.minute)
    .sort((a, b) => a.when.minute - b.when.minute);
}

/** The minutes that count for a clock. What has ended follows no version of its calendar that took effect since. */
export function countingFor({ to }: Measured, { calendars }: Known, { hours, calendarId }: Promised): IsOpen {
  if (hours === 'calendar') return () => true;
  const versions = calendars.filter(({ id }) => id === calendarId);
  return openMinutes(
    versions.filter(({ effectiveAt }, i) => i === 0 || to === null || +effectiveAt < to.minute * 60_000),
  );
}

/** What the policy under which a clock began promises once this was said; null where there is to be no such clock. */
function termsOver(measured: Measured, story: Story, { policies, inbox, calendars }: Known) {
  const startMs = measured.from.minute * 60_000;
  const askMs = measured.ask.when.minute * 60_000;
  const policy = inForce(policies, startMs).document;
  return (said: readonly Said[]): Given | null => {
    const byStaff = said.findLast(({ set }) => set !== null)?.set ?? null;
    const told = said.map(({ text }) => (text === null ? undefined : toldBy(policy, text)));
    const byWords = byPressure.find((priority) => priority === 'normal' || told.includes(priority));
    const asked = byStaff ?? byWords ?? 'normal';
    const rule = ruleFor(policy, {
      standing: inForce(inbox.standings, startMs),
      firstAskText: firstAskOf(measured, story).text,
      priority: asked,
      atMs: askMs,
      zoneOf: (id) =>
        inForce(
          calendars.filter((version) => version.id === id),
          askMs,
        ).spec.timeZone,
    });
    const priority = byStaff ?? rule?.priority ?? asked;
    const target = promised(policy, rule, measured.metric, priority);
    return target && { target, priority };
  };
}

/** The newest that had taken effect, else the first. */
function inForce<V extends { effectiveAt: Date }>(versions: readonly V[], ms: number): V {
  const version = versions.findLast(({ effectiveAt }) => effectiveAt.getTime() <= ms) ?? versions[0];
  if (version === undefined) throw new Error('There is no version at all');
  return version;
}

/** The first ask that still stands; one that was taken back is the first of its own clock, where none was before it. */
function firstAskOf({ ask }: Measured, { asked }: Story): Asked {
  const first = asked.find(({ isTakenBack }) => !isTakenBack);
  if (first === undefined) return ask;
  return ask.isTakenBack && first.when.minute >= ask.when.minute ? ask : first;
}
