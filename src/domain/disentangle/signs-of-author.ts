import type { OpenConversation } from './conversation.ts';
import type { Scene } from './scene.ts';
import { doublingsSince, minutesSince } from './since.ts';
import type { Sign, Weights } from './weights.ts';

/** What the author has to do with a conversation: whether they wrote there, were answered there, or were called. */
export function signsOfAuthor(scene: Scene, conversation: OpenConversation, w: Weights): readonly Sign[] {
  const { note, home, latest } = scene;
  const { authorId, cues, role } = note;
  const isCalled = wasCalled(scene, conversation);
  const own = conversation.speakers.get(authorId);
  if (own === undefined && !isCalled) return none;
  const signs: Sign[] = isCalled ? [{ weight: w.called, because: 'its author was called there' }] : [];
  if (own === undefined) return signs;
  const atHome = role === 'staff' ? w.staffHome : w.home;
  const here = home === conversation ? atHome : Math.min(atHome, w.visited);
  const faded = Math.max(0, here + w.homeFades * doublingsSince(own.at, note.at));
  signs.push({ weight: faded, because: 'its author writes there' });
  if (conversation.notes.at(-1) !== own) {
    signs.push(
      cues.thanks
        ? { weight: w.answered + w.thanksAnswered, because: 'it thanks for what was said there' }
        : { weight: w.answered, because: 'somebody wrote there after its author' },
    );
  } else if (conversation === latest) {
    const rest = cues.goesOn ? w.restOfSentence : 0;
    const burst = w.burst * 0.5 ** minutesSince(own.at, note.at);
    signs.push({ weight: rest + burst, because: 'its author wrote just before' });
  }
  return signs;
}

const none: readonly Sign[] = [];

/** Named there, and silent since: the next they write is the answer as a rule. */
function wasCalled({ note: { authorId }, home }: Scene, { notes }: OpenConversation): boolean {
  const spokeAt = home?.speakers.get(authorId)?.at;
  for (const { at, named } of notes)
    if (named.length > 0 && named.includes(authorId) && (spokeAt === undefined || at >= spokeAt)) return true;
  return false;
}
