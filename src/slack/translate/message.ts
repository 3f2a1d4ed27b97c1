import { z } from 'zod';
import { type Intent, keepable, type SaidIntent, type WordsIntent } from '../../intake/intents.ts';
import { authorFields, authorOf } from './authors.ts';
import { instantOfTs } from './instants.ts';

/** Subtypes that are somebody saying something. All others tell of the channel, or of a message's state. */
const saying = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message', 'bot_message']);

const message = z.looseObject({
  ...authorFields,
  subtype: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().nullish(),
  files: z.array(z.unknown()).nullish(),
  attachments: z
    .array(z.looseObject({ text: z.string().nullish(), fallback: z.string().nullish() }))
    .nullish(),
  edited: z.looseObject({ ts: z.string() }).nullish(),
});
export type SlackMessage = z.infer<typeof message>;

const messageEvent = z.looseObject({
  channel: z.string(),
  channel_type: z.string().optional(),
  subtype: z.string().optional(),
  event_ts: z.string().optional(),
  deleted_ts: z.string().optional(),
  message: message.optional(),
  previous_message: message.optional(),
});

/**
 * A `message` event: something said, or the change or the deletion of something said. What is said in direct messages is
 * said to the app, and to nobody else.
 */
export function translateMessage(event: unknown): Intent[] {
  const read = messageEvent.parse(event);
  const { channel, channel_type, subtype } = read;
  if (channel_type === 'im') return subtype === undefined ? translateWords(channel, event) : [];
  if (channel_type === 'mpim' || channel_type === 'app_home') return [];
  if (subtype === 'message_changed') return translateChange(read);
  if (subtype === 'message_deleted') {
    const messageId = read.deleted_ts ?? read.previous_message?.ts;
    return messageId ? [deleted(channel, messageId, read.event_ts ?? messageId)] : [];
  }
  return translateSaid(channel, event);
}

/** What somebody writes to the app, in words: its own messages stand there too. */
function translateWords(channelId: string, given: unknown): WordsIntent[] {
  const said = message.parse(given);
  if (said.bot_id || !said.user || !said.text) return [];
  const { ts, text } = said;
  return [
    {
      type: 'words',
      id: `words/${channelId}/${ts}`,
      at: instantOfTs(ts),
      actor: authorOf(said),
      channelId,
      text: keepable(text),
    },
  ];
}

/** A message as `conversations.history` tells it: as it was said, and what became of it, should that have been missed. */
export function translatePast(inboxId: string, given: unknown, readAt: Date): Intent[] {
  const said = message.parse(given);
  if (said.subtype === 'tombstone') return [deleted(inboxId, said.ts, 'past', readAt)];
  return [...translateSaid(inboxId, said), ...editOf(inboxId, said)];
}

function translateSaid(inboxId: string, given: unknown): SaidIntent[] {
  const said = message.parse(given);
  if (!saying.has(said.subtype)) return [];
  return [
    {
      type: 'said',
      inboxId,
      id: said.ts,
      at: instantOfTs(said.ts),
      threadId: said.thread_ts && said.thread_ts !== said.ts ? said.thread_ts : null,
      text: wordsOf(said),
      hasFiles: (said.files?.length ?? 0) > 0,
      author: authorOf(said),
    },
  ];
}

/** What a message says: its own words, or where it has none and forwards another message, those of that one. */
function wordsOf({ text, attachments }: Pick<SlackMessage, 'text' | 'attachments'>): string {
  const forwarded = (attachments ?? []).map((attachment) => attachment.text || attachment.fallback);
  return keepable(text || forwarded.filter(Boolean).join('\n'));
}

/**
 * `message_changed` comes for edits, but also when a link unfolds or a thread grows: only a new wording is an edit.
 * A deleted message that has replies stays behind as a tombstone.
 */
function translateChange(event: z.infer<typeof messageEvent>): Intent[] {
  const { channel, message: after, previous_message: before } = event;
  if (!after) return [];
  const changedTs = after.edited?.ts ?? event.event_ts ?? after.ts;
  if (after.subtype === 'tombstone') return [deleted(channel, after.ts, changedTs)];
  return after.text === before?.text ? [] : editOf(channel, after);
}

function editOf(inboxId: string, { edited, ...after }: SlackMessage): Intent[] {
  if (!edited || !saying.has(after.subtype)) return [];
  return [
    {
      type: 'fact',
      inboxId,
      messageId: after.ts,
      id: `edited/${after.ts}/${edited.ts}`,
      at: instantOfTs(edited.ts),
      actor: authorOf(after),
      details: { kind: 'edited', text: wordsOf(after) },
    },
  ];
}

/** @param mark what tells this news of the deletion from others: its timestamp, where there is one */
function deleted(inboxId: string, messageId: string, mark: string, at = instantOfTs(mark)): Intent {
  return {
    type: 'fact',
    inboxId,
    messageId,
    id: `deleted/${messageId}/${mark}`,
    at,
    actor: null,
    details: { kind: 'deleted' },
  };
}
