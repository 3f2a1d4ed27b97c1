import type { Logger } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { ReportRange } from '../domain/kpis/report-range.ts';
import type { KpiSummary } from '../domain/notices.ts';
import type { Database } from '../store/database.ts';

/** What the listeners work with. */
export interface SlackContext {
  db: Database;
  workspaceId: string;
  /** For reading; what the app says on its own account goes through the outbox. */
  client: WebClient;
  logger: Logger;
  now(): Date;
  /** Applies what is recorded, this very delivery included, and sends what comes of it. */
  settle(): Promise<void>;
  /** Reads an inbox's past, so that the first report already means something. */
  readPast(inboxId: string): Promise<void>;
  reportFor(
    db: Database,
    workspaceId: string,
    range: ReportRange,
    now: Date,
  ): Promise<{ summary: KpiSummary; before: KpiSummary; title: string }>;
}
