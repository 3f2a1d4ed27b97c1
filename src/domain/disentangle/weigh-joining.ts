import type { Note, OpenConversation } from './conversation.ts';
import type { Scene } from './scene.ts';
import { sharedWords } from './shared-words.ts';
import type { Sign, Weights } from './weights.ts';

/** What speaks for and against going on with `conversation`; undefined where it cannot be. */
export function weighJoining(scene: Scene, conversation: OpenConversation, w: Weights): Sign[] | undefined {
  const { note } = scene;
  const marks = sharedMarks(note, conversation, w);
  const silence = { weight: w.silence * doublings(conversation.lastAt, note.at) };
  if (note.isFeed) return weighFeed(note, conversation, marks);
  return [
    silence,
    ...marks,
    ...ofPlace(scene, conversation, w),
    ...ofAuthor(scene, conversation, w),
    ...ofNames(scene, conversation, w),
    ...ofWaiting(note, conversation, w),
    ...sharedWords(scene, conversation, w),
  ];
}

/** How often two minutes double between the two instants: 0 at once, 1 after 2 min, 4 after half an hour. */
export function doublings(from: Date, to: Date): number {
  return Math.log2(1 + minutes(from, to) / 2);
}

function minutes(from: Date, to: Date): number {
  return Math.max(0, to.getTime() - from.getTime()) / 60_000;
}

/** Announcements go together where they are about one ticket, or where one is written in several lines at once. */
function weighFeed(note: Note, conversation: OpenConversation, marks: Sign[]): Sign[] | undefined {
  if (marks.length > 0) return marks;
  const last = conversation.notes.at(-1);
  const isRest = last?.authorId === note.authorId && note.cues.marks.length === 0;
  return isRest && minutes(last.at, note.at) < 0.2
    ? [{ weight: 1, because: 'it is the rest of an announcement' }]
    : undefined;
}

function sharedMarks({ cues }: Note, { notes }: OpenConversation, w: Weights): Sign[] {
  const mark = cues.marks.find((one) => notes.some((note) => note.cues.marks.includes(one)));
  return mark === undefined ? [] : [{ weight: w.mark, because: `${mark} was mentioned there` }];
}

function ofPlace({ note, latest }: Scene, conversation: OpenConversation, w: Weights): Sign[] {
  if (conversation.isFeed) return [{ weight: w.feed }];
  if (conversation !== latest) return [];
  return [{ weight: note.role === 'staff' ? w.staffLatest : w.latest, because: 'it was active last' }];
}

function ofAuthor({ note, homes, latest }: Scene, conversation: OpenConversation, w: Weights): Sign[] {
  const { authorId, cues, role } = note;
  const home = homes.get(authorId);
  const spokeAt = home?.speakers.get(authorId)?.at;
  const signs: Sign[] = [];
  const wasCalled = conversation.notes.some(
    ({ at, named }) => named.includes(authorId) && (spokeAt === undefined || at >= spokeAt),
  );
  if (wasCalled) signs.push({ weight: w.called, because: 'its author was called there' });
  const own = conversation.speakers.get(authorId);
  if (own === undefined) return signs;
  const asHome = role === 'staff' ? w.staffHome : w.home;
  const weight = home === conversation ? asHome : Math.min(asHome, w.visited);
  const faded = Math.max(0, weight + w.homeFades * doublings(own.at, note.at));
  signs.push({ weight: faded, because: 'its author writes there' });
  if (conversation.notes.at(-1) !== own) {
    const thanked = cues.thanks ? w.thanksAnswered : 0;
    signs.push({
      weight: w.answered + thanked,
      because: cues.thanks ? 'it thanks for what was said there' : 'somebody spoke after its author there',
    });
  } else if (conversation === latest) {
    signs.push({
      weight: w.burst * 0.5 ** minutes(own.at, note.at),
      because: 'its author wrote just before',
    });
  }
  return signs;
}

function ofNames({ note, homes }: Scene, conversation: OpenConversation, w: Weights): Sign[] {
  if (note.named.length === 0) return [];
  const here = note.named.filter((other) => conversation.speakers.has(other));
  const [first] = here;
  if (first === undefined) return [{ weight: w.namedOther }];
  const isNow =
    here.some((other) => homes.get(other) === conversation) || homes.get(note.authorId) === conversation;
  const name = conversation.speakers.get(first)?.names.at(-1) ?? first;
  return [{ weight: isNow ? w.named : w.namedEarlier, because: `it names ${name}, who writes there` }];
}

function ofWaiting({ authorId, role, cues }: Note, conversation: OpenConversation, w: Weights): Sign[] {
  const signs: Sign[] = [];
  const othersWait = [...conversation.waiting].some((other) => other !== authorId);
  if (othersWait && role === 'staff')
    signs.push({ weight: w.staffWaiting, because: 'a customer waits there' });
  else if (othersWait && role !== 'customer' && !cues.isQuestion) {
    signs.push({ weight: w.waiting, because: 'somebody waits for an answer there' });
  }
  const isAlone = conversation.speakers.size === 1 && !conversation.speakers.has(authorId);
  if (isAlone && !conversation.isFeed && role !== 'customer')
    signs.push({ weight: w.alone, because: 'nobody else has answered there' });
  return signs;
}
