import type { Emoji } from './log.ts';

/** What staff can decide with an emoji on a customer's message. */
export const reactionMeanings = ['take', 'close', 'snooze', 'pause', 'promise'] as const;
export type ReactionMeaning = (typeof reactionMeanings)[number];

/** The emoji that mean it everywhere; the first of each is what others are written to the log as. */
export const usualEmoji: { readonly [M in ReactionMeaning]: readonly [string, ...string[]] } = {
  take: ['eyes'],
  close: ['white_check_mark', 'heavy_check_mark', 'ballot_box_with_check'],
  snooze: ['zzz'],
  pause: ['hourglass_flowing_sand', 'hourglass'],
  promise: ['pushpin', 'round_pushpin'],
};

/** Further emoji by what they mean, beside the usual ones: names without colons. */
export type ReactionWords = { readonly [M in ReactionMeaning]?: readonly string[] };

/** Whether an emoji has a usual meaning, which no workspace can change. */
export function isUsual(emoji: string): boolean {
  return reactionMeanings.some((meaning) => usualEmoji[meaning].includes(emoji));
}

/** More emoji for a meaning; one that meant something else means that no more. */
export function withEmoji(
  words: ReactionWords,
  meaning: ReactionMeaning,
  emoji: readonly string[],
): ReactionWords {
  const rest = reactionMeanings.map((known) => {
    const kept = (words[known] ?? []).filter((name) => !emoji.includes(name));
    return [known, known === meaning ? [...kept, ...new Set(emoji)] : kept] as const;
  });
  return Object.fromEntries(rest.filter(([, names]) => names.length > 0));
}

/** An emoji that meant something else before. */
export interface TakenFrom {
  emoji: string;
  meaning: ReactionMeaning;
}

/** Which emoji cease to mean something where they are given another meaning. */
export function takenFrom(
  words: ReactionWords,
  { meaning, emoji }: { meaning: ReactionMeaning; emoji: readonly string[] },
): TakenFrom[] {
  return reactionMeanings
    .filter((known) => known !== meaning)
    .flatMap((known) =>
      (words[known] ?? [])
        .filter((name) => emoji.includes(name))
        .map((name) => ({ emoji: name, meaning: known })),
    );
}

/**
 * An emoji as it comes into the log: one that the workspace has mean something becomes the usual one for that, and keeps
 * its own name beside it. So a later change of the words rewrites nothing.
 */
export function emojiMeant(emoji: string, words: ReactionWords): Emoji {
  const meaning = reactionMeanings.find((known) => words[known]?.includes(emoji));
  return meaning === undefined || isUsual(emoji) ? { emoji } : { emoji: usualEmoji[meaning][0], as: emoji };
}
