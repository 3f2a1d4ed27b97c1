import type { Role } from '../log.ts';
import { type Note, read } from './conversation.ts';
import { readCues } from './cues.ts';
import { namesOf } from './names.ts';
import type { Channel } from './place.ts';
import type { Utterance } from './utterance.ts';

/**
 * What is kept of a note: all that its message alone does not tell, for it came of what was open when it was written, or
 * of what has happened since. The role is kept too, so that a channel in which somebody counts as another is another one.
 */
export type KeptNote = [
  messageId: string,
  role: Role | null,
  needsReply: boolean,
  answers: boolean,
  isFeed: boolean,
  named: readonly string[],
];

/** A channel as plain data, the conversation that was active last at the end. */
export type KeptChannel = { id: string; notes: KeptNote[] }[];

export function keepChannel(channel: Channel): KeptChannel {
  return channel.map(({ id, notes }) => ({ id, notes: notes.map(keepNote) }));
}

function keepNote({ id, role, needsReply, answers, isFeed, named }: Note): KeptNote {
  return [id, role ?? null, needsReply, answers, isFeed, named];
}

/**
 * The channel that was kept, exactly.
 * @param messageOf what the messages of its notes say @throws where one of them is not known
 */
export function reviveChannel(
  kept: KeptChannel,
  messageOf: (id: string) => Pick<Utterance, 'at' | 'authorId' | 'authorName' | 'text'>,
): Channel {
  return kept.map(({ id, notes }) => {
    const revived = notes.map(([noteId, role, needsReply, answers, isFeed, named]): Note => {
      const { at, authorId, authorName, text } = messageOf(noteId);
      return {
        id: noteId,
        at,
        authorId,
        authorName: authorName ?? authorId,
        names: namesOf({ id: noteId, at, authorId, authorName, text }),
        role: role ?? undefined,
        named,
        needsReply,
        answers,
        isFeed,
        cues: readCues(text),
      };
    });
    const last = revived.at(-1);
    if (!last) throw new Error(`Conversation ${id} was kept without a note`);
    return read(id, revived, last.at);
  });
}
