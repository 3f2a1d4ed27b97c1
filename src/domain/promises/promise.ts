import type { AnsweredHow } from '../log.ts';

/** How a promise was noted: read from the words of staff, by a reaction on a message, or by hand. */
export const promiseSources = ['words', 'reaction', 'hand'] as const;
export type PromiseSource = (typeof promiseSources)[number];

/** A date that staff set for it, when and who. */
export interface Dated {
  at: Date;
  by: string;
  dueAt: Date;
}

export type PromiseEnding =
  /** The customer was told: by that message, or, `stated`, where nobody could read it. */
  | { how: 'told'; at: Date; by: string; messageId: string; stated?: AnsweredHow }
  /** Another promise took its place; kept as it was where its date had passed by then. */
  | { how: 're_promised'; at: Date; by: string; as: string }
  | { how: 'not_promised'; at: Date; by: string }
  /** The message is gone, or says so no more. */
  | { how: 'promise_deleted' | 'promise_withdrawn'; at: Date; by: string | null };

/** What became of a promise, as it is kept. */
export const promiseStates = [
  'open',
  'told',
  're_promised',
  'not_promised',
  'promise_deleted',
  'promise_withdrawn',
] as const;
export type PromiseState = (typeof promiseStates)[number];

/** What a staff member's words commit to: the customer is to be told by `dueAt`. */
export interface Promised {
  /** Unique in its inbox: that of its message, of the second one in it with `/2`; by hand, that of the fact. */
  id: string;
  messageId: string;
  /** Whoever gave it, and is to keep it. */
  by: string;
  madeAt: Date;
  /** Exactly as it was written. */
  quote: string;
  dueAt: Date;
  /** As it was first read, or noted. */
  firstDueAt: Date;
  /** Where no date was said, the policy's default is what counts. */
  isDateSaid: boolean;
  /** The other reading of an order of day and month that could be either; null where there is none. */
  otherDueAt: Date | null;
  source: PromiseSource;
  /** Beyond doubt, or confirmed by staff: its clock runs. */
  isCertain: boolean;
  /** Why it was taken for one, in words. */
  why: string;
  /** Earliest first. */
  dated: readonly Dated[];
  ending: PromiseEnding | null;
}

/** What was read from the words of a message, before anybody has said anything of it. */
export type ReadPromise = Pick<
  Promised,
  'quote' | 'dueAt' | 'isDateSaid' | 'otherDueAt' | 'isCertain' | 'why'
>;

/** How the promises of a message are read: what its words commit to, and by when, under the terms of its time. */
export interface Promising {
  readPromises(said: Said): readonly ReadPromise[];
  /** When something is due that the words of a message name; the policy's default where they name nothing. */
  dueOf(said: Said): Pick<ReadPromise, 'dueAt' | 'isDateSaid' | 'otherDueAt'>;
}

export interface Said {
  text: string;
  at: Date;
  /** As of the message that says it (`Message.authorZone`). */
  authorZone: string | null;
  /** That of the customer, for "your time". */
  customerZone: string | null;
  /** The conversation's first ask; empty where there is none. */
  firstAskText: string;
}

/** The customer is still to be told. */
export function isOpen({ ending }: Promised): boolean {
  return ending === null;
}

/** The same at an instant: that it was no promise may have been said only after it, and mends nothing that came before. */
export function isOpenAt({ ending }: Promised, at: Date): boolean {
  return ending === null || (ending.how === 'not_promised' && ending.at > at);
}
