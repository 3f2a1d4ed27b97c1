import { readAsk } from '../asks.ts';
import {
  type About,
  type AnsweredHow,
  byTime,
  type Emoji,
  type Fact,
  type FactDetails,
  type Message,
  type NoReplyReason,
} from '../log.ts';
import { usualEmoji } from '../reactions.ts';
import { snoozedByReaction, snoozedFor } from '../snooze.ts';
import { askColleague, colleagueAnswered, withdrawFromColleague } from './colleagues.ts';
import { handOver } from './hand-over.ts';
import {
  deletePromises,
  editPromises,
  hasOpenPromise,
  keepPromises,
  pinPromise,
  promiseByHand,
  type ReadingPromises,
} from './promises.ts';
import { asAsk, reply } from './read-message.ts';
import { staffTextBefore } from './staff-words.ts';
import {
  type Ask,
  type ConversationState,
  currentPause,
  isWaiting,
  openedBy,
  saidToWaitSince,
  type Wait,
} from './state.ts';
import { take } from './take.ts';
import { addAsk, endConversation, endPause, endWait, pause, speak, withdrawAsk } from './waits.ts';

/** Reactions that mean something when staff gives them. */
const taking = new Set(usualEmoji.take);
const snoozing = new Set(usualEmoji.snooze);
const closing = new Set(usualEmoji.close);
const pausing = new Set(usualEmoji.pause);
const promising = new Set(usualEmoji.promise);

/** Does it close the conversation, where staff does it? */
export function closes(details: FactDetails): boolean {
  return details.kind === 'closed' || (details.kind === 'reacted' && closing.has(details.emoji));
}

type Of<K extends FactDetails['kind']> = Extract<FactDetails, { kind: K }>;

/**
 * The conversation after one more fact about `message`. Facts must come in the order of the log, with reactions that
 * were taken back left out (`withoutTakenBack`). Decisions count only when staff makes them.
 */
export function readFact(
  state: ConversationState,
  fact: Fact,
  message: Message,
  around: AroundFact,
): ConversationState {
  const { details } = fact;
  if (details.kind === 'edited' && message.authorRole === 'staff') {
    return editPromises(state, fact, details.text, message, around);
  }
  if (details.kind === 'edited') return readEdit(state, fact, details, message, around.isAsk);
  if (details.kind === 'deleted') return deletePromises(withdraw(state, fact, 'ask_deleted'), fact);
  if (fact.actorRole !== 'staff' || fact.actorId === null) return state;
  return readDecision(state, fact, fact.actorId, message, around);
}

/** What is known beside a fact when it is read. */
export interface AroundFact extends ReadingPromises {
  /** Staff said that the message was an ask, whatever it says now. */
  isAsk: boolean;
}

function readDecision(
  state: ConversationState,
  fact: Fact,
  by: string,
  message: Message,
  around: AroundFact,
): ConversationState {
  const { details, at } = fact;
  switch (details.kind) {
    case 'reacted':
      if (promising.has(details.emoji)) return pinPromise(state, fact, by, message, around);
      return readReaction(state, details, at, by);
    case 'unreacted':
      // Of the reactions only those that pause come here, the others are left out as if they had never been.
      return currentPause(state)?.by === by ? endPause(state, at) : state;
    case 'taken':
      return isAskedAbout(state, fact, details, message) ? take(state, at, by) : state;
    case 'handed_over':
      return isAskedAbout(state, fact, details, message)
        ? handOver(state, { at, by, note: details.note }, details.to)
        : state;
    case 'snoozed':
      return isAskedAbout(state, fact, details, message)
        ? { ...state, snoozed: { at, until: new Date(details.until), by } }
        : state;
    case 'answered':
      return isAskedAbout(state, fact, details, message) ? answer(state, fact, by, details.how) : state;
    case 'promised':
      return promiseByHand(state, fact, details, by, around);
    case 'promise_told':
      return keepPromises(state, fact, by, details.how, details.promise);
    case 'asked_colleague':
      return isInOpen(state, message) ? askColleague(state, fact, details, by) : state;
    case 'colleague_answered':
      return colleagueAnswered(state, fact, details.ask, by);
    case 'colleague_ask_withdrawn':
      return withdrawFromColleague(state, fact, details.ask, by);
    case 'no_reply_needed':
      return isStillAsked(state, fact) ? noReplyNeeded(state, at, by, details.reason) : state;
    case 'closed':
      return isInOpen(state, message) && !(details.quiet && waitsOnStaff(state))
        ? close(state, at, by)
        : state;
    case 'kept_open':
      return isInOpen(state, message) ? { ...state, keptOpenAt: at } : state;
    case 'paused':
      return isInOpen(state, message)
        ? pause(state, { startedAt: at, by, cause: 'staff', reason: details.reason })
        : state;
    case 'resumed':
      return isInOpen(state, message) ? endPause(state, at) : state;
    case 'prioritised':
      return isInOpen(state, message)
        ? { ...state, priorities: [...state.priorities, { at, by, priority: details.priority }] }
        : state;
    default:
      return state;
  }
}

/** The customer waits, and nobody has said that the ball is with them. */
function waitsOnStaff(state: ConversationState): boolean {
  return isWaiting(state) && saidToWaitSince(state) === null;
}

/** A button pressed in an old nudge must not settle a newer ask. */
function isStillAsked({ openAsks }: ConversationState, { messageId }: Fact): boolean {
  return openAsks.some((ask) => ask.messageId === messageId);
}

/**
 * Nor must one about a conversation that was closed since touch the one that was opened after it. What an edit made an
 * ask was written before it opened the conversation, and is of it all the same.
 */
function isInOpen(state: ConversationState, message: Message): boolean {
  const ask = openedBy(state);
  return ask !== undefined && (ask.messageId === message.id || message.at >= ask.at);
}

