import { sql } from 'drizzle-orm';
import { sweep } from '../../src/nudges/sweep.ts';
import { tell } from '../../src/nudges/tell.ts';
import { type Database, queryRows } from '../../src/store/database.ts';
import { listContent } from '../../src/store/list-content.ts';
import { findPeople, savePeople } from '../../src/store/people.ts';
import { ourTeam } from '../intake/desk.ts';
import type { Letter } from '../intake/letters.ts';
import { openPostRoom } from '../intake/post-room.ts';

/** The instant of the story that most tests tell: Dana of Northwind asks on Friday, shortly before closing time. */
export const askedAt = '2026-11-20T16:50:00Z';

/** The desk of one workspace, given the time with each thing that is done. */
export function openDesk(db: Database) {
  const room = openPostRoom(db);
  let time = new Date(askedAt);
  return {
    /** Deliveries come and are applied. */
    async take(now: string, ...letters: Letter[]) {
      time = new Date(now);
      await room.take(now, ...letters);
      await tell(db, ourTeam, time);
    },
    async sweep(now: string) {
      time = new Date(now);
      const swept = await sweep(db, ourTeam, time);
      await tell(db, ourTeam, time);
      return swept;
    },
    /** Who was nudged, earliest first, as `U0PRIYA at-50%`. */
    nudged: async () => {
      const query = sql`select person_id || ' ' || step as nudge from nudges order by decided_at, step`;
      return (await queryRows<{ nudge: string }>(db, query)).map(({ nudge }) => nudge);
    },
    /** What stands in the lists, of whoever was nudged first: `U0PRIYA waiting`. */
    standings: async () => {
      const query = sql`select person_id as id from nudges group by 1 order by min(decided_at), min(step), 1`;
      const people = await queryRows<{ id: string }>(db, query);
      const contents = await Promise.all(people.map(({ id }) => listContent(db, ourTeam, id, time)));
      return contents.flatMap(({ personId, open, settled }) =>
        [...open, ...settled].map(({ standing }) => `${personId} ${standing}`),
      );
    },
    clocks: () =>
      queryRows<{ outcome: string; nextActionAt: Date | null; nudgedAt: Date | null }>(
        db,
        sql`select outcome, next_action_at as "nextActionAt", nudged_at as "nudgedAt" from clocks order by started_at`,
      ),
    /** Somebody is an admin, leaves, or is no longer staff. */
    async person(id: string, change: { isAdmin?: boolean; isActive?: boolean; role?: 'customer' }) {
      const known = (await findPeople(db, ourTeam, [id])).get(id);
      if (!known) throw new Error(`${id} is not known`);
      await savePeople(db, [{ ...known, ...change }]);
    },
    ownerOfCustomer: (id: string | null) => db.execute(sql`update customers set owner_id = ${id}`),
    ownerOfInbox: (id: string | null) => db.execute(sql`update inboxes set owner_id = ${id}`),
  };
}
