import type { OpenConversation } from './conversation.ts';
import type { Scene } from './scene.ts';
import type { Sign, Weights } from './weights.ts';

/**
 * Words that a message has in common with a conversation. One that stands in several open conversations is shared among
 * them; long ones, and those with digits, tell more than short ones.
 */
export function sharedWords(
  { note, conversations }: Scene,
  conversation: OpenConversation,
  w: Weights,
): Sign[] {
  const { words, called } = note.cues;
  const shared = words.filter((word) => conversation.words.has(word) && !called.has(word));
  if (shared.length === 0) return [];
  let weight = 0;
  for (const word of shared) {
    let places = 0;
    for (const one of conversations) if (one.words.has(word)) places++;
    weight += telling(word) / places;
  }
  const told = shared.slice(0, 3).map((word) => `“${word}”`);
  return [
    { weight: Math.min(w.wordsAtMost, w.word * weight), because: `${told.join(', ')} was spoken of there` },
  ];
}

/** How much a word tells: a pair of characters is but a part of one. */
function telling(word: string): number {
  if (word.length < 3) return 0.4;
  return word.length >= 6 || /[\d_]/.test(word) ? 1.3 : 0.8;
}
