import { sql } from 'drizzle-orm';
import { type Database, type OpenDatabase, queryRows } from './database.ts';

/** Larger tables of a server are left to its own autovacuum, which an administrator may have tuned. */
const smallRows = 100_000;

/**
 * Keeps the planner informed and the tables free of dead rows. Without statistics the planner takes a table for small
 * and reads all of it where an index would do. The embedded database has no autovacuum, so this stands in for it, by
 * the same rule of thumb (a fifth of the rows). A server has one, but it looks once a minute, and a young table grows
 * quicker than that.
 * @returns the names of the tables that were seen to
 */
export async function keepUp({ db, kind }: Pick<OpenDatabase, 'db' | 'kind'>): Promise<string[]> {
  const tables = await tablesToSeeTo(db, kind === 'embedded');
  for (const { name, isDead } of tables) {
    const command = isDead ? 'vacuum (analyze, skip_locked)' : 'analyze (skip_locked)';
    await db.execute(sql.raw(`${command} ${name}`));
  }
  return tables.map(({ name }) => name);
}

function tablesToSeeTo(db: Database, isEmbedded: boolean): Promise<{ name: string; isDead: boolean }[]> {
  const limit = isEmbedded ? sql`true` : sql`n_live_tup < ${smallRows}::int`;
  return queryRows(
    db,
    sql`select name, is_dead as "isDead"
        from (select format('%I.%I', schemaname, relname) as name, n_mod_since_analyze, n_live_tup,
                ${isEmbedded}::boolean and n_dead_tup > 50 + n_live_tup / 5 as is_dead
              from pg_stat_user_tables where schemaname = current_schema()) t
        where (is_dead or n_mod_since_analyze > 50 + n_live_tup / 5) and ${limit}
        order by name`,
  );
}
