import type { Role } from '../log.ts';
import { isAnnounced } from './announced.ts';
import type { Note, OpenConversation } from './conversation.ts';
import { type Cues, readCues } from './cues.ts';
import { type Shared, sharedWith } from './in-common.ts';
import { namedBy, namesOf } from './names.ts';
import type { Utterance } from './utterance.ts';

/** A message, and all that is known when it comes. */
export interface Scene {
  note: Note;
  /** open to joining, the one that was active last at the end */
  conversations: readonly OpenConversation[];
  /** the conversation in which its author wrote last */
  home: OpenConversation | undefined;
  /** the one among people that was active last */
  latest: OpenConversation | undefined;
  /** words that it has in common with each */
  shared: ReadonlyMap<OpenConversation, readonly Shared[]>;
}

export function sceneOf(note: Note, conversations: readonly OpenConversation[]): Scene {
  return {
    note,
    conversations,
    home: homeOf(note.authorId, conversations),
    latest: conversations.findLast(({ isFeed }) => !isFeed),
    shared: sharedWith(note, conversations),
  };
}

/** What is kept of a message. @param conversations open to it */
export function noteOf(utterance: Utterance, conversations: readonly OpenConversation[]): Note {
  const { id, at, authorId, role } = utterance;
  const cues = readCues(utterance.text);
  return {
    id,
    at,
    authorId,
    authorName: utterance.authorName ?? authorId,
    names: namesOf(utterance),
    role,
    named: namedBy(cues, authorId, conversations),
    needsReply: utterance.needsReply ?? waitsForAnswer(role, cues),
    answers: utterance.answers ?? true,
    isFeed: isAnnounced(utterance, cues, conversations),
    cues,
  };
}

/** What a customer writes does, plain thanks excepted; what others write does where it is a question. */
function waitsForAnswer(role: Role | undefined, { isQuestion, thanks }: Cues): boolean {
  return role === 'bot' ? false : isQuestion || (role === 'customer' && !thanks);
}

/** The conversation in which somebody wrote last. */
export function homeOf(
  authorId: string,
  conversations: readonly OpenConversation[],
): OpenConversation | undefined {
  let home: OpenConversation | undefined;
  let latest = Number.NEGATIVE_INFINITY;
  for (const one of conversations) {
    const at = one.speakers.get(authorId)?.at.getTime();
    if (at === undefined || at < latest) continue;
    home = one;
    latest = at;
  }
  return home;
}
