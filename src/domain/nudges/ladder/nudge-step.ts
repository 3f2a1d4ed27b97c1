import type { Recipient } from '../../policy/document.ts';

/** One moment at which one recipient is to be told; `step` is unique in its clock. */
export interface NudgeStep {
  step: string;
  at: Date;
  to: Recipient;
  /** A person is told in their own list, or in the thread of the card in the lead's channel. */
  where: 'dm' | 'thread';
  isUrgent: boolean;
}
