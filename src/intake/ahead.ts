import { isDeepStrictEqual } from 'node:util';
import type { Position } from '../domain/conversations/page.ts';
import type { KeptChannel } from '../domain/disentangle/keep.ts';
import { byTime } from '../domain/log.ts';
import type { Place } from '../store/disturbed.ts';

/** Where it is still to be walked through an inbox, and what is open there where that is not what is kept. */
export interface Ahead {
  places: Place[];
  carried: { fromId: string; open: KeptChannel } | null;
}

export function addPlace(ahead: Map<string, Ahead>, place: Place): void {
  const known = ahead.get(place.inboxId);
  if (known) known.places.push(place);
  else ahead.set(place.inboxId, { places: [place], carried: null });
}

/** The order of the log: what happens to messages comes after the messages of its instant. */
export function byPlace(a: Place, b: Place): number {
  return byTime({ at: a.at, id: a.id ?? '~' }, { at: b.at, id: b.id ?? '~' });
}

/**
 * A page was walked through: leaves what is seen to, and goes on to the next page where something else is open there than
 * before. @param to where the next page begins @param open what is open there now @param before what was
 */
export function goOn(
  ahead: Map<string, Ahead>,
  { inboxId, to }: { inboxId: string; to: Position | null },
  open: KeptChannel,
  before: KeptChannel | null,
): void {
  if (to === null) {
    ahead.delete(inboxId);
    return;
  }
  const next: Place = { inboxId, ...to };
  const left = (ahead.get(inboxId)?.places ?? []).filter((place) => byPlace(next, place) <= 0);
  const isOther = !isDeepStrictEqual(open, before);
  if (isOther) ahead.set(inboxId, { places: [next, ...left], carried: { fromId: to.id, open } });
  else if (left.length > 0) ahead.set(inboxId, { places: left, carried: null });
  else ahead.delete(inboxId);
}
