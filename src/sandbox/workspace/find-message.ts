import { compareTs } from '../wire/timestamps.ts';
import type { Channel, SlackMessage } from './model.ts';

/** The message with the ts, replies included. */
export function findMessage(channel: Channel, ts: string): SlackMessage | undefined {
  const message = channel.messages[positionOf(channel, ts)];
  return message?.ts === ts ? message : undefined;
}

/** Where the first message at or after the ts stands. Messages are kept in order of ts, so half of them go each time. */
export function positionOf(channel: Channel, ts: string): number {
  let low = 0;
  let high = channel.messages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareTs(channel.messages[middle]?.ts ?? '', ts) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
