import type { EndedWith } from './clocks/clock.ts';
import type { CountedHours, Metric, Priority } from './policy/document.ts';
import type { Answer } from './spoken/answer.ts';

/** How a nudge stands. All but the first five are its end: the line says how it ended, and asks for nothing more. */
export type NudgeStanding =
  | 'waiting'
  | 'overdue'
  | 'taken'
  | 'snoozed'
  /** The ball is with the customer: nothing to do until they write. */
  | 'paused'
  | 'handed_over'
  | 'answered'
  | 'answered_late'
  | 'no_reply_needed'
  | 'closed'
  | 'withdrawn'
  /** What was promised, and how that ended without the customer being told. */
  | 're_promised'
  | 'not_promised'
  | 'promise_deleted'
  | 'promise_withdrawn'
  | 'unwatched'
  | 'repeated';

/** Whom a nudge passed over on its way to the reader. */
export interface PassedOverPerson {
  personId: string;
  why: 'away' | 'off' | 'inactive' | 'unreachable';
}

/** One step of the ladder as the person reads it. Instants are ISO strings: a notice is kept as JSON. */
export interface NudgeNotice {
  type: 'nudge';
  standing: NudgeStanding;
  clockId: string;
  inboxId: string;
  askId: string;
  customerName: string;
  inboxName: string;
  askedByName: string | null;
  /** The ask as written, shortened to 300 characters. */
  askText: string;
  metric: Metric;
  priority: Priority;
  askedAt: string;
  dueAt: string;
  targetMinutes: number;
  hours: CountedHours;
  link: string;
  /** The sentence that explains the deadline. */
  why: string;
  /** What of it is said where both instants stand beside it. Notices of earlier versions do not have it. */
  target?: string;
  /** Who acted last: took it, snoozed it, handed it over, answered, decided. */
  actorId: string | null;
  /** Who said that they are on it, whatever else was done about it since. */
  takenBy: string | null;
  handedTo: string | null;
  /** Where it was handed to the reader: by whom, and with what words. */
  noteBy: string | null;
  note: string | null;
  snoozedUntil: string | null;
  pausedSince: string | null;
  endedAt: string | null;
  /** Where staff said more of how it ended: `phone`, `spam`. */
  endedWith?: EndedWith | null;
  /** Counted minutes from the ask to the end, and what was left of the target (negative: over it). */
  elapsedMinutes: number | null;
  spareMinutes: number | null;
  /** Of a promise: who gave it. Left out of everything else. */
  promise?: { by: string; isReaders: boolean };
  /** Of what a colleague was asked: who asked whom. Left out of everything else. */
  colleague?: { by: string; to: string };
  /** Who would have heard of it before the reader, and was passed over; left out where nobody was. */
  insteadOf?: readonly PassedOverPerson[];
}

/**
 * The message in which a person's list stands. What it says is made from the tables when it is sent, so that it is true
 * then.
 */
export interface ListNotice {
  type: 'list';
  personId: string;
  /** The number of the message: each newer one takes the place of the one before. */
  seq: number;
  /** A newer message has taken its place: it is to go. */
  isReplaced?: true;
}

/** Tells one person, in the thread of a card, that it needs them. */
export interface CallNotice {
  type: 'call';
  personId: string;
  /** The card's key in the outbox: it has to stand first. */
  cardKey: string;
  nudge: NudgeNotice;
}

/** A share with the number it is a share of; `null` share where there is nothing to divide. */
export interface Share {
  met: number;
  of: number;
}

export interface ReplyTimes {
  count: number;
  /** Counted minutes; null where there is no reply to measure. An unanswered breach counts with its time so far. */
  medianMinutes: number | null;
  p90Minutes: number | null;
}

/** How the app's readings stood up to what staff said of them. */
export interface NudgePrecision {
  nudgedAsks: number;
  /** Of those: marked "no reply needed". */
  notNeeded: number;
  /** Taken for courtesies, and marked as asks. */
  missedAsks: number;
}

/** How many there were for one person on one day, over the days on which that person had any. */
export interface ADay {
  days: number;
  /** By nearest rank; null where nobody had any. */
  median: number | null;
  p95: number | null;
}

