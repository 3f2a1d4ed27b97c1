import type { Ask, ConversationState, Wait } from '../conversations/state.ts';
import { inForce } from '../in-force.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { type Asked, type Matched, matchRules } from '../policy/match.ts';
import { mayPromise, type PromisedTerms, promisedBy } from '../policy/terms.ts';
import { inForceAt } from '../policy/versions.ts';
import type { InboxHistory, SnapshotCause, Standing, Terms } from './clock.ts';
import { versionAt, versionsOf } from './counting.ts';
import { type PriorityChange, priorityChanges } from './priority-changes.ts';

/** What a clock is promised from an instant on, by its policy alone. */
export interface Stage {
  at: Date;
  cause: SnapshotCause;
  by: string | null;
  terms: PromisedTerms;
}

/** The conversation that a clock measures, where it is. */
export interface Measured {
  inbox: InboxHistory;
  state: ConversationState;
  terms: Terms;
  /** How the conversation's priority changed since the opening that a wait belongs to, by the words of a policy. */
  prioritiesUnder(policy: PolicyDocument, wait: Wait): readonly PriorityChange[];
  /** Which rule matched an ask. */
  matchedBy(policy: PolicyDocument, asked: Asked): Matched;
}

/** The conversation, with what several of its clocks ask for found once. */
export function measure(inbox: InboxHistory, state: ConversationState, terms: Terms): Measured {
  const known = new Map<PolicyDocument, ReturnType<typeof priorityChanges>>();
  let last: { policy: PolicyDocument; asked: Asked; matched: Matched } | undefined;
  return {
    inbox,
    state,
    terms,
    prioritiesUnder(policy, wait) {
      const changesSince = known.get(policy) ?? priorityChanges(state, policy);
      known.set(policy, changesSince);
      return changesSince(openingOf(state, wait));
    },
    matchedBy(policy, asked) {
      if (last?.policy === policy && isSameAsk(last.asked, asked)) return last.matched;
      last = { policy, asked, matched: matchRules(policy, asked, (id) => zoneOf(terms, id, asked.at)) };
      return last.matched;
    },
  };
}

/**
 * What a clock is promised at its start and from each change of its priority on, under the policy that was in force when
 * it started: a policy that changes later changes nothing. Empty where there is no such clock.
 */
export function stagesOf(
  { inbox, state, terms, prioritiesUnder, matchedBy }: Measured,
  wait: Wait,
): { policyVersion: number; stages: Stage[] } {
  const { metric, startedAt } = wait;
  const { version: policyVersion, document } = inForceAt(terms.policies, startedAt);
  if (!mayPromise(document, metric)) return { policyVersion, stages: [] };
  const standing = standingAt(inbox, startedAt);
  const firstAskText = firstAsk(state, wait.ask).text;
  const promised = (change: PriorityChange | undefined) => {
    const asked: Asked = {
      ...standing,
      at: wait.ask.at,
      firstAskText,
      priority: change?.priority ?? 'normal',
    };
    const setByStaff = change?.cause === 'staff' ? change.priority : null;
    return promisedBy(matchedBy(document, asked), document, metric, asked.priority, setByStaff);
  };
  const changes = prioritiesUnder(document, wait);
  const before = changes.findLast(({ at }) => at <= startedAt);
  const atStart = promised(before);
  if (!atStart) return { policyVersion, stages: [] };
  const stages: Stage[] = [{ at: startedAt, cause: 'started', by: wait.ask.authorId, terms: atStart }];
  for (const change of changes.filter(({ at }) => at > startedAt && isWithin(at, wait))) {
    const next = promised(change);
    const last = stages.at(-1)?.terms;
    if (next && last && !isSamePromise(next, last)) {
      const cause = change.cause === 'staff' ? 'priority_by_staff' : 'priority_by_words';
      stages.push({ at: change.at, cause, by: change.setBy, terms: next });
    }
  }
  return { policyVersion, stages };
}

/** Another rule may promise as many minutes at the same priority, and count them in other hours. */
function isSamePromise(one: PromisedTerms, other: PromisedTerms): boolean {
  return promisedKeys.every(
    (key) => one[key] === other[key] || JSON.stringify(one[key]) === JSON.stringify(other[key]),
  );
}

const promisedKeys = [
  'priority',
  'minutes',
  'hours',
  'calendarId',
  'pausedBy',
  'acknowledgementIsReply',
  'ladder',
] as const;

/**
 * Since when the conversation is open that a wait is about. Where the ask that opened it is taken back and the next
 * oldest opens it in its place, the clocks of the first keep its priority.
 */
function openingOf({ openings }: ConversationState, { ask }: Wait): Date {
  return openings.findLast(({ startedAt }) => startedAt <= ask.at)?.startedAt ?? ask.at;
}

function isWithin(at: Date, { ending }: Wait): boolean {
  return ending === null || at < ending.at;
}

/** The clocks of one ask follow each other, and ask for the same; the inbox is one in any case. */
function isSameAsk(one: Asked, other: Asked): boolean {
  return (
    one.at === other.at &&
    one.priority === other.priority &&
    one.firstAskText === other.firstAskText &&
    one.tier === other.tier &&
    one.isShared === other.isShared &&
    one.customerId === other.customerId
  );
}

/** How things stood at an instant; before the first that is known of them, as they stood then. */
export function standingAt({ inboxId, standings }: InboxHistory, at: Date): Standing {
  const standing = inForce(standings, at);
  if (!standing) throw new Error(`Nothing is known of inbox ${inboxId}`);
  return standing;
}

/** The conversation's first ask, in its first words; one that was taken back is the first of its own clock alone. */
function firstAsk({ asks, takenBack }: ConversationState, own: Ask): Ask {
  const [first] = asks;
  const gone = takenBack.find(({ messageId, at }) => messageId === own.messageId && +at === +own.at);
  return gone && !(first && first.at < gone.at) ? gone : (first ?? own);
}

/** The zone that the calendar had at an ask: where it moves later, a rule for that day or hour goes on to match. */
function zoneOf({ calendars }: Terms, id: string, at: Date): string {
  return versionAt(versionsOf(calendars, id), at).timeZone;
}
