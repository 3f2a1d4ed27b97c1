import { type Correction, correctionsIn } from '../domain/conversations/corrections.ts';
import { gather } from '../domain/conversations/gather.ts';
import { type Group, stretchOf } from '../domain/conversations/stretch.ts';
import { groupedBy } from '../domain/grouped.ts';
import type { Transaction } from '../store/database.ts';
import { type Changed, type Place, placesDisturbed } from '../store/disturbed.ts';
import type { LoggedFact, LoggedMessage } from '../store/log.ts';
import { placeOf } from './places.ts';
import { type Tied, tiedTo } from './tied.ts';
import { type Placed, walkPages } from './walk-pages.ts';

/** A part of an inbox's log that nothing ties to the rest of it, grouped anew. */
export interface Regrouped {
  inboxId: string;
  groups: Group[];
  messages: LoggedMessage[];
  facts: ReadonlyMap<string, LoggedFact[]>;
  /** Where its messages outside threads are placed, before what staff merged or moved. */
  places: ReadonlyMap<string, string>;
}

/**
 * Groups anew what a change of the log touches, and nothing else of it; the change is in the log already. First the pages
 * that it disturbs are walked through, then what is tied to it or was moved by it is loaded whole and laid out. It comes to
 * the same as grouping the whole log at once (`groupMessages`).
 * @param touched messages whose conversations are to be folded in any case
 */
export async function regroup(
  tx: Transaction,
  workspaceId: string,
  touched: readonly { inboxId: string; id: string }[],
  changed: Changed,
  pageLength?: number,
): Promise<Regrouped[]> {
  if (touched.length === 0) return [];
  const inboxIds = [...new Set(touched.map(({ inboxId }) => inboxId))];
  const placed = new Map<string, Placed>();
  const disturbed = await placesDisturbed(tx, workspaceId, { ...changed, inboxIds });
  await walkPages(tx, workspaceId, disturbed, placed, pageLength);
  const tied = await tiedTo(tx, workspaceId, endsOf(touched, placed), (message) => placeNow(placed, message));
  const corrected = new Map([...tied].map(([inboxId, part]) => [inboxId, correctionsOf(part)]));
  // Whether a correction was followed shows where the message is placed: that page may not have been disturbed.
  const unseen = [...corrected].flatMap(([inboxId, corrections]) => unseenOf(corrections, inboxId, placed));
  await walkPages(tx, workspaceId, unseen, placed, pageLength);
  return [...tied.values()].map(({ inboxId, messages, facts }): Regrouped => {
    const all = [...messages.values()];
    const places = new Map(
      all.flatMap((message) => {
        const place = message.threadId === null ? placeNow(placed, message) : undefined;
        return place === undefined ? [] : [[message.id, place]];
      }),
    );
    const factsOf = groupedBy(facts.values(), ({ messageId }) => messageId);
    const followed = placed.get(inboxId)?.followed;
    const open = (corrected.get(inboxId) ?? []).filter(({ message }) => !followed?.has(message.id));
    return {
      inboxId,
      groups: gather(stretchOf(all, factsOf), places, open),
      messages: all,
      facts: factsOf,
      places,
    };
  });
}

/** What is touched, and what was placed elsewhere than before: there and here. */
function endsOf(touched: readonly { inboxId: string; id: string }[], placed: ReadonlyMap<string, Placed>) {
  const ids = touched.map(({ inboxId, id }) => ({ inboxId, id }));
  const names = new Map<string, { inboxId: string; name: string }>();
  for (const { inboxId, walked, places, moved, isFirstWalk } of placed.values()) {
    for (const id of isFirstWalk ? walked.keys() : moved) {
      ids.push({ inboxId, id });
      const name = places.get(id);
      if (name !== undefined) names.set(`${inboxId}/${name}`, { inboxId, name });
    }
  }
  return { ids, names: [...names.values()] };
}

function placeNow(placed: ReadonlyMap<string, Placed>, message: LoggedMessage): string | undefined {
  const walk = placed.get(message.inboxId);
  return walk?.walked.has(message.id) ? walk.places.get(message.id) : placeOf(message);
}

function correctionsOf({ messages, facts }: Tied): Correction[] {
  const all = stretchOf(
    [...messages.values()],
    groupedBy(facts.values(), ({ messageId }) => messageId),
  );
  return [...correctionsIn(all).values()];
}

function unseenOf(
  corrections: readonly Correction[],
  inboxId: string,
  placed: ReadonlyMap<string, Placed>,
): Place[] {
  return corrections
    .filter(({ how, message }) => how === 'belongs' && message.threadId === null)
    .filter(({ message }) => !placed.get(inboxId)?.walked.has(message.id))
    .map(({ message: { at, id } }) => ({ inboxId, at, id }));
}
