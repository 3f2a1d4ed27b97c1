import type { Metric, PolicyDocument, Rule } from '../policy/document.ts';
import type { Condition } from '../policy/match.ts';
import { capitalised, timeOfDay, weekday } from '../words.ts';
import type { Snapshot, Standing } from './clock.ts';

/** What the rules looked at. */
export interface Looked {
  standing: Standing;
  startedAt: Date;
  timeZone: string;
  metric?: Metric;
}

/**
 * Which rule a clock's promise comes from, and why those before it did not apply, a line each:
 * `Rule “Gold” does not apply: it is for tier gold, and this customer has none.`
 */
export function explainRules(
  snapshot: Snapshot,
  document: PolicyDocument,
  looked: Looked,
  wordsOf: (text: string) => string = (text) => text,
): string[] {
  const passed = snapshot.passedOver.map((passedOver) => {
    const rule = document.rules.find(({ name }) => name === passedOver.rule);
    const why = rule
      ? reasons[passedOver.condition](rule.when, looked, snapshot, wordsOf)
      : 'it did not match';
    return `Rule “${wordsOf(passedOver.rule)}” does not apply: ${why}.`;
  });
  if (snapshot.rule !== null) return [...passed, `Rule “${wordsOf(snapshot.rule)}” applies.`];
  const none = document.rules.length === 0 ? 'There are no rules' : 'No rule applies';
  if (looked.metric === 'follow_up') {
    return [...passed, `${none}: the promised date counts, and without one the policy’s own time.`];
  }
  return [...passed, `${none}: the policy’s own target counts.`];
}

type Reason = (
  when: Rule['when'],
  looked: Looked,
  snapshot: Snapshot,
  wordsOf: (text: string) => string,
) => string;

const reasons: Record<Condition, Reason> = {
  inboxes: () => 'it is for other inboxes',
  inboxKinds: ({ inboxKinds }) => `it is for ${inboxKinds?.[0] === 'mailbox' ? 'mailboxes' : 'channels'}`,
  customers: () => 'it is for other customers',
  tiers: ({ tiers }, { standing: { tier } }, _, wordsOf) =>
    `it is for tier ${tiers?.map(wordsOf).join(' or ')}, and this customer ${tier === null ? 'has none' : `is of tier ${wordsOf(tier)}`}`,
  priorities: ({ priorities }, _, { priority }) =>
    // The rule that applies may have set the priority; the rules before it saw the one of the ask.
    priorities?.includes(priority)
      ? `it is for ${priorities.join(' or ')} priority, and the ask itself was not`
      : `it is for ${priorities?.join(' or ')} priority, and this is ${priority}`,
  isShared: ({ isShared }) => `it is for ${isShared ? 'shared' : 'internal'} channels`,
  weekdays: ({ weekdays }, { startedAt, timeZone }) =>
    `it is for ${weekdays?.map(capitalised).join(', ')}, and this was asked on ${weekday(startedAt, timeZone)}`,
  timesOfDay: ({ timesOfDay }, { startedAt, timeZone }) =>
    `it is for ${timesOfDay?.map((shift) => shift.join('–')).join(', ')}, and this was asked at ${timeOfDay(startedAt, timeZone)}`,
  words: () => 'the first ask has none of its words',
  pattern: () => 'its pattern is not in the first ask',
};
