import { copyOf, type Fields } from '../wire/json.ts';
import { compareTs } from '../wire/timestamps.ts';
import { channelType } from './channels.ts';
import type { Channel, SlackMessage } from './model.ts';
import { followThread, forgetReply } from './threads.ts';
import type { World } from './world.ts';

/** Message fields other than the ones every message gets. */
export interface Draft {
  text: string;
  ts?: string;
  thread_ts?: string;
  [field: string]: unknown;
}

/** Puts a message into a channel, keeps its thread's counts, and sends the `message` event. */
export function addMessage(world: World, channel: Channel, draft: Draft): SlackMessage {
  const ts = draft.ts ?? world.stamps.next(world.clock.now());
  const message: SlackMessage = { type: 'message', ...draft, ts };
  const broadcastRoot = followThread(channel, message);
  insert(channel, message);
  world.emit(messageEvent(channel, message, broadcastRoot), channel);
  world.changed({ type: 'changed', channel: channel.id });
  return message;
}

/**
 * Changes a message in place and sends `message_changed` with both versions.
 * Slack sends this for edits by people, updates by apps and unfurled links alike.
 */
export function changeMessage(
  world: World,
  channel: Channel,
  message: SlackMessage,
  changes: Partial<SlackMessage>,
): void {
  const previous = copyOf(message);
  for (const [field, value] of Object.entries(changes)) {
    if (value === undefined) delete message[field];
    else message[field] = value;
  }
  emitHidden(world, channel, {
    subtype: 'message_changed',
    message: withoutMetadata(message),
    previous_message: withoutMetadata(previous),
  });
}

/**
 * Takes a message out and sends `message_deleted`. One with replies stays as a tombstone, which Slack announces
 * as a change of the message, not as its deletion.
 */
export function removeMessage(world: World, channel: Channel, message: SlackMessage): void {
  if (message.reply_count) {
    changeMessage(world, channel, message, tombstone(message));
    return;
  }
  channel.messages = channel.messages.filter((each) => each !== message);
  forgetReply(channel, message);
  emitHidden(world, channel, {
    subtype: 'message_deleted',
    deleted_ts: message.ts,
    previous_message: withoutMetadata(message),
  });
}

/** The event that tells of a new message. */
export function messageEvent(channel: Channel, message: SlackMessage, root?: SlackMessage): Fields {
  return {
    ...withoutMetadata(message),
    ...(root ? { root: withoutMetadata(root) } : {}),
    channel: channel.id,
    event_ts: message.ts,
    channel_type: channelType(channel),
  };
}

/** Metadata goes out in `message_metadata_*` events and with `include_all_metadata` only. */
export function withoutMetadata(message: SlackMessage): SlackMessage {
  const { metadata: _metadata, ...rest } = copyOf(message);
  return rest as SlackMessage;
}

function emitHidden(world: World, channel: Channel, fields: Fields): void {
  const ts = world.eventTs();
  world.emit(
    {
      type: 'message',
      ...fields,
      channel: channel.id,
      hidden: true,
      ts,
      event_ts: ts,
      channel_type: channelType(channel),
    },
    channel,
  );
  world.changed({ type: 'changed', channel: channel.id });
}

function tombstone(message: SlackMessage): Partial<SlackMessage> {
  const kept = new Set([
    'type',
    'ts',
    'thread_ts',
    'reply_count',
    'reply_users',
    'reply_users_count',
    'latest_reply',
    'is_locked',
    'subscribed',
  ]);
  const gone = Object.fromEntries(
    Object.keys(message)
      .filter((field) => !kept.has(field))
      .map((field) => [field, undefined]),
  );
  return {
    ...gone,
    subtype: 'tombstone',
    text: 'This message was deleted.',
    user: 'USLACKBOT',
    hidden: true,
  };
}

function insert(channel: Channel, message: SlackMessage): void {
  const last = channel.messages.at(-1);
  channel.messages.push(message);
  if (last && compareTs(last.ts, message.ts) > 0) channel.messages.sort((a, b) => compareTs(a.ts, b.ts));
}
