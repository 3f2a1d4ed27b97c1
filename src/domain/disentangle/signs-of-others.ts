import type { Note, OpenConversation } from './conversation.ts';
import type { Scene } from './scene.ts';
import type { Sign, Weights } from './weights.ts';

/** Whom the message names, and where they write. */
export function signsOfNames({ note, homes }: Scene, conversation: OpenConversation, w: Weights): Sign[] {
  if (note.named.length === 0) return [];
  const here = note.named.filter((other) => conversation.speakers.has(other));
  const [first] = here;
  if (first === undefined) return [{ weight: w.namedOther }];
  const isNow =
    here.some((other) => homes.get(other) === conversation) || homes.get(note.authorId) === conversation;
  const name = conversation.speakers.get(first)?.authorName ?? first;
  return [{ weight: isNow ? w.named : w.namedEarlier, because: `it names ${name}, who writes there` }];
}

/** Who else waits there. Customers do not answer each other as a rule; where roles are not known, anybody may. */
export function signsOfWaiting(
  { authorId, role, cues }: Note,
  { waiting, speakers, isFeed }: OpenConversation,
  w: Weights,
): Sign[] {
  if (role === 'customer' || isFeed) return [];
  const signs: Sign[] = [];
  const others = [...waiting].filter((other) => other !== authorId);
  const isAwaited = others.length > 0;
  if (role === 'staff') {
    if (others.every((other) => speakers.get(other)?.role === 'staff')) return [];
    signs.push({ weight: w.staffWaiting, because: 'a customer waits there' });
  } else if (isAwaited && !cues.isQuestion) {
    signs.push({ weight: w.waiting, because: 'somebody waits for an answer there' });
  }
  if (speakers.size === 1 && !speakers.has(authorId)) {
    signs.push({ weight: w.alone, because: 'nobody else has answered there' });
  }
  return signs;
}
