import type { KnownBlock } from '@slack/types';
import type { PromiseFigures } from '../../domain/notices.ts';
import type { LedgerPromise } from '../../domain/promises/ledger.ts';
import { command } from '../ids.ts';
import { counted, dueInWords } from './durations.ts';
import { clipMrkdwn, fitting, limits } from './limits.ts';
import { instant, linked, person } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { context, section } from './parts.ts';
import { outcomeParts } from './report-promises.ts';
import { foreignName, foreignWords } from './text.ts';

/** Whose promises are listed; `broken` are those whose date passed untold. */
export type LedgerScope =
  | { of: 'all' | 'open' | 'broken' }
  | { of: 'person'; personId: string }
  | { of: 'customer'; name: string };

export interface Ledger {
  scope: LedgerScope;
  /** Oldest due first. */
  items: readonly LedgerPromise[];
  /** Of the last seven days; null where they are not told. */
  figures: PromiseFigures | null;
  now: Date;
}

/** A list past this is not read; the rest is counted. */
const roomInMessage: Room = { lines: 25, characters: limits.textInMessage };

/** `/cx-urgency promises`: what customers were promised and are still to be told, and what became of the rest. */
export function ledgerMessage({ scope, items, figures, now }: Ledger): BlockMessage {
  const sentence = headline(scope, items);
  const { shown, more } = fittingPromises(items, now, roomInMessage);
  const week = figures && lastDays(figures);
  const blocks: KnownBlock[] = [
    section(`*${sentence}*`),
    ...shown.map(({ line }) => section(line)),
    ...(more > 0 ? [context(`and ${more} more`)] : []),
    ...(week === null ? [] : [context(week)]),
    context(`As of ${instant(now)}`),
  ];
  return { text: clipMrkdwn(sentence, limits.fallback), blocks };
}

/** How much of a list is shown. */
export interface Room {
  lines: number;
  characters: number;
}

/** As many as there is room for, from the first, each with its line, and how many are left. @param isMine the reader keeps them */
export function fittingPromises(
  items: readonly LedgerPromise[],
  now: Date,
  room: Room,
  isMine = false,
): { shown: { item: LedgerPromise; line: string }[]; more: number } {
  const lines = items.slice(0, room.lines).map((item) => ({ item, line: ledgerLine(item, now, isMine) }));
  const lengths = lines.map(({ line }) => line.length);
  const shown = lines.slice(0, fitting(lengths, room.characters));
  return { shown, more: items.length - shown.length };
}

function headline(scope: LedgerScope, items: readonly LedgerPromise[]): string {
  const whose = whoseWords(scope);
  if (scope.of === 'broken') {
    return items.length === 0
      ? 'No promise is broken.'
      : `${counted(items.length, 'promise was', 'promises were')} not kept by the date.`;
  }
  if (items.length === 0) return `No promise${whose} is open.`;
  const overdue = items.filter(({ isOverdue }) => isOverdue).length;
  return `${counted(items.length, `promise${whose} is`, `promises${whose} are`)} open${overdueWords(overdue, items.length)}.`;
}

function whoseWords(scope: LedgerScope): string {
  if (scope.of === 'person') return ` of ${person(scope.personId)}`;
  return scope.of === 'customer' ? ` to ${foreignName(scope.name, 'this customer')}` : '';
}

function overdueWords(overdue: number, all: number): string {
  if (overdue === 0) return '';
  if (overdue < all) return `, ${overdue} of them overdue`;
  return all === 1 ? ', and overdue' : ', all overdue';
}

/** Two lines: to whom and what, with the link; then when it is due, and who is to keep it. */
function ledgerLine(item: LedgerPromise, now: Date, isMine: boolean): string {
  const { customerName, quote, link, isOverdue, isCertain, keeperId, promisedBy } = item;
  const mark = isOverdue ? ':red_circle: ' : '';
  const words = `“${linked(link, foreignWords(quote, 160))}”`;
  const passedOn =
    keeperId === promisedBy ? person(promisedBy) : `${person(keeperId)}, for ${person(promisedBy)}`;
  const who = isMine && keeperId === promisedBy ? [] : [isMine ? `for ${person(promisedBy)}` : passedOn];
  const doubt = isCertain ? [] : ['not confirmed to be a promise'];
  const parts = [standing(item, now), ...who, ...doubt];
  return `${mark}*${foreignName(customerName, 'A customer')}* · ${words}\n${parts.join(' · ')}`;
}

const endedWords: Record<Exclude<LedgerPromise['state'], 'open'>, string> = {
  told: 'told',
  re_promised: 'given anew',
  not_promised: 'said to be no promise',
  promise_deleted: 'deleted',
  promise_withdrawn: 'taken back',
};

function standing({ state, endedAt, dueAt, isOverdue }: LedgerPromise, now: Date): string {
  if (state === 'open') return dueInWords(dueAt, isOverdue, now);
  return `was due ${instant(dueAt)}, ${endedWords[state]} ${endedAt ? instant(endedAt) : 'later'}`;
}

/** `In the last 7 days: 9 of 10 due kept, 2 given anew.` */
function lastDays(figures: PromiseFigures): string | null {
  const { kept, broken, rePromised } = figures;
  if (kept + broken + rePromised === 0) return null;
  const list = broken > 0 ? ` \`${command} promises broken\` lists those that were not.` : '';
  return `In the last 7 days: ${outcomeParts(figures).join(', ')}.${list}`;
}

/** No customer is called so. */
export function customerUnknown(typed: string): BlockMessage {
  const text =
    `“${foreignName(typed, 'that', 60)}” is no customer that I know. ` +
    `\`${command} promises\` lists all promises, \`${command} promises @tom\` those of a colleague, ` +
    `\`${command} promises broken\` what was not kept.`;
  return { text, blocks: [section(text)] };
}
