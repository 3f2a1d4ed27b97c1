import type { CalendarSpec } from '../../src/domain/calendar/spec.ts';
import type { KpiClock } from '../../src/domain/kpis/clock.ts';
import { type Database, inTransaction } from '../../src/store/database.ts';
import { clocks, customers, inboxes, outbox } from '../../src/store/schema.ts';
import { addCalendarVersion } from '../../src/store/terms.ts';
import { saveWorkspace, setReportChannel } from '../../src/store/workspaces.ts';

const longAgo = new Date('2026-01-01T00:00:00Z');
const day = [['09:00', '17:00']] as const;

/** A workspace on support hours of Monday to Friday, 09:00 to 17:00 in its zone. */
export async function givenWorkspace(
  db: Database,
  {
    id = 'T1',
    timeZone = 'Europe/Berlin',
    reportChannelId = 'C1' as string | null,
    createdAt = longAgo,
  } = {},
): Promise<string> {
  await saveWorkspace(db, {
    id,
    name: `Workspace ${id}`,
    url: 'https://acme.slack.com/',
    botUserId: 'U0',
    timeZone,
    guestRole: 'customer',
    createdAt,
  });
  if (reportChannelId !== null) await setReportChannel(db, id, reportChannelId);
  await givenHours(db, id, { timeZone, hours: { mon: day, tue: day, wed: day, thu: day, fri: day } });
  return id;
}

async function givenHours(db: Database, workspaceId: string, spec: CalendarSpec): Promise<void> {
  await inTransaction(db, (tx) => addCalendarVersion(tx, workspaceId, 'default', spec, null, longAgo, null));
}

/** Clocks as the app would have saved them. */
export async function givenClocks(
  db: Database,
  workspaceId: string,
  kpiClocks: readonly KpiClock[],
): Promise<void> {
  if (kpiClocks.length === 0) return;
  const rows = kpiClocks.map((clock, index) => ({
    ...clock,
    workspaceId,
    id: `C2/${index}/${clock.metric}`,
    conversationId: `C2/${index}`,
    inboxId: 'C2',
    customerId: 'northwind',
    askId: `${index}`,
    askedBy: 'U9',
    askText: 'Where is our order?',
    priority: 'normal' as const,
    policyVersion: 1,
    calendarVersion: 1,
    ladder: [],
    snapshots: [],
    cancelReason: clock.outcome === 'cancelled' ? ('no_reply_needed' as const) : null,
  }));
  await db.insert(clocks).values(rows);
}

/** A channel that is watched, and shared with another company. */
export async function givenSharedInbox(db: Database, workspaceId: string, id: string): Promise<void> {
  const customerId = 'northwind';
  await db.insert(customers).values({ workspaceId, id: customerId, name: 'Northwind', createdAt: longAgo });
  const rest = { kind: 'channel', name: 'ext-northwind', state: 'watched', watchedSince: longAgo } as const;
  await db.insert(inboxes).values({ ...rest, workspaceId, id, isShared: true, customerId });
}

/** What is in the outbox, by workspace and key. */
export async function outboxOf(db: Database) {
  const rows = await db.select().from(outbox).orderBy(outbox.workspaceId, outbox.key);
  return rows.map(({ workspaceId, key, recipient, notice, state }) => ({
    workspaceId,
    key,
    recipient,
    notice,
    state,
  }));
}

/** A log that keeps what it was told. */
export function listeningLog() {
  const told: { level: string; fields: Record<string, unknown>; words: string }[] = [];
  const as = (level: string) => (fields: object, words: string) => {
    told.push({ level, fields: { ...fields }, words });
  };
  return { told, info: as('info'), warn: as('warn'), error: as('error') };
}
