import { and, eq, gte, inArray, isNull, lt, ne, or } from 'drizzle-orm';
import type { KpiClock, Period } from '../domain/kpis/clock.ts';
import type { Database, Transaction } from './database.ts';
import { clocks } from './schema.ts';

const kpiColumns = {
  metric: clocks.metric,
  startedAt: clocks.startedAt,
  dueAt: clocks.dueAt,
  targetMinutes: clocks.targetMinutes,
  outcome: clocks.outcome,
  endedAt: clocks.endedAt,
  fulfilledAt: clocks.fulfilledAt,
  elapsedMinutes: clocks.elapsedMinutes,
  hours: clocks.hours,
  calendarId: clocks.calendarId,
  pauses: clocks.pauses,
  nudgedAt: clocks.nudgedAt,
};

/**
 * The clocks that the figures of a period need: met or cancelled in it, due in it and not met, and those that waited
 * past their deadline at its end, from whenever they are. Each arm reads one index, `clocks_ended`, `clocks_by_due` or
 * `clocks_open`, so the cost follows the period and what has ended since, and not the history before it.
 */
export function kpiClocksBetween(
  db: Database | Transaction,
  workspaceId: string,
  { from, to }: Period,
): Promise<KpiClock[]> {
  const { dueAt, endedAt, outcome } = clocks;
  const decidedWithin = and(gte(endedAt, from), lt(endedAt, to), inArray(outcome, ['met', 'cancelled']));
  const missedWithin = and(gte(dueAt, from), lt(dueAt, to), inArray(outcome, ['running', 'breached']));
  const waitingAtEnd = and(lt(dueAt, to), or(isNull(endedAt), gte(endedAt, to)));
  return (
    db
      .select(kpiColumns)
      .from(clocks)
      // What colleagues were asked is no promise to a customer, and has figures of its own (`kpi-internal.ts`).
      .where(
        and(
          eq(clocks.workspaceId, workspaceId),
          ne(clocks.metric, 'internal_reply'),
          or(decidedWithin, missedWithin, waitingAtEnd),
        ),
      )
  );
}
