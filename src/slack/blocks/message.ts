import type { KnownBlock } from '@slack/types';

/** A message as it is sent. `text` is what a notification and a screen reader show; it is mrkdwn, escaped. */
export interface BlockMessage {
  text: string;
  blocks: KnownBlock[];
}
