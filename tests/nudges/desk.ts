import { sql } from 'drizzle-orm';
import { sweep } from '../../src/nudges/sweep.ts';
import { type Database, queryRows } from '../../src/store/database.ts';
import { findPeople, savePeople } from '../../src/store/people.ts';
import { ourTeam } from '../intake/desk.ts';
import type { Letter } from '../intake/letters.ts';
import { openPostRoom } from '../intake/post-room.ts';

/** The instant of the story that most tests tell: Dana of Northwind asks on Friday, shortly before closing time. */
export const askedAt = '2026-11-20T16:50:00Z';

/** The desk of one workspace, given the time with each thing that is done. */
export function openDesk(db: Database) {
  const room = openPostRoom(db);
  return {
    /** Deliveries come and are applied. */
    take: (now: string, ...letters: Letter[]) => room.take(now, ...letters),
    sweep: (now: string) => sweep(db, ourTeam, new Date(now)),
    /** Who was nudged, earliest first, as `U0PRIYA at-50%`. */
    nudged: async () => {
      const query = sql`select person_id || ' ' || step as nudge from nudges order by decided_at, step`;
      return (await queryRows<{ nudge: string }>(db, query)).map(({ nudge }) => nudge);
    },
    /** How each message in the outbox stands, the oldest first. */
    standings: async () => {
      const query = sql`select recipient || ' ' || (notice->>'standing') as standing from outbox
        order by created_at, key`;
      return (await queryRows<{ standing: string }>(db, query)).map(({ standing }) => standing);
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
