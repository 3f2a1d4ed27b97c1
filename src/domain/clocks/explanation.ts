import { inForceAt } from '../policy/versions.ts';
import { dayAndTime, duration, shorten } from '../words.ts';
import type { Clock, InboxHistory, Snapshot, Terms } from './clock.ts';
import { versionAt, versionsOf } from './counting.ts';
import { statedHow } from './ended-with.ts';
import { explainClock } from './explain.ts';
import { explainCounting } from './explain-counting.ts';
import { explainRules } from './explain-rules.ts';
import { standingAt } from './history.ts';

/** How a clock came about, each part in lines that can be shown as they are. */
export interface Explanation {
  /** The verdict in one sentence. */
  sentence: string;
  /** Which rule applies, and why those before it do not; and where a word that only acknowledges was the reply. */
  rules: string[];
  /** What changed since: priorities and calendars. */
  changes: string[];
  counted: string[];
  /** All of them together, a started one left out. */
  countedMinutes: number;
  notCounted: string[];
  /** In which its times are told. */
  timeZone: string;
}

/** What an explanation names. */
export interface Named {
  customerName: string;
  /** How a person is shown: a mention in Slack, a name elsewhere. */
  nameOf(personId: string): string;
  /** How words that others chose are shown (names, tiers, reasons): escaped in Slack; as they are where left out. */
  wordsOf?(text: string): string;
}

/**
 * Every reason for a clock's verdict, in the zone of its calendar: pure, from what is kept with the clock and the
 * versions that it points to.
 */
export function explainInFull(
  clock: Clock,
  inbox: InboxHistory,
  { policies, calendars }: Terms,
  { customerName, nameOf, wordsOf = asTheyAre }: Named,
  now: Date,
): Explanation {
  const { startedAt, policyVersion, calendarId, snapshots } = clock;
  const { timeZone } = versionAt(versionsOf(calendars, calendarId), clock.endedAt ?? clock.dueAt);
  const policy = policies.find(({ version }) => version === policyVersion) ?? inForceAt(policies, startedAt);
  const looked = { standing: standingAt(inbox, startedAt), startedAt, timeZone };
  const last = snapshots.at(-1);
  const pauses = clock.pauses.map((pause) => ({ ...pause, reason: pause.reason && wordsOf(pause.reason) }));
  const own = explainCounting({ ...clock, pauses }, calendars, timeZone, nameOf, now);
  return {
    sentence: explainClock(clock, wordsOf(customerName), timeZone, wordsOf),
    rules: [
      ...(last ? explainRules(last, policy.document, { ...looked, metric: clock.metric }, wordsOf) : []),
      ...acknowledgedWords(clock, { nameOf, wordsOf }),
      ...statedWords(clock, timeZone, nameOf),
    ],
    changes: snapshots.slice(1).map((snapshot) => changeWords(snapshot, timeZone, { nameOf, wordsOf })),
    ...own,
    timeZone,
  };
}

/** `Priya’s “looking into it” counted as the reply, as the policy says.` */
function acknowledgedWords(
  { acknowledgedWith, endedBy }: Clock,
  { nameOf, wordsOf }: Required<Pick<Named, 'nameOf' | 'wordsOf'>>,
): string[] {
  if (acknowledgedWith === null || endedBy === null) return [];
  const words = wordsOf(shorten(acknowledgedWith, 80));
  return [`${nameOf(endedBy)}’s “${words}” counted as the reply, as the policy says.`];
}

/** `Answered by phone on Monday 10:05, said Priya.` */
function statedWords(clock: Clock, timeZone: string, nameOf: Named['nameOf']): string[] {
  const { statedBy, fulfilledAt, startedAt } = clock;
  if (statedBy === null || fulfilledAt === null) return [];
  const at = dayAndTime(fulfilledAt, timeZone, startedAt);
  const done = clock.metric === 'follow_up' ? 'Told' : 'Answered';
  return [`${done}${statedHow(clock)} on ${at}, said ${nameOf(statedBy)}.`];
}

const asTheyAre = (text: string) => text;

function changeWords(
  snapshot: Snapshot,
  timeZone: string,
  { nameOf, wordsOf }: Required<Pick<Named, 'nameOf' | 'wordsOf'>>,
): string {
  const { at, cause, by, priority, targetMinutes, dueAt, calendarId, calendarVersion } = snapshot;
  const when = dayAndTime(new Date(at), timeZone);
  const due = `due ${dayAndTime(new Date(dueAt), timeZone, new Date(at))}`;
  if (cause === 'calendar')
    return `${when}: version ${calendarVersion} of the calendar ${wordsOf(calendarId)}, ${due}`;
  if (cause === 'promise_dated') return `${when}: ${by ? nameOf(by) : 'somebody'} set the date, ${due}`;
  const who =
    cause === 'priority_by_staff' && by
      ? `${nameOf(by)} set the priority`
      : 'the customer’s words changed the priority';
  return `${when}: ${who} to ${priority}, target ${duration(targetMinutes)}, ${due}`;
}
