import { isTimeZone } from '../domain/calendar/zone.ts';
import { weeklyPostAt, weekName, weekToPost } from '../domain/kpis/period.ts';
import { recipientOf } from '../domain/nudges/recipients.ts';
import { type Database, inTransaction, type Transaction } from '../store/database.ts';
import { loadDesk } from '../store/desk.ts';
import { loadTerms } from '../store/load-terms.ts';
import { loopsQuietSince } from '../store/loops.ts';
import { openPromises } from '../store/open-promises.ts';
import { putNotices } from '../store/outbox.ts';
import { claimReport } from '../store/reports.ts';
import { findWorkspace } from '../store/workspaces.ts';

/** A list names no more; the rest is told as a number. */
const mostNamed = 200;

/**
 * Puts into the outbox what each owner has left open, once for a week: from Monday 09:00 in the workspace's zone on, or as soon
 * after it as this runs, but never in a later week. Who has nothing open hears nothing.
 * @returns how many lists this run has put
 */
export function listOpenLoops(db: Database, workspaceId: string, now: Date): Promise<number> {
  return inTransaction(db, async (tx) => {
    const workspace = await findWorkspace(tx, workspaceId);
    const week = workspace && weekToPost(now, workspace.timeZone);
    if (!week) return 0;
    const name = weekName(week, workspace.timeZone);
    // Beside the claim of the weekly post, which stands at midnight of that day.
    if (!(await claimReport(tx, workspaceId, 'weekly', new Date(`${name}T12:00:00Z`), now))) return 0;
    return putLists(tx, workspaceId, name, week.to, now);
  });
}

async function putLists(
  tx: Transaction,
  workspaceId: string,
  week: string,
  since: Date,
  now: Date,
): Promise<number> {
  const loops = await loopsQuietSince(tx, workspaceId, since);
  const promises = await openPromises(tx, workspaceId);
  const terms = await loadTerms(tx, workspaceId);
  const personIds = [...loops, ...promises].flatMap(({ owners }) => Object.values(owners));
  const desk = await loadDesk(tx, workspaceId, { personIds, terms }, now);
  const lists = new Map<string, { conversationIds: string[]; promiseIds: string[] }>();
  const listOf = ({ owners }: (typeof loops | typeof promises)[number]) => {
    const { personId } = recipientOf('owner', { ...owners, lead: null, rotation: [] }, desk, false);
    if (personId === null) return undefined;
    const list = lists.get(personId) ?? { conversationIds: [], promiseIds: [] };
    lists.set(personId, list);
    return list;
  };
  for (const loop of loops) listOf(loop)?.conversationIds.push(loop.conversationId);
  for (const promise of promises) listOf(promise)?.promiseIds.push(promise.promiseId);
  const notices = [...lists].map(([personId, { conversationIds, promiseIds }]) => ({
    key: `loops/${personId}/${week}`,
    recipient: personId,
    notice: {
      type: 'loops' as const,
      conversationIds: conversationIds.slice(0, mostNamed),
      promiseIds: promiseIds.slice(0, mostNamed),
    },
    sendAt: desk.reachableAt(personId, now) ?? now,
  }));
  await putNotices(tx, workspaceId, notices, now);
  return notices.length;
}

/** When the next lists are due; undefined where nothing is open that they would tell of. */
export async function nextListsAt(db: Database, workspaceId: string, now: Date): Promise<Date | undefined> {
  const workspace = await findWorkspace(db, workspaceId);
  if (!workspace || !isTimeZone(workspace.timeZone)) return undefined;
  const { nextAt } = weeklyPostAt(now, workspace.timeZone);
  const isAnyOpen =
    (await openPromises(db, workspaceId)).length + (await loopsQuietSince(db, workspaceId, nextAt)).length >
    0;
  return isAnyOpen ? nextAt : undefined;
}
