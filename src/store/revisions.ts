import { sql } from 'drizzle-orm';
import { groupedBy } from '../domain/grouped.ts';
import type { NudgeNotice } from '../domain/notices.ts';
import { reviseNudges } from '../domain/nudges/revise.ts';
import type { ClockRow } from './clocks.ts';
import { queryRows, type Transaction } from './database.ts';
import { type NudgeRow, settleNudges } from './nudges.ts';
import { reviseNotices } from './outbox.ts';
import { asIds } from './parameters.ts';
import { type Around, aroundClocks } from './surroundings.ts';

/** Brings the open nudges of these clocks up to date, in the transaction that changed the clocks. */
export async function reviseOpenNudges(
  tx: Transaction,
  workspaceId: string,
  clocks: readonly ClockRow[],
  nudges: readonly NudgeRow[],
  now: Date,
  known?: ReadonlyMap<string, Around>,
): Promise<void> {
  const open = groupedBy(
    nudges.filter((nudge) => nudge.state === 'open'),
    (nudge) => nudge.clockId,
  );
  if (open.size === 0) return;
  const around = known ?? (await aroundClocks(tx, workspaceId, [...open.keys()]));
  const revisions = clocks.flatMap((clock) => {
    const place = around.get(clock.id);
    const own = open.get(clock.id);
    return place && own ? reviseNudges(clock, own, place.handling, place.where, now) : [];
  });
  await reviseNotices(tx, workspaceId, revisions, now);
  const settled = revisions.filter((revision) => revision.withdraw);
  await settleNudges(tx, workspaceId, settled, now);
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
  await settleNudges(tx, workspaceId, open, now);
}
