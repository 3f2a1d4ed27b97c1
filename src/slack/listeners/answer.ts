import type { BlockMessage } from '../blocks/message.ts';

/** What is said to a command. */
export interface Answer {
  answer: BlockMessage;
  /** What takes longer than anybody should wait for the answer, and what is to be said of it then, if anything. */
  afterwards?: () => Promise<BlockMessage | null>;
}
