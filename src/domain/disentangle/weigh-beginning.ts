import type { Note } from './conversation.ts';
import type { Scene } from './scene.ts';
import type { Sign, Weights } from './weights.ts';

/** What speaks for and against beginning a conversation. */
export function weighBeginning({ note, home, shared }: Scene, w: Weights): Sign[] {
  const { cues, isFeed, named, role } = note;
  const signs: Sign[] = [{ weight: w.begin }];
  if (isFeed) return signs;
  const isStaff = role === 'staff'; // their first word in a channel, or "Good morning", is an answer as a rule
  const isShort = cues.length <= 4;
  if (home === undefined && !isStaff) {
    const weight = role === 'customer' && !isShort ? w.freshCustomer : w.fresh;
    signs.push({ weight, because: 'its author writes in no other' });
  }
  if (home !== undefined && isAnotherAsk(note, shared))
    signs.push({ weight: w.anotherAsk, because: 'it asks something else' });
  if (cues.isQuestion && cues.length >= 6) signs.push({ weight: w.asks, because: 'it asks' });
  if (cues.greets && !isStaff) signs.push({ weight: w.greets, because: 'it greets' });
  else if (isShort) signs.push({ weight: w.short });
  if (cues.toEveryone) signs.push({ weight: w.toEveryone, because: 'it turns to everyone' });
  if (cues.replies || cues.thanks) signs.push({ weight: w.replies });
  if (cues.goesOn) signs.push({ weight: w.goesOn });
  if (cues.toYou) signs.push({ weight: w.toYou });
  if (named.length > 0) signs.push({ weight: w.names });
  return signs;
}

/**
 * Of a customer who writes elsewhere already, in words of which none was heard there: a second ask in the same conversation
 * would be answered with the first, whether it was or not.
 */
function isAnotherAsk({ role, needsReply, cues }: Note, shared: Scene['shared']): boolean {
  return role === 'customer' && needsReply && cues.length > 6 && shared.size === 0 && !cues.goesOn;
}
