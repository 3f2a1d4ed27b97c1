import type { Delivery } from '../../src/intake/intents.ts';
import { asDelivery } from '../../src/slack/translate/delivery.ts';
import { channel, ourTeam, theirTeam } from './desk.ts';

/** A delivery as Slack would make it, and when it came. */
export interface Letter {
  delivery: Delivery;
  receivedAt: Date;
}

const teams: Record<string, string> = { U0DANA: theirTeam, U0OMAR: theirTeam };
let letters = 0;

function letter(at: string, body: (number: number) => object): Letter {
  letters += 1;
  const delivery = asDelivery(ourTeam, body(letters));
  if (!delivery) throw new Error('This body is no delivery');
  return { delivery, receivedAt: new Date(at) };
}

/** Slack's timestamp of an instant. */
export function tsOf(at: string): string {
  return (new Date(at).getTime() / 1000).toFixed(6);
}

/** An event of any kind. */
export function event(at: string, fields: object): Letter {
  return letter(at, (number) => ({
    type: 'event_callback',
    team_id: ourTeam,
    event_id: `Ev${number}`,
    event: { event_ts: tsOf(at), ...fields },
  }));
}

/** Somebody writes in Northwind's channel, unless said otherwise; U0DANA and U0OMAR are customers. */
export function wrote(at: string, user: string, text: string, more: object = {}): Letter {
  return event(at, {
    type: 'message',
    channel,
    channel_type: 'channel',
    user,
    user_team: teams[user] ?? ourTeam,
    ts: tsOf(at),
    text,
    ...more,
  });
}

/** Somebody types the command in a channel. */
export function typed(at: string, user: string, text: string, inChannel = channel): Letter {
  return letter(at, (number) => ({
    command: '/cx-urgency',
    text,
    user_id: user,
    team_id: teams[user] ?? ourTeam,
    channel_id: inChannel,
    channel_name: 'ext-globex',
    trigger_id: `1.2.${number}`,
  }));
}

/** Somebody presses a button under a nudge about the ask that was written at `askedAt`. */
export function pressed(at: string, user: string, actionId: string, askedAt: string): Letter {
  return letter(at, (number) => ({
    type: 'block_actions',
    trigger_id: `1.2.${number}`,
    user: { id: user, team_id: teams[user] ?? ourTeam },
    actions: [
      {
        type: 'button',
        action_id: actionId,
        block_id: 'row',
        value: JSON.stringify({ inbox: channel, ask: tsOf(askedAt), clock: 'any' }),
      },
    ],
  }));
}

/** Somebody hands the ask that was written at `askedAt` over, in the modal. */
export function handedOver(at: string, user: string, to: string, askedAt: string): Letter {
  return letter(at, (number) => ({
    type: 'view_submission',
    trigger_id: `1.2.${number}`,
    user: { id: user, team_id: teams[user] ?? ourTeam },
    view: {
      id: `V${number}`,
      callback_id: 'hand_over',
      private_metadata: JSON.stringify({ inbox: channel, ask: tsOf(askedAt), clock: 'any' }),
      state: { values: { hand_over_to: { hand_over_to: { selected_user: to } } } },
    },
  }));
}
