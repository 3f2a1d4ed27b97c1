import type { Waiting } from '../../domain/waiting.ts';
import { dueInWords } from './durations.ts';
import { fitting, limits } from './limits.ts';
import { instant, linked, person } from './mentions.ts';
import { awaited } from './metric-words.ts';
import { priorityMark } from './priority-words.ts';
import { foreignName, foreignWords } from './text.ts';

/** A list past this is not read; the rest is counted. It leaves room for what stands around it in 50 blocks. */
const mostLines = 25;

/** Overdue first, then by the deadline. */
export function mostUrgentFirst(items: readonly Waiting[]): Waiting[] {
  return [...items].sort(
    (a, b) => Number(b.isOverdue) - Number(a.isOverdue) || a.dueAt.getTime() - b.dueAt.getTime(),
  );
}

export interface Line {
  item: Waiting;
  line: string;
}

/** As many items as Slack takes, from the first, each with its line, and how many are left. */
export function fittingItems(
  items: readonly Waiting[],
  now: Date,
  isMine: boolean,
): { shown: Line[]; more: number } {
  const several = severalAsk(items);
  const lines = items
    .slice(0, mostLines)
    .map((item) => ({ item, line: waitingLine(item, now, isMine, several.has(item.inboxId)) }));
  const shown = lines.slice(
    0,
    fitting(
      lines.map(({ line }) => line.length),
      limits.textInMessage,
    ),
  );
  return { shown, more: items.length - shown.length };
}

/** The channels in which more than one person waits, where the customer's name does not tell whose ask it is. */
function severalAsk(items: readonly Waiting[]): ReadonlySet<string> {
  const askers = new Map<string, Set<string | null>>();
  for (const { inboxId, askedByName } of items)
    askers.set(inboxId, (askers.get(inboxId) ?? new Set()).add(askedByName));
  return new Set([...askers].flatMap(([inboxId, names]) => (names.size > 1 ? [inboxId] : [])));
}

/**
 * Two lines: who asked what, with the link; then when it is due and whose it is, unless the reader knows.
 * @param isAskerNamed others of the same channel wait too
 */
export function waitingLine(item: Waiting, now: Date, isMine: boolean, isAskerNamed = false): string {
  const mark = `${item.isOverdue ? ':red_circle: ' : ''}${priorityMark(item.priority)}`;
  const customer = `*${foreignName(item.customerName, 'A customer')}*`;
  const asker = isAskerNamed ? foreignName(item.askedByName, '') : '';
  const who = asker === '' ? customer : `${customer} · ${asker}`;
  const words = linked(item.link, foreignWords(item.askText, 120));
  const ask = item.metric === 'follow_up' ? `promised: “${words}”` : words;
  const due = dueInWords(item.dueAt, item.isOverdue, now);
  // A reply is what most wait for; what else it is, is said.
  const isReply = item.metric === 'first_reply' || item.metric === 'next_reply';
  const what = isReply ? due : `${awaited[item.metric]} ${due}`;
  return `${mark}${who} · ${ask}\n${[what, ...handling(item, isMine)].join(' · ')}`;
}

function handling({ ownerId, takenBy, snoozedUntil }: Waiting, isMine: boolean): string[] {
  const owner = ownerId === null ? 'no owner' : person(ownerId);
  const isTakenByReader = isMine && takenBy === ownerId;
  const taken = isTakenByReader ? 'you are on it' : takenBy && `${person(takenBy)} is on it`;
  const who = taken ?? owner;
  const snooze = snoozedUntil === null ? [] : [`snoozed until ${instant(snoozedUntil)}`];
  return isMine && takenBy === null ? snooze : [who, ...snooze];
}
