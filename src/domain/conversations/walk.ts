import { readAsk } from '../asks.ts';
import { type Channel, emptyChannel, openAt, place, placeIn } from '../disentangle/place.ts';
import { noteWhetherWaiting, settle, takeOut } from '../disentangle/settle.ts';
import type { Utterance } from '../disentangle/utterance.ts';
import { byTime, type Fact, type Message } from '../log.ts';
import { type AnswerSaid, answersSaid } from './answers-said.ts';
import type { Correction } from './corrections.ts';
import { timeline } from './fold.ts';
import { closes } from './read-fact.ts';
import type { Group, Stretch } from './stretch.ts';
import { type Thread, threadsOf } from './threads.ts';
import { utteranceOf } from './utterance.ts';

/** Where an inbox's messages outside threads belong, as far as it was walked through. */
interface Walk {
  channel: Channel;
  groups: Map<string, Group>;
  /** The conversation of each message outside threads. */
  conversationOf: Map<string, string>;
  threads: ReadonlyMap<string, Thread>;
  /** Threads that have a reply. */
  begun: Set<Thread>;
  corrections: ReadonlyMap<string, Correction>;
  /** What staff said was an ask, as it turned out. */
  asked: ReadonlySet<string>;
  saidOfAnswers: ReadonlyMap<string, AnswerSaid>;
  /** Corrections that were followed on the way. */
  followed: Set<Correction>;
  watchedSince: Date;
  /** Something was written before that. */
  hasPast: boolean;
}

/**
 * Places an inbox's messages outside threads one after the other, each knowing only what was before it.
 * @returns the groups, and the corrections that need the whole of it: what they are about is still to be moved
 */
export function walkThrough(
  stretch: Stretch,
  corrections: ReadonlyMap<string, Correction>,
  watchedSince: Date,
): { groups: Group[]; open: Correction[] } {
  const threads = threadsOf(stretch);
  const walk: Walk = {
    channel: emptyChannel,
    groups: new Map(),
    conversationOf: new Map(),
    threads,
    begun: new Set(),
    corrections,
    asked: askedIn(stretch),
    saidOfAnswers: answersSaid([...stretch.facts.values()].flat()),
    followed: new Set(),
    watchedSince,
    hasPast: stretch.topLevel.some(({ at }) => at < watchedSince),
  };
  for (const step of stepsOf(stretch, threads)) {
    if (step.kind === 'said') say(walk, step.message);
    else if (step.kind === 'happened') happen(walk, step.fact, step.message);
    else begin(walk, step.thread);
  }
  const open = [...corrections.values()].filter((one) => !walk.followed.has(one));
  return { groups: [...walk.groups.values()], open };
}

type Step =
  | { kind: 'said'; at: Date; id: string; message: Message }
  | { kind: 'happened'; at: Date; id: string; message: Message; fact: Fact }
  | { kind: 'begun'; at: Date; id: string; thread: Thread };

/** What is said outside threads, what becomes of it, and the beginnings of threads, in the order of the log. */
function stepsOf({ topLevel, facts }: Stretch, threads: ReadonlyMap<string, Thread>): Step[] {
  const known = facts.size === 0 ? [] : topLevel.flatMap(({ id }) => facts.get(id) ?? []);
  const told = timeline(topLevel, known).map(
    ({ at, id, message, fact }): Step =>
      fact ? { kind: 'happened', at, id, message, fact } : { kind: 'said', at, id, message },
  );
  if (threads.size === 0) return told;
  const begun = [...new Set(threads.values())].map((thread): Step => {
    const { at, id } = thread.firstReply;
    return { kind: 'begun', at, id, thread };
  });
  return [...told, ...begun].sort(byTime);
}

function askedIn({ facts }: Stretch): ReadonlySet<string> {
  const said = [...facts.values()].flat();
  const byStaff = said.filter(({ details, actorRole }) => details.kind === 'asked' && actorRole === 'staff');
  return new Set(byStaff.map(({ messageId }) => messageId));
}

function utteranceIn({ asked, saidOfAnswers }: Walk, message: Message): Utterance {
  const utterance = utteranceOf(message, saidOfAnswers.get(message.id));
  return asked.has(message.id) ? { ...utterance, needsReply: true } : utterance;
}

function say(walk: Walk, message: Message): void {
  const thread = walk.threads.get(message.id);
  const isBoundary = openAt(walk.channel, message.at).length === 0;
  if (thread) {
    const { firstMessageId } = thread.group;
    join(walk, message, firstMessageId, { ...thread.group, isBoundary });
    if (!walk.begun.has(thread) && message.authorRole !== 'bot')
      walk.channel = placeIn(walk.channel, utteranceIn(walk, message), firstMessageId);
    return;
  }
  // A machine neither asks nor answers, and what it announces is nobody's conversation.
  if (message.authorRole === 'bot') return;
  const id = told(walk, message) ?? found(walk, message);
  const group = join(walk, message, id, { firstMessageId: id, kind: 'run', isBoundary, messages: [] });
  group.messages.push(message);
}

function join({ groups, conversationOf }: Walk, message: Message, id: string, anew: Group): Group {
  const group = groups.get(id) ?? anew;
  groups.set(id, group);
  conversationOf.set(message.id, id);
  return group;
}

/** The conversation that staff named, where it is known already. */
function told(walk: Walk, message: Message): string | undefined {
  const correction = walk.corrections.get(message.id);
  if (correction?.how !== 'belongs') return undefined;
  const { with: withId } = correction;
  const id = withId === null ? message.id : walk.conversationOf.get(withId);
  if (id === undefined) return undefined;
  walk.followed.add(correction);
  walk.channel = placeIn(walk.channel, utteranceIn(walk, message), id);
  return id;
}

function found(walk: Walk, message: Message): string {
  const { past, open } = parted(walk, message);
  const { channel, placement } = place(open, utteranceIn(walk, message));
  walk.channel = past.length > 0 ? [...past, ...channel] : channel;
  return placement.conversationId;
}

/** What customers write since the inbox is watched does not join what was begun before. */
function parted({ channel, groups, watchedSince, hasPast }: Walk, message: Message) {
  if (!hasPast || message.authorRole !== 'customer' || message.at < watchedSince)
    return { past: [], open: channel };
  const isPast = ({ id }: { id: string }) => {
    const began = groups.get(id)?.messages[0]?.at;
    return began !== undefined && began < watchedSince;
  };
  return { past: channel.filter(isPast), open: channel.filter((one) => !isPast(one)) };
}

/** From the first reply on, the talk is in the thread. */
function begin(walk: Walk, thread: Thread): void {
  walk.begun.add(thread);
  walk.channel = takeOut(walk.channel, thread.group.firstMessageId);
}

/** Whoever was answered by a word, a reaction or a button, or has taken back what they asked, waits no longer. */
function happen(walk: Walk, fact: Fact, message: Message): void {
  const { details } = fact;
  if (details.kind === 'edited') {
    if (message.authorRole !== 'customer' || walk.asked.has(message.id)) return;
    const { needsReply } = readAsk(details.text, { hasFiles: message.hasFiles });
    walk.channel = noteWhetherWaiting(walk.channel, message.id, needsReply);
  }
  if (details.kind === 'deleted') walk.channel = noteWhetherWaiting(walk.channel, message.id, false);
  if (fact.actorRole !== 'staff') return;
  if (details.kind === 'no_reply_needed') walk.channel = noteWhetherWaiting(walk.channel, message.id, false);
  if (closes(details)) walk.channel = settle(walk.channel, walk.conversationOf.get(message.id) ?? '');
}
