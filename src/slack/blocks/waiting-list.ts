import type { KnownBlock } from '@slack/types';
import type { Waiting } from '../../domain/waiting.ts';
import { counted } from './durations.ts';
import { clipMrkdwn, limits } from './limits.ts';
import { instant } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { context, section } from './parts.ts';
import { foreignName } from './text.ts';
import { fittingItems, mostUrgentFirst } from './waiting-items.ts';

/** `/cx-urgency open`: who waits for anybody. @param title a short line above the list, such as the channel's name */
export function openList(
  items: readonly Waiting[],
  now: Date,
  { title }: { title?: string } = {},
): BlockMessage {
  const heading = title === undefined ? null : foreignName(title, '');
  return waitingList(items, now, heading, 'Nobody is waiting for a reply.', 'waiting for a reply');
}

/** `/cx-urgency mine`: who waits for the reader. */
export function mineList(items: readonly Waiting[], now: Date): BlockMessage {
  return waitingList(items, now, null, 'Nobody is waiting for you.', 'waiting for you');
}

/** `7 customer messages are waiting for a reply, 2 of them overdue.` */
export function howMany(total: number, overdue: number, waitingFor: string): string {
  const messages = counted(total, 'message is', 'messages are');
  const over = total === 1 ? ', and overdue' : `, ${overdue} of them overdue`;
  return `${messages} ${waitingFor}${overdue > 0 ? over : ''}.`;
}

function waitingList(
  items: readonly Waiting[],
  now: Date,
  heading: string | null,
  calm: string,
  waitingFor: string,
): BlockMessage {
  const overdue = items.filter((item) => item.isOverdue).length;
  const sentence = items.length === 0 ? calm : howMany(items.length, overdue, waitingFor);
  const first = heading ? `*${heading}*\n${sentence}` : `*${sentence}*`;
  return {
    text: clipMrkdwn(heading ? `${heading}: ${sentence}` : sentence, limits.fallback),
    blocks: [section(first), ...rows(items, now), context(`As of ${instant(now)}`)],
  };
}

function rows(items: readonly Waiting[], now: Date): KnownBlock[] {
  const { shown, more } = fittingItems(mostUrgentFirst(items), now);
  return [...shown.map(({ line }) => section(line)), ...(more > 0 ? [context(`and ${more} more`)] : [])];
}
