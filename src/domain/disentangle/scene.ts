import type { Role } from '../log.ts';
import { isAnnounced } from './announced.ts';
import { isOpen, type Note, type OpenConversation } from './conversation.ts';
import { type Cues, readCues } from './cues.ts';
import { namedBy, namesOf } from './names.ts';
import type { Bounds, Utterance } from './utterance.ts';

/** A message, and all that is known when it comes. */
export interface Scene {
  note: Note;
  /** open to joining, the one that was active last at the end */
  conversations: readonly OpenConversation[];
  /** the conversation in which each author wrote last */
  homes: ReadonlyMap<string, OpenConversation>;
  /** the one among people that was active last */
  latest: OpenConversation | undefined;
}

export function sceneOf(known: readonly OpenConversation[], utterance: Utterance, bounds: Bounds): Scene {
  const conversations = known.filter((one) => isOpen(one, utterance.at, bounds));
  const { id, at, authorId, role } = utterance;
  const cues = readCues(utterance.text);
  const note: Note = {
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
  const latest = conversations.findLast(({ isFeed }) => !isFeed);
  return { note, conversations, homes: homesIn(conversations), latest };
}

/** What a customer writes does, plain thanks excepted; what others write does where it is a question. */
function waitsForAnswer(role: Role | undefined, { isQuestion, thanks }: Cues): boolean {
  return role === 'bot' ? false : isQuestion || (role === 'customer' && !thanks);
}

function homesIn(conversations: readonly OpenConversation[]): Map<string, OpenConversation> {
  const homes = new Map<string, OpenConversation>();
  for (const one of conversations) {
    for (const [author, { at }] of one.speakers) {
      const before = homes.get(author)?.speakers.get(author);
      if (before === undefined || before.at <= at) homes.set(author, one);
    }
  }
  return homes;
}
