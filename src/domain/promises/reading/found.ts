import type { Sentence } from './words.ts';

/** A commitment found in a sentence. */
export interface Found {
  /** The words of the sentence that it spans: its subject and its verb. */
  first: number;
  last: number;
  confidence: 'sure' | 'unsure';
  /** What is said of it: it tells the customer something, or looks into it first. */
  act: Act;
  why: string;
}

/** `tell`: the customer hears or gets something; `look`: first somebody looks, asks or checks; `do`: all else. */
export type Act = 'tell' | 'look' | 'do';

/** Words that look like a commitment and are none, and why. */
export interface Dismissed {
  first?: undefined;
  why: string;
}

export interface Reading {
  found: Found[];
  dismissed: Dismissed[];
}

/** How one language is read. `hasDate`: does the sentence name a time to come? */
export type ReadSentence = (sentence: Sentence, hasDate: () => boolean) => Reading;

/** One expression of many alternatives, for words at the beginning of what is read. */
export function startingWith(alternatives: string): RegExp {
  return new RegExp(
    `^(?:${alternatives
      .trim()
      .split(/\s*\n\s*/)
      .join('|')})(?= |$)`,
  );
}

export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
