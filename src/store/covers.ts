import { and, asc, eq, gt, gte } from 'drizzle-orm';
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

/** Keeps that one covers another; said again at the same instant, it replaces what was said. */
export async function saveCover(tx: Transaction, workspaceId: string, cover: Cover): Promise<void> {
  const { personId: _personId, startsAt: _startsAt, ...set } = cover;
  await tx
    .insert(covers)
    .values({ workspaceId, ...cover })
    .onConflictDoUpdate({ target: [covers.workspaceId, covers.personId, covers.startsAt], set });
}

/** Nobody covers them from `at` on: what lasted ends then, what was still to come is gone. */
export async function endCovers(tx: Transaction, workspaceId: string, id: string, at: Date): Promise<void> {
  const theirs = and(eq(covers.workspaceId, workspaceId), eq(personId, id));
  await tx.delete(covers).where(and(theirs, gte(startsAt, at)));
  await tx
    .update(covers)
    .set({ endsAt: at })
    .where(and(theirs, gt(endsAt, at)));
}
