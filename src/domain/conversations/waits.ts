import { endColleagueAsks } from './colleagues.ts';
import {
  type Ask,
  type ConversationState,
  currentPause,
  type Ending,
  isWaiting,
  openedBy,
  type Pause,
  type Wait,
} from './state.ts';

/**
 * One more unanswered ask. The first one starts a wait; more asks do not restart it: `next_reply` counts from the
 * oldest unanswered ask (Asked 10:00, asked again 10:40, target 60 min: due 11:00). Where the conversation was closed, or
 * new, it opens it.
 */
export function addAsk(state: ConversationState, ask: Ask): ConversationState {
  const next = { ...state, openAsks: [...state.openAsks, ask], asks: [...state.asks, ask] };
  if (!openedBy(state)) {
    next.isAnswered = false;
    next.openings = [...state.openings, waitFrom('resolution', ask)];
  }
  if (isWaiting(state)) return next;
  next.closedAt = null;
  next.acknowledged = null;
  next.snoozed = null;
  next.waits = [...state.waits, waitFrom(state.hasReply ? 'next_reply' : 'first_reply', ask)];
  return next;
}

function waitFrom<M extends Wait['metric']>(metric: M, ask: Ask): Wait<M> {
  return { metric, ask, startedAt: ask.at, startedBy: ask.messageId, ending: null };
}

/** The open wait ends, and with it every open ask. */
export function endWait(state: ConversationState, ending: Ending): ConversationState {
  return {
    ...state,
    waits: endLast(state.waits, ending),
    openAsks: [],
    acknowledged: null,
    snoozed: null,
  };
}

/** The conversation is closed: nothing of it is counted any further. */
export function endConversation(state: ConversationState, ending: Ending): ConversationState {
  return {
    ...endColleagueAsks(endPause(endWait(state, ending), ending.at), ending),
    openings: endLast(state.openings, ending),
    silences: endLast(state.silences, ending),
    snoozed: null,
  };
}

/** Staff has spoken while the conversation is open: the silence before ends, and the next one begins. */
export function speak(
  state: ConversationState,
  message: { id: string; at: Date; authorId: string },
): ConversationState {
  const ask = openedBy(state);
  if (!ask) return state;
  const { id, at, authorId } = message;
  const ended = endLast(state.silences, { how: 'replied', at, by: authorId, messageId: id });
  const silence: Wait<'periodic_update'> = {
    metric: 'periodic_update',
    ask,
    startedAt: at,
    startedBy: id,
    ending: null,
  };
  return { ...state, silences: [...ended, silence] };
}

/**
 * An ask that is gone before it was answered no longer waits; the next oldest, if there is one, is counted instead. A
 * conversation that it opened, and nobody has answered, goes with it.
 */
export function withdrawAsk(
  state: ConversationState,
  messageId: string,
  ending: Extract<Ending, { how: 'ask_deleted' | 'ask_withdrawn' }>,
): ConversationState {
  const gone = state.openAsks.find((ask) => ask.messageId === messageId);
  if (gone === undefined) return state;
  const openAsks = state.openAsks.filter((ask) => ask !== gone);
  // The same message may have been asked before, and answered.
  const isGone = (ask: Ask) => ask.messageId === messageId && ask.at === gone.at;
  const rest = {
    ...state,
    openAsks,
    asks: state.asks.filter((ask) => !isGone(ask)),
    takenBack: [...state.takenBack, ...state.asks.filter(isGone)],
  };
  const [oldest] = openAsks;
  const wait = state.waits.at(-1);
  const isCounted = wait !== undefined && wait.ask.messageId === messageId;
  const waits = isCounted ? endLast(state.waits, ending) : state.waits;
  const isOpener = openedBy(state)?.messageId === messageId && !state.isAnswered;
  if (!oldest) {
    const ended = { ...endWait(rest, ending), waits };
    return isOpener ? { ...endConversation(ended, ending), waits } : ended;
  }
  return {
    ...rest,
    waits: isCounted ? [...waits, waitFrom(wait.metric, oldest)] : waits,
    ...(isCounted ? { acknowledged: null, snoozed: null } : {}),
    openings: isOpener
      ? [...endLast(state.openings, ending), waitFrom('resolution', oldest)]
      : state.openings,
  };
}

/** The ball is with the customer from now on; where it is already, only that staff says so is new. */
export function pause(state: ConversationState, beginning: Omit<Pause, 'endedAt'>): ConversationState {
  const lasting = currentPause(state);
  if (lasting && lasting.cause === 'question' && beginning.cause === 'staff' && !lasting.saidAt) {
    return { ...state, pauses: state.pauses.with(-1, { ...lasting, saidAt: beginning.startedAt }) };
  }
  if (!openedBy(state) || lasting) return state;
  return { ...state, pauses: [...state.pauses, { ...beginning, endedAt: null }] };
}

export function endPause(state: ConversationState, at: Date): ConversationState {
  const lasting = currentPause(state);
  return lasting ? { ...state, pauses: state.pauses.with(-1, { ...lasting, endedAt: at }) } : state;
}

function endLast<M extends Wait['metric']>(waits: readonly Wait<M>[], ending: Ending): readonly Wait<M>[] {
  const last = waits.at(-1);
  return last && last.ending === null ? waits.with(-1, { ...last, ending }) : waits;
}
