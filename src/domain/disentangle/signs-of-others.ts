import { type Note, type OpenConversation, othersWait } from './conversation.ts';
import { homeOf, type Scene } from './scene.ts';
import type { Sign, Weights } from './weights.ts';

const none: readonly Sign[] = [];

/** Whom the message names, and where they write. */
export function signsOfNames(
  { note, home, conversations }: Scene,
  conversation: OpenConversation,
  w: Weights,
): readonly Sign[] {
  if (note.named.length === 0) return none;
  const here = note.named.filter((other) => conversation.speakers.has(other));
  const [first] = here;
  if (first === undefined) return [{ weight: w.namedOther }];
  const isNow = home === conversation || here.some((other) => homeOf(other, conversations) === conversation);
  const name = conversation.speakers.get(first)?.authorName ?? first;
  return [{ weight: isNow ? w.named : w.namedEarlier, because: `it names ${name}, who writes there` }];
}

/** Who else waits there. Customers do not answer each other as a rule; where roles are not known, anybody may. */
export function signsOfWaiting(
  { authorId, role, cues }: Note,
  conversation: OpenConversation,
  w: Weights,
): readonly Sign[] {
  const { speakers, isFeed } = conversation;
  if (role === 'customer' || isFeed) return none;
  const signs: Sign[] = [];
  if (role === 'staff') {
    if (!customerWaits(conversation, authorId)) return none;
    signs.push({ weight: w.staffWaiting, because: 'a customer waits there' });
  } else if (!cues.isQuestion && othersWait(conversation, authorId)) {
    signs.push({ weight: w.waiting, because: 'somebody waits for an answer there' });
  }
  if (speakers.size === 1 && !speakers.has(authorId)) {
    signs.push({ weight: w.alone, because: 'nobody else has answered there' });
  }
  return signs;
}

/** Anybody but colleagues, to be exact. */
function customerWaits({ waiting, speakers }: OpenConversation, authorId: string): boolean {
  for (const other of waiting.keys())
    if (other !== authorId && speakers.get(other)?.role !== 'staff') return true;
  return false;
}
