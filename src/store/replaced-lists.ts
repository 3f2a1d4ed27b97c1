import { sql } from 'drizzle-orm';
import type { ListNotice } from '../domain/notices.ts';
import type { Transaction } from './database.ts';
import { listKey } from './lists.ts';
import { asIds, asInstant } from './parameters.ts';

/** Has the earlier messages of a person's list taken away, now that the message of `notice` stands. */
export async function replaceLists(
  tx: Transaction,
  workspaceId: string,
  { personId, seq }: ListNotice,
  now: Date,
): Promise<void> {
  await tx.execute(
    sql`update outbox set notice = notice || '{"isReplaced":true}'::jsonb, revision = revision + 1,
          state = case when state = 'sending' then 'sending'
                       when message_ts is null and attempts = 0 then 'withdrawn'
                       else 'pending' end,
          next_attempt_at = ${asInstant(now)}
        where workspace_id = ${workspaceId} and key = ${asIds(earlierKeys(personId, seq))}
          and notice->'isReplaced' is null and state in ('pending', 'sending', 'delivered')`,
  );
}

/** More than one is left only where Slack was out of reach for long. */
const mostEarlier = 20;

function earlierKeys(personId: string, seq: number): string[] {
  const from = Math.max(1, seq - mostEarlier);
  return Array.from({ length: Math.max(0, seq - from) }, (_, i) => listKey(personId, from + i));
}
