import type { Channel } from '../disentangle/place.ts';
import { byTime, type Fact, type Message } from '../log.ts';

/** A place in the order of the log. */
export interface Position {
  at: Date;
  id: string;
}

/** Before all that was ever written. */
export const outset: Position = { at: new Date(0), id: '' };

/** Where a fact stands: after the messages of the same instant. Nothing happens to a message before it is written. */
export function positionOfFact(fact: { at: Date }, message: { at: Date }): Position {
  return { at: fact.at < message.at ? message.at : fact.at, id: '~' };
}

/**
 * A part of an inbox's log from one message outside threads to another, and all that is needed to walk through it when it
 * is known what was open where it begins. No burst (see `threads.ts`) reaches over its ends.
 */
export interface Page {
  from: Position;
  /** The message that the next page begins with; null where it reaches to the newest. */
  to: Position | null;
  /** Its messages outside threads. */
  topLevel: readonly Message[];
  /** The first reply of each thread that hangs on one of them, or that begins in the time of this page, by its first message. */
  firstReplies: ReadonlyMap<string, Message>;
  /** Messages outside threads from before it that something in it is about, or that begin what is open. */
  earlier: ReadonlyMap<string, Message>;
  /** Where those belong, before what staff merged or moved afterwards. */
  earlierPlaces: ReadonlyMap<string, string>;
  /** All that happened to any of these messages, whenever it was. */
  facts: ReadonlyMap<string, readonly Fact[]>;
}

/** Is it in the time of this page? */
export function isInPage({ from, to }: Pick<Page, 'from' | 'to'>, position: Position): boolean {
  return byTime(from, position) <= 0 && (to === null || byTime(position, to) < 0);
}

/** A beginning of a page, and what is open there. */
export interface PageBeginning {
  from: Position;
  open: Channel;
}
