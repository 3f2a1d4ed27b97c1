import { sql } from 'drizzle-orm';
import { queryRows, type Transaction } from './database.ts';
import { asInstant } from './parameters.ts';

/** So long the numbers that were told stay what they were. */
const numbersLastMs = 2 * 60 * 60_000;

/** The clocks that somebody was told by number last, in the order of their numbers; none where that is too long ago. */
export async function numbersTold(
  tx: Transaction,
  workspaceId: string,
  personId: string,
  now: Date,
): Promise<readonly string[]> {
  const since = new Date(now.getTime() - numbersLastMs);
  const [row] = await queryRows<{ clockIds: string[] }>(
    tx,
    sql`select array(select jsonb_array_elements(notice->'answer'->'waiting')->>'clockId') as "clockIds" from outbox
        where workspace_id = ${workspaceId} and recipient = ${personId} and created_at > ${asInstant(since)}
          and notice->>'type' = 'answer' and notice->'answer'->>'how' = 'which'
        order by created_at desc, key desc limit 1`,
  );
  return row?.clockIds ?? [];
}
