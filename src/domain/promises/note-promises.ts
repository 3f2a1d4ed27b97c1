import type { AnsweredHow, Message } from '../log.ts';
import {
  type Dated,
  isOpen,
  isOpenAt,
  type Promised,
  type PromiseEnding,
  type Promising,
  type ReadPromise,
  type Said,
} from './promise.ts';
import type { PromiseSaid } from './promises-said.ts';
import { isAboutTheSame } from './same-promise.ts';

/** What is written within so short a time after a promise belongs to the same breath, and tells nothing new. */
const sameBreathMs = 60_000;

export type SaidOfPromises = ReadonlyMap<string, PromiseSaid>;

/** A message of staff that the customer reads. */
export interface Spoken {
  message: Pick<Message, 'id' | 'authorId'>;
  said: Said;
  /** It answers or asks the customer something; what merely acknowledges, tells nothing. */
  isTelling: boolean;
}

/**
 * The promises of a conversation after one more message of staff: what it promises is added; what was promised before is
 * promised anew, where it names another date for the same, and kept, where it tells the customer something. What is no
 * more than another promise keeps none.
 */
export function notePromises(
  before: readonly Promised[],
  { message, said, isTelling }: Spoken,
  promising: Promising,
  saidOf: SaidOfPromises,
): readonly Promised[] {
  const made = promising
    .readPromises(said)
    .filter(({ dueAt }) => dueAt > said.at)
    .map((read, i) => asPromised(promiseId(message.id, i), message, said.at, read, saidOf));
  const wasOpen = (promise: Promised) => isOpenAt(promise, said.at);
  if (made.length === 0 && !(isTelling && before.some(wasOpen))) return before;
  const live = made.filter(isOpen);
  const restated = new Set<Promised>();
  const tells = isTelling && (live.length === 0 || hasMoreToSay(said.text, live));
  const kept = before.map((promise): Promised => {
    if (!wasOpen(promise)) return promise;
    const anew = live.find((each) => isAboutTheSame(promise, each));
    if (anew?.isCertain) {
      if (anew.dueAt.getTime() !== promise.dueAt.getTime())
        return end(promise, { how: 're_promised', at: said.at, by: message.authorId, as: anew.id });
      restated.add(anew);
    }
    if (anew || !tells || isSameBreath(promise, message, said.at)) return promise;
    return end(promise, { how: 'told', at: said.at, by: message.authorId, messageId: message.id });
  });
  return [...kept, ...made.filter((promise) => !restated.has(promise))];
}

/** "Here is the export. I'll send the invoice tomorrow." says more than what it promises. */
function hasMoreToSay(text: string, promises: readonly Promised[]): boolean {
  const rest = promises.reduce((left, { quote }) => left.replace(quote, ' '), text);
  return (rest.match(/\p{L}{2,}/gu) ?? []).length >= 3;
}

function isSameBreath({ by, madeAt }: Promised, { authorId }: Spoken['message'], at: Date): boolean {
  return by === authorId && at.getTime() - madeAt.getTime() < sameBreathMs;
}

/**
 * The customer was told where nobody could read it: all that was promised until then is kept.
 * @param only that promise, which nobody had said to be none by the time this was stated
 */
export function toldElsewhere(
  promises: readonly Promised[],
  at: Date,
  by: string,
  messageId: string,
  stated: AnsweredHow,
  only?: string,
): readonly Promised[] {
  const isMeant = (promise: Promised) =>
    only === undefined
      ? isOpenAt(promise, at) && promise.madeAt <= at
      : isOpen(promise) && promise.madeAt <= at && promise.id === only;
  if (!promises.some(isMeant)) return promises;
  return promises.map((promise) =>
    isMeant(promise) ? end(promise, { how: 'told', at, by, messageId, stated }) : promise,
  );
}

export function end(promise: Promised, ending: PromiseEnding): Promised {
  return { ...promise, ending };
}

/** The first promise of a message goes by the message's id, the second by `<id>/2`. */
export function promiseId(messageId: string, i: number): string {
  return i === 0 ? messageId : `${messageId}/${i + 1}`;
}

/** A promise as it was read, and what staff said of it since. */
export function asPromised(
  id: string,
  { id: messageId, authorId: by }: Pick<Message, 'id' | 'authorId'>,
  madeAt: Date,
  read: ReadPromise,
  saidOf: SaidOfPromises,
  source: Promised['source'] = 'words',
): Promised {
  const promise: Promised = {
    id,
    messageId,
    by,
    madeAt,
    ...read,
    firstDueAt: read.dueAt,
    source,
    dated: [],
    ending: null,
  };
  const said = saidOf.get(id);
  return said ? afterSaid(promise, said) : promise;
}

/**
 * A date set before the old one has passed counts from when the promise was given; one that is set later mends nothing, and
 * one that had passed itself when it was set says nothing.
 * Nor is what was overdue made undone by saying that it was no promise: it then ends there.
 */
function afterSaid(promise: Promised, { dated, denied }: PromiseSaid): Promised {
  let after = promise;
  for (const one of dated) after = datedAnew(after, one);
  return denied ? end(after, { how: 'not_promised', ...denied }) : after;
}

/** Staff has set a date: it was a promise in any case. */
export function datedAnew(promise: Promised, one: Dated): Promised {
  if (one.dueAt <= one.at) return promise;
  const isLate = promise.isCertain && one.at > promise.dueAt;
  if (isLate || one.dueAt <= promise.madeAt) return { ...promise, isCertain: true };
  return {
    ...promise,
    dueAt: one.dueAt,
    isDateSaid: true,
    isCertain: true,
    otherDueAt: null,
    dated: [...promise.dated, one],
  };
}
