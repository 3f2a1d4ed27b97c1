import { channelOf } from '../workspace/channels.ts';
import { findMessage } from '../workspace/find-message.ts';
import { withoutMetadata } from '../workspace/messages.ts';
import { personOf } from '../workspace/people.ts';
import type { World } from '../workspace/world.ts';
import type { Interactions } from './interactions.ts';
import { channelPart, commonParts } from './payload-parts.ts';
import type { PressOutcome } from './press.ts';

export interface ShortcutUse {
  user: string;
  channel: string;
  ts: string;
  callbackId: string;
}

/** Uses a message shortcut of the app on a message (`message_action`). */
export async function runShortcut(
  world: World,
  interactions: Interactions,
  given: ShortcutUse,
): Promise<PressOutcome> {
  const person = personOf(world, given.user);
  const channel = channelOf(world, given.channel);
  const message = findMessage(channel, given.ts);
  if (!message) throw new Error(`No message ${given.ts} in ${channel.id}`);
  const answer = await interactions.dispatcher.ask({
    kind: 'interactive',
    acceptsResponsePayload: false,
    payload: {
      ...commonParts(world, 'message_action', person),
      action_ts: world.eventTs(),
      channel: channelPart(channel),
      callback_id: given.callbackId,
      trigger_id: interactions.triggers.issue(person.id),
      response_url: interactions.responseUrls.issue('actions', { channelId: channel.id, user: person.id }),
      message_ts: message.ts,
      message: withoutMetadata(message),
    },
  });
  return { isAcked: answer.isAcked };
}
