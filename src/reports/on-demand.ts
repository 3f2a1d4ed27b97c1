import { periodsOf, type ReportRange, reportTitle } from '../domain/kpis/report-range.ts';
import type { KpiSummary } from '../domain/notices.ts';
import type { Database } from '../store/database.ts';
import { findWorkspace } from '../store/workspaces.ts';
import { figuresOf } from './figures.ts';

export interface OnDemandReport {
  summary: KpiSummary;
  /** The stretch before it that is fair to compare it with. */
  before: KpiSummary;
  title: string;
}

/**
 * The figures somebody asks for, in the workspace's zone.
 * @throws Error where there is no such workspace
 */
export async function reportFor(
  db: Database,
  workspaceId: string,
  range: ReportRange,
  now: Date,
): Promise<OnDemandReport> {
  const workspace = await findWorkspace(db, workspaceId);
  if (!workspace) throw new Error(`No workspace ${workspaceId} to report on`);
  const { timeZone } = workspace;
  const { period, before: earlier } = periodsOf(range, now, timeZone);
  const [summary, before] = await figuresOf(db, workspaceId, [period, earlier], now, timeZone);
  return { summary, before, title: reportTitle(range) };
}
