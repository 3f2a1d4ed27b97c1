import type { Period } from '../domain/kpis/clock.ts';
import { internalAnswers } from '../domain/kpis/internal-answers.ts';
import { minutesUntilOn } from '../domain/kpis/minutes-until.ts';
import { nudgeFigures } from '../domain/kpis/nudge-figures.ts';
import { nudgePrecision } from '../domain/kpis/nudge-precision.ts';
import { promiseFigures } from '../domain/kpis/promise-figures.ts';
import { summarise } from '../domain/kpis/summarise.ts';
import type { KpiSummary, NudgeFigures, NudgePrecision } from '../domain/notices.ts';
import type { Database, Transaction } from '../store/database.ts';
import { kpiClocksBetween } from '../store/kpi-clocks.ts';
import { internalClocksBetween } from '../store/kpi-internal.ts';
import { newMessagesBetween, toldNudgesAbout } from '../store/kpi-nudges.ts';
import { kpiPromisesBetween } from '../store/kpi-promises.ts';
import { nudgedAsksBetween, verdictsFor } from '../store/kpi-verdicts.ts';
import { loadTerms } from '../store/load-terms.ts';

/**
 * The figures of each period, in their order, read from the clocks as they are now.
 * @param timeZone the workspace's: its days are counted by it
 */
export async function figuresOf<const Periods extends readonly Period[]>(
  db: Database | Transaction,
  workspaceId: string,
  periods: Periods,
  now: Date,
  timeZone: string,
): Promise<{ [Index in keyof Periods]: KpiSummary }> {
  const { calendars } = await loadTerms(db, workspaceId);
  const minutesUntil = minutesUntilOn(calendars);
  const summaries: KpiSummary[] = [];
  for (const period of periods) {
    const clocks = await kpiClocksBetween(db, workspaceId, period);
    const precision = await precisionOf(db, workspaceId, period);
    const nudges = await nudgesOf(db, workspaceId, period, now, timeZone);
    const promises = promiseFigures(await kpiPromisesBetween(db, workspaceId, period), period, now);
    const asked = await internalClocksBetween(db, workspaceId, period);
    const internal = internalAnswers(asked, period, now, minutesUntil);
    const figures = summarise(clocks, period, now, minutesUntil);
    summaries.push({ ...figures, precision, nudges, promises, internal });
  }
  return summaries as { [Index in keyof Periods]: KpiSummary };
}

async function precisionOf(
  db: Database | Transaction,
  workspaceId: string,
  period: Period,
): Promise<NudgePrecision> {
  const nudged = await nudgedAsksBetween(db, workspaceId, period);
  return nudgePrecision(nudged, await verdictsFor(db, workspaceId, nudged, period), period);
}

async function nudgesOf(
  db: Database | Transaction,
  workspaceId: string,
  period: Period,
  now: Date,
  timeZone: string,
): Promise<NudgeFigures> {
  const told = await toldNudgesAbout(db, workspaceId, period);
  return nudgeFigures(told, await newMessagesBetween(db, workspaceId, period), period, now, timeZone);
}
