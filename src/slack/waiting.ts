import { versionAt, versionsOf } from '../domain/clocks/counting.ts';
import { explainClock } from '../domain/clocks/explain.ts';
import { messageLink } from '../domain/links.ts';
import { ownerAmong, ownersInTurn } from '../domain/people.ts';
import type { Waiting } from '../domain/waiting.ts';
import type { Database } from '../store/database.ts';
import { loadTerms } from '../store/load-terms.ts';
import { loadReach } from '../store/reach.ts';
import { policyVersions } from '../store/terms.ts';
import { pausedNow, type WaitingRow, waitingNow } from '../store/waiting.ts';
import { findWorkspace } from '../store/workspaces.ts';

/** Everybody who waits for staff at `now`, with owner, link and the sentence that explains the deadline. */
export async function loadWaiting(db: Database, workspaceId: string, now: Date): Promise<Waiting[]> {
  const workspace = await findWorkspace(db, workspaceId);
  if (!workspace) return [];
  const rows = await waitingNow(db, workspaceId);
  const terms = await loadTerms(db, workspaceId);
  const reach = await loadReach(db, workspaceId, rows.flatMap(ownersInTurn), terms.policies);
  return rows.map((row) => ({
    ...pick(row),
    askedAt: row.startedAt,
    isOverdue: now > row.dueAt,
    ownerId: ownerAmong(ownersInTurn(row), reach),
    takenBy: row.acknowledgedBy,
    snoozedUntil: row.snoozedUntil && row.snoozedUntil > now ? row.snoozedUntil : null,
    link: messageLink(workspace.url, row.inboxId, row.askId, row.askThreadId),
    why: explainClock(
      {
        ...row,
        outcome: 'running',
        endedAt: null,
        fulfilledAt: null,
        elapsedMinutes: null,
        cancelReason: null,
      },
      row.customerName,
      versionAt(versionsOf(terms.calendars, row.calendarId), row.dueAt).timeZone,
    ),
  }));
}

/** Whose conversations wait on the customer: an owner each, null where there is nobody. */
export async function loadOnCustomer(db: Database, workspaceId: string): Promise<(string | null)[]> {
  const rows = await pausedNow(db, workspaceId);
  if (rows.length === 0) return [];
  const policies = await policyVersions(db, workspaceId);
  const reach = await loadReach(db, workspaceId, rows.flatMap(ownersInTurn), policies);
  return rows.map((row) => ownerAmong(ownersInTurn(row), reach));
}

function pick({
  clockId,
  inboxId,
  inboxName,
  customerName,
  metric,
  priority,
  askId,
  askText,
  askedByName,
  dueAt,
}: WaitingRow) {
  return { clockId, inboxId, inboxName, customerName, metric, priority, askId, askText, askedByName, dueAt };
}
