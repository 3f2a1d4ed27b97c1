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
  const sentence =
    items.length === 0 ? 'Nobody is waiting for a reply.' : summary(items, 'waiting for a reply');
  const heading = foreignName(title ?? null, '');
  if (heading === '') return list(sentence, `*${sentence}*`, items, now, false);
  return list(`${heading}: ${sentence}`, `*${heading}*\n${sentence}`, items, now, false);
}

/** `/cx-urgency mine`: who waits for the reader. */
export function mineList(items: readonly Waiting[], now: Date): BlockMessage {
  const sentence = items.length === 0 ? 'Nobody is waiting for you.' : summary(items, 'waiting for you');
  return list(sentence, `*${sentence}*`, items, now, true);
}

function summary(items: readonly Waiting[], waitingFor: string): string {
  return howMany(items.length, items.filter((item) => item.isOverdue).length, waitingFor);
}

/** `7 messages are waiting for a reply, 2 of them overdue.` */
export function howMany(total: number, overdue: number, waitingFor: string): string {
  const messages = counted(total, 'message is', 'messages are');
  const over = total === 1 ? ', and overdue' : `, ${overdue} of them overdue`;
  return `${messages} ${waitingFor}${overdue > 0 ? over : ''}.`;
}

function list(
  text: string,
  first: string,
  items: readonly Waiting[],
  now: Date,
  isMine: boolean,
): BlockMessage {
  const { shown, more } = fittingItems(mostUrgentFirst(items), now, isMine);
  const rows = shown.map(({ line }) => section(line));
  const rest = more > 0 ? [context(`and ${more} more`)] : [];
  const blocks: KnownBlock[] = [section(first), ...rows, ...rest, context(`As of ${instant(now)}`)];
  return { text: clipMrkdwn(text, limits.fallback), blocks };
}
