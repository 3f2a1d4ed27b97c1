import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '../../src/store/database.ts';
import { asInstant } from '../../src/store/parameters.ts';
import { team } from './workspace.ts';

/** A nudge of which somebody was just told. */
export interface ToldOf {
  personId: string;
  inboxId: string;
  askId: string;
  toldAt: Date;
  /** When its clock ended, as the app knows it at the telling. */
  endedAt: Date | null;
}

/** The nudges that were told at `now`, in an order that is the same each time. */
export function addedNudges(db: Database, now: Date): Promise<ToldOf[]> {
  return queryRows<ToldOf>(
    db,
    sql`select n.person_id as "personId", k.inbox_id as "inboxId", k.ask_id as "askId", n.told_at as "toldAt",
          k.ended_at as "endedAt"
        from nudges n join clocks k on k.workspace_id = n.workspace_id and k.id = n.clock_id
        where n.workspace_id = ${team.id} and n.told_at = ${asInstant(now)} and n.person_id is not null
        order by n.clock_id, n.step`,
  );
}
