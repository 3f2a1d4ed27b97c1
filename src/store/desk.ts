import { sql } from 'drizzle-orm';
import type { Terms } from '../domain/clocks/clock.ts';
import { versionAt, versionsOf } from '../domain/clocks/counting.ts';
import { workingHours } from '../domain/person-hours.ts';
import { peopleNamedIn } from '../domain/policy/people.ts';
import { standInsNow } from '../domain/policy/versions.ts';
import { type Colleague, type Desk, deskAt } from '../domain/presence/desk.ts';
import type { WeeklyHours, Whereabouts } from '../domain/presence.ts';
import { coversFrom } from './covers.ts';
import { queryRows, type Transaction } from './database.ts';
import { asIds, asInstant } from './parameters.ts';
import { membersOfGroups } from './user-groups.ts';

/** Whom a desk is asked about. */
export interface Asked {
  /** Owners, leads and whoever else a ladder names; null where there is none. */
  personIds: readonly (string | null)[];
  terms: Terms;
}

interface Row extends Whereabouts {
  id: string;
  name: string;
  isAdmin: boolean;
  timeZone: string | null;
  hours: WeeklyHours | null;
  digestTime: string | null;
  backupId: string | null;
}

/**
 * Everything that is known at `now` of these people, of whoever may act in their place, of whoever the newest policy names
 * or a rotation takes turns among, and of the admins. Three queries, whatever their number; Slack is not asked.
 */
export async function loadDesk(
  tx: Transaction,
  workspaceId: string,
  { personIds, terms }: Asked,
  now: Date,
): Promise<Desk> {
  const { policies, calendars } = terms;
  const newest = policies.reduce((best, each) => (each.version > best.version ? each : best));
  const userGroups = await membersOfGroups(tx, workspaceId);
  const covers = await coversFrom(tx, workspaceId, now);
  const named = [...personIds, ...peopleNamedIn(newest.document), ...[...userGroups.values()].flat()];
  const rows = await colleaguesAmong(
    tx,
    workspaceId,
    named.filter((id) => id !== null),
    now,
  );
  const support = versionAt(versionsOf(calendars, 'default'), now).calendar.spec;
  const colleagues = rows.map(
    ({ hours, timeZone, ...row }): Colleague => ({ ...row, hours: workingHours(hours, timeZone, support) }),
  );
  const admins = rows.filter(({ isAdmin }) => isAdmin).map(({ id }) => id);
  return deskAt({ colleagues, covers, standIns: standInsNow(policies), admins, userGroups }, now);
}

/** Those of them who are staff of our own, with the admins, and the backups and covers of all, theirs, and so on. */
function colleaguesAmong(
  tx: Transaction,
  workspaceId: string,
  ids: readonly string[],
  now: Date,
): Promise<Row[]> {
  return queryRows<Row>(
    tx,
    sql`with recursive wanted(id) as (
          select id from people where workspace_id = ${workspaceId}
            and (id = ${asIds(new Set(ids))} or (is_admin and is_active))
          union
          select n.id from wanted w cross join lateral (
            select s.backup_id as id from person_settings s
            where s.workspace_id = ${workspaceId} and s.person_id = w.id and s.backup_id is not null
            union all
            select c.covered_by from covers c
            where c.workspace_id = ${workspaceId} and c.person_id = w.id
              and c.starts_at <= ${asInstant(now)} and ${asInstant(now)} < c.ends_at) n)
        select p.id, p.name, p.is_admin as "isAdmin", p.is_active as "isActive", p.time_zone as "timeZone",
          p.status_emoji as "statusEmoji", p.status_text as "statusText", p.status_until as "statusUntil",
          p.dnd_from as "dndFrom", p.dnd_until as "dndUntil", p.dnd_paused_until as "dndPausedUntil",
          p.unreachable_since as "unreachableSince", s.hours, s.digest_time as "digestTime",
          s.away_until as "awayUntil", s.backup_id as "backupId"
        from wanted w
        join people p on p.workspace_id = ${workspaceId} and p.id = w.id
        left join person_settings s on s.workspace_id = p.workspace_id and s.person_id = p.id
        where coalesce(p.decided_role, p.role) = 'staff'
          and not (p.role = 'customer' and p.team_id is not null and p.team_id <> p.workspace_id)
        order by p.id`,
  );
}
