import { isRecord } from '../calendar/entry.ts';
import type { Problem } from '../calendar/problem.ts';
import type { Occasion } from '../calendar/spec.ts';
import { dateOrders, defaultPolicy, type PolicyDocument } from './document.ts';
import { refuseStepsToNobody } from './ladder-sense.ts';
import { refuseRulesThatNeverMatch } from './never-matches.ts';
import { readClosing, readReminder } from './parse-closing.ts';
import {
  fault,
  type KnownTerms,
  mendFromKnown,
  type Reading,
  readOneOf,
  readRecord,
  refuseOtherKeys,
  shown,
} from './parse-entry.ts';
import { readPriorityWords } from './parse-phrases.ts';
import { readRotations } from './parse-rotations.ts';
import { readRules } from './parse-rule.ts';
import { readMinutes, readTargets } from './parse-target.ts';
import { countingKeys, readCountingTerms } from './parse-terms.ts';
import { readStandIns } from './stand-ins.ts';
import { refuseSwappedPriorities } from './target-order.ts';

export type { KnownTerms } from './parse-entry.ts';

export type ParsedPolicy =
  | { readonly ok: true; readonly policy: PolicyDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What holds where a policy says nothing of a reply: an hour. */
const usualMinutes = 60;

const keys = [
  ...countingKeys,
  'targets',
  'rules',
  'priorityWords',
  'standIns',
  'rotations',
  'dateOrder',
  'asapMinutes',
  'closing',
  'remindAfterDays',
];

/**
 * Reads the JSON form of a policy; gives every fault at once, each with its field and how to mend it. What is left out
 * is filled from the default policy, targets metric by metric, so that `{}` is the default policy itself. What comes out
 * is the form that is stored, and read again it is the same.
 * @param known what the policy may refer to
 * @param occasion where a policy is *asked* about once, what is merely a slip is let be: rules that never match or set
 *   nothing, and a target that is longer than that of a priority which presses less
 */
export function parsePolicy(input: unknown, known: KnownTerms, occasion: Occasion = 'entered'): ParsedPolicy {
  const reading: Reading = { known, occasion, rotations: rotationNamesIn(input), problems: [] };
  const entry = readRecord(
    input,
    'policy',
    'a policy',
    'an object such as {"targets":{"first_reply":60}}',
    reading,
  );
  if (!entry) return { ok: false, problems: reading.problems };
  refuseOtherKeys(entry, keys, '', 'a field of a policy', reading);
  const usual = defaultPolicy(usualMinutes);
  const terms = readCountingTerms(entry, '', reading);
  if (!('calendarId' in entry)) refuseWithoutCalendar(usual.calendarId, reading);
  const targets = 'targets' in entry ? readTargets(entry.targets, 'targets', true, reading) : {};
  const rules = 'rules' in entry ? readRules(entry.rules, 'rules', reading) : [];
  const words =
    'priorityWords' in entry ? readPriorityWords(entry.priorityWords, 'priorityWords', reading) : undefined;
  const standIns = 'standIns' in entry ? readStandIns(entry.standIns, 'standIns', reading) : undefined;
  const rotations = 'rotations' in entry ? readRotations(entry.rotations, 'rotations', reading) : undefined;
  const dateOrder =
    'dateOrder' in entry
      ? readOneOf(entry.dateOrder, 'dateOrder', 'an order of day and month', dateOrders, reading)
      : undefined;
  const asapMinutes =
    'asapMinutes' in entry ? readMinutes(entry.asapMinutes, 'asapMinutes', reading) : undefined;
  const closing = 'closing' in entry ? readClosing(entry.closing, 'closing', reading) : undefined;
  const remindAfterDays =
    'remindAfterDays' in entry ? readReminder(entry.remindAfterDays, 'remindAfterDays', reading) : undefined;
  const policy: PolicyDocument = {
    ...usual,
    ...terms,
    targets: { ...usual.targets, ...targets },
    rules: rules.map(({ rule }) => rule),
    priorityWords: words ?? usual.priorityWords,
    standIns: standIns ?? usual.standIns,
    ...(rotations && { rotations }),
    ...(closing && { closing }),
    ...(remindAfterDays !== undefined && { remindAfterDays }),
    ...(dateOrder && { dateOrder }),
    ...(asapMinutes !== undefined && { asapMinutes }),
  };
  if (occasion === 'entered') {
    refuseSwappedPriorities(policy, rules, reading);
    refuseRulesThatNeverMatch(policy, rules, reading);
    refuseStepsToNobody(policy, rules, reading);
  }
  return reading.problems.length === 0 ? { ok: true, policy } : { ok: false, problems: reading.problems };
}

/** Terms name rotations before these are read; those with a fault are told once, where they stand. */
function rotationNamesIn(input: unknown): string[] {
  return isRecord(input) && isRecord(input.rotations) ? Object.keys(input.rotations) : [];
}

/** A clock cannot be counted on a calendar that is not there. */
function refuseWithoutCalendar(calendarId: string, reading: Reading): void {
  const { calendars } = reading.known;
  if (calendars.has(calendarId)) return;
  const problem = `missing, and there is no calendar ${shown(calendarId)}`;
  fault(reading, 'calendarId', problem, mendFromKnown(calendarId, calendars));
}
