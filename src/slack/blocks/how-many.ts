import type { Waiting } from '../../domain/waiting.ts';
import { counted } from './durations.ts';
import { isAboutConversation } from './metric-words.ts';

/**
 * How many wait: messages for a reply, conversations for an update or to be resolved, promises to be kept, and how many of
 * all are overdue.
 */
export interface Counts {
  replies: number;
  conversations: number;
  promises?: number;
  overdue: number;
}

export function countsOf(items: readonly Waiting[]): Counts {
  const conversations = items.filter(({ metric }) => isAboutConversation(metric)).length;
  const promises = items.filter(({ metric }) => metric === 'follow_up').length;
  const overdue = items.filter(({ isOverdue }) => isOverdue).length;
  return { replies: items.length - conversations - promises, conversations, promises, overdue };
}

/** `7 messages are waiting for a reply, 2 of them overdue.` */
export function waitingForAnybody(counts: Counts): string {
  const { replies, conversations, promises = 0 } = counts;
  if (replies + conversations + promises === 0) return 'Nobody is waiting for a reply.';
  if (replies + conversations === 0) return `${toKeep(promises)}${overdueWords(counts)}.`;
  const kept = promises > 0 ? `, and ${toKeep(promises)}` : '';
  const others = 'for an update or a resolution';
  if (replies === 0) {
    return `${are(conversations, 'conversation')} waiting ${others}${kept}${overdueWords(counts)}.`;
  }
  const more =
    conversations > 0 ? `, and ${counted(conversations, 'conversation', 'conversations')} ${others}` : '';
  return `${are(replies, 'message')} waiting for a reply${more}${kept}${overdueWords(counts)}.`;
}

/** `7 messages are waiting for you, 2 of them overdue.` */
export function waitingForMe(counts: Counts): string {
  const { replies, conversations, promises = 0 } = counts;
  if (replies + conversations + promises === 0) return 'Nobody is waiting for you.';
  if (replies + conversations === 0) return `${toKeep(promises)}${overdueWords(counts)}.`;
  const kept = promises > 0 ? `, and ${toKeep(promises)}` : '';
  if (replies === 0 || conversations === 0) {
    const who = replies === 0 ? are(conversations, 'conversation') : are(replies, 'message');
    return `${who} waiting for you${kept}${overdueWords(counts)}.`;
  }
  const messages = counted(replies, 'message', 'messages');
  const all = `${messages} and ${counted(conversations, 'conversation', 'conversations')}`;
  return `${all} are waiting for you${kept}${overdueWords(counts)}.`;
}

/** `2 promises are to be kept` */
function toKeep(promises: number): string {
  return `${are(promises, 'promise')} to be kept`;
}

/** `2 more are waiting on the customer.`; null where none does. @param besides how many are listed above it */
export function waitingOnCustomer(count: number, besides: number): string | null {
  if (count === 0) return null;
  const who = besides > 0 ? `${count} more ${count === 1 ? 'is' : 'are'}` : are(count, 'conversation');
  return `${who} waiting on the customer.`;
}

function are(count: number, one: string): string {
  return counted(count, `${one} is`, `${one}s are`);
}

function overdueWords({ replies, conversations, promises = 0, overdue }: Counts): string {
  if (overdue === 0) return '';
  const all = replies + conversations + promises;
  if (overdue < all) return `, ${overdue} of them overdue`;
  if (all === 1) return ', and overdue';
  return all === 2 ? ', both overdue' : ', all overdue';
}
