import type { FactDetails, Message } from '../log.ts';
import type { PromiseLost } from '../promises/lost.ts';
import { isOpen } from '../promises/promise.ts';
import { type ConversationState, type Ending, openedBy } from './state.ts';
import { holderOf } from './take.ts';

/** Who was first, where a decision came too late to change anything. */
export type LostTo =
  /** Somebody else has said that they are on it. */
  | { how: 'taken'; at: Date; by: string }
  /** Whoever it was to be handed to has it already. */
  | { how: 'theirs'; by: string }
  | { how: 'ended'; ending: Ending }
  /** What was promised by it is kept, or is none any more. */
  | { how: 'promise_ended'; lost: PromiseLost };

/**
 * Whether a decision was too late, and who was first; null where it counts.
 * @param message that it is about @param before how things stood before it @param after with it
 */
export function lostTo(
  decision: FactDetails,
  message: Message,
  before: ConversationState,
  after: ConversationState,
  { factId, by }: { factId: string; by: string },
): LostTo | null {
  if (decision.kind === 'answered') return answeredBefore(message, after, factId);
  const isAboutAll = 'about' in decision ? decision.about === 'conversation' : isOfAll(decision);
  const isPromise = isAboutAll && message.authorRole === 'staff' && isPromised(message, before);
  if (isPromise && !isOfAll(decision)) return promiseBefore(message, before);
  const ended = isAboutAll ? closedBefore(before) : endedBefore(message, before);
  if (ended) return ended;
  const holder = holderOf(before);
  if (decision.kind === 'taken' && holder && holder.by !== by) return { how: 'taken', ...holder };
  if (decision.kind === 'handed_over' && before.assigneeId === decision.to) {
    return { how: 'theirs', by: decision.to };
  }
  return null;
}

function isOfAll({ kind }: FactDetails): boolean {
  return kind === 'closed' || kind === 'paused' || kind === 'resumed' || kind === 'prioritised';
}

function isPromised({ id }: Message, { promises }: ConversationState): boolean {
  return promises.some(({ messageId }) => messageId === id);
}

/** A promise outlives the close of its conversation: what is decided about it counts until it ends. */
function promiseBefore({ id }: Message, { promises }: ConversationState): LostTo | null {
  const own = promises.filter(({ messageId }) => messageId === id);
  const ending = own.some(isOpen) ? null : own.at(-1)?.ending;
  if (!ending) return null;
  const { how: state, at, by } = ending;
  const toldHow = (ending.how === 'told' && ending.stated) || null;
  return { how: 'promise_ended', lost: { how: 'ended', state, at, by, toldHow } };
}

/** A call that came before what was written counts, whenever it is stated. */
function answeredBefore(message: Message, after: ConversationState, factId: string): LostTo | null {
  const ending = endingOf(message, after);
  const silence = after.silences.some(({ startedBy }) => startedBy === factId);
  if (silence || (ending?.how === 'replied' && ending.messageId === factId)) return null;
  return ending ? { how: 'ended', ending } : null;
}

function endedBefore(message: Message, before: ConversationState): LostTo | null {
  if (before.openAsks.some(({ messageId }) => messageId === message.id)) return null;
  const ending = endingOf(message, before);
  return ending ? { how: 'ended', ending } : null;
}

function closedBefore(before: ConversationState): LostTo | null {
  const ending = openedBy(before) ? null : before.openings.at(-1)?.ending;
  return ending ? { how: 'ended', ending } : null;
}

/** How the wait ended that a message was asked in. */
function endingOf({ id }: Message, { asks, waits, takenBack }: ConversationState): Ending | null {
  const asked = [...takenBack, ...asks].findLast(({ messageId }) => messageId === id);
  if (!asked) return null;
  const own = waits.findLast(({ ask }) => ask.messageId === id);
  if (takenBack.includes(asked)) return own?.ending ?? null;
  const isOver = (ending: Ending | null): ending is Ending =>
    ending !== null &&
    ending.how !== 'ask_deleted' &&
    ending.how !== 'ask_withdrawn' &&
    ending.at >= asked.at;
  return waits.find(({ startedAt, ending }) => startedAt <= asked.at && isOver(ending))?.ending ?? null;
}
