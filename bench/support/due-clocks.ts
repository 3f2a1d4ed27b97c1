import { sql } from 'drizzle-orm';
import type { CalendarSpec } from '../../src/domain/calendar/spec.ts';
import { defaultPolicy } from '../../src/domain/policy/document.ts';
import { type Database, inTransaction } from '../../src/store/database.ts';
import { watchInbox } from '../../src/store/inboxes.ts';
import { asInstant } from '../../src/store/parameters.ts';
import { addCalendarVersion, addPolicyVersion } from '../../src/store/terms.ts';
import { saveWorkspace } from '../../src/store/workspaces.ts';
import { bot, channels, team } from './workspace.ts';

const targetMinutes = 60;
const always = [['00:00', '24:00']] as const;
/** Nobody is ever off, whenever this is measured. */
const aroundTheClock: CalendarSpec = {
  timeZone: 'UTC',
  hours: { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always },
};

/** Whose clock falls due as number `i`: a person each, so that each nudge is a message of its own. */
export const personOf = (i: number) => `U0DUE${String(i).padStart(6, '0')}`;

/** Fills empty tables with open clocks that fall due one after the other, `everyMs` apart, from `firstAt` on. */
export async function fillWithDueClocks(
  db: Database,
  { count, everyMs, firstAt }: { count: number; everyMs: number; firstAt: Date },
): Promise<void> {
  const { id, name, url } = team;
  const since = new Date(firstAt.getTime() - 48 * 60 * 60_000);
  await inTransaction(db, async (tx) => {
    const { timeZone } = aroundTheClock;
    const own = { id, name, url, botUserId: bot.userId, timeZone, guestRole: 'customer' } as const;
    await saveWorkspace(tx, { ...own, createdAt: since });
    await addCalendarVersion(tx, id, 'default', aroundTheClock, null, since, null);
    await addPolicyVersion(tx, id, { ...defaultPolicy(targetMinutes), hours: 'calendar' }, since, null);
    for (const channel of channels) {
      const inbox = { workspaceId: id, id: channel.id, name: channel.name, isShared: true, ownerId: null };
      await watchInbox(tx, { ...inbox, customerName: channel.name }, since);
    }
  });
  await db.execute(
    sql`insert into people (workspace_id, id, name, team_id, role, is_admin, checked_at)
        select ${id}, 'U0DUE' || lpad(i::text, 6, '0'), 'Colleague ' || i, ${id}, 'staff', i = 0, ${asInstant(since)}
        from generate_series(0, ${count}::int - 1) i`,
  );
  const startedAt = new Date(firstAt.getTime() - (targetMinutes / 2) * 60_000);
  await db.execute(
    sql`with asked as (
          select 'C0BENCH' || lpad((i % ${channels.length}::int)::text, 3, '0') as inbox, 'U0CUST' || i as author,
            'U0DUE' || lpad(i::text, 6, '0') as assignee, (1772000000 + i) || '.000100' as ask,
            ${asInstant(startedAt)} + i * ${everyMs}::int * interval '1 millisecond' as at
          from generate_series(0, ${count}::int - 1) i),
        said as (
          insert into messages (workspace_id, inbox_id, id, at, author_id, author_name, author_role, told_role, text,
            has_files, conversation_id)
          select ${id}, inbox, ask, at, author, 'A customer', 'customer', 'customer', ${askText}, false, inbox || '/' || ask
          from asked),
        folded as (
          insert into conversations (workspace_id, id, inbox_id, first_message_id, kind, state,
            started_at, last_message_at, assignee_id)
          select ${id}, inbox || '/' || ask, inbox, ask, 'run', 'waiting', at, at, assignee from asked)
        insert into clocks (workspace_id, id, conversation_id, inbox_id, customer_id, metric, ask_id, asked_by,
          asked_by_name, ask_text, started_at, target_minutes, hours, policy_version, calendar_id, calendar_version,
          due_at, outcome, next_action_at, priority, ladder, pauses, snapshots)
        select ${id}, inbox || '/' || ask || '/first_reply', inbox || '/' || ask, inbox, 'channel/' || inbox,
          'first_reply', ask, author, 'A customer', ${askText}, at, ${targetMinutes}::int, 'calendar', 1, 'default', 1,
          at + ${targetMinutes}::int * interval '1 minute', 'running',
          at + ${targetMinutes / 2}::int * interval '1 minute', 'normal', '[{"at":0.5,"to":"owner"}]', '[]', '[]'
        from asked`,
  );
  await db.execute(sql`analyze`);
}

const askText = 'Since this morning our nightly export stops half-way with error 502. Could you have a look?';
