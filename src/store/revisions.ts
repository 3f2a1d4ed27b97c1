import { sql } from 'drizzle-orm';
import { groupedBy } from '../domain/grouped.ts';
import type { NudgeNotice } from '../domain/notices.ts';
import { reviseNudges } from '../domain/nudges/revise.ts';
import type { ClockRow } from './clocks.ts';
import { queryRows, type Transaction } from './database.ts';
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
  const nudged = clocks.filter((clock) => byClock.has(clock.id));
  if (nudged.length === 0) return;
  const ids = nudged.map((clock) => clock.id);
  const around = known ?? (await aroundClocks(tx, workspaceId, ids));
  const revisions = nudged.flatMap((clock) => {
    const place = around.get(clock.id);
    return place ? reviseNudges(clock, byClock.get(clock.id) ?? [], place, now) : [];
  });
  await reviseNotices(tx, workspaceId, revisions, now);
  const marks = revisions.map(({ clockId, step, withdraw }) => ({
    clockId,
    step,
    state: withdraw ? ('settled' as const) : ('open' as const),
  }));
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
  const notices = await queryRows<{ key: string; notice: NudgeNotice }>(
    tx,
    sql`select key, notice from outbox
        where workspace_id = ${workspaceId} and key = ${asIds(open.map((nudge) => nudge.outboxKey))}`,
  );
  await reviseNotices(
    tx,
    workspaceId,
    notices.map(({ key, notice }) => ({
      key,
      notice: { ...notice, standing: 'withdrawn' as const, actorId: null, endedAt: now.toISOString() },
      withdraw: true,
    })),
    now,
  );
  const settled = open.map((nudge) => ({ ...nudge, state: 'settled' as const }));
  await markNudges(tx, workspaceId, settled, now);
}
