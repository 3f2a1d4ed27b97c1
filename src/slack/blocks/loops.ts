import type { KnownBlock } from '@slack/types';
import { clipMrkdwn, fitting, limits } from './limits.ts';
import { instant, linked } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { context, section } from './parts.ts';
import { foreignName, foreignWords } from './text.ts';

/** What somebody has left open, oldest first. */
export interface OpenLoops {
  conversations: readonly {
    customerName: string;
    askText: string | null;
    lastMessageAt: Date;
    pausedSince: Date | null;
    link: string;
  }[];
  promises: readonly { customerName: string; quote: string; dueAt: Date; link: string }[];
}

/** So many lines each: what is oldest comes first, and the rest can wait. */
const mostLines = 10;

/** The weekly list of what has no final word yet, to whoever it belongs to. */
export function loopsMessage({ conversations, promises }: OpenLoops, now: Date): BlockMessage {
  const lines = {
    conversations: conversations.map(({ customerName, askText, lastMessageAt, pausedSince, link }) => {
      const customer = linked(link, `*${foreignName(customerName, 'A customer')}*`);
      const since = pausedSince
        ? `waiting on them since ${instant(pausedSince)}`
        : `quiet since ${instant(lastMessageAt)}`;
      return `• ${customer}: ${since}${askText === null ? '' : ` · ${foreignWords(askText, 80)}`}`;
    }),
    promises: promises.map(({ customerName, quote, dueAt, link }) => {
      const customer = linked(link, `*${foreignName(customerName, 'A customer')}*`);
      const due = dueAt < now ? `was due ${instant(dueAt)}` : `due ${instant(dueAt)}`;
      return `• ${customer}: ${due} · ${foreignWords(quote, 80)}`;
    }),
  };
  const count = [
    ...(conversations.length > 0 ? [`${conversations.length} without a final word`] : []),
    ...(promises.length > 0 ? [`${promises.length} promised`] : []),
  ].join(', ');
  const text = `Still open with customers: ${count}.`;
  return {
    text: clipMrkdwn(text, limits.fallback),
    blocks: [
      section(`*${text}* Oldest first, once a week.`),
      ...listed('No final word yet', lines.conversations),
      ...listed('Promised, and not told yet', lines.promises),
      context(
        'Close what is done with :white_check_mark: on a message of it; a word to the customer keeps a promise.',
      ),
    ],
  };
}

function listed(title: string, lines: readonly string[]): KnownBlock[] {
  if (lines.length === 0) return [];
  const first = lines.slice(0, mostLines);
  const shown = first.slice(
    0,
    fitting(
      first.map(({ length }) => length + 1),
      limits.sectionText - 200,
    ),
  );
  const more = lines.length - shown.length;
  return [section([`*${title}*`, ...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'))];
}
