import { isChannelId } from './ladder.ts';
import { fault, type Reading, shown } from './parse-entry.ts';

/** An internal channel by its id. Nobody's nudges are shown where customers read along. */
export function readInternalChannel(value: unknown, field: string, reading: Reading): string | undefined {
  if (!isChannelId(value)) {
    const mend =
      'Write the id of an internal channel, such as "C024BE7LH", from the channel’s details in Slack.';
    return fault(reading, field, `${shown(value)} is not a channel’s id`, mend);
  }
  if (reading.known.inboxes?.get(value)?.isShared) {
    const mend = 'Write the id of a channel that only colleagues read.';
    return fault(reading, field, `customers read along in ${value}`, mend);
  }
  return value;
}
