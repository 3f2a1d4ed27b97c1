import { chases, signsOfChasing } from './chasing.ts';
import { type Note, type OpenConversation, othersWait } from './conversation.ts';
import type { Scene } from './scene.ts';
import { signsOfWords } from './shared-words.ts';
import { signsOfAuthor } from './signs-of-author.ts';
import { signsOfNames, signsOfWaiting } from './signs-of-others.ts';
import { doublingsSince, minutesSince } from './since.ts';
import type { Sign, Weights } from './weights.ts';

/** What speaks for and against going on with `conversation`; undefined where nothing can. */
export function weighJoining(
  scene: Scene,
  conversation: OpenConversation,
  w: Weights,
): readonly Sign[] | undefined {
  const { note } = scene;
  const marks = sharedMarks(note, conversation, w);
  if (note.isFeed) return marks.length > 0 ? marks : restOfAnnouncement(note, conversation);
  const isChasing = chases(note, conversation, scene.shared.get(conversation));
  const signs = [silence(note, conversation, isChasing, w)];
  put(signsOfChasing(isChasing, w), signs);
  put(marks, signs);
  if (isChasing || !isForeign(scene, conversation)) put(place(scene, conversation, w), signs);
  put(signsOfAuthor(scene, conversation, w), signs);
  put(signsOfNames(scene, conversation, w), signs);
  put(signsOfWaiting(note, conversation, w), signs);
  put(signsOfWords(scene, conversation, w), signs);
  return signs;
}

const none: readonly Sign[] = [];

function put(some: readonly Sign[], signs: Sign[]): void {
  for (const sign of some) signs.push(sign);
}

/** The longer the silence, the less likely; but what somebody waits for is answered however late. */
function silence(note: Note, conversation: OpenConversation, isChasing: boolean, w: Weights): Sign {
  const doublings = doublingsSince(conversation.lastAt, note.at);
  const isLate = isChasing || mayAnswer(note, conversation);
  return { weight: w.silence * (isLate ? Math.min(doublings, lateAnswer) : doublings) };
}

/** Friday's question is answered on Monday: no more than half an hour of it counts against the answer. */
const lateAnswer = 4;

function mayAnswer({ authorId, role, cues }: Note, conversation: OpenConversation): boolean {
  if (!othersWait(conversation, authorId)) return false;
  if (role === 'staff') return true;
  return !cues.isQuestion && !cues.greets && (role !== 'customer' || conversation.speakers.has(authorId));
}

/**
 * A customer's words of some length where they have not written: it is no matter that others wrote there last, for what
 * is new would be hidden there.
 */
function isForeign({ note, shared }: Scene, conversation: OpenConversation): boolean {
  if (note.role !== 'customer' || note.cues.length <= 4) return false;
  return !conversation.speakers.has(note.authorId) && !shared.has(conversation);
}

function place({ note, latest }: Scene, conversation: OpenConversation, w: Weights): readonly Sign[] {
  if (conversation.isFeed) return [{ weight: w.feed }];
  if (conversation !== latest) return none;
  return [{ weight: note.role === 'staff' ? w.staffLatest : w.latest, because: 'it was active last' }];
}

/** A link or a ticket's number that was mentioned there. */
function sharedMarks({ cues }: Note, { notes }: OpenConversation, w: Weights): readonly Sign[] {
  if (cues.marks.length === 0) return none;
  const mark = cues.marks.find((one) => notes.some((note) => note.cues.marks.includes(one)));
  return mark === undefined ? none : [{ weight: w.mark, because: `${mark} was mentioned there` }];
}

/** Several lines of one announcement come within seconds. */
function restOfAnnouncement(note: Note, { notes }: OpenConversation): Sign[] | undefined {
  const last = notes.at(-1);
  const isRest = last?.authorId === note.authorId && note.cues.marks.length === 0;
  if (!isRest || minutesSince(last.at, note.at) > 0.2) return undefined;
  return [{ weight: 1, because: 'it is the rest of an announcement' }];
}
