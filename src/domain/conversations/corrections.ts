import { byTime, type Fact, type Message } from '../log.ts';
import type { Group, Stretch } from './stretch.ts';

/** What staff said of where a message belongs. */
export interface Correction {
  at: Date;
  id: string;
  message: Message;
  how: 'belongs' | 'merged';
  /** Null: it begins a conversation. */
  with: string | null;
}

/** The last thing that staff said of each message, by the message's id. */
export function correctionsIn({ topLevel, replies, facts }: Stretch): Map<string, Correction> {
  const last = new Map<string, Correction>();
  if (facts.size === 0) return last;
  for (const message of [...topLevel, ...[...replies.values()].flat()]) {
    const told = (facts.get(message.id) ?? []).flatMap((fact) => correctionBy(fact, message));
    const [newest] = told.sort(byTime).reverse();
    if (newest) last.set(message.id, newest);
  }
  return last;
}

function correctionBy({ at, id, actorRole, details }: Fact, message: Message): Correction[] {
  if (actorRole !== 'staff' || (details.kind !== 'belongs' && details.kind !== 'merged')) return [];
  return [{ at, id, message, how: details.kind, with: details.with }];
}

/**
 * The groups as staff corrected them, in the order in which they said so: each correction is about how things stood after
 * the ones before it.
 */
export function corrected(groups: readonly Group[], corrections: Iterable<Correction>): Group[] {
  const inOrder = [...corrections].sort(byTime);
  if (inOrder.length === 0) return [...groups];
  const desk = new Desk(groups);
  for (const correction of inOrder) {
    if (correction.how === 'merged') desk.merge(correction.message.id, correction.with);
    else desk.move(correction.message, correction.with);
  }
  return desk.groups();
}

/** Groups laid out so that messages can be moved between them. */
class Desk {
  readonly #groupOf = new Map<string, Group>();
  readonly #groups: Set<Group>;

  constructor(groups: readonly Group[]) {
    this.#groups = new Set(groups.map((group) => ({ ...group, messages: [...group.messages] })));
    for (const group of this.#groups) {
      for (const { id } of group.messages) this.#groupOf.set(id, group);
    }
  }

  /** A message in a thread takes with it what follows there; the first message of a thread takes the thread. */
  move(message: Message, withId: string | null): void {
    const from = this.#groupOf.get(message.id);
    const to = withId === null ? undefined : this.#groupOf.get(withId);
    if (!from || (withId !== null && !to) || from === to) return;
    const moved = from.messages.filter((other) => goesAlong(other, message));
    if (withId === null && moved.length === from.messages.length) return;
    const isThread = moved.some(({ threadId }) => threadId !== null);
    const target =
      to ?? this.#add({ firstMessageId: message.id, kind: isThread ? 'thread' : 'run', messages: [] });
    this.#put(target, moved);
    from.messages = from.messages.filter((other) => !moved.includes(other));
  }

  merge(id: string, withId: string | null): void {
    const one = this.#groupOf.get(id);
    const other = withId === null ? undefined : this.#groupOf.get(withId);
    if (!one || !other || one === other) return;
    const [earlier, later] = firstOf(one) <= firstOf(other) ? [one, other] : [other, one];
    earlier.answers = [...(earlier.answers ?? []), ...(later.answers ?? [])];
    this.#put(earlier, later.messages);
    later.messages = [];
  }

  groups(): Group[] {
    return [...this.#groups].filter(({ messages }) => messages.length > 0).map(named);
  }

  #add(group: Group): Group {
    const added = { ...group, messages: [] };
    this.#groups.add(added);
    return added;
  }

  #put(group: Group, messages: readonly Message[]): void {
    group.messages.push(...messages);
    for (const { id } of messages) this.#groupOf.set(id, group);
  }
}

function goesAlong(other: Message, message: Message): boolean {
  if (other.id === message.id) return true;
  if (message.threadId === null) return other.threadId === message.id;
  return other.threadId === message.threadId && byTime(other, message) > 0;
}

function firstOf({ messages }: Group): string {
  return messages.reduce((first, { id }) => (id < first ? id : first), messages[0]?.id ?? '');
}

/**
 * A conversation that lost its beginning, or was given an earlier one, is called after what it begins with now. What is
 * among its messages is none that counts beside them.
 */
function named(group: Group): Group {
  const ids = new Set(group.messages.map(({ id }) => id));
  const answers = group.answers?.filter(({ id }) => !ids.has(id));
  const kept = group.answers ? { ...group, answers } : group;
  // A thread whose first message is not in the log is called after that message all the same.
  const isOwn =
    ids.has(group.firstMessageId) || group.messages.some((m) => m.threadId === group.firstMessageId);
  const first = firstOf(group);
  const continues = group.continues === true && answers?.length === group.answers?.length;
  const told = group.continues === undefined ? kept : { ...kept, continues };
  return isOwn && group.firstMessageId <= first ? told : { ...told, firstMessageId: first };
}
