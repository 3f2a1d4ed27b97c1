import { withIds } from '../blocks/ids.ts';
import { checkMessageBlocks } from '../blocks/message-blocks.ts';
import { type Fields, listOf, textOf } from '../wire/json.ts';
import { appMessage, showOnlyTo } from '../workspace/app-messages.ts';
import { findMessage } from '../workspace/find-message.ts';
import { addMessage, changeMessage, removeMessage } from '../workspace/messages.ts';
import type { Channel, SlackMessage } from '../workspace/model.ts';
import type { World } from '../workspace/world.ts';

/** Where an answer goes, and which message it may replace. */
export interface ResponseTarget {
  channelId: string;
  user: string;
  messageTs?: string;
  threadTs?: string;
}

/** URLs on which an app may answer an interaction: five times, within thirty real minutes. */
export interface ResponseUrls {
  issue(kind: 'actions' | 'commands', target: ResponseTarget): string;
  /** Does what the body asks. The answer is Slack's: a status and a body. */
  respond(path: string, body: Fields): { status: number; body: Fields };
}

const mostUses = 5;
const lifetimeMs = 30 * 60_000;

export function createResponseUrls(world: World): ResponseUrls {
  const issued = new Map<string, { target: ResponseTarget; issuedAtMs: number; uses: number }>();
  return {
    issue(kind, target) {
      const path = `/${kind}/${world.team.id}/${Date.now()}/${crypto.randomUUID().replaceAll('-', '')}`;
      issued.set(path, { target, issuedAtMs: performance.now(), uses: 0 });
      return `${world.url}${path}`;
    },
    respond(path, body) {
      const known = issued.get(path);
      if (!known) return refusal(404, 'no_active_hooks');
      if (performance.now() - known.issuedAtMs > lifetimeMs) return refusal(404, 'expired_url');
      if (known.uses >= mostUses) return refusal(404, 'used_url');
      const error = respondTo(world, known.target, body);
      if (error) return error;
      known.uses += 1;
      return { status: 200, body: { ok: true } };
    },
  };
}

/** Does what an answer asks for. Undefined when it was done, else the refusal. */
export function respondTo(
  world: World,
  target: ResponseTarget,
  body: Fields,
): { status: number; body: Fields } | undefined {
  const channel = world.channels.get(target.channelId);
  if (!channel) return refusal(404, 'channel_not_found');
  const original = originalOf(channel, target);
  if (body.delete_original === true || body.delete_original === 'true') {
    if (original) original.remove(world);
    return undefined;
  }
  const content = contentOf(world, body);
  if ('error' in content) return refusal(content.status, content.error, content.faults);
  const replaces = body.replace_original === true || body.replace_original === 'true';
  if (replaces && original) original.replace(world, content);
  else say(world, channel, target, body, content);
  return undefined;
}

interface Original {
  remove(world: World): void;
  replace(world: World, content: Content): void;
}

function originalOf(channel: Channel, target: ResponseTarget): Original | undefined {
  const { messageTs } = target;
  if (!messageTs) return undefined;
  const shown = channel.ephemerals.find((each) => each.message.ts === messageTs);
  if (shown) return ephemeralOriginal(channel, shown.message);
  const message = findMessage(channel, messageTs);
  if (!message?.bot_id) return undefined;
  return {
    remove: (world) => removeMessage(world, channel, message),
    replace: (world, content) => changeMessage(world, channel, message, { blocks: undefined, ...content }),
  };
}

function ephemeralOriginal(channel: Channel, message: SlackMessage): Original {
  return {
    remove(world) {
      channel.ephemerals = channel.ephemerals.filter((each) => each.message !== message);
      world.changed({ type: 'changed', channel: channel.id });
    },
    replace(world, content) {
      delete message.blocks;
      delete message.attachments;
      Object.assign(message, content);
      world.changed({ type: 'changed', channel: channel.id });
    },
  };
}

function say(world: World, channel: Channel, target: ResponseTarget, body: Fields, content: Content): void {
  const threadTs = textOf(body.thread_ts) ?? target.threadTs;
  const draft = { ...content, ...(threadTs ? { thread_ts: threadTs } : {}) };
  if (body.response_type === 'in_channel') addMessage(world, channel, { ...appMessage(world), ...draft });
  else showOnlyTo(world, channel, target.user, draft);
}

interface Content {
  text: string;
  blocks?: Fields[];
  attachments?: Fields[];
}

function contentOf(
  world: World,
  body: Fields,
): Content | { status: number; error: string; faults?: string[] } {
  const text = textOf(body.text) ?? '';
  const blocks = listOf(body.blocks);
  const attachments = listOf(body.attachments);
  if (text === '' && blocks.length === 0 && attachments.length === 0)
    return { status: 400, error: 'no_text' };
  const faults = checkMessageBlocks(blocks, { files: world.files });
  if (faults.length > 0) return { status: 400, error: 'invalid_blocks', faults };
  return {
    text,
    ...(blocks.length > 0 ? { blocks: withIds(blocks as Fields[]) } : {}),
    ...(attachments.length > 0 ? { attachments: attachments as Fields[] } : {}),
  };
}

function refusal(status: number, error: string, faults: string[] = []): { status: number; body: Fields } {
  const metadata =
    faults.length > 0 ? { response_metadata: { messages: faults.map((f) => `[ERROR] ${f}`) } } : {};
  return { status, body: { ok: false, error, ...metadata } };
}
