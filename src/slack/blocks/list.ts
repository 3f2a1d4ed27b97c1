import type { KnownBlock } from '@slack/types';
import type { NudgeNotice } from '../../domain/notices.ts';
import type { ListContent, Moved } from '../../domain/nudges/list.ts';
import { clipMrkdwn, limits } from './limits.ts';
import { openLine, settledLine } from './list-line.ts';
import { seeAllBlock } from './list-more.ts';
import { linked, person } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { nudgeMessage } from './nudge.ts';
import { context, section } from './parts.ts';
import { foreignName, foreignWords } from './text.ts';

/** More than this is not read at once; the rest is counted, and shown on demand. Two blocks each, and room around them. */
const mostOpen = 10;
const mostSettled = 5;
const mostMoved = 5;

/**
 * A person's list: everything that waits for them, the most urgent first, each with its buttons; then what has ended
 * lately, and what went to others while they were away. One nudge alone is told at length.
 */
export function listMessage(content: ListContent): BlockMessage {
  const { open, settled, moved } = content;
  const [only] = open;
  if (open.length === 1 && only && settled.length + moved.length === 0) return nudgeMessage(only);
  const blocks = [...openBlocks(open), ...settledBlocks(settled, open.length > 0), ...movedBlocks(moved)];
  return { text: summary(open, settled, moved), blocks: blocks.length > 0 ? blocks : [section(nobody)] };
}

const nobody = 'Nobody is waiting for you.';

function openBlocks(open: readonly NudgeNotice[]): KnownBlock[] {
  const [only] = open;
  if (open.length === 1 && only) return nudgeMessage(only).blocks;
  if (open.length === 0) return [];
  const shown = open.slice(0, mostOpen);
  const more = open.length - shown.length;
  return [
    section(`*${open.length} conversations wait for you*`),
    ...shown.flatMap(openLine),
    ...(more > 0 ? [seeAllBlock(more)] : []),
  ];
}

function settledBlocks(settled: readonly NudgeNotice[], isBelow: boolean): KnownBlock[] {
  if (settled.length === 0) return [];
  if (!isBelow && settled.length === 1 && settled[0]) return nudgeMessage(settled[0]).blocks;
  const shown = settled.slice(0, mostSettled);
  const more = settled.length - shown.length;
  const lines = [...shown.map(settledLine), ...(more > 0 ? [`and ${more} more`] : [])];
  return [...(isBelow ? [{ type: 'divider' } as const] : []), section(lines.join('\n'))];
}

function movedBlocks(moved: readonly Moved[]): KnownBlock[] {
  if (moved.length === 0) return [];
  const shown = moved.slice(0, mostMoved).map(({ customerName, askText, link, toPersonId, isOver }) => {
    const to = toPersonId === null ? '' : ` → ${person(toPersonId)}`;
    const ask = linked(link, foreignWords(askText, 60));
    return `*${foreignName(customerName, 'A customer')}*${to}${isOver ? ', done' : ', still open'} · ${ask}`;
  });
  const more = moved.length - shown.length;
  const lines = [...shown, ...(more > 0 ? [`and ${more} more`] : [])];
  return [{ type: 'divider' }, context(`While you were away, to others:\n${lines.join('\n')}`)];
}

/** For the notification. */
function summary(
  open: readonly NudgeNotice[],
  settled: readonly NudgeNotice[],
  moved: readonly Moved[],
): string {
  const [first] = open;
  const [last] = settled;
  if (open.length === 1 && first) return nudgeMessage(first).text;
  if (first) {
    const names = [...new Set(open.map(({ customerName }) => foreignName(customerName, 'A customer')))];
    const most = names.length > 3 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
    return fallback(`${open.length} conversations wait for you: ${most.join(', ')}`);
  }
  if (settled.length === 1 && last && moved.length === 0) return nudgeMessage(last).text;
  return fallback(moved.length > 0 ? 'What went to others while you were away' : nobody);
}

function fallback(text: string): string {
  return clipMrkdwn(text, limits.fallback);
}
