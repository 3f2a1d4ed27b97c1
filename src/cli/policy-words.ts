import { changedBy } from '../domain/calendar/changed-by.ts';
import type { CalendarVersion } from '../domain/clocks/clock.ts';
import { previewsOf } from '../domain/nudges/previews.ts';
import { describePolicy } from '../domain/policy/describe.ts';
import type { Metric, PolicyDocument } from '../domain/policy/document.ts';
import { channelsNamedIn, peopleNamedIn } from '../domain/policy/people.ts';
import { capitalised } from '../domain/words.ts';
import type { KnownWithNames } from '../store/known-terms.ts';
import type { StoredPolicy } from '../store/policy-changes.ts';

type NamesById = ReadonlyMap<string, string>;

/** Every rule in words, a line each. */
export function policyInWords(policy: PolicyDocument, names: KnownWithNames['names']): string {
  const lines = describePolicy(policy, {
    inbox: (id) => names.inboxes.get(id) ?? id,
    customer: (id) => names.customers.get(id) ?? id,
    person: (id) => names.people.get(id) ?? id,
    channel: (id) => names.inboxes.get(id) ?? id,
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** What would happen to an ask at an awkward time, step by step: under each rule where it goes otherwise. */
export function laddersInWords(
  policy: PolicyDocument,
  calendars: readonly CalendarVersion[],
  names: KnownWithNames['names'],
  now: Date,
): string {
  const person = (id: string) => names.people.get(id) ?? id;
  const channel = (id: string) => names.inboxes.get(id) ?? id;
  const previews = previewsOf(policy, calendars, now, { person, channel });
  if (previews.length === 0) return '';
  const told = previews.map(({ rule, metric, lines }) => {
    const heading = `${rule ?? (previews.length === 1 ? 'Every ask' : 'Otherwise')}, ${metricWord(metric)}:`;
    return [heading, ...lines.map((line) => `  ${line}`)].map((line) => `${line}\n`).join('');
  });
  return `Who would be nudged about an ask of Friday 16:50 that nobody answers:\n${told.join('')}`;
}

function metricWord(metric: Metric): string {
  return metric.replace('_', ' ');
}

/**
 * A line about those whom the policy names and the app has not met. They may well be colleagues who never wrote where it
 * is, or their ids are wrong. Either way nobody is nudged whom the app does not know to be staff.
 */
export function strangersInWords(policy: PolicyDocument, staff: ReadonlySet<string>): string {
  const strangers = peopleNamedIn(policy).filter((id) => !staff.has(id));
  if (strangers.length === 0) return '';
  return `Not met yet: ${strangers.join(', ')}. Make sure of the ids: the app asks Slack about them within the hour, and nudges whoever is staff.\n`;
}

/** A line about channels that a policy names and the app does not watch: it cannot tell whether there are such channels. */
export function unknownChannelsInWords(policy: PolicyDocument, inboxes: NamesById): string {
  const unknown = channelsNamedIn(policy).filter((id) => !inboxes.has(id));
  if (unknown.length === 0) return '';
  const [are, them] = unknown.length === 1 ? ['Channel', 'it'] : ['Channels', 'each'];
  return `${are} not known here: ${unknown.join(', ')}. Make sure of the id, and invite the app to ${them}: Slack is asked when a card is to go there, and what the channel does not take goes to the lead, else to an admin.\n`;
}

/** One line a version, the newest first. */
export function listVersions(versions: readonly StoredPolicy[], timeZone: string, people: NamesById): string {
  return versions
    .toReversed()
    .map((version) => `${capitalised(versionInWords(version, timeZone, people))}: ${rulesInWords(version)}\n`)
    .join('');
}

/** `version 3, since 2026-11-20 16:50, by Priya (U0PRIYA)` */
export function versionInWords(
  { version, effectiveAt, changedBy: by }: StoredPolicy,
  timeZone: string,
  people: NamesById,
): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return `version ${version}, since ${format.format(effectiveAt)}, by ${whoInWords(by, people)}`;
}

function whoInWords(by: string | null, people: NamesById): string {
  if (by === changedBy.environment) return 'the environment';
  if (by === changedBy.commandLine) return 'the command line';
  const name = people.get(by);
  return name === undefined ? by : `${name} (${by})`;
}

function rulesInWords({ document: { rules } }: StoredPolicy): string {
  if (rules.length === 0) return 'no rules';
  return `${rules.length === 1 ? '1 rule' : `${rules.length} rules`}: ${rules.map(({ name }) => name).join(', ')}`;
}
