import { readAsk } from '../domain/asks.ts';
import { answersSaid, staffReadingAfter } from '../domain/conversations/answers-said.ts';
import { staffTextBefore } from '../domain/conversations/staff-words.ts';
import type { ConversationState, Wait } from '../domain/conversations/state.ts';
import type { Fact, Message } from '../domain/log.ts';
import type { ReadSo } from './blocks/read-so.ts';

/** How a message of a customer or of staff is read in its conversation, as that was folded. @param facts about it, and any others */
export function readSo(state: ConversationState, message: Message, facts: readonly Fact[] = []): ReadSo {
  return message.authorRole === 'customer'
    ? readCustomers(state, message)
    : readStaffs(state, message, facts);
}

function readCustomers(state: ConversationState, message: Message): ReadSo {
  const open = state.openAsks.find(({ messageId }) => messageId === message.id);
  if (open) return { as: 'ask', since: open.at };
  const asked = state.asks.findLast(({ messageId }) => messageId === message.id);
  const ending = asked && endingOf(state.waits, asked.at);
  if (ending) return { as: 'ended_ask', ...ending };
  if (state.takenBack.some(({ messageId }) => messageId === message.id)) {
    const wait = state.waits.findLast(({ ask }) => ask.messageId === message.id);
    // What was asked beside an older ask had no wait of its own, and nothing tells when it was taken back.
    return { as: 'ended_ask', how: 'taken_back', at: wait?.ending?.at ?? null, by: null };
  }
  const around = { hasFiles: message.hasFiles, previousStaffText: staffTextBefore(state, message.at) };
  return { as: 'courtesy', why: readAsk(state.wordings.get(message.id) ?? message.text, around).why };
}

/** How the wait ended that something was asked in: one that the customer took back goes on with what was asked next. */
function endingOf(waits: readonly Wait[], at: Date) {
  for (const { startedAt, ending } of waits) {
    if (startedAt > at || ending === null || ending.at < at) continue;
    if (ending.how === 'ask_deleted' || ending.how === 'ask_withdrawn') continue;
    return { how: ending.how, at: ending.at, by: ending.by };
  }
  return undefined;
}

function readStaffs({ waits }: ConversationState, message: Message, facts: readonly Fact[]): ReadSo {
  const answered = waits.findLast(
    ({ ending }) => ending?.how === 'replied' && ending.messageId === message.id,
  );
  if (!answered)
    return { as: 'staff', kind: staffReadingAfter(message, answersSaid(facts).get(message.id)).kind };
  const { authorName, text } = answered.ask;
  return { as: 'answer', to: { authorName, text } };
}
