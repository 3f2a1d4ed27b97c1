import type { Notice } from '../../domain/notices.ts';
import { isEmpty } from '../../domain/nudges/list.ts';
import { isSettled } from '../../domain/nudges/notice.ts';
import type { Database } from '../../store/database.ts';
import { listContent } from '../../store/list-content.ts';
import { listMessage } from '../blocks/list.ts';
import type { BlockMessage } from '../blocks/message.ts';
import { render } from './render.ts';

/** What a message says now. */
export interface Content {
  message: BlockMessage;
  /** It asks for nothing: nobody needs to hear of it, but what stands already says how it ended. */
  isOver: boolean;
}

/** What a notice says at `now`. A list is read from the tables, so that nothing untrue is sent, however late it is. */
export async function contentOf(
  db: Database,
  workspaceId: string,
  notice: Notice,
  now: Date,
): Promise<Content> {
  if (notice.type !== 'list') return { message: render(notice), isOver: isOver(notice) };
  const content = await listContent(db, workspaceId, notice.personId, now);
  const asks = content.open.length + content.moved.length > 0;
  return { message: listMessage(content), isOver: isEmpty(content) || !asks };
}

function isOver(notice: Exclude<Notice, { type: 'list' }>): boolean {
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
