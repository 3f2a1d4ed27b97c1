import { endOfDayMeant } from '../domain/day-words.ts';
import { coversFrom, endCovers, saveCover } from '../store/covers.ts';
import type { Database, Transaction } from '../store/database.ts';
import { wakeLists } from '../store/lists.ts';
import { findPeople } from '../store/people.ts';
import { savePersonSettings, supportHoursFor } from '../store/person-settings.ts';
import type { OwnIntent } from './intents.ts';
import { aboutWhom, namedIn, type OwnKnown, refuseOwn } from './refuse-own.ts';
import { type Acquaintance, mayUse } from './roles.ts';

/** Keeps what a colleague says of themselves, or who covers whom, where they may say so and it can be. */
export async function applyOwn(
  tx: Transaction,
  workspaceId: string,
  intent: OwnIntent,
  known: Acquaintance,
): Promise<void> {
  if (!mayUse(known, intent.actor, intent.at)) return;
  const { actor, at, change } = intent;
  const judgedBy = await loadOwnKnown(tx, workspaceId, intent);
  if (refuseOwn(change, judgedBy) !== null) return;
  await keep(tx, workspaceId, intent, judgedBy.timeZone);
  // Whoever is back, or works at other hours, may be told at another time of what waits for them.
  await wakeLists(tx, workspaceId, [aboutWhom(change, actor.userId)], at);
}

/** What a change is judged by, as the tables have it. */
export async function loadOwnKnown(
  db: Database | Transaction,
  workspaceId: string,
  { actor, at, change }: Pick<OwnIntent, 'actor' | 'at' | 'change'>,
): Promise<OwnKnown> {
  const people = await findPeople(db, workspaceId, namedIn(change));
  const isColleague = (id: string) => {
    const person = people.get(id);
    return person?.role === 'staff' && person.isActive && !person.isOutsider;
  };
  const about = aboutWhom(change, actor.userId);
  const { timeZone } = await supportHoursFor(db, workspaceId, about, at);
  const covers = await coversFrom(db, workspaceId, at);
  return { actorId: actor.userId, now: at, isColleague, timeZone, covers };
}

async function keep(
  tx: Transaction,
  workspaceId: string,
  { actor, at, change }: OwnIntent,
  timeZone: string,
): Promise<void> {
  switch (change.kind) {
    case 'settings': {
      const { hours, digestTime, awayThrough, backupId } = change;
      const awayUntil = awayThrough && endOfDayMeant(awayThrough, at, timeZone);
      const said = { hours, digestTime, awayUntil, backupId };
      return savePersonSettings(tx, workspaceId, actor.userId, said, at);
    }
    case 'away': {
      const awayUntil = change.through && endOfDayMeant(change.through, at, timeZone);
      return savePersonSettings(tx, workspaceId, actor.userId, { awayUntil }, at);
    }
    case 'cover': {
      const { personId, coveredBy, through } = change;
      const endsAt = endOfDayMeant(through, at, timeZone);
      const cover = { personId, coveredBy, startsAt: at, endsAt, setBy: actor.userId, setAt: at };
      return saveCover(tx, workspaceId, cover);
    }
    case 'uncover':
      return endCovers(tx, workspaceId, change.personId, at);
  }
}
