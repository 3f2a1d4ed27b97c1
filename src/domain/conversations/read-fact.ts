import { readAsk } from '../asks.ts';
import type { Fact, FactDetails, Message } from '../log.ts';
import { addAsk, asAsk, endWait } from './read-message.ts';
import { type Ask, type ConversationState, isWaiting } from './state.ts';

/** Reactions that mean something when staff gives them. */
const acknowledging = new Set(['eyes']);
const closing = new Set(['white_check_mark', 'heavy_check_mark', 'ballot_box_with_check']);

type Of<K extends FactDetails['kind']> = Extract<FactDetails, { kind: K }>;

/**
 * The conversation after one more fact about `message`. Facts must come in the order of the log, with reactions that
 * were taken back left out (`withoutTakenBack`). Decisions count only when staff makes them.
 */
export function readFact(state: ConversationState, fact: Fact, message: Message): ConversationState {
  const { details } = fact;
  if (details.kind === 'edited') return readEdit(state, fact, details, message);
  if (details.kind === 'deleted') return withdrawAsk(state, fact, 'ask_deleted');
  if (fact.actorRole !== 'staff' || fact.actorId === null) return state;
  return readDecision(state, fact, fact.actorId);
}

function readDecision(state: ConversationState, fact: Fact, by: string): ConversationState {
  const { details, at } = fact;
  // A button pressed in an old nudge must not settle a newer ask.
  const isStillAsked = state.openAsks.some((ask) => ask.messageId === fact.messageId);
  switch (details.kind) {
    case 'reacted':
      return readReaction(state, details, at, by);
    case 'taken':
      return isStillAsked
        ? { ...state, assigneeId: by, handedOver: handedTo(state, by), acknowledged: { at, by } }
        : state;
    case 'handed_over':
      return isStillAsked ? handOver(state, { at, by, note: details.note }, details.to) : state;
    case 'snoozed':
      return isStillAsked ? { ...state, snoozed: { until: new Date(details.until), by } } : state;
    case 'no_reply_needed':
      return isStillAsked ? endWait(state, { how: 'no_reply_needed', at, by }) : state;
    default:
      return state;
  }
}

/** Whoever takes what was handed to them keeps the words that came with it. */
function handedTo({ assigneeId, handedOver }: ConversationState, by: string) {
  return assigneeId === by ? handedOver : null;
}

/** To oneself, or to whoever has it already, it is no hand-over: nobody is to be told anything new. */
function handOver(
  state: ConversationState,
  handedOver: NonNullable<ConversationState['handedOver']>,
  to: string,
): ConversationState {
  if (to === handedOver.by || to === state.assigneeId) return state;
  return { ...state, assigneeId: to, handedOver, acknowledged: null, snoozed: null };
}

function readReaction(
  state: ConversationState,
  { emoji }: Of<'reacted'>,
  at: Date,
  by: string,
): ConversationState {
  if (acknowledging.has(emoji) && isWaiting(state)) return { ...state, acknowledged: { at, by } };
  if (!closing.has(emoji)) return state;
  return { ...endWait(state, { how: 'closed', at, by }), closedAt: at };
}

/** An edit that turns a courtesy into an ask starts a wait at the edit; one that takes the ask out ends it. */
function readEdit(
  state: ConversationState,
  fact: Fact,
  { text }: Of<'edited'>,
  message: Message,
): ConversationState {
  const before = state.wordings.get(message.id) ?? message.text;
  if (message.authorRole !== 'customer' || before === text) return state;
  const wasAsk = readAsk(before, message.hasFiles).needsReply;
  const isAsk = readAsk(text, message.hasFiles).needsReply;
  const next = { ...state, wordings: new Map(state.wordings).set(message.id, text) };
  if (isAsk && !wasAsk) return addAsk(next, { ...asAsk(message), at: fact.at, text });
  if (!isAsk && wasAsk) return withdrawAsk(next, fact, 'ask_withdrawn');
  return isAsk ? rewordAsk(next, message.id, text) : next;
}

/** An ask that is still one after an edit is shown as it reads now, and waits since it was first written. */
function rewordAsk(state: ConversationState, messageId: string, text: string): ConversationState {
  const reworded = (ask: Ask): Ask => (ask.messageId === messageId ? { ...ask, text } : ask);
  return {
    ...state,
    openAsks: state.openAsks.map(reworded),
    waits: state.waits.map((wait) => (wait.ending ? wait : { ...wait, ask: reworded(wait.ask) })),
  };
}

/** An ask that is gone before it was answered no longer waits; the next oldest, if there is one, is counted instead. */
function withdrawAsk(
  state: ConversationState,
  fact: Fact,
  how: 'ask_deleted' | 'ask_withdrawn',
): ConversationState {
  const openAsks = state.openAsks.filter((ask) => ask.messageId !== fact.messageId);
  if (openAsks.length === state.openAsks.length) return state;
  const open = state.waits.at(-1);
  if (open?.ask.messageId !== fact.messageId) return { ...state, openAsks };
  const ended = endWait(state, { how, at: fact.at, by: fact.actorId });
  const [oldest] = openAsks;
  if (!oldest) return ended;
  return { ...ended, openAsks, waits: [...ended.waits, { metric: open.metric, ask: oldest, ending: null }] };
}

/** A reaction taken back by the one who gave it is as if it had never been. */
export function withoutTakenBack(facts: readonly Fact[]): Fact[] {
  const takenBackAt = new Map<string, number>();
  for (const fact of facts) {
    if (fact.details.kind !== 'unreacted') continue;
    const key = reactionKey(fact, fact.details.emoji);
    takenBackAt.set(key, Math.max(takenBackAt.get(key) ?? 0, fact.at.getTime()));
  }
  return facts.filter((fact) => {
    if (fact.details.kind === 'unreacted') return false;
    if (fact.details.kind !== 'reacted') return true;
    const until = takenBackAt.get(reactionKey(fact, fact.details.emoji));
    return until === undefined || fact.at.getTime() > until;
  });
}

function reactionKey(fact: Fact, emoji: string): string {
  return `${fact.messageId} ${fact.actorId} ${emoji}`;
}
