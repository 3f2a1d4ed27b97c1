import type { OpenConversation } from './conversation.ts';
import type { Scene } from './scene.ts';
import type { Sign, Weights } from './weights.ts';

/**
 * A word that stands in several open conversations is shared among them; long ones, and those with digits, tell more than
 * short ones.
 */
export function signsOfWords({ shared }: Scene, conversation: OpenConversation, w: Weights): readonly Sign[] {
  const words = shared.get(conversation);
  if (words === undefined) return none;
  let weight = 0;
  for (const { word, places } of words) weight += telling(word) / places;
  const told = words.slice(0, 3).map(({ word }) => `“${word}”`);
  return [
    { weight: Math.min(w.wordsAtMost, w.word * weight), because: `${told.join(', ')} was spoken of there` },
  ];
}

const none: readonly Sign[] = [];

/** How much a word tells: a pair of characters is but a part of one. */
function telling(word: string): number {
  if (word.length < 3) return 0.4;
  return word.length >= 6 || /[\d_]/.test(word) ? 1.3 : 0.8;
}
