import { zoneOf } from '../store/person-zone.ts';
import { promiseNoted } from '../store/promise-noted.ts';
import type { Noted } from './blocks/noted.ts';
import type { SlackContext } from './context.ts';

/** What came of a promise that was noted by hand, once intake has carried it out; undefined where it was not taken. */
export async function whatWasNoted(
  { db, workspaceId }: SlackContext,
  fact: { inboxId: string; factId: string },
  noterId: string,
): Promise<Noted | undefined> {
  const found = await promiseNoted(db, workspaceId, fact);
  if (!found) return undefined;
  const { promise, customerName, link, notedAt } = found;
  const isOverdueAlready = promise.dueAt <= notedAt;
  return {
    promise,
    customerName,
    link,
    timeZone: await zoneOf(db, workspaceId, noterId),
    isOverdueAlready,
  };
}
