import { readAsk } from '../domain/asks.ts';
import { staffTextBefore } from '../domain/conversations/staff-words.ts';
import type { ConversationState, Wait } from '../domain/conversations/state.ts';
import type { Message } from '../domain/log.ts';
import type { ReadSo } from './blocks/read-so.ts';

/** How a message of a customer or of staff is read in its conversation, as that was folded. */
export function readSo(state: ConversationState, message: Message): ReadSo {
  return message.authorRole === 'customer' ? readCustomers(state, message) : readStaffs(state, message);
}

function readCustomers(state: ConversationState, message: Message): ReadSo {
  const open = state.openAsks.find(({ messageId }) => messageId === message.id);
  if (open) return { as: 'ask', since: open.at };
  const asked = state.asks.findLast(({ messageId }) => messageId === message.id);
  const ending = asked && endingOf(state.waits, asked.at);
  if (ending) {
    const how = ending.how === 'ask_deleted' || ending.how === 'ask_withdrawn' ? 'taken_back' : ending.how;
    return { as: 'ended_ask', how, at: ending.at, by: ending.by };
  }
  const takenBack = state.takenBack.findLast(({ messageId }) => messageId === message.id);
  if (takenBack) {
    const wait = endingOf(state.waits, takenBack.at);
    return { as: 'ended_ask', how: 'taken_back', at: wait?.at ?? takenBack.at, by: null };
  }
  const around = { hasFiles: message.hasFiles, previousStaffText: staffTextBefore(state, message.at) };
  return { as: 'courtesy', why: readAsk(state.wordings.get(message.id) ?? message.text, around).why };
}

/** How the wait ended in which something was asked. */
function endingOf(waits: readonly Wait[], at: Date): Wait['ending'] {
  const wait = waits.find(({ startedAt, ending }) => startedAt <= at && ending !== null && ending.at >= at);
  return wait?.ending ?? null;
}

function readStaffs({ waits }: ConversationState, { id }: Message): ReadSo {
  const answered = waits.findLast(({ ending }) => ending?.how === 'replied' && ending.messageId === id);
  if (!answered) return { as: 'staff' };
  const { authorName, text } = answered.ask;
  return { as: 'answer', to: { authorName, text } };
}
