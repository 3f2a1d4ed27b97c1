import { closingStanding, isLeftOpen, reminderStanding } from '../../domain/conversations/loop.ts';
import type { ClosingNotice, LoopsNotice, Notice, RemindNotice } from '../../domain/notices.ts';
import { isSettled } from '../../domain/nudges/notice.ts';
import { askedPromise } from '../../store/asked-promises.ts';
import { colleagueAsk } from '../../store/colleague-asks.ts';
import type { Database } from '../../store/database.ts';
import { listContent } from '../../store/list-content.ts';
import { loopsByIds } from '../../store/loops.ts';
import { openPromisesAmong } from '../../store/open-promises.ts';
import { colleagueGoneMessage, colleagueMessage } from '../blocks/colleague-asked.ts';
import { listMessage } from '../blocks/list.ts';
import { closingMessage, remindMessage } from '../blocks/loop-asked.ts';
import { loopsMessage } from '../blocks/loops.ts';
import type { BlockMessage } from '../blocks/message.ts';
import { promiseGoneMessage, promiseMessage } from '../blocks/promise-asked.ts';
import { render, type WholeNotice } from './render.ts';

/** What a message says now. */
export interface Content {
  message: BlockMessage;
  /** It asks for nothing: nobody needs to hear of it, but what stands already says how it ended. */
  isOver: boolean;
}

/**
 * What a notice says at `now`. A list, and a question about a promise, is read from the tables, so that nothing untrue is sent,
 * however late it is.
 * @param isPosted whether a message stands already that is brought up to date
 */
export async function contentOf(
  db: Database,
  workspaceId: string,
  notice: Notice,
  isPosted: boolean,
  now: Date,
): Promise<Content> {
  if (notice.type === 'promise') {
    const asked = await askedPromise(db, workspaceId, notice.promiseId, now);
    if (!asked) return { message: promiseGoneMessage(notice), isOver: true };
    return { message: promiseMessage(asked, now), isOver: !asked.isToBeAsked };
  }
  if (notice.type === 'closing' || notice.type === 'remind') return loopContent(db, workspaceId, notice, now);
  if (notice.type === 'colleague') {
    const ask = await colleagueAsk(db, workspaceId, notice.clockId);
    if (!ask) return { message: colleagueGoneMessage(), isOver: true };
    return { message: colleagueMessage(ask), isOver: ask.endedAt !== null };
  }
  if (notice.type === 'loops') return loopsContent(db, workspaceId, notice, now);
  if (notice.type !== 'list') return { message: render(notice), isOver: isOver(notice) };
  const content = await listContent(db, workspaceId, notice.personId, now);
  // Whoever reads it for the first time has not seen what ended before.
  const shown = isPosted ? content : { ...content, settled: [] };
  return { message: listMessage(shown), isOver: shown.open.length + shown.moved.length === 0 };
}

async function loopContent(
  db: Database,
  workspaceId: string,
  notice: ClosingNotice | RemindNotice,
  now: Date,
): Promise<Content> {
  const { conversationId, customerName } = notice;
  const loop = (await loopsByIds(db, workspaceId, [conversationId])).get(conversationId);
  if (notice.type === 'closing') {
    const standing = closingStanding(loop, new Date(notice.closesAt));
    return { message: closingMessage(loop, standing, customerName), isOver: standing.is !== 'asked' };
  }
  const standing = reminderStanding(loop, new Date(notice.pausedSince), now);
  return { message: remindMessage(loop, standing, customerName), isOver: standing.is !== 'asked' };
}

async function loopsContent(
  db: Database,
  workspaceId: string,
  { conversationIds, promiseIds }: LoopsNotice,
  now: Date,
): Promise<Content> {
  const loops = await loopsByIds(db, workspaceId, conversationIds);
  const conversations = conversationIds.flatMap((id) => {
    const loop = loops.get(id);
    return loop && isLeftOpen(loop) ? [loop] : [];
  });
  const promises = await openPromisesAmong(db, workspaceId, promiseIds);
  const isOver = conversations.length + promises.length === 0;
  return { message: loopsMessage({ conversations, promises }, now), isOver };
}

function isOver(notice: WholeNotice): boolean {
  switch (notice.type) {
    case 'who_is':
      return notice.decided !== null;
    case 'nudge':
      return isSettled(notice.standing);
    case 'call':
      return isSettled(notice.nudge.standing);
    default:
      return false;
  }
}
