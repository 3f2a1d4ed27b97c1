import type { Note, OpenConversation } from './conversation.ts';
import { keptWords } from './words.ts';

/** A word that a message has in common with a conversation. */
export interface Shared {
  word: string;
  /** in how many open conversations it stands */
  places: number;
}

/** Words that a message has in common with each of the open conversations; not those by which it calls somebody. */
export function sharedWith(
  { cues: { words, called }, isFeed }: Note,
  conversations: readonly OpenConversation[],
): ReadonlyMap<OpenConversation, readonly Shared[]> {
  const found = new Map<OpenConversation, Shared[]>();
  if (isFeed || words.length === 0) return found;
  const kept = conversations.map(keptWords);
  for (const word of words) {
    if (called.size > 0 && called.has(word)) continue;
    let shared: Shared | undefined;
    for (let i = 0; i < kept.length; i++) {
      const conversation = conversations[i];
      const of = kept[i];
      const lastSaid = of?.lastSaid.get(word);
      if (!conversation || !of || lastSaid === undefined || lastSaid < of.oldest) continue;
      shared ??= { word, places: 0 };
      shared.places++;
      const those = found.get(conversation);
      if (those) those.push(shared);
      else found.set(conversation, [shared]);
    }
  }
  return found;
}