/** What became of the nudges that people were told of; each figure is defined in docs/kpis.md. */
export interface NudgeFigures {
  /** All of them: useful, needless, late and open ones, and those that nothing came of. */
  sent: number;
  useful: number;
  needless: number;
  late: number;
  /** Told so lately that it cannot be said yet. */
  open: number;
  nudgesADay: ADay;
  /** New direct messages, which notify; a list that changes in place does not. */
  messagesADay: ADay;
}

/** How long colleagues took to answer each other: counted apart from everything that customers wait for. */
export interface InternalAnswers {
  count: number;
  /** Counted minutes; null where nobody was asked. */
  medianMinutes: number | null;
  inTime: number;
  /** The slowest first; null is for those in no Slack user group that the app knows. */
  teams: readonly { team: string | null; count: number; medianMinutes: number | null; inTime: number }[];
}

/** What became of promises to customers; each figure is defined in docs/kpis.md. */
export interface PromiseFigures {
  made: number;
  /** Told by their date. */
  kept: number;
  /** Their date passed untold. */
  broken: number;
  /** Given anew before their date: neither kept nor broken. */
  rePromised: number;
}

/** The figures of one period; each is defined in docs/kpis.md. */
export interface KpiSummary {
  from: string;
  to: string;
  attainment: Share;
  firstReply: ReplyTimes & { attainment: Share };
  nextReply: ReplyTimes & { attainment: Share };
  breached: number;
  cancelled: number;
  openOverdue: { count: number; oldestDueAt: string | null };
  nearMisses: number;
  rescues: number;
  /** Left out in reports that were made before this was counted. */
  precision?: NudgePrecision;
  /** The same. */
  nudges?: NudgeFigures;
  /** The same. */
  promises?: PromiseFigures;
  /** The same. */
  internal?: InternalAnswers;
}

export interface WeeklyReportNotice {
  type: 'weekly_report';
  timeZone: string;
  week: KpiSummary;
  weekBefore: KpiSummary;
}

/** Asks an admin who somebody is of whom Slack tells nothing, and then tells what was said. */
export interface WhoIsNotice {
  type: 'who_is';
  personId: string;
  name: string | null;
  /** Where they wrote first, and what: shortened to 300 characters. */
  inboxId: string;
  inboxName: string;
  text: string;
  writtenAt: string;
  link: string;
  /** Null while nobody has said so. */
  decided: { role: 'customer' | 'staff'; by: string; at: string } | null;
}

/** Answers what a colleague said to the app in words. */
export interface AnswerNotice {
  type: 'answer';
  answer: Answer;
}

/**
 * Asks whoever promised a customer something whether they did, or by when. What it says is read from the ledger when it is
 * sent; what stands here is for when the ledger knows of no such promise any more.
 */
export interface PromiseNotice {
  type: 'promise';
  /** Its id in the ledger. */
  promiseId: string;
  customerName: string;
  /** Shortened to 300 characters. */
  quote: string;
}

/**
 * Asks the owner of a conversation that has gone quiet whether it is over. What it says is read from the tables when it is sent;
 * the name is for when there is no such conversation any more.
 */
export interface ClosingNotice {
  type: 'closing';
  conversationId: string;
  /** When it was to be closed. */
  closesAt: string;
  customerName: string;
}

/** Reminds the owner of a conversation that it still waits on the customer; read when it is sent, as above. */
export interface RemindNotice {
  type: 'remind';
  conversationId: string;
  pausedSince: string;
  customerName: string;
}

/** Tells whoever asked a colleague something what has become of it; read from the tables when it is sent. */
export interface ColleagueNotice {
  type: 'colleague';
  clockId: string;
}

/** What somebody has left open, once a week: those of it that still are when it is sent. */
export interface LoopsNotice {
  type: 'loops';
  /** The longest quiet first. */
  conversationIds: readonly string[];
  promiseIds: readonly string[];
}

/** What the app says on its own account. The words and blocks are made when it is sent. */
export type Notice =
  | AnswerNotice
  | NudgeNotice
  | ListNotice
  | CallNotice
  | WeeklyReportNotice
  | WhoIsNotice
  | PromiseNotice
  | ClosingNotice
  | RemindNotice
  | LoopsNotice
  | ColleagueNotice;
