import { sql } from 'drizzle-orm';
import { type Database, inTransaction, queryRows } from './database.ts';

export interface DatabaseHealth {
  /** of PostgreSQL, e.g. `15.18` */
  version: string;
  /** the database's own clock */
  at: Date;
  /** why nothing can be written; absent when writing works */
  writeProblem?: string;
}

/** Looks whether the database answers and can be written to, and leaves nothing behind. */
export async function databaseHealth(db: Database): Promise<DatabaseHealth> {
  const [row] = await queryRows<{ version: string; at: Date }>(
    db,
    sql`select split_part(current_setting('server_version'), ' ', 1) as version, clock_timestamp() as at`,
  );
  if (row === undefined) throw new Error('the database answered without a row');
  const writeProblem = await tryToWrite(db);
  return { ...row, ...(writeProblem === undefined ? {} : { writeProblem }) };
}

async function tryToWrite(db: Database): Promise<string | undefined> {
  const undo = new Error('only a try');
  try {
    await inTransaction(db, async (tx) => {
      await tx.execute(sql`create table writing_was_tried (one int)`);
      throw undo;
    });
  } catch (error) {
    if (error === undo) return undefined;
    const { cause } = error as Error;
    return cause instanceof Error ? cause.message : String(error);
  }
}
