import { dayAndMonth, timeOfDay, weekday } from '../../domain/words.ts';
import { linked, person } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { section } from './parts.ts';
import { foreignName, foreignWords } from './text.ts';

/** A promise that was noted by hand, as the ledger has it by now. */
export interface Noted {
  promise: { promisedBy: string; quote: string; dueAt: Date };
  customerName: string;
  link: string;
  /** Of whoever noted it: by it the time is named. */
  timeZone: string;
  /** It was due before, and stays so: what has passed is not moved. */
  isOverdueAlready: boolean;
}

/** `Noted: @tom promised *Northwind* “send the export”, due Friday 27 Nov at 15:00.` */
export function notedSentence({ promise, customerName, link, timeZone, isOverdueAlready }: Noted): string {
  const { promisedBy, quote, dueAt } = promise;
  const words = linked(link, foreignWords(quote, 300));
  const customer = `*${foreignName(customerName, 'The customer')}*`;
  const day = `${weekday(dueAt, timeZone)} ${dayAndMonth(dueAt, timeZone)}`;
  const when = `${day} at ${timeOfDay(dueAt, timeZone)}`;
  if (isOverdueAlready) {
    return `${person(promisedBy)} had promised ${customer} “${words}” by ${when}. That has passed, so it stays overdue.`;
  }
  return `Noted: ${person(promisedBy)} promised ${customer} “${words}”, due ${when}.`;
}

/** The answer to whoever noted it in words. */
export function notedMessage(noted: Noted): BlockMessage {
  const text = notedSentence(noted);
  return { text, blocks: [section(text)] };
}

/** Intake did not take it: the channel is not watched any more, or whoever is named is no colleague by now. */
export const notNoted =
  'That was not noted: the channel is not watched any more, or whoever is to keep it is no colleague by now.';
