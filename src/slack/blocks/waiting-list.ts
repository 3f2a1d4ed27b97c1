import type { KnownBlock } from '@slack/types';
import type { Waiting } from '../../domain/waiting.ts';
import { countsOf, waitingForAnybody, waitingForMe, waitingOnCustomer } from './how-many.ts';
import { clipMrkdwn, limits } from './limits.ts';
import { instant } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { context, section } from './parts.ts';
import { foreignName } from './text.ts';
import { fittingItems, mostUrgentFirst } from './waiting-items.ts';

/**
 * `/cx-urgency open`: who waits for anybody.
 * @param title a short line above the list, such as the channel's name @param onCustomer how many wait on the customer
 */
export function openList(
  items: readonly Waiting[],
  now: Date,
  { title, onCustomer = 0 }: { title?: string; onCustomer?: number } = {},
): BlockMessage {
  const sentence = waitingForAnybody(countsOf(items));
  const heading = foreignName(title ?? null, '');
  const first = heading === '' ? `*${sentence}*` : `*${heading}*\n${sentence}`;
  return list(heading === '' ? sentence : `${heading}: ${sentence}`, first, items, {
    now,
    isMine: false,
    onCustomer,
  });
}

/** `/cx-urgency mine`: who waits for the reader. @param onCustomer how many of theirs wait on the customer */
export function mineList(items: readonly Waiting[], now: Date, onCustomer = 0): BlockMessage {
  const sentence = waitingForMe(countsOf(items));
  return list(sentence, `*${sentence}*`, items, { now, isMine: true, onCustomer });
}

function list(
  text: string,
  first: string,
  items: readonly Waiting[],
  { now, isMine, onCustomer }: { now: Date; isMine: boolean; onCustomer: number },
): BlockMessage {
  const { shown, more } = fittingItems(mostUrgentFirst(items), now, isMine);
  const rows = shown.map(({ line }) => section(line));
  const rest = more > 0 ? [context(`and ${more} more`)] : [];
  const paused = waitingOnCustomer(onCustomer, items.length);
  const asOf = `As of ${instant(now)}`;
  const last = context(paused === null ? asOf : `${paused} ${asOf}`);
  const blocks: KnownBlock[] = [section(first), ...rows, ...rest, last];
  return { text: clipMrkdwn(text, limits.fallback), blocks };
}
