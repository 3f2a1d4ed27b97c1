import { isDeepStrictEqual } from 'node:util';
import type { Clock, Terms } from '../domain/clocks/clock.ts';
import { standingAt } from '../domain/clocks/history.ts';
import { groupedBy } from '../domain/grouped.ts';
import { handlingOf } from '../domain/nudges/handling-of.ts';
import { nextActionAt } from '../domain/nudges/next-action.ts';
import { waitsOnCustomer } from '../domain/nudges/on-customer.ts';
import { nudgeSteps } from '../domain/nudges/steps.ts';
import { type ClockRow, clocksOfConversations, deleteClocks, saveClocks } from '../store/clocks.ts';
import { deleteConversations, saveConversations } from '../store/conversations.ts';
import type { Transaction } from '../store/database.ts';
import { type NudgeRow, nudgesOfClocks } from '../store/nudges.ts';
import { type Folded, type FoldedInbox, historyOf, type Places } from './fold.ts';
import { type SavedPromises, saveFoldedPromises } from './save-promises.ts';

/** The clocks of the folded conversations as they are kept now, and those that are no more. */
export interface SavedClocks {
  clocks: ClockRow[];
  goneIds: string[];
  nudges: NudgeRow[];
  promises: SavedPromises;
}

/** Writes conversations and their clocks, and removes what the log no longer folds to. */
export async function saveFolded(
  tx: Transaction,
  workspaceId: string,
  inboxes: readonly FoldedInbox[],
  places: Places,
  terms: Terms,
  now: Date,
): Promise<SavedClocks> {
  const folded = inboxes.flatMap((inbox) => inbox.folded);
  const vanishedIds = inboxes.flatMap((inbox) => inbox.vanishedIds);
  const conversationIds = [...folded.map(({ row }) => row.id), ...vanishedIds];
  const before = await clocksOfConversations(tx, workspaceId, conversationIds);
  const earlier = new Map(before.map((clock) => [clock.id, clock]));
  const live = new Set(folded.flatMap(({ clocks }) => clocks.map((clock) => clock.id)));
  const goneIds = [...earlier.keys()].filter((id) => !live.has(id));
  const nudges = await nudgesOfClocks(tx, workspaceId, [...earlier.keys()]);
  const taken = groupedBy(nudges, (nudge) => nudge.clockId);
  const clocks = folded.flatMap((conversation) =>
    asClockRows(conversation, earlier, taken, places, terms, now),
  );
  await saveConversations(
    tx,
    workspaceId,
    folded.map(({ row }) => row),
  );
  await deleteClocks(tx, workspaceId, goneIds);
  await saveClocks(
    tx,
    workspaceId,
    clocks.filter((clock) => !isSame(clock, earlier.get(clock.id))),
  );
  await deleteConversations(tx, workspaceId, vanishedIds);
  const promises = await saveFoldedPromises(tx, workspaceId, folded, conversationIds, places);
  return { clocks, goneIds, nudges, promises };
}

function asClockRows(
  { row, clocks }: Folded,
  earlier: ReadonlyMap<string, ClockRow>,
  nudges: ReadonlyMap<string, NudgeRow[]>,
  { inboxes, histories }: Places,
  terms: Terms,
  now: Date,
): ClockRow[] {
  const place = inboxes.get(row.inboxId);
  const history = historyOf(histories, row.inboxId);
  if (!place) throw new Error(`Inbox ${row.inboxId} was folded without being locked`);
  const steps = (clock: Clock) =>
    clock.startedAt < place.watchedSince || waitsOnCustomer(clock, handlingOf(clock, row))
      ? []
      : nudgeSteps(clock, terms.calendars, handlingOf(clock, row));
  return clocks.map(({ endedWith: _, ...clock }) => {
    const taken = new Set(nudges.get(clock.id)?.map((nudge) => nudge.step));
    return {
      ...clock,
      conversationId: row.id,
      inboxId: row.inboxId,
      customerId: standingAt(history, clock.startedAt).customerId ?? place.customerId,
      nudgedAt: earlier.get(clock.id)?.nudgedAt ?? null,
      nextActionAt: clock.endedAt ? null : nextActionAt(clock, steps(clock), taken, now),
    };
  });
}

function isSame(a: ClockRow, b: ClockRow | undefined): boolean {
  if (b === undefined) return false;
  const fields = Object.keys(a) as (keyof ClockRow)[];
  return fields.every((field) => isDeepStrictEqual(a[field], b[field]));
}
