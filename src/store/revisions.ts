import { sql } from 'drizzle-orm';
import { groupedBy } from '../domain/grouped.ts';
import type { Notice } from '../domain/notices.ts';
import { reviseNudges } from '../domain/nudges/revise.ts';
import type { ClockRow } from './clocks.ts';
import { queryRows, type Transaction } from './database.ts';
import { withEndings } from './endings.ts';
import { wakeLists } from './lists.ts';
import { markNudges, type NudgeRow } from './nudges.ts';
import { reviseNotices } from './outbox.ts';
import { asIds } from './parameters.ts';
import { type Around, aroundClocks } from './surroundings.ts';

/** Brings the nudges of these clocks up to date, in the transaction that changed the clocks. */
export async function reviseNudgesOf(
  tx: Transaction,
  workspaceId: string,
  clocks: readonly ClockRow[],
  nudges: readonly NudgeRow[],
  now: Date,
  known?: ReadonlyMap<string, Around>,
): Promise<void> {
  const byClock = groupedBy(nudges, (nudge) => nudge.clockId);
  const nudged = await withEndings(
    tx,
    workspaceId,
    clocks.filter((clock) => byClock.has(clock.id)),
  );
  if (nudged.length === 0) return;
  const ids = nudged.map((clock) => clock.id);
  const around = known ?? (await aroundClocks(tx, workspaceId, ids));
  const revised = nudged.flatMap((clock) => {
    const place = around.get(clock.id);
    return place ? [reviseNudges(clock, byClock.get(clock.id) ?? [], place, now)] : [];
  });
  await wakeLists(
    tx,
    workspaceId,
    revised.flatMap(({ personIds }) => personIds),
    now,
  );
  const messages = revised.flatMap((each) => each.messages);
  await reviseNotices(tx, workspaceId, messages, now);
  const marks = revised.flatMap((each) => each.marks);
  await markNudges(tx, workspaceId, marks, now);
}

/** Settles the nudges of clocks that the log no longer knows: what they asked for has moved or gone. */
export async function withdrawNudges(
  tx: Transaction,
  workspaceId: string,
  nudges: readonly NudgeRow[],
  now: Date,
): Promise<void> {
  const open = nudges.filter((nudge) => nudge.state === 'open');
  if (open.length === 0) return;
  await wakeLists(
    tx,
    workspaceId,
    open.flatMap(({ personId }) => personId ?? []),
    now,
  );
  await withdrawMessages(
    tx,
    workspaceId,
    open.flatMap(({ outboxKey }) => outboxKey ?? []),
    now,
  );
  const settled = open.map((nudge) => ({ ...nudge, state: 'settled' as const }));
  await markNudges(tx, workspaceId, settled, now);
}

type Revision = Parameters<typeof reviseNotices>[2][number];

async function withdrawMessages(
  tx: Transaction,
  workspaceId: string,
  keys: readonly string[],
  now: Date,
): Promise<void> {
  if (keys.length === 0) return;
  const notices = await queryRows<{ key: string; notice: Notice }>(
    tx,
    sql`select key, notice from outbox where workspace_id = ${workspaceId} and key = ${asIds(keys)}`,
  );
  const over = { standing: 'withdrawn' as const, actorId: null, endedAt: now.toISOString() };
  const revisions = notices.flatMap(({ key, notice }): Revision[] => {
    if (notice.type === 'nudge') return [{ key, notice: { ...notice, ...over }, withdraw: true }];
    if (notice.type !== 'call') return [];
    return [{ key, notice: { ...notice, nudge: { ...notice.nudge, ...over } }, withdraw: true }];
  });
  await reviseNotices(tx, workspaceId, revisions, now);
}
