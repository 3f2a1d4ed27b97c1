import { sql } from 'drizzle-orm';
import type { WhoIsNotice } from '../domain/notices.ts';
import { queryRows, type Transaction } from './database.ts';

/** What admins were asked about somebody, by the keys of the outbox. */
export function whoIsNotices(
  tx: Transaction,
  workspaceId: string,
  personId: string,
): Promise<{ key: string; notice: WhoIsNotice }[]> {
  const prefix = `who-is/${personId}/`;
  return queryRows(
    tx,
    sql`select key, notice from outbox
        where workspace_id = ${workspaceId} and starts_with(key, ${prefix}) order by key`,
  );
}
