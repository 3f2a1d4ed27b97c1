import type { AllMessageEvents, SlackEvent } from '@slack/types';
import type { DeliveryKind, Intent } from '../../../src/intake/intents.ts';
import { translate } from '../../../src/slack/translate/translate.ts';

export const receivedAt = new Date('2026-11-20T16:50:01Z');
const us = { botUserId: 'U0BOT' };

/** What a body means, after the JSON in which deliveries are kept. */
export function meaningOf(kind: DeliveryKind, body: unknown, id = `${kind}/1`): Intent[] {
  return translate({ id, kind, body: JSON.stringify(body), receivedAt }, us);
}

/** What an event means, in the envelope of the Events API. */
export function meaningOfEvent(event: object): Intent[] {
  return meaningOf('event', {
    token: 'verification',
    team_id: 'T0OURS',
    api_app_id: 'A0CX',
    event,
    type: 'event_callback',
    event_id: 'Ev0001',
    event_time: 1795193400,
    authorizations: [
      {
        enterprise_id: null,
        team_id: 'T0OURS',
        user_id: 'U0BOT',
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: true,
    event_context: '4-eyJ',
  });
}

/** An event of a type of Slack's own, as @slack/types has it. */
export function meaningOfSlackEvent<T extends SlackEvent['type']>(
  event: Extract<SlackEvent, { type: T }>,
): Intent[] {
  return meaningOfEvent(event);
}

/** What Dana of Northwind wrote at 16:50, as Slack tells of it in a channel that is shared with us. */
export const danaWrote = {
  type: 'message',
  subtype: undefined,
  user: 'U0DANA',
  ts: '1795193400.000100',
  client_msg_id: '6b9f3e0c-7d0a-4f7e-9d43-3d2c1d7d2c11',
  text: 'The export is broken',
  team: 'T0NORTH',
  user_team: 'T0NORTH',
  source_team: 'T0NORTH',
  user_profile: {
    real_name: 'Dana Reyes',
    display_name: 'dana',
    team: 'T0NORTH',
    name: 'dana',
    is_restricted: false,
  },
  blocks: [
    {
      type: 'rich_text',
      block_id: 'x1',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'The export is broken' }] }],
    },
  ],
  channel: 'C0NORTH',
  event_ts: '1795193400.000100',
  channel_type: 'channel',
} as const;

type MessageOf<S extends AllMessageEvents['subtype']> = Extract<AllMessageEvents, { subtype: S }>;

/** A message event of a subtype of Slack's own, as @slack/types has it. */
export function meaningOfMessage<S extends AllMessageEvents['subtype']>(event: MessageOf<S>): Intent[] {
  return meaningOfEvent(event);
}
