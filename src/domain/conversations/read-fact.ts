import { readAsk } from '../asks.ts';
import type { About, Fact, FactDetails, Message } from '../log.ts';
import { handOver } from './hand-over.ts';
import { asAsk } from './read-message.ts';
import { staffTextBefore } from './staff-words.ts';
import { type Ask, type ConversationState, currentPause, isWaiting, openedBy, type Wait } from './state.ts';
import { addAsk, endConversation, endPause, endWait, pause, withdrawAsk } from './waits.ts';

/** Reactions that mean something when staff gives them. */
const acknowledging = new Set(['eyes']);
const closing = new Set(['white_check_mark', 'heavy_check_mark', 'ballot_box_with_check']);
const pausing = new Set(['hourglass', 'hourglass_flowing_sand']);

/** Does it close the conversation, where staff does it? */
export function closes(details: FactDetails): boolean {
  return details.kind === 'closed' || (details.kind === 'reacted' && closing.has(details.emoji));
}

type Of<K extends FactDetails['kind']> = Extract<FactDetails, { kind: K }>;

/**
 * The conversation after one more fact about `message`. Facts must come in the order of the log, with reactions that
 * were taken back left out (`withoutTakenBack`). Decisions count only when staff makes them.
 * @param isAsk staff said that the message was one, whatever it says now
 */
export function readFact(
  state: ConversationState,
  fact: Fact,
  message: Message,
  isAsk = false,
): ConversationState {
  const { details } = fact;
  if (details.kind === 'edited') return readEdit(state, fact, details, message, isAsk);
  if (details.kind === 'deleted') return withdraw(state, fact, 'ask_deleted');
  if (fact.actorRole !== 'staff' || fact.actorId === null) return state;
  return readDecision(state, fact, fact.actorId, message);
}

function readDecision(state: ConversationState, fact: Fact, by: string, message: Message): ConversationState {
  const { details, at } = fact;
  switch (details.kind) {
    case 'reacted':
      return readReaction(state, details, at, by);
    case 'unreacted':
      // Of the reactions only those that pause come here, the others are left out as if they had never been.
      return currentPause(state)?.by === by ? endPause(state, at) : state;
    case 'taken':
      return isAskedAbout(state, fact, details, message)
        ? { ...state, assigneeId: by, handedOver: handedTo(state, by), acknowledged: { at, by } }
        : state;
    case 'handed_over':
      return isAskedAbout(state, fact, details, message)
        ? handOver(state, { at, by, note: details.note }, details.to)
        : state;
    case 'snoozed':
      return isAskedAbout(state, fact, details, message)
        ? { ...state, snoozed: { until: new Date(details.until), by } }
        : state;
    case 'no_reply_needed':
      return isStillAsked(state, fact) ? noReplyNeeded(state, at, by) : state;
    case 'closed':
      return isInOpen(state, message) ? close(state, at, by) : state;
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
  return about === 'conversation' ? isInOpen(state, message) : isStillAsked(state, fact);
}

/** Where nobody has said anything but that, there was nothing to resolve either. */
function noReplyNeeded(state: ConversationState, at: Date, by: string): ConversationState {
  const ending = { how: 'no_reply_needed', at, by } as const;
  return state.isAnswered ? endWait(state, ending) : endConversation(state, ending);
}

function close(state: ConversationState, at: Date, by: string): ConversationState {
  return { ...endConversation(state, { how: 'closed', at, by }), closedAt: at };
}

/** Whoever takes what was handed to them keeps the words that came with it. */
function handedTo({ assigneeId, handedOver }: ConversationState, by: string) {
  return assigneeId === by ? handedOver : null;
}

function readReaction(
  state: ConversationState,
  { emoji }: Of<'reacted'>,
  at: Date,
  by: string,
): ConversationState {
  if (acknowledging.has(emoji) && isWaiting(state)) return { ...state, acknowledged: { at, by } };
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
 * pause there, for the ball was with the customer until then.
 */
export function withoutTakenBack(facts: readonly Fact[]): Fact[] {
  const takenBackAt = new Map<string, number>();
  for (const fact of facts) {
    if (fact.details.kind !== 'unreacted') continue;
    const key = reactionKey(fact, fact.details.emoji);
    takenBackAt.set(key, Math.max(takenBackAt.get(key) ?? 0, fact.at.getTime()));
  }
  return facts.filter((fact) => {
    if (fact.details.kind === 'unreacted') return pausing.has(fact.details.emoji);
    if (fact.details.kind !== 'reacted' || pausing.has(fact.details.emoji)) return true;
    const until = takenBackAt.get(reactionKey(fact, fact.details.emoji));
    return until === undefined || fact.at.getTime() > until;
  });
}

function reactionKey(fact: Fact, emoji: string): string {
  return `${fact.messageId} ${fact.actorId} ${emoji}`;
}
