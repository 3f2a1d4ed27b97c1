import { randomUUID } from 'node:crypto';
import type { Fields } from '../wire/json.ts';
import { channelOf } from './channels.ts';
import { addFile, fileOnWire } from './files.ts';
import { findMessage } from './find-message.ts';
import { addMessage, changeMessage } from './messages.ts';
import type { Channel, Person, SlackMessage } from './model.ts';
import { personOf } from './people.ts';
import { connectProfile } from './person-wire.ts';
import { richText } from './rich-text.ts';
import type { World } from './world.ts';

export interface Post {
  channel: string;
  user: string;
  text: string;
  threadTs?: string;
  /** Also shows the reply in the channel. */
  broadcast?: boolean;
  files?: { name: string; bytes?: Buffer; base64?: string }[];
  /** `/me` messages, or the older style of bots: without a user. */
  subtype?: 'me_message' | 'bot_message';
  /** Leaves out everything that tells the author's team, as some real events do. */
  omitTeam?: boolean;
  blocks?: Fields[];
}

/** A person (or another bot) writes. */
export function postAs(world: World, post: Post): SlackMessage {
  const channel = channelOf(world, post.channel);
  const person = personOf(world, post.user);
  if (!channel.members.has(person.id)) throw new Error(`${person.id} is not in ${channel.id}`);
  if (channel.isArchived) throw new Error(`${channel.id} is archived`);
  const files = (post.files ?? []).map((file) => {
    const bytes = file.bytes ?? Buffer.from(file.base64 ?? '', 'base64');
    const added = addFile(world, { name: file.name, bytes, user: person.id });
    added.channels.push(channel.id);
    return fileOnWire(world, added);
  });
  const subtype = subtypeOf(post, files.length > 0);
  return addMessage(world, channel, {
    ...authorFields(world, channel, person, post),
    text: post.text,
    ...(post.blocks ? { blocks: post.blocks } : person.isBot ? {} : { blocks: [richText(post.text)] }),
    ...(subtype ? { subtype } : {}),
    ...(post.threadTs ? { thread_ts: threadRoot(channel, post.threadTs) } : {}),
    ...(files.length > 0 ? { files, upload: false, display_as_bot: false } : {}),
  });
}

/** Someone edits what they wrote. */
export function editAs(world: World, channel: Channel, ts: string, text: string, user?: string): void {
  const message = findMessage(channel, ts);
  if (!message) throw new Error(`No message ${ts} in ${channel.id}`);
  changeMessage(world, channel, message, {
    text,
    ...(message.blocks ? { blocks: [richText(text)] } : {}),
    edited: { user: user ?? message.user ?? '', ts: world.eventTs() },
  });
}

function subtypeOf(post: Post, hasFiles: boolean): string | undefined {
  if (post.subtype) return post.subtype;
  if (post.threadTs && post.broadcast) return 'thread_broadcast';
  return hasFiles ? 'file_share' : undefined;
}

/** Replies to a reply belong to the thread's first message. */
function threadRoot(channel: Channel, ts: string): string {
  return findMessage(channel, ts)?.thread_ts ?? ts;
}

/** Who wrote it: in a Slack Connect channel people of other teams come with `user_team`, `source_team` and profile. */
function authorFields(world: World, channel: Channel, person: Person, post: Post): Fields {
  if (person.isBot) return botFields(person, post);
  const base = { user: person.id, client_msg_id: randomUUID() };
  if (post.omitTeam) return base;
  if (person.teamId === world.team.id || !channel.isExtShared) return { ...base, team: person.teamId };
  return {
    ...base,
    team: person.teamId,
    user_team: person.teamId,
    source_team: person.teamId,
    user_profile: connectProfile(person),
  };
}

function botFields(person: Person, post: Post): Fields {
  if (post.subtype === 'bot_message') return { bot_id: person.botId, username: person.realName };
  return {
    user: person.id,
    team: person.teamId,
    bot_id: person.botId,
    app_id: `A${person.botId?.slice(1)}`,
    bot_profile: {
      id: person.botId,
      app_id: `A${person.botId?.slice(1)}`,
      name: person.realName,
      icons: {},
      deleted: false,
      updated: 0,
      team_id: person.teamId,
    },
  };
}
