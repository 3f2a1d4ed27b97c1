import type { Fact, Message } from '../domain/log.ts';
import { inTransaction } from '../store/database.ts';
import { otherConversations } from '../store/other-conversations.ts';
import { findWorkspace } from '../store/workspaces.ts';
import type { Correcting } from './blocks/correct.ts';
import type { Corrected, CorrectionChoice } from './blocks/correction.ts';
import { limits } from './blocks/limits.ts';
import type { ReadSo } from './blocks/read-so.ts';
import type { SlackContext } from './context.ts';
import { conversationOf } from './conversation-of.ts';
import { readSo } from './read-so.ts';
import { saidMessage } from './said-message.ts';

/** More than these nobody looks through. */
const mostOthers = 20;

/** How a message is read now, and what staff can say that it is instead. */
export async function whatToCorrect(
  { db, workspaceId, now }: SlackContext,
  about: Corrected,
): Promise<Correcting> {
  const { inboxId, messageId } = about;
  return inTransaction(db, async (tx) => {
    const said = await saidMessage(tx, workspaceId, about);
    if (said.how !== 'said') return { how: said.how };
    const { message } = said;
    const { messages, facts, state } = await conversationOf(tx, workspaceId, inboxId, messageId, now());
    const read = readSo(state, message, facts);
    const { conversationId } = message;
    const found = await otherConversations(tx, workspaceId, inboxId, conversationId, mostOthers);
    const others = found.filter((other) => other.messageId.length <= limits.optionValue);
    const workspace = await findWorkspace(tx, workspaceId);
    const answeredId = state.waits.findLast(
      ({ ending }) => ending?.how === 'replied' && ending.messageId === messageId,
    )?.ask.messageId;
    return {
      how: 'correctable',
      about: answeredId === undefined ? { inboxId, messageId } : { inboxId, messageId, answeredId },
      message,
      isStaffs: message.authorRole === 'staff',
      read,
      choices: choicesFor(read, mayBegin(message, messages, facts), others.length > 0),
      others,
      timeZone: workspace?.timeZone ?? 'UTC',
      now: now(),
    };
  });
}

/** Only what would be something else than it is. */
export function choicesFor(read: ReadSo, mayBeginOne: boolean, hasOthers: boolean): CorrectionChoice[] {
  const isSettled = read.as === 'ended_ask' && read.how === 'no_reply_needed';
  return [
    ...(read.as === 'courtesy' || isSettled ? (['asked'] as const) : []),
    ...(read.as === 'ask' ? (['no_reply_needed'] as const) : []),
    ...(read.as === 'answer' ? (['no_answer'] as const) : []),
    ...(mayAnswer(read) ? (['answers'] as const) : []),
    ...(hasOthers ? (['belongs'] as const) : []),
    ...(mayBeginOne ? (['begins'] as const) : []),
    ...(hasOthers ? (['merged'] as const) : []),
  ];
}

function mayAnswer(read: ReadSo): boolean {
  return read.as === 'staff' && (read.kind === 'acknowledgement' || read.kind === 'aside');
}

/** What begins its conversation already can only be said to do so where it was said to belong elsewhere before. */
function mayBegin({ id }: Message, messages: readonly Message[], facts: readonly Fact[]): boolean {
  const wasPlaced = facts.some(
    ({ messageId, details }) =>
      messageId === id &&
      (details.kind === 'merged' || (details.kind === 'belongs' && details.with !== null)),
  );
  return wasPlaced || messages[0]?.id !== id;
}
