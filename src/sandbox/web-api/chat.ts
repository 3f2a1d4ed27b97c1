import { withIds } from '../blocks/ids.ts';
import { checkMessageBlocks } from '../blocks/message-blocks.ts';
import { type Fields, isFields } from '../wire/json.ts';
import { appMessage, showOnlyTo } from '../workspace/app-messages.ts';
import { addMessage, changeMessage, removeMessage } from '../workspace/messages.ts';
import type { SlackMessage } from '../workspace/model.ts';
import type { World } from '../workspace/world.ts';
import type { Args } from './args.ts';
import { destination, joinedChannel, messageIn, visiblePerson } from './lookup.ts';
import type { Methods } from './method.ts';
import { refuse, refuseWith } from './refusal.ts';

const longestPost = 40_000;
const longestUpdate = 4000;

export const chatMethods: Methods = {
  'chat.postMessage': {
    scope: 'chat:write',
    run({ world, args }) {
      const channel = destination(world, args.required('channel'));
      const content = contentOf(world, args, longestPost);
      const metadata = metadataOf(args);
      const threadTs = args.text('thread_ts');
      const isBroadcast = threadTs !== undefined && args.flag('reply_broadcast');
      const message = addMessage(world, channel, {
        ...appMessage(world),
        ...content,
        ...(threadTs ? { thread_ts: threadTs } : {}),
        ...(isBroadcast ? { subtype: 'thread_broadcast' } : {}),
        ...(metadata ? { metadata } : {}),
      });
      return { channel: channel.id, ts: message.ts, message };
    },
  },
  'chat.update': {
    scope: 'chat:write',
    run({ world, args }) {
      const channel = joinedChannel(world, args.required('channel'));
      const message = messageIn(channel, args.required('ts'));
      if (message.bot_id !== world.app.botId) refuse('cant_update_message');
      const content = contentOf(world, args, longestUpdate);
      const metadata = metadataOf(args);
      changeMessage(world, channel, message, {
        ...updateOf(world, args, message, content),
        ...(metadata ? { metadata } : {}),
      });
      return { channel: channel.id, ts: message.ts, text: message.text, message };
    },
  },
  'chat.delete': {
    scope: 'chat:write',
    run({ world, args }) {
      const channel = joinedChannel(world, args.required('channel'));
      const message = messageIn(channel, args.required('ts'));
      if (message.bot_id !== world.app.botId) refuse('cant_delete_message');
      removeMessage(world, channel, message);
      return { channel: channel.id, ts: message.ts };
    },
  },
  'chat.postEphemeral': {
    scope: 'chat:write',
    run({ world, args }) {
      const channel = destination(world, args.required('channel'));
      const person = visiblePerson(world, args.required('user'));
      if (!channel.members.has(person.id)) refuse('user_not_in_channel');
      const threadTs = args.text('thread_ts');
      const content = contentOf(world, args, longestPost);
      const message = showOnlyTo(world, channel, person.id, {
        ...content,
        ...(threadTs ? { thread_ts: threadTs } : {}),
      });
      return { message_ts: message.ts };
    },
  },
  'chat.getPermalink': {
    run({ world, args }) {
      const channel = joinedChannel(world, args.required('channel'));
      const message = messageIn(channel, args.required('message_ts'));
      return { channel: channel.id, permalink: permalinkOf(world, channel.id, message) };
    },
  },
};

/** Links lead to the page of the local workspace, so that they work there. */
export function permalinkOf(world: World, channelId: string, message: SlackMessage): string {
  const path = `${world.url}/archives/${channelId}/p${message.ts.replace('.', '')}`;
  if (!message.thread_ts || message.thread_ts === message.ts) return path;
  return `${path}?thread_ts=${message.thread_ts}&cid=${channelId}`;
}

interface Content {
  text: string;
  blocks?: Fields[];
  attachments?: Fields[];
}

function contentOf(world: World, args: Args, longest: number): Content {
  const text = args.text('text') ?? args.text('markdown_text') ?? '';
  const blocks = args.list('blocks');
  const attachments = args.list('attachments');
  if (text === '' && !blocks?.length && !attachments?.length) refuse('no_text');
  if (text.length > longest) refuse('msg_too_long');
  if (attachments && attachments.length > 100) refuse('too_many_attachments');
  const faults = blocks ? checkMessageBlocks(blocks, { files: world.files }) : [];
  if (faults.length > 0) refuseWith('invalid_blocks', faults);
  return {
    text,
    ...(blocks?.length ? { blocks: withIds(blocks as Fields[]) } : {}),
    ...(attachments?.length ? { attachments: attachments as Fields[] } : {}),
  };
}

/**
 * What an update changes. Text without blocks takes the blocks away; blocks without text keep the text;
 * only a change of the text marks the message as edited.
 */
function updateOf(world: World, args: Args, message: SlackMessage, content: Content): Partial<SlackMessage> {
  const hasText = args.has('text') || args.has('markdown_text');
  const hasBlocks = args.has('blocks');
  const changes: Partial<SlackMessage> = {};
  if (hasText) changes.text = content.text;
  if (hasBlocks) changes.blocks = content.blocks as Fields[];
  else if (hasText) Object.assign(changes, { blocks: undefined });
  if (args.has('attachments')) Object.assign(changes, { attachments: content.attachments });
  if (hasText && !hasBlocks && content.text !== message.text) {
    changes.edited = { user: world.app.botUserId, ts: world.eventTs() };
  }
  return changes;
}

function metadataOf(args: Args): Fields | undefined {
  const metadata = args.object('metadata');
  if (!metadata) return undefined;
  if (typeof metadata.event_type !== 'string' || !isFields(metadata.event_payload)) {
    refuse('invalid_metadata_format');
  }
  return { event_type: metadata.event_type, event_payload: metadata.event_payload };
}
