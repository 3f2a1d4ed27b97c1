import { z } from 'zod';
import type { InboxChange, Intent } from '../../intake/intents.ts';
import { accountOf } from './account.ts';
import { actorNamed } from './authors.ts';
import { instantOfTs } from './instants.ts';
import { translateMessage } from './message.ts';
import { dndOfEvent, statusOf } from './presence.ts';
import { translateUserGroup } from './user-group.ts';

const callback = z.looseObject({
  event: z.looseObject({ type: z.string(), event_ts: z.string().optional() }),
});

const reaction = z.looseObject({
  user: z.string(),
  reaction: z.string(),
  item: z.looseObject({ type: z.string(), channel: z.string().optional(), ts: z.string().optional() }),
  event_ts: z.string(),
});

const channelNamed = z.looseObject({ channel: z.looseObject({ id: z.string(), name: z.string() }) });
const channelOnly = z.looseObject({ channel: z.string() });
const membership = z.looseObject({ channel: z.string(), user: z.string() });
const tokens = z.looseObject({ tokens: z.looseObject({ bot: z.array(z.string()).optional() }).optional() });
const idChange = z.looseObject({ old_channel_id: z.string(), new_channel_id: z.string() });

/** What an event of Slack's Events API means; nothing for kinds that do not concern us. @throws where it is malformed */
export function translateEvent(body: unknown, receivedAt: Date, botUserId: string): Intent[] {
  const { event } = callback.parse(body);
  const inbox = (inboxId: string, change: InboxChange): Intent[] => [
    { type: 'inbox', inboxId, at: receivedAt, change },
  ];
  switch (event.type) {
    case 'message':
      return translateMessage(event);
    case 'reaction_added':
    case 'reaction_removed':
      return translateReaction(event, event.type === 'reaction_added');
    case 'channel_rename':
    case 'group_rename': {
      const { channel } = channelNamed.parse(event);
      return inbox(channel.id, { kind: 'renamed', name: channel.name });
    }
    case 'channel_archive':
    case 'group_archive':
    case 'channel_deleted':
    case 'group_deleted':
      return inbox(channelOnly.parse(event).channel, { kind: 'archived' });
    case 'channel_unarchive':
    case 'group_unarchive':
      return inbox(channelOnly.parse(event).channel, { kind: 'unarchived' });
    case 'channel_shared':
    case 'channel_unshared':
      return inbox(channelOnly.parse(event).channel, {
        kind: 'shared',
        isShared: event.type === 'channel_shared' || event.is_ext_shared === true,
      });
    case 'channel_id_changed': {
      const { old_channel_id, new_channel_id } = idChange.parse(event);
      return inbox(old_channel_id, { kind: 'replaced', by: new_channel_id });
    }
    case 'member_joined_channel':
    case 'member_left_channel': {
      const { channel, user } = membership.parse(event);
      if (user !== botUserId) return [];
      return inbox(channel, { kind: event.type === 'member_joined_channel' ? 'joined' : 'left' });
    }
    case 'channel_left':
    case 'group_left':
      return inbox(channelOnly.parse(event).channel, { kind: 'left' });
    case 'app_uninstalled':
      return [{ type: 'removed' }];
    case 'tokens_revoked':
      return tokens.parse(event).tokens?.bot?.length ? [{ type: 'removed' }] : [];
    case 'user_change':
      return [
        { type: 'account', account: accountOf(event.user) },
        { type: 'presence', ...statusOf(event.user), at: receivedAt },
      ];
    case 'dnd_updated_user':
      return [{ type: 'presence', ...dndOfEvent(event), at: receivedAt }];
    case 'subteam_updated':
    case 'subteam_members_changed':
      return translateUserGroup(event, receivedAt);
    default:
      return [];
  }
}

function translateReaction(event: unknown, isAdded: boolean): Intent[] {
  const { user, reaction: name, item, event_ts } = reaction.parse(event);
  if (item.type !== 'message' || !item.channel || !item.ts) return [];
  const emoji = name.replace(/::skin-tone-\d$/, '');
  const kind = isAdded ? 'reacted' : 'unreacted';
  return [
    {
      type: 'fact',
      inboxId: item.channel,
      messageId: item.ts,
      id: `${kind}/${item.ts}/${user}/${emoji}/${event_ts}`,
      at: instantOfTs(event_ts),
      actor: actorNamed(user),
      details: { kind, emoji },
    },
  ];
}
