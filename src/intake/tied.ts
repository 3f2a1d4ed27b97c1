import type { Transaction } from '../store/database.ts';
import type { LoggedFact, LoggedMessage } from '../store/log.ts';
import { type Ends, factsTiedTo, messagesTiedTo } from '../store/tied.ts';
import { nameOf } from './places.ts';

/** A part of an inbox's log that nothing ties to the rest of it. */
export interface Tied {
  inboxId: string;
  messages: Map<string, LoggedMessage>;
  facts: Map<string, LoggedFact>;
}

/**
 * Everything that is tied to these messages and conversations: whole conversations, as they are kept and as they are placed
 * now, with their threads, and what staff said belongs with any of it.
 * @param placeNow where a message is placed now
 */
export async function tiedTo(
  tx: Transaction,
  workspaceId: string,
  ends: Ends,
  placeNow: (message: LoggedMessage) => string | undefined,
): Promise<Map<string, Tied>> {
  const tied = new Map<string, Tied>();
  /** Names of conversations of which everything was loaded. */
  const whole = new Set<string>();
  let next = ends;
  while (next.ids.length > 0 || next.names.length > 0) {
    const messages = await messagesTiedTo(tx, workspaceId, next);
    const fresh = messages.filter(({ inboxId, id }) => !tied.get(inboxId)?.messages.has(id));
    for (const message of fresh) of(tied, message.inboxId).messages.set(message.id, message);
    const facts = await factsTiedTo(tx, workspaceId, fresh);
    for (const fact of facts) of(tied, fact.inboxId).facts.set(fact.id, fact);
    for (const { inboxId, name } of [...next.names, ...namesReached(tied, next.ids)])
      whole.add(`${inboxId}/${name}`);
    next = { ids: idsAhead(tied, facts), names: namesAhead(whole, fresh, placeNow) };
  }
  return tied;
}

/** Of a message that was asked for, and of the first message of its thread, the conversations come with it. */
function namesReached(tied: ReadonlyMap<string, Tied>, ids: Ends['ids']): Ends['names'] {
  return ids.flatMap(({ inboxId, id }) => {
    const messages = tied.get(inboxId)?.messages;
    const message = messages?.get(id);
    const root = messages?.get(message?.threadId ?? '');
    return [message, root].flatMap((one) =>
      one ? [nameOf(one), one.placedIn].flatMap((name) => (name ? [{ inboxId, name }] : [])) : [],
    );
  });
}

function of(tied: Map<string, Tied>, inboxId: string): Tied {
  const known = tied.get(inboxId) ?? { inboxId, messages: new Map(), facts: new Map() };
  tied.set(inboxId, known);
  return known;
}

/** Messages that staff said belong with these, or these with them. */
function idsAhead(
  tied: ReadonlyMap<string, Tied>,
  facts: readonly LoggedFact[],
): { inboxId: string; id: string }[] {
  return facts.flatMap(({ inboxId, messageId, details }) => {
    if (details.kind !== 'belongs' && details.kind !== 'merged') return [];
    const ends = details.with === null ? [messageId] : [messageId, details.with];
    return ends.filter((id) => !tied.get(inboxId)?.messages.has(id)).map((id) => ({ inboxId, id }));
  });
}

function namesAhead(
  whole: ReadonlySet<string>,
  messages: readonly LoggedMessage[],
  placeNow: (message: LoggedMessage) => string | undefined,
): { inboxId: string; name: string }[] {
  const names = new Map<string, { inboxId: string; name: string }>();
  for (const message of messages) {
    const { inboxId, threadId } = message;
    const place = threadId === null ? placeNow(message) : undefined;
    for (const name of [nameOf(message), message.placedIn ?? undefined, place]) {
      if (name !== undefined && !whole.has(`${inboxId}/${name}`))
        names.set(`${inboxId}/${name}`, { inboxId, name });
    }
  }
  return [...names.values()];
}
