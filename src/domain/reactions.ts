/** What staff can decide with an emoji on a customer's message. */
export const reactionMeanings = ['take', 'close', 'snooze', 'pause'] as const;
export type ReactionMeaning = (typeof reactionMeanings)[number];

/** Further emoji by what they mean, beside the usual ones: names without colons. */
export type ReactionWords = { readonly [M in ReactionMeaning]?: readonly string[] };
