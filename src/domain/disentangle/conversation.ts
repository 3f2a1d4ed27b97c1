import type { Role } from '../log.ts';
import type { Cues } from './cues.ts';
import type { Bounds } from './utterance.ts';

/** What is kept of a message that stands in an open conversation. */
export interface Note {
  /** of the message */
  id: string;
  at: Date;
  authorId: string;
  authorName: string;
  /** what the author is called by, in lower case */
  names: readonly string[];
  role: Role | undefined;
  /** ids of authors that it names, of those who wrote in the conversations open then */
  named: readonly string[];
  needsReply: boolean;
  answers: boolean;
  /** announced by a machine */
  isFeed: boolean;
  cues: Cues;
}

/** A conversation that a new message may go on with. All but its id is read from its newest notes. */
export interface OpenConversation {
  id: string;
  notes: readonly Note[];
  lastAt: Date;
  /** each author's newest note */
  speakers: ReadonlyMap<string, Note>;
  /** in how many of the notes each word stands */
  words: ReadonlyMap<string, number>;
  /** authors whose question nobody has answered */
  waiting: ReadonlySet<string>;
  isFeed: boolean;
}

export function withNote(
  before: OpenConversation | undefined,
  id: string,
  note: Note,
  { messages }: Bounds,
): OpenConversation {
  const all = [...(before?.notes ?? []), note];
  const notes = all.slice(-messages);
  const words = new Map(before?.words);
  for (const word of note.cues.words) words.set(word, (words.get(word) ?? 0) + 1);
  for (const { cues } of all.slice(0, -messages)) for (const word of cues.words) takeOut(word, words);
  return {
    id,
    notes,
    lastAt: note.at,
    speakers: new Map(notes.map((one) => [one.authorId, one])),
    words,
    waiting: waitingIn(notes),
    isFeed: notes.every(({ isFeed }) => isFeed),
  };
}

/** Its notes as they read now; who wrote what and when stays. */
export function renoted(conversation: OpenConversation, anew: (note: Note) => Note): OpenConversation {
  const notes = conversation.notes.map(anew);
  const speakers = new Map(notes.map((one) => [one.authorId, one]));
  return { ...conversation, notes, speakers, waiting: waitingIn(notes) };
}

function takeOut(word: string, words: Map<string, number>): void {
  const count = words.get(word) ?? 0;
  if (count > 1) words.set(word, count - 1);
  else words.delete(word);
}

/**
 * Who waits for an answer: a customer until staff answers, staff who asked back until the customer writes. Where roles
 * are not known, whoever asks waits until another writes who does not ask back.
 */
function waitingIn(notes: readonly Note[]): ReadonlySet<string> {
  const waiting = new Map<string, Role | undefined>();
  for (const { authorId, role, needsReply, answers } of notes) {
    for (const [other, ofRole] of waiting) {
      const isAnswer = role === undefined ? !needsReply : areSides(role, ofRole) && answers;
      if (other !== authorId && isAnswer) waiting.delete(other);
    }
    if (needsReply) waiting.set(authorId, role);
  }
  return new Set(waiting.keys());
}

/** An unknown author or a bot answers nobody. */
function areSides(role: Role, other: Role | undefined): boolean {
  return role === 'staff' ? other !== 'staff' : role === 'customer' && other === 'staff';
}

/** May a message written at `at` join? What is closed stays closed: nothing of it matters any more. */
export function isOpen({ lastAt, waiting }: OpenConversation, at: Date, bounds: Bounds): boolean {
  const minutes = waiting.size > 0 ? bounds.waitingMinutes : bounds.restingMinutes;
  return at.getTime() - lastAt.getTime() <= minutes * 60_000;
}
