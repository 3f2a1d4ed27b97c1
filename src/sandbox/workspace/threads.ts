import { findMessage, positionOf } from './find-message.ts';
import type { Channel, SlackMessage } from './model.ts';

/**
 * Keeps what a thread's first message says about its replies.
 * Returns that first message when the reply is also shown in the channel (`thread_broadcast`).
 */
export function followThread(channel: Channel, reply: SlackMessage): SlackMessage | undefined {
  if (!reply.thread_ts || reply.thread_ts === reply.ts) return undefined;
  const root = findMessage(channel, reply.thread_ts ?? '');
  if (!root) return undefined;
  reply.parent_user_id = root.user ?? 'USLACKBOT';
  root.thread_ts = root.ts;
  recount(root, [...repliesTo(channel, root.ts), reply]);
  return reply.subtype === 'thread_broadcast' ? root : undefined;
}

/** Takes a deleted reply out of what its thread's first message says. */
export function forgetReply(channel: Channel, reply: SlackMessage): void {
  const root = findMessage(channel, reply.thread_ts ?? '');
  if (root && root !== reply) recount(root, repliesTo(channel, root.ts));
}

function recount(root: SlackMessage, replies: SlackMessage[]): void {
  const latest = replies.at(-1);
  if (!latest) {
    for (const field of ['thread_ts', 'reply_count', 'reply_users', 'reply_users_count', 'latest_reply']) {
      delete root[field];
    }
    return;
  }
  const users = [...new Set(replies.map((message) => message.user ?? message.bot_id ?? 'USLACKBOT'))];
  root.reply_count = replies.length;
  root.reply_users = users.slice(0, 5);
  root.reply_users_count = users.length;
  root.latest_reply = latest.ts;
  root.is_locked = false;
  root.subscribed = false;
}

/** The replies of a thread, without its first message. */
export function repliesTo(channel: Channel, threadTs: string): SlackMessage[] {
  const later = channel.messages.slice(positionOf(channel, threadTs));
  return later.filter((message) => message.thread_ts === threadTs && message.ts !== threadTs);
}

/** Whether conversations.history lists it: first messages, lone messages and broadcast replies. */
export function isTopLevel(message: SlackMessage): boolean {
  return !message.thread_ts || message.thread_ts === message.ts || message.subtype === 'thread_broadcast';
}
