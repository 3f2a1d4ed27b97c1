import { awayUnreadable } from '../blocks/away.ts';
import { coverUnreadable } from '../blocks/cover.ts';
import { helpMessage, unknownWord } from '../blocks/help.ts';
import type { BlockMessage } from '../blocks/message.ts';
import { promiseUnreadable } from '../blocks/promise-refusals.ts';
import {
  linkUnreadable,
  ownerUnknown,
  periodUnknown,
  priorityUnknown,
  targetUnreadable,
  tierUnreadable,
} from '../blocks/refusals.ts';
import { whoIsMeant } from '../blocks/roles.ts';
import { mineList, openList } from '../blocks/waiting-list.ts';
import { reportMessage } from '../blocks/weekly-report.ts';
import type { TypedCommand } from '../command-words.ts';
import type { SlackContext } from '../context.ts';
import { loadOnCustomer, loadWaiting } from '../waiting.ts';
import { answerAway, answerCovers } from './away.ts';
import { answerLedger } from './command-promises.ts';

/** The answer to a command that changes nothing, or that was not understood. */
export async function answerQuestion(
  context: SlackContext,
  userId: string,
  typed: TypedCommand,
): Promise<BlockMessage> {
  const { db, workspaceId, now } = context;
  switch (typed.name) {
    case 'unknown':
      return unknownWord(typed.typed, typed.near);
    case 'bad_period':
      return periodUnknown(typed.typed);
    case 'bad_target':
      return targetUnreadable(typed.typed);
    case 'bad_owner':
      return ownerUnknown(typed.typed);
    case 'bad_tier':
      return tierUnreadable(typed.typed);
    case 'bad_priority':
      return priorityUnknown(typed.typed);
    case 'bad_person':
      return whoIsMeant(typed.usage, typed.typed);
    case 'bad_promise':
      return promiseUnreadable(typed.typed);
    case 'bad_link':
      return linkUnreadable(typed.typed, typed.usage);
    case 'bad_away':
      return awayUnreadable(typed.typed);
    case 'bad_cover':
      return coverUnreadable(typed.typed);
    case 'away':
      return answerAway(context, userId);
    case 'covers':
      return answerCovers(context);
    case 'open': {
      const waiting = await loadWaiting(db, workspaceId, now());
      const onCustomer = (await loadOnCustomer(db, workspaceId)).length;
      return openList(waiting, now(), { onCustomer });
    }
    case 'mine': {
      const waiting = await loadWaiting(db, workspaceId, now());
      const onCustomer = await loadOnCustomer(db, workspaceId);
      const isMine = (ownerId: string | null) => ownerId === userId;
      return mineList(
        waiting.filter((item) => isMine(item.ownerId)),
        now(),
        onCustomer.filter(isMine).length,
      );
    }
    case 'promises':
      return answerLedger(context, userId, typed.which);
    case 'report': {
      const { summary, before, title } = await context.reportFor(db, workspaceId, typed.range, now());
      return reportMessage(summary, before, title);
    }
    default:
      return helpMessage();
  }
}
