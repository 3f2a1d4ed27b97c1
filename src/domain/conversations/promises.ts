import type { AnsweredHow, Fact, FactDetails, Message } from '../log.ts';
import {
  asPromised,
  datedAnew,
  end,
  notePromises,
  promiseId,
  type SaidOfPromises,
  toldElsewhere,
} from '../promises/note-promises.ts';
import {
  isOpen,
  isOpenAt,
  type Promised,
  type Promising,
  type ReadPromise,
  type Said,
} from '../promises/promise.ts';
import { isAboutTheSame } from '../promises/same-promise.ts';
import type { ConversationState } from './state.ts';

/** How the promises of a conversation are read, and what staff said of them. */
export interface ReadingPromises {
  promising?: Promising | undefined;
  saidOf: SaidOfPromises;
}

type Of<K extends FactDetails['kind']> = Extract<FactDetails, { kind: K }>;

/** Staff has written to the customer. @param isTelling it answers or asks something, and does not merely acknowledge */
export function speakOfPromises(
  state: ConversationState,
  message: Message,
  isTelling: boolean,
  { promising, saidOf }: ReadingPromises,
): ConversationState {
  if (!promising) return state;
  const spoken = { message, said: saidBy(state, message), isTelling };
  return withPromises(state, notePromises(state.promises, spoken, promising, saidOf));
}

/** A message of staff that was written for another conversation, and answers in this one too: it tells, and promises nothing. */
export function tellOfPromises(state: ConversationState, message: Message): ConversationState {
  const { at, authorId: by, id: messageId } = message;
  if (!state.promises.some((promise) => isOpenAt(promise, at))) return state;
  const told = state.promises.map((promise) =>
    isOpenAt(promise, at) ? end(promise, { how: 'told', at, by, messageId }) : promise,
  );
  return withPromises(state, told);
}

/** What an edit leaves of a promise: other words, another date (a promise given anew, at the edit), or nothing. */
export function editPromises(
  state: ConversationState,
  { at, actorId, id: factId }: Fact,
  text: string,
  message: Message,
  { promising, saidOf }: ReadingPromises,
): ConversationState {
  if (!promising) return state;
  const reads = promising.readPromises({ ...saidBy(state, message), text });
  const own = state.promises.filter(
    ({ messageId, source }) => messageId === message.id && source === 'words',
  );
  const places = Array.from({ length: Math.max(own.length, reads.length) }, (_, i) => i);
  const changed = new Map<Promised, Promised>();
  const added: Promised[] = [];
  for (const i of places) {
    const [old, read] = [lastOf(own, promiseId(message.id, i)), reads[i]];
    if (!old && read && read.dueAt > at)
      added.push(asPromised(promiseId(message.id, i), message, at, read, saidOf));
    if (!old || !isOpenAt(old, at)) continue;
    if (!read) changed.set(old, end(old, withdrawnAt(at, actorId)));
    else if (read.dueAt.getTime() === old.dueAt.getTime() || old.dated.length > 0)
      changed.set(old, reworded(old, read));
    else if (!old.isCertain)
      changed.set(old, read.dueAt > at ? redated(old, read) : end(old, withdrawnAt(at, actorId)));
    else if (read.dueAt > at) {
      const anew = asPromised(`${promiseId(message.id, i)}~${factId}`, message, at, read, saidOf);
      changed.set(old, end(old, { how: 're_promised', at, by: message.authorId, as: anew.id }));
      added.push(anew);
    }
  }
  if (changed.size === 0 && added.length === 0) return state;
  return withPromises(state, [...state.promises.map((each) => changed.get(each) ?? each), ...added]);
}

/** Of a promise that edits have given anew, the newest. */
function lastOf(own: readonly Promised[], id: string): Promised | undefined {
  return own.findLast((each) => each.id === id || each.id.startsWith(`${id}~`));
}

function withdrawnAt(at: Date, by: string | null) {
  return { how: 'promise_withdrawn', at, by } as const;
}

/** What nobody has confirmed yet is what the words say by now. */
function redated(old: Promised, read: ReadPromise): Promised {
  const { dueAt, isDateSaid, otherDueAt } = read;
  return { ...reworded(old, read), dueAt, firstDueAt: dueAt, isDateSaid, otherDueAt };
}

