import { sql } from 'drizzle-orm';
import { defaultPolicy } from '../../src/domain/policy/document.ts';
import { type Database, inTransaction } from '../../src/store/database.ts';
import { addCalendarVersion, addPolicyVersion } from '../../src/store/terms.ts';
import { saveWorkspace } from '../../src/store/workspaces.ts';
import { benchCalendar, furnish } from './furnish.ts';
import { bot, channels, team } from './workspace.ts';

/** In each round, this many clocks become due. */
export const dueEachRound = 100;

const minute = 60_000;
const targetMinutes = 40_000;
const startedAt = Date.parse('2026-03-02T00:00:00Z');

/** When the clocks of a round become due: at half of their target, as the policy says. */
export function dueAtOf(round: number): Date {
  return new Date(startedAt + (targetMinutes / 2 + round * 60) * minute);
}

/**
 * Fills empty tables with open clocks, each with its conversation and its ask, spread over the channels. A hundred
 * were asked in each hour and become due in each hour; after the last round, all others become due at once.
 */
export async function fillWithOpenClocks(db: Database, count: number, rounds: number): Promise<void> {
  const since = new Date(startedAt - minute);
  await inTransaction(db, async (tx) => {
    const { id, name, url } = team;
    const { timeZone } = benchCalendar;
    const botUserId = bot.userId;
    await saveWorkspace(tx, { id, name, url, botUserId, timeZone, guestRole: 'customer', createdAt: since });
    await addCalendarVersion(tx, id, 'default', benchCalendar, null, since, null);
    await addPolicyVersion(tx, id, { ...defaultPolicy(targetMinutes), hours: 'calendar' }, since, null);
  });
  await furnish(db, since);
  await db.execute(
    sql`with asked as (
          select 'C0BENCH' || lpad((i % ${channels.length}::int)::text, 3, '0') as inbox, 'U0CUST' || i as author,
            (1772000000 + i) || '.000100' as ask,
            ${new Date(startedAt).toISOString()}::timestamptz
              + least(i / ${dueEachRound}::int, ${rounds}::int) * interval '1 hour' as at
          from generate_series(0, ${count}::int - 1) i),
        said as (
          insert into messages (workspace_id, inbox_id, id, at, author_id, author_name, author_role, told_role, text,
            has_files, conversation_id)
          select ${team.id}, inbox, ask, at, author, 'A customer', 'customer', 'customer', ${askText}, false, inbox || '/' || ask
          from asked),
        folded as (
          insert into conversations (workspace_id, id, inbox_id, first_message_id, kind, state,
            started_at, last_message_at)
          select ${team.id}, inbox || '/' || ask, inbox, ask, 'run', 'waiting', at, at from asked)
        insert into clocks (workspace_id, id, conversation_id, inbox_id, customer_id, metric, ask_id, asked_by,
          asked_by_name, ask_text, started_at, target_minutes, hours, policy_version, calendar_id, calendar_version,
          due_at, outcome, next_action_at, priority, ladder, pauses, snapshots)
        select ${team.id}, inbox || '/' || ask || '/first_reply', inbox || '/' || ask, inbox, 'channel/' || inbox,
          'first_reply', ask, author, 'A customer', ${askText}, at, ${targetMinutes}::int, 'calendar', 1, 'default', 1,
          at + ${targetMinutes}::int * interval '1 minute', 'running',
          at + ${targetMinutes / 2}::int * interval '1 minute', 'normal',
          '[{"at":0.5,"to":"owner"}]', '[]', '[]'
        from asked`,
  );
  // As the app's upkeep or the server's autovacuum does within a minute.
  await db.execute(sql`analyze`);
}

const askText = 'Since this morning our nightly export stops half-way with error 502. Could you have a look?';
