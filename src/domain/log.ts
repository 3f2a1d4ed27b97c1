import type { Priority } from './policy/document.ts';

/** Who wrote a message, as it was when it was written. What could not be told is `unknown`, never silently staff. */
export type Role = 'customer' | 'staff' | 'bot' | 'unknown';

/** One utterance. `id` is unique in its inbox and sorts by time (Slack's `ts`). */
export interface Message {
  id: string;
  at: Date;
  /** The id of the thread's first message; null outside a thread (and on that first message itself). */
  threadId: string | null;
  authorId: string;
  authorName: string | null;
  authorRole: Role;
  /** The text as it was first seen; later wordings are `edited` facts. */
  text: string;
  hasFiles: boolean;
  /** Of a message of staff: who of those that it names was staff when it was written. */
  staffNamed?: readonly string[];
  /**
   * The time zone that its author had when it was written; empty where it was not known. Null on what was logged before
   * promises were read: nothing in it is one.
   */
  authorZone?: string | null;
}

/** What happened to a message after it was written, or was decided about its conversation. */
export type FactDetails =
  | { kind: 'edited'; text: string }
  | { kind: 'deleted' }
  | ({ kind: 'reacted' } & Emoji)
  | ({ kind: 'unreacted' } & Emoji)
  | ({ kind: 'taken' } & About)
  | ({ kind: 'snoozed'; until: string } & About)
  | ({ kind: 'handed_over'; to: string; note: string | null } & About)
  /** It is no ask, says staff: nobody waits here. */
  | { kind: 'no_reply_needed'; reason?: NoReplyReason }
  /** Staff spoke to the customer where nobody could read it: a reply, given then. */
  | ({ kind: 'answered'; repliedAt: string; how: AnsweredHow } & About)
  /** It was an ask, says staff, from when it was written. */
  | { kind: 'asked' }
  /** What staff wrote there is no answer, says staff, and the customer waited on: from when it was written. */
  | { kind: 'no_answer' }
  /** It answers, says staff, whatever its words. */
  | { kind: 'answers' }
  /** Which conversation it belongs to, says staff: that of the message `with`, or, with null, one that it begins. */
  | { kind: 'belongs'; with: string | null }
  /** Its conversation and that of the message `with` are one, says staff. */
  | { kind: 'merged'; with: string }
  /** @param quiet said of a conversation that had gone quiet: it counts only where the customer does not wait by then */
  | { kind: 'closed'; quiet?: true }
  /** Quiet as it is, it stays open, says staff. */
  | { kind: 'kept_open' }
  /** Somebody has promised the customer something by that message, or after it, says staff: noted by hand. */
  | { kind: 'promised'; by: string; dueAt: string; quote: string }
  /** When a promise is due, says staff: it was one. */
  | { kind: 'promise_dated'; promise: string; dueAt: string }
  /** Those words were no promise, says staff. */
  | { kind: 'not_promised'; promise: string }
  /** The customer was told where nobody could read it: the promise is kept, as of then. */
  | { kind: 'promise_told'; promise: string; toldAt: string; how: AnsweredHow }
  /** A colleague is asked for something, so that the customer can be answered. */
  | { kind: 'asked_colleague'; to: string; what: string; dueAt: string }
  /** They have answered, says staff. @param ask the id of the fact by which they were asked */
  | { kind: 'colleague_answered'; ask: string }
  /** It is not needed any more, says staff. */
  | { kind: 'colleague_ask_withdrawn'; ask: string }
  /** The ball is with the customer, says staff. */
  | { kind: 'paused'; reason: string | null }
  | { kind: 'resumed' }
  | { kind: 'prioritised'; priority: Priority };

/** Why an ask needs no reply. */
export const noReplyReasons = ['thanks', 'answered_elsewhere', 'not_for_us', 'spam'] as const;
export type NoReplyReason = (typeof noReplyReasons)[number];

export const answeredHows = ['phone', 'in_person'] as const;
export type AnsweredHow = (typeof answeredHows)[number];

/** An emoji by what it means here; `as` is what was given, where the workspace has that mean the same. */
export interface Emoji {
  emoji: string;
  as?: string;
}

/** What a decision is about: the ask (where nothing is said), or the conversation that it opened. */
export interface About {
  about?: 'conversation';
}

export interface Fact {
  id: string;
  /** The message that it is about; the fact may be known before that message is. */
  messageId: string;
  at: Date;
  actorId: string | null;
  actorRole: Role;
  details: FactDetails;
}

/** The order of the log: by time, then by id, so that every replay sees the same order. */
export function byTime(a: { at: Date; id: string }, b: { at: Date; id: string }): number {
  return a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