function reworded(old: Promised, { quote, isCertain, why }: ReadPromise): Promised {
  return { ...old, quote, why, isCertain: old.isCertain || isCertain };
}

export function deletePromises(
  state: ConversationState,
  { at, actorId, messageId }: Fact,
): ConversationState {
  const isGone = (each: Promised) =>
    each.messageId === messageId && each.source !== 'hand' && isOpenAt(each, at);
  if (!state.promises.some(isGone)) return state;
  return withPromises(
    state,
    state.promises.map((each) =>
      isGone(each) ? end(each, { how: 'promise_deleted', at, by: actorId }) : each,
    ),
  );
}

/** 📌 on a message: what it says is promised, by its author, or where that is a customer by whoever gave the reaction. */
export function pinPromise(
  state: ConversationState,
  { at }: Fact,
  by: string,
  message: Message,
  { promising, saidOf }: ReadingPromises,
): ConversationState {
  const own = state.promises.filter(({ messageId }) => messageId === message.id);
  if (own.some(isOpen)) {
    return withPromises(
      state,
      state.promises.map((each) =>
        own.includes(each) && isOpen(each) ? { ...each, isCertain: true } : each,
      ),
    );
  }
  const id = `${message.id}/pin`;
  if (!promising || own.some((each) => each.id === id)) return state;
  const authorId = message.authorRole === 'staff' ? message.authorId : by;
  const said = saidBy(state, message);
  const named = promising.dueOf(said);
  const due = named.dueAt > at ? named : promising.dueOf({ ...said, at, text: '' });
  const read: ReadPromise = { ...due, quote: message.text, isCertain: true, why: 'staff marked it' };
  const promise = asPromised(id, { id: message.id, authorId }, at, read, saidOf, 'reaction');
  return withPromises(state, [...state.promises, promise]);
}

/** Staff notes a promise by hand: what is the same, and was read from that message or noted about it before, gets that date. */
export function promiseByHand(
  state: ConversationState,
  { at, id, messageId }: Fact,
  { by, dueAt, quote }: Of<'promised'>,
  actorId: string,
  { saidOf }: ReadingPromises,
): ConversationState {
  const due = new Date(dueAt);
  if (due <= at || state.promises.some((each) => each.id === id)) return state;
  const read = state.promises.findLast(
    (each) => each.messageId === messageId && each.by === by && isOpen(each) && isWhatWasNoted(each, quote),
  );
  if (read) {
    const dated = datedAnew(read, { at, by: actorId, dueAt: due });
    return withPromises(
      state,
      state.promises.map((each) => (each === read ? dated : each)),
    );
  }
  const why = 'staff noted it';
  const whole = { quote, dueAt: due, isDateSaid: true, otherDueAt: null, isCertain: true, why };
  const promise = asPromised(id, { id: messageId, authorId: by }, at, whole, saidOf, 'hand');
  return withPromises(state, [...state.promises, promise]);
}

/** By hand several things are noted about one message, and their words are whoever noted them's own. */
function isWhatWasNoted(promise: Promised, quote: string): boolean {
  return promise.source === 'hand' ? promise.quote === quote : isAboutTheSame(promise, { quote });
}

/** The customer was told by phone or in person. @param only that promise; where left out, whatever was promised by then */
export function keepPromises(
  state: ConversationState,
  { id, at }: Pick<Fact, 'id' | 'at'>,
  by: string,
  how: AnsweredHow,
  only?: string,
): ConversationState {
  return withPromises(state, toldElsewhere(state.promises, at, by, id, how, only));
}

/** Is the customer still to be told what was promised by that message? */
export function hasOpenPromise({ promises }: ConversationState, id: string): boolean {
  return promises.some((promise) => promise.messageId === id && isOpen(promise));
}

function saidBy({ asks, customerZone }: ConversationState, { text, at, authorZone }: Message): Said {
  return {
    text,
    at,
    authorZone: authorZone === undefined ? '' : authorZone,
    customerZone,
    firstAskText: asks[0]?.text ?? '',
  };
}

function withPromises(state: ConversationState, promises: readonly Promised[]): ConversationState {
  return promises === state.promises ? state : { ...state, promises };
}
