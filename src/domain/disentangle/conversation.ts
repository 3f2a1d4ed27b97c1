import type { Role } from '../log.ts';
import type { Cues } from './cues.ts';
import type { Bounds } from './utterance.ts';
import { wordsGoOn } from './words.ts';

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
  /** authors whose question nobody has answered, with their roles */
  waiting: ReadonlyMap<string, Role | undefined>;
  isFeed: boolean;
}

export function withNote(
  before: OpenConversation | undefined,
  id: string,
  note: Note,
  { messages }: Bounds,
): OpenConversation {
  if (before === undefined || before.notes.length > messages) {
    return read(id, [...(before?.notes ?? []), note].slice(-messages), note.at);
  }
  const { notes, speakers, waiting, isFeed } = before;
  const dropped = notes.length === messages ? notes[0] : undefined;
  const kept = dropped ? notes.slice(1) : notes.slice();
  kept.push(note);
  const anew: OpenConversation = {
    id,
    notes: kept,
    lastAt: note.at,
    speakers: dropped ? speakersIn(kept) : new Map(speakers).set(note.authorId, note),
    // What nobody waited for leaves nothing behind.
    waiting: dropped?.needsReply ? waitingIn(kept) : waitingAfter(waiting, note),
    isFeed: dropped ? kept.every((one) => one.isFeed) : isFeed && note.isFeed,
  };
  wordsGoOn(before, anew, note);
  return anew;
}

/** A conversation of these notes, the newest of which was written at `lastAt`. */
export function read(id: string, notes: readonly Note[], lastAt: Date): OpenConversation {
  return {
    id,
    notes,
    lastAt,
    speakers: speakersIn(notes),
    waiting: waitingIn(notes),
    isFeed: notes.every(({ isFeed }) => isFeed),
  };
}

function speakersIn(notes: readonly Note[]): ReadonlyMap<string, Note> {
  const speakers = new Map<string, Note>();
  for (const note of notes) speakers.set(note.authorId, note);
  return speakers;
}

/** Its notes as they read now; who wrote what and when stays. */
export function renoted(conversation: OpenConversation, anew: (note: Note) => Note): OpenConversation {
  const after = read(conversation.id, conversation.notes.map(anew), conversation.lastAt);
  wordsGoOn(conversation, after);
  return after;
}

/**
 * Who waits for an answer: a customer until staff answers, staff who asked back until the customer writes. Where roles
 * are not known, whoever asks waits until another writes who does not ask back.
 */
function waitingIn(notes: readonly Note[]): ReadonlyMap<string, Role | undefined> {
  let waiting: ReadonlyMap<string, Role | undefined> = nobody;
  for (const note of notes) waiting = waitingAfter(waiting, note);
  return waiting;
}

const nobody: ReadonlyMap<string, Role | undefined> = new Map();

function waitingAfter(
  before: ReadonlyMap<string, Role | undefined>,
  { authorId, role, needsReply, answers }: Note,
): ReadonlyMap<string, Role | undefined> {
  if (before.size === 0 && !needsReply) return before;
  const waiting = new Map(before);
  for (const [other, ofRole] of before) {
    const isAnswer = role === undefined ? !needsReply : areSides(role, ofRole) && answers;
    if (other !== authorId && isAnswer) waiting.delete(other);
  }
  if (needsReply) waiting.set(authorId, role);
  return waiting;
}

/** Does anybody wait there but the author of a message? */
export function othersWait({ waiting }: OpenConversation, authorId: string): boolean {
  return waiting.size > 1 || (waiting.size === 1 && !waiting.has(authorId));
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