function isAskedAbout(state: ConversationState, fact: Fact, { about }: About, message: Message): boolean {
  if (about !== 'conversation') return isStillAsked(state, fact);
  // A promise outlives the close of its conversation, and whoever is to keep it still decides about it.
  return isInOpen(state, message) || hasOpenPromise(state, message.id);
}

/** Where nobody has said anything but that, there was nothing to resolve either. */
function noReplyNeeded(
  state: ConversationState,
  at: Date,
  by: string,
  reason: NoReplyReason | undefined,
): ConversationState {
  const ending = { how: 'no_reply_needed', at, by, ...(reason ? { reason } : {}) } as const;
  return state.isAnswered ? endWait(state, ending) : endConversation(state, ending);
}

function close(state: ConversationState, at: Date, by: string): ConversationState {
  return { ...endConversation(state, { how: 'closed', at, by }), closedAt: at };
}

/** A word to the customer that nobody could read, as any other; the fact stands in the place of its message. */
function answer(
  state: ConversationState,
  { id, at }: Fact,
  by: string,
  stated: AnsweredHow,
): ConversationState {
  const said = { id, at, authorId: by };
  const spoken = { ...speak(state, said), lastStaffId: by };
  return reply(keepPromises(spoken, said, by, stated), said, { stated });
}

function readReaction(
  state: ConversationState,
  { emoji }: Of<'reacted'>,
  at: Date,
  by: string,
): ConversationState {
  if (taking.has(emoji)) return isWaiting(state) ? take(state, at, by) : state;
  if (snoozing.has(emoji)) {
    return isWaiting(state)
      ? { ...state, snoozed: { at, until: snoozedFor(snoozedByReaction, at), by } }
      : state;
  }
  if (pausing.has(emoji)) return pause(state, { startedAt: at, by, cause: 'staff', reason: null });
  return closing.has(emoji) ? close(state, at, by) : state;
}

/** An edit that turns a courtesy into an ask starts a wait at the edit; one that takes the ask out ends it. */
function readEdit(
  state: ConversationState,
  fact: Fact,
  { text }: Of<'edited'>,
  message: Message,
  isAskAnyway: boolean,
): ConversationState {
  const before = state.wordings.get(message.id) ?? message.text;
  if (message.authorRole !== 'customer' || before === text) return state;
  const next = { ...state, wordings: new Map(state.wordings).set(message.id, text) };
  if (isAskAnyway) return rewordAsk(next, message.id, text);
  const { hasFiles } = message;
  const around = { hasFiles, previousStaffText: staffTextBefore(state, message.at) };
  const wasAsk = readAsk(before, around).needsReply;
  const isAsk = readAsk(text, around).needsReply;
  if (isAsk && !wasAsk) return addAsk(next, { ...asAsk(message), at: fact.at, text });
  if (!isAsk && wasAsk) return withdraw(next, fact, 'ask_withdrawn');
  return isAsk ? rewordAsk(next, message.id, text) : next;
}

/**
 * An ask that is still one after an edit is shown as it reads now, and waits since it was first written. What rules
 * look at stays the words in which it was asked.
 */
function rewordAsk(state: ConversationState, messageId: string, text: string): ConversationState {
  const reworded = (ask: Ask): Ask => (ask.messageId === messageId ? { ...ask, text } : ask);
  const rewordOpen = <W extends Wait>(waits: readonly W[]): readonly W[] =>
    waits.map((wait) => (wait.ending ? wait : { ...wait, ask: reworded(wait.ask) }));
  return {
    ...state,
    openAsks: state.openAsks.map(reworded),
    waits: rewordOpen(state.waits),
    openings: rewordOpen(state.openings),
    silences: rewordOpen(state.silences),
  };
}

function withdraw(
  state: ConversationState,
  { messageId, at, actorId }: Fact,
  how: 'ask_deleted' | 'ask_withdrawn',
): ConversationState {
  return withdrawAsk(state, messageId, { how, at, by: actorId });
}

/**
 * A reaction taken back by the one who gave it is as if it had never been; one that paused the conversation ends its
 * pause there, for the ball was with the customer until then. What it meant was settled when it was given.
 */
export function withoutTakenBack(facts: readonly Fact[]): Fact[] {
  const takenBackAt = new Map<string, number>();
  for (const fact of facts) {
    if (fact.details.kind !== 'unreacted') continue;
    const key = reactionKey(fact, fact.details);
    takenBackAt.set(key, Math.max(takenBackAt.get(key) ?? 0, fact.at.getTime()));
  }
  return facts.filter((fact) => {
    const { details } = fact;
    if (details.kind === 'unreacted') return pausing.has(meantBy(fact, details, facts));
    if (details.kind !== 'reacted' || pausing.has(details.emoji)) return true;
    const until = takenBackAt.get(reactionKey(fact, details));
    return until === undefined || fact.at.getTime() > until;
  });
}

/** What is taken back means what it meant when it was given, whatever the workspace has it mean now. */
function meantBy(fact: Fact, taken: Emoji, facts: readonly Fact[]): string {
  const key = reactionKey(fact, taken);
  const given = facts.flatMap(({ details, ...other }) =>
    details.kind === 'reacted' && other.at <= fact.at && reactionKey(other, details) === key
      ? [{ ...other, emoji: details.emoji }]
      : [],
  );
  return given.sort(byTime).at(-1)?.emoji ?? taken.emoji;
}

/** By the emoji that was given, whatever it means. */
function reactionKey(
  { messageId, actorId }: Pick<Fact, 'messageId' | 'actorId'>,
  { emoji, as = emoji }: Emoji,
): string {
  return `${messageId} ${actorId} ${as}`;
}
