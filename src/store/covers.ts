import { and, asc, eq, gt, inArray, or } from 'drizzle-orm';
import type { Cover } from '../domain/covers.ts';
import type { Database, Transaction } from './database.ts';
import { covers } from './schema.ts';

const { personId, coveredBy, startsAt, endsAt, setBy, setAt } = covers;
const fields = { personId, coveredBy, startsAt, endsAt, setBy, setAt };

/** The covers that last at `now` or are still to come, the earliest first. */
export function coversFrom(db: Database | Transaction, workspaceId: string, now: Date): Promise<Cover[]> {
  return db
    .select(fields)
    .from(covers)
    .where(and(eq(covers.workspaceId, workspaceId), gt(endsAt, now)))
    .orderBy(asc(startsAt), asc(personId));
}

/** The same of one person: who covers them, and whom they cover. */
export function coversOfPerson(
  db: Database | Transaction,
  workspaceId: string,
  id: string,
  now: Date,
): Promise<Cover[]> {
  return db
    .select(fields)
    .from(covers)
    .where(
      and(
        eq(covers.workspaceId, workspaceId),
        gt(endsAt, now),
        or(inArray(personId, [id]), inArray(coveredBy, [id])),
      ),
    )
    .orderBy(asc(startsAt), asc(personId));
}
