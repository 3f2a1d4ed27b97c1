import type { Act } from '../found.ts';

/** One way in which a language commits somebody to something. */
export interface Rule {
  words: RegExp;
  act: Act;
  /** `sure` holds where a time or the reader is named beside it. */
  weight: 'sure' | 'unsure';
  /** `date`: only beside a time to come; `dateOrReader`: or where the reader is addressed. */
  needs?: 'date' | 'dateOrReader';
  /** Somebody or something else does it: no machine may. */
  isOther?: true;
  /** A refusal does not take it back: "je ne manquerai pas de". */
  isProof?: true;
}

/** The ways of one language, in plain words: small letters without accents. */
export interface PromiseTable {
  language: string;
  rules: readonly Rule[];
  /** Words for whoever reads. */
  reader: RegExp;
  /** In the clause of a commitment: it will not be done. */
  negation: RegExp;
  /** Anywhere in the sentence: said in general, or in jest. */
  general: RegExp;
  /** At the end of what stands before: somebody said or thought it, or it is asked. */
  embedded: RegExp;
  /** Before it or after it: nothing comes of it unless the customer does something. */
  condition: RegExp;
  /** What is said with the same words and is no condition of that kind: "if possible". */
  mildCondition: RegExp;
  /** What does something by itself, before its verb: "the system will send you". */
  things: RegExp;
  /** Takes certainty away: "hopefully". */
  hedge: RegExp;
  /** A question that follows what is said: ", ok?" */
  tag: RegExp;
}

/** Alternatives of a list of words, one expression. */
export function oneOf(list: string): string {
  return `(?:${list.trim().split(/\s+/).join('|')})`;
}

export function anywhere(pattern: string): RegExp {
  return new RegExp(`(?<=^| )(?:${pattern})(?= |$)`, 'g');
}
