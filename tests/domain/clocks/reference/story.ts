import type { CancelReason } from '../../../../src/domain/clocks/clock.ts';
import type { Fact, Message } from '../../../../src/domain/log.ts';
import type { Metric, PauseCause, Priority } from '../../../../src/domain/policy/document.ts';
import { Teller } from './teller.ts';

/**
 * What happened in a conversation, told a second time: written from the rules of the README alone, with a plain mutable
 * walk over the log, so that it shares neither code nor shape with the fold that it is compared with.
 */
export interface Story {
  measured: Measured[];
  pauses: Paused[];
  /** Every ask with the words that it was asked in, in the order of the log. */
  asked: Asked[];
  prioritised: { when: Moment; priority: Priority }[];
}

/** An instant as whole minutes since 1970, and the place in the log of what happened then. */
export interface Moment {
  minute: number;
  place: number;
}

export interface Asked {
  id: string;
  when: Moment;
  text: string;
  /** Taken back before it was answered. */
  isTakenBack: boolean;
}

/** A stretch that a clock measures. */
export interface Measured {
  metric: Metric;
  ask: Asked;
  from: Moment;
  /** Since when the conversation was open then. */
  openedAt: Moment;
  to: Moment | null;
  how: 'fulfilled' | CancelReason | null;
}

export interface Paused {
  from: Moment;
  to: Moment | null;
  by: string;
  cause: PauseCause;
}

interface Entry {
  at: Date;
  id: string;
  message: Message;
  fact: Fact | null;
}

/** @param messages of one conversation, each instant on a whole minute @param facts about them, likewise */
export function tellStory(
  messages: readonly Message[],
  facts: readonly Fact[],
  isReplyToAcknowledge: (waiting: Measured, soFar: Story) => boolean,
): Story {
  const asked = new Set(facts.filter(saysItWasAsked).map(({ messageId }) => messageId));
  const ofAnswers = facts
    .filter(({ details, actorRole }) => actorRole === 'staff' && /^(answers|no_answer)$/.test(details.kind))
    .sort((a, b) => +a.at - +b.at || (a.id < b.id ? -1 : 1));
  const lastSaid = new Map(ofAnswers.map(({ messageId, details }) => [messageId, details.kind]));
  const teller = new Teller(asked, lastSaid, isReplyToAcknowledge);
  for (const [place, entry] of inOrder(
    messages,
    facts.filter((fact) => !isUndone(fact, facts)),
  ).entries()) {
    const when = { minute: entry.at.getTime() / 60_000, place };
    if (entry.fact === null) teller.hear(entry.message, when);
    else teller.learn(entry.fact, entry.message, when);
  }
  return teller.story;
}

/** By time; of the same instant messages first, then by id. */
function inOrder(messages: readonly Message[], facts: readonly Fact[]): Entry[] {
  const said = messages.map((message): Entry => ({ at: message.at, id: message.id, message, fact: null }));
  const happened = facts.flatMap((fact): Entry[] => {
    const message = messages.find(({ id }) => id === fact.messageId);
    const at = message && timeOf(fact, message);
    return at ? [{ at, id: fact.id, message, fact }] : [];
  });
  const rank = (entry: Entry) => (entry.fact === null ? 0 : 1);
  const byId = (a: Entry, b: Entry) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return [...said, ...happened].sort((a, b) => +a.at - +b.at || rank(a) - rank(b) || byId(a, b));
}

/** What staff says on the phone was said then: not before it was asked, and not later than it is stated. */
function timeOf({ at, details }: Fact, message: Message): Date | undefined {
  if (details.kind !== 'answered') return at;
  const told = Date.parse(details.repliedAt);
  return told < +message.at ? undefined : new Date(Math.min(told, +at));
}

function saysItWasAsked({ details, actorRole }: Fact): boolean {
  return details.kind === 'asked' && actorRole === 'staff';
}

/**
 * A check mark that was taken back later by whoever gave it is as if it had never been, and so is "no reply needed" where
 * staff says later that it was an ask.
 */
function isUndone(fact: Fact, facts: readonly Fact[]): boolean {
  if (fact.details.kind === 'no_reply_needed') {
    const isLater = ({ at, id }: Fact) => +at > +fact.at || (+at === +fact.at && id > fact.id);
    return facts.some(
      (other) => saysItWasAsked(other) && other.messageId === fact.messageId && isLater(other),
    );
  }
  const { details, at, actorId, messageId } = fact;
  if (details.kind !== 'reacted' || details.emoji !== 'white_check_mark') return false;
  return facts.some(
    (other) =>
      other.details.kind === 'unreacted' &&
      other.details.emoji === 'white_check_mark' &&
      other.actorId === actorId &&
      other.messageId === messageId &&
      other.at >= at,
  );
}
