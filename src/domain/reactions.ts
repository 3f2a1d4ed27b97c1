import type { Emoji } from './log.ts';

/** What staff can decide with an emoji on a customer's message. */
export const reactionMeanings = ['take', 'close', 'snooze', 'pause'] as const;
export type ReactionMeaning = (typeof reactionMeanings)[number];

/** What an emoji means that is written to the log for each of them. */
const canonical: Record<ReactionMeaning, string> = {
  take: 'eyes',
  close: 'white_check_mark',
  snooze: 'zzz',
  pause: 'hourglass_flowing_sand',
};

/**
 * An emoji as it comes into the log: one that the workspace has mean something becomes the usual one for that, and keeps
 * its own name beside it. So a later change of the words rewrites nothing.
 */
export function emojiMeant(emoji: string, words: ReactionWords): Emoji {
  const meaning = reactionMeanings.find((known) => words[known]?.includes(emoji));
  return meaning === undefined || canonical[meaning] === emoji
    ? { emoji }
    : { emoji: canonical[meaning], as: emoji };
}

/** Further emoji by what they mean, beside the usual ones: names without colons. */
export type ReactionWords = { readonly [M in ReactionMeaning]?: readonly string[] };
