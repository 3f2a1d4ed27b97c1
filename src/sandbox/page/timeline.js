/** What stands under what in a channel: days, runs of one author, threads. Pure. */
import { dayKey, dayLabel, tsToDate } from './time.js';

/** @typedef {import('./types.d.ts').Message} Message */
/**
 * @typedef {{kind: 'day', key: string, label: string}
 *   | {kind: 'message', key: string, message: Message, isCompact: boolean, replies: Message[]}} Row
 */

/** Messages of one author this close together share one heading. */
const RUN_MINUTES = 5;

/** @param {Message} message */
export const isReply = (message) => message.thread_ts !== undefined && message.thread_ts !== message.ts;

/**
 * Rows of a channel: replies stay in their threads unless they were also sent to the channel.
 * @param {Message[]} messages in any order
 * @param {{now: Date, timeZone: string}} clock
 * @returns {Row[]}
 */
export function channelRows(messages, clock) {
  const shown = messages.filter((message) => !isReply(message) || message.subtype === 'thread_broadcast');
  const replies = groupReplies(messages);
  return withDays(shown, clock, (message) => (isReply(message) ? [] : (replies.get(message.ts) ?? [])));
}

/**
 * Rows of a thread: its root, then its replies.
 * @param {Message[]} messages of the channel
 * @param {string} threadTs
 * @param {{now: Date, timeZone: string}} clock
 * @returns {Row[]}
 */
export function threadRows(messages, threadTs, clock) {
  const own = messages.filter((message) => message.ts === threadTs || threadOf(message) === threadTs);
  return withDays(own, clock, () => []);
}

/** @param {Message} message */
const threadOf = (message) => message.thread_ts ?? message.ts;

/** @param {Message[]} messages */
function groupReplies(messages) {
  /** @type {Map<string, Message[]>} */
  const groups = new Map();
  for (const message of messages.filter(isReply)) {
    groups.set(threadOf(message), [...(groups.get(threadOf(message)) ?? []), message]);
  }
  return groups;
}

/**
 * @param {Message[]} messages
 * @param {{now: Date, timeZone: string}} clock
 * @param {(message: Message) => Message[]} repliesOf
 * @returns {Row[]}
 */
function withDays(messages, clock, repliesOf) {
  /** @type {Row[]} */
  const rows = [];
  let day = '';
  /** @type {Message | undefined} */
  let before;
  for (const message of [...messages].sort((a, b) => Number(a.ts) - Number(b.ts))) {
    const at = tsToDate(message.ts);
    const key = dayKey(at, clock.timeZone);
    if (key !== day) {
      rows.push({ kind: 'day', key, label: dayLabel(at, clock.now, clock.timeZone) });
      before = undefined;
    }
    day = key;
    const isCompact = before !== undefined && isOneRun(before, message);
    rows.push({ kind: 'message', key: message.ts, message, isCompact, replies: repliesOf(message) });
    before = message;
  }
  return rows;
}

/**
 * @param {Message} before
 * @param {Message} message
 */
function isOneRun(before, message) {
  const isPlain = [before, message].every(
    (one) => !one.ephemeral && (!one.subtype || one.subtype === 'file_share'),
  );
  const author = message.user ?? message.bot_id;
  return (
    isPlain &&
    author !== undefined &&
    author === (before.user ?? before.bot_id) &&
    Number(message.ts) - Number(before.ts) < RUN_MINUTES * 60
  );
}

/** @param {Message} message */
export const isNotice = (message) =>
  /^(channel_|group_|pinned_item|tombstone|bot_add|bot_remove|reminder_add)/.test(message.subtype ?? '');
