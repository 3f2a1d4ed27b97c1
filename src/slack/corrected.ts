import { replyMetrics } from '../domain/policy/document.ts';
import { type ClockRow, clocksOfMessage } from '../store/clocks.ts';
import { inTransaction } from '../store/database.ts';
import { findInboxes } from '../store/inboxes.ts';
import { findMessage, type LoggedMessage } from '../store/log.ts';
import type { Came } from './blocks/corrected.ts';
import type { Corrected, Correction } from './blocks/correction.ts';
import type { ReadSo } from './blocks/read-so.ts';
import type { SlackContext } from './context.ts';
import { conversationOf } from './conversation-of.ts';
import { readSo } from './read-so.ts';

/** What came of a correction, once intake has carried it out. @param factId under which it is in the log */
export async function whatCameOfCorrection(
  { db, workspaceId, now }: SlackContext,
  { inboxId, messageId, answeredId }: Corrected,
  correction: Correction,
  factId: string,
): Promise<Came> {
  return inTransaction(db, async (tx) => {
    const inbox = (await findInboxes(tx, workspaceId, [inboxId])).get(inboxId);
    if (inbox?.state !== 'watched') return { how: 'not_watched' };
    const message = await findMessage(tx, workspaceId, inboxId, messageId);
    if (!message) return { how: 'not_seen' };
    const { messages, facts, state } = await conversationOf(tx, workspaceId, inboxId, messageId, now());
    if (!facts.some(({ id }) => id === factId)) throw new Error(`The correction ${factId} was not applied`);
    const read = readSo(state, message, facts);
    const chosen = 'with' in correction ? correction.with : null;
    const other = chosen === null ? undefined : await findMessage(tx, workspaceId, inboxId, chosen);
    const clocks = (await clocksOfMessage(tx, workspaceId, inboxId, messageId)).filter(isOpenReply);
    const before = answeredId ? await clocksOfMessage(tx, workspaceId, inboxId, answeredId) : [];
    return {
      how: 'corrected',
      correction,
      isSo: isSo(correction, read, message, messages, other),
      message,
      read,
      other: other ?? null,
      clocks,
      waitsAgain:
        before.filter(isOpenReply).find(({ id }) => clocks.every((clock) => clock.id !== id)) ?? null,
      now: now(),
    };
  });
}

function isOpenReply({ endedAt, metric }: ClockRow): boolean {
  return endedAt === null && replyMetrics.some((reply) => reply === metric);
}

type Placed = Pick<LoggedMessage, 'id' | 'conversationId'>;

/** Is it now as staff said? @param messages those of its conversation @param other the one that was chosen */
export function isSo(
  correction: Correction,
  read: ReadSo,
  message: Placed,
  messages: readonly Placed[],
  other: Placed | undefined,
): boolean {
  const isSettled = read.as === 'ended_ask' && read.how === 'no_reply_needed';
  switch (correction.kind) {
    case 'asked':
      return read.as === 'ask' || (read.as === 'ended_ask' && !isSettled);
    case 'no_reply_needed':
      return read.as !== 'ask';
    case 'no_answer':
      return read.as !== 'answer';
    case 'answers':
      return read.as === 'answer';
    case 'belongs':
      return correction.with === null
        ? messages[0]?.id === message.id
        : other !== undefined && other.conversationId === message.conversationId;
    case 'merged':
      return other !== undefined && other.conversationId === message.conversationId;
  }
}
