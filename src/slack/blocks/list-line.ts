import type { KnownBlock } from '@slack/types';
import type { NudgeNotice, NudgeStanding } from '../../domain/notices.ts';
import { instant, linked, person, place } from './mentions.ts';
import { awaited, isAboutConversation } from './metric-words.ts';
import { lineActions } from './nudge-actions.ts';
import { outcomeOf } from './nudge-outcome.ts';
import { section } from './parts.ts';
import { priorityMark } from './priority-words.ts';
import { foreignName, foreignWords } from './text.ts';

/** One of several that wait: who asked what, until when, and what was done about it, with its buttons. */
export function openLine(notice: NudgeNotice): KnownBlock[] {
  return [section(openWords(notice)), ...lineActions(notice)];
}

/** The words of such a line: two lines of text. */
export function openWords(notice: NudgeNotice): string {
  const { customerName, askText, inboxId, inboxName, link, priority, standing, promise } = notice;
  const mark = `${standing === 'overdue' ? ':red_circle: ' : ''}${priorityMark(priority)}`;
  const asker = foreignName(notice.askedByName, '');
  const customer = `*${foreignName(customerName, 'A customer')}*${asker === '' ? '' : ` · ${asker}`}`;
  const details = [due(notice), place(inboxId, inboxName), ...handling(notice)];
  const ask = linked(link, foreignWords(askText, 120));
  if (notice.colleague)
    return `${mark}${colleagueWords(notice.colleague, customer)}: “${ask}”\n${details.join(' · ')}`;
  if (!promise) return `${mark}${customer} · ${ask}\n${details.join(' · ')}`;
  const who = promise.isReaders ? 'You' : person(promise.by);
  return `${mark}${who} promised ${customer}: “${ask}”\n${details.join(' · ')}`;
}

/** `@tom asks @mei about *Northwind*` */
export function colleagueWords({ by, to }: { by: string; to: string }, customer: string): string {
  return `${person(by)} asks ${person(to)} about ${customer}`;
}

/** The instant, not how far off it is: the line is read later than it is written. */
function due({ metric, dueAt, standing }: NudgeNotice): string {
  const what = isAboutConversation(metric) ? `${awaited[metric]} ` : '';
  return `${what}${standing === 'overdue' ? 'was due' : 'due'} ${instant(new Date(dueAt))}`;
}

function handling({ standing, takenBy, noteBy, note, snoozedUntil, insteadOf }: NudgeNotice): string[] {
  return [
    ...(standing === 'paused' ? ['waiting on the customer'] : []),
    ...(standing === 'snoozed' && snoozedUntil ? [`snoozed until ${instant(new Date(snoozedUntil))}`] : []),
    ...(takenBy === null ? [] : [`${person(takenBy)} is on it`]),
    ...(noteBy === null
      ? []
      : [`from ${person(noteBy)}${note === null ? '' : `: ${foreignWords(note, 80)}`}`]),
    ...insteadWords(insteadOf),
  ];
}

/** `in place of @priya, who is away` */
export function insteadWords(insteadOf: NudgeNotice['insteadOf']): string[] {
  const [first, ...more] = insteadOf ?? [];
  if (!first) return [];
  const why = more.length > 0 ? 'who cannot take it now' : reasons[first.why];
  const names = [first, ...more].slice(0, 3).map(({ personId }) => person(personId));
  return [`in place of ${names.join(', ')}, ${why}`];
}

const reasons = {
  away: 'who is away',
  off: 'who is not at work now',
  inactive: 'whose account is closed',
  unreachable: 'whom no message reaches',
} as const;

/** Where it did not end with an answer or a decision here. */
export const settledMarks: Partial<Record<NudgeStanding, string>> = {
  handed_over: '→',
  repeated: '→',
  re_promised: '→',
  withdrawn: '–',
  promise_deleted: '–',
  promise_withdrawn: '–',
  unwatched: '–',
};

/** How one of them ended: `✓ *Northwind*: answered by @tom in 34 min, 26 min to spare.` */
export function settledLine(notice: NudgeNotice): string {
  const customer = foreignName(notice.customerName, 'A customer');
  const mark = settledMarks[notice.standing] ?? '✓';
  return `${mark} ${linked(notice.link, `*${customer}*`)}: ${outcomeOf(notice) ?? 'done.'}`;
}
