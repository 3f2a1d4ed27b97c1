import { readAsk } from '../asks.ts';
import { type Channel, place, placeIn } from '../disentangle/place.ts';
import { noteWhetherWaiting, settle, takeOut } from '../disentangle/settle.ts';
import type { Utterance } from '../disentangle/utterance.ts';
import type { Fact, Message } from '../log.ts';
import { type AnswerSaid, answersSaid } from './answers-said.ts';
import { type Correction, correctionsIn } from './corrections.ts';
import type { Page, PageBeginning } from './page.ts';
import { closes } from './read-fact.ts';
import { stepsOf } from './steps.ts';
import { goesOnWith, type Thread, threadsOf } from './threads.ts';
import { utteranceOf } from './utterance.ts';

/** Where a page's messages outside threads belong, as far as it was walked through. */
interface Walk {
  page: Page;
  channel: Channel;
  /** The conversation of each message outside threads; bots stand apart and have none. */
  places: Map<string, string>;
  /** When the messages of the page were written that were walked through, by id. */
  saidAt: Map<string, Date>;
  threads: ReadonlyMap<string, Thread>;
  /** Threads that have a reply. */
  begun: Set<Thread>;
  corrections: ReadonlyMap<string, Correction>;
  /** What staff said was an ask, as it turned out. */
  asked: ReadonlySet<string>;
  saidOfAnswers: ReadonlyMap<string, AnswerSaid>;
  followed: Set<string>;
  watchedSince: Date;
}

/** A page that was walked through. */
export interface Walked {
  places: ReadonlyMap<string, string>;
  /** Messages of which staff said where they belong, and that were placed there. */
  followed: ReadonlySet<string>;
  /** What is open at its end. */
  open: Channel;
  /** Where it may be cut, and what is open there: a message each, at least as many after the one before it as was asked. */
  cuts: PageBeginning[];
}

/**
 * Places a page's messages outside threads one after the other, each knowing only what was before it.
 * @param open at the beginning of the page @param between so many messages between two cuts, at least
 */
export function walkThrough(
  page: Page,
  open: Channel,
  watchedSince: Date,
  between = Number.POSITIVE_INFINITY,
): Walked {
  const threads = threadsOf(page.topLevel, page.firstReplies);
  const walk: Walk = {
    page,
    channel: open,
    places: new Map(),
    saidAt: new Map(),
    threads,
    begun: new Set(),
    corrections: correctionsIn({ topLevel: page.topLevel, replies: new Map(), facts: page.facts }),
    asked: askedIn(page),
    saidOfAnswers: answersSaid([...page.facts.values()].flat()),
    followed: new Set(),
    watchedSince,
  };
  const cuts: PageBeginning[] = [];
  let sinceCut = 0;
  let before: Message | undefined;
  for (const step of stepsOf(page, threads)) {
    if (step.kind === 'happened') happen(walk, step.fact, step.message);
    else if (step.kind === 'begun') begin(walk, step.rootId);
    else {
      const { message } = step;
      if (sinceCut >= between && !goesOnWith(before, message)) {
        cuts.push({ from: { at: message.at, id: message.id }, open: walk.channel });
        sinceCut = 0;
      }
      say(walk, message);
      sinceCut++;
      before = message;
    }
  }
  return { places: walk.places, followed: walk.followed, open: walk.channel, cuts };
}

function askedIn({ facts }: Page): ReadonlySet<string> {
  const said = [...facts.values()].flat();
  const byStaff = said.filter(({ details, actorRole }) => details.kind === 'asked' && actorRole === 'staff');
  return new Set(byStaff.map(({ messageId }) => messageId));
}

function utteranceIn({ asked, saidOfAnswers }: Walk, message: Message): Utterance {
  const utterance = utteranceOf(message, saidOfAnswers.get(message.id));
  return asked.has(message.id) ? { ...utterance, needsReply: true } : utterance;
}

function say(walk: Walk, message: Message): void {
  walk.saidAt.set(message.id, message.at);
  const thread = walk.threads.get(message.id);
  if (thread) {
    const { firstMessageId } = thread;
    walk.places.set(message.id, firstMessageId);
    if (!walk.begun.has(thread) && message.authorRole !== 'bot')
      walk.channel = placeIn(walk.channel, utteranceIn(walk, message), firstMessageId);
    return;
  }
  // A machine neither asks nor answers, and what it announces is nobody's conversation.
  if (message.authorRole === 'bot') return;
  walk.places.set(message.id, told(walk, message) ?? found(walk, message));
}

function placeOf({ places, page }: Walk, messageId: string): string | undefined {
  return places.get(messageId) ?? page.earlierPlaces.get(messageId);
}

/** The conversation that staff named, where it is known already. */
function told(walk: Walk, message: Message): string | undefined {
  const correction = walk.corrections.get(message.id);
  if (correction?.how !== 'belongs') return undefined;
  const { with: withId } = correction;
  const id = withId === null ? message.id : placeOf(walk, withId);
  if (id === undefined) return undefined;
  walk.followed.add(message.id);
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
function parted({ channel, page, saidAt, watchedSince }: Walk, message: Message) {
  if (message.authorRole !== 'customer' || message.at < watchedSince) return { past: [], open: channel };
  // A conversation is called after the message that begins it.
  const isPast = ({ id }: { id: string }) => {
    const began = saidAt.get(id) ?? page.earlier.get(id)?.at;
    return began !== undefined && began < watchedSince;
  };
  if (!channel.some(isPast)) return { past: [], open: channel };
  return { past: channel.filter(isPast), open: channel.filter((one) => !isPast(one)) };
}

/** From the first reply on, the talk is in the thread. */
function begin(walk: Walk, rootId: string): void {
  const thread = walk.threads.get(rootId);
  if (thread) walk.begun.add(thread);
  walk.channel = takeOut(walk.channel, thread?.firstMessageId ?? placeOf(walk, rootId) ?? '');
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
  if (closes(details)) walk.channel = settle(walk.channel, placeOf(walk, message.id) ?? '');
}
