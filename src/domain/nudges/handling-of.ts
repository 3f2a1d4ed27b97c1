import type { Clock } from '../clocks/clock.ts';

/**
 * What was decided about the conversation, as far as it touches a clock. What a colleague was asked is theirs alone: that the
 * conversation is snoozed, taken, handed over or waits on the customer changes nothing for them.
 */
export function handlingOf<H extends object>({ metric }: Pick<Clock, 'metric'>, handling: H): H {
  return metric === 'internal_reply' ? { ...handling, ...untouched } : handling;
}

const untouched = {
  acknowledgedAt: null,
  acknowledgedBy: null,
  snoozedAt: null,
  snoozedUntil: null,
  snoozedBy: null,
  handedOverBy: null,
  handedOverAt: null,
  handedOverNote: null,
  pausedSince: null,
  pausedBy: null,
};
