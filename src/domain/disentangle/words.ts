import type { Cues } from './cues.ts';

interface Note {
  cues: Cues;
}

/** A conversation, as far as its words matter. */
interface Conversation {
  notes: readonly Note[];
}

/** For each word that was said in a conversation, the number of the note that said it last. */
interface Words {
  lastSaid: Map<string, number>;
  notes: number;
}

/**
 * Remembered beside the newest state of a conversation, and handed on from one to the next: copying them for each message
 * would cost more than all the rest. Whoever goes back to an earlier state has them read again from its notes.
 */
const remembered = new WeakMap<Conversation, Words>();
/** Words of notes that are no longer kept are forgotten now and then. */
const mostWords = 2000;

/** @param note that was added; none where the words are the same */
export function wordsGoOn(before: Conversation, after: Conversation, note?: Note): void {
  const words = remembered.get(before);
  if (!words || words.lastSaid.size > mostWords) return;
  remembered.delete(before);
  if (note) hear(words, note);
  remembered.set(after, words);
}

/** Words of the notes that are kept: those whose last note is not before the oldest of them. */
export interface KeptWords {
  lastSaid: ReadonlyMap<string, number>;
  oldest: number;
}

export function keptWords(conversation: Conversation): KeptWords {
  const { lastSaid, notes } = wordsOf(conversation);
  return { lastSaid, oldest: notes - conversation.notes.length };
}

function wordsOf(conversation: Conversation): Words {
  const known = remembered.get(conversation);
  if (known) return known;
  const words: Words = { lastSaid: new Map(), notes: 0 };
  for (const note of conversation.notes) hear(words, note);
  remembered.set(conversation, words);
  return words;
}

function hear(words: Words, { cues }: Note): void {
  for (const word of cues.words) words.lastSaid.set(word, words.notes);
  words.notes++;
}
