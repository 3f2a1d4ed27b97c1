import { type Cover, coversAt } from '../domain/covers.ts';
import { endOfDayMeant } from '../domain/day-words.ts';
import type { OwnChange } from '../domain/person-settings.ts';

export type OwnRefusal =
  | 'past'
  | 'too_far'
  | 'backup_not_staff'
  | 'backup_oneself'
  | 'not_staff'
  | 'covers_themselves'
  | 'circle';

/** What a change is judged by. */
export interface OwnKnown {
  actorId: string;
  now: Date;
  /** Whether somebody is a colleague whose account is in use. */
  isColleague(personId: string): boolean;
  /** Of whoever the change is about. */
  timeZone: string;
  covers: readonly Cover[];
}

/** Longer than that is a slip of the pen. */
const longestMs = 400 * 24 * 60 * 60_000;

/**
 * Why what a colleague says of themselves, or of covers, cannot be kept; null where it can. Asked twice: for the answer
 * that is shown, and by intake, which keeps it.
 */
export function refuseOwn(change: OwnChange, known: OwnKnown): OwnRefusal | null {
  switch (change.kind) {
    case 'settings':
      if (change.backupId === known.actorId) return 'backup_oneself';
      if (change.backupId !== null && !known.isColleague(change.backupId)) return 'backup_not_staff';
      return (
        change.awayThrough && refuseEnd(endOfDayMeant(change.awayThrough, known.now, known.timeZone), known)
      );
    case 'away':
      return change.through && refuseEnd(endOfDayMeant(change.through, known.now, known.timeZone), known);
    case 'cover':
      return refuseCover(change, known);
    case 'uncover':
      return null;
  }
}

function refuseCover(
  { personId, coveredBy, through }: OwnChange & { kind: 'cover' },
  known: OwnKnown,
): OwnRefusal | null {
  if (!known.isColleague(personId) || !known.isColleague(coveredBy)) return 'not_staff';
  if (personId === coveredBy) return 'covers_themselves';
  const covered = coversAt(known.covers, known.now);
  // Whoever covers may be covered in their turn, but not by whom they cover.
  for (let next = covered.get(coveredBy), steps = 0; next && steps <= covered.size; steps++) {
    if (next.coveredBy === personId) return 'circle';
    next = covered.get(next.coveredBy);
  }
  return refuseEnd(endOfDayMeant(through, known.now, known.timeZone), known);
}

function refuseEnd(endsAt: Date, { now }: OwnKnown): OwnRefusal | null {
  if (endsAt <= now) return 'past';
  return endsAt.getTime() - now.getTime() > longestMs ? 'too_far' : null;
}

/** Whom a change is about: whose wall clock its days are meant on. */
export function aboutWhom(change: OwnChange, actorId: string): string {
  return change.kind === 'cover' || change.kind === 'uncover' ? change.personId : actorId;
}

/** Everybody whom a change names. */
export function namedIn(change: OwnChange): string[] {
  switch (change.kind) {
    case 'settings':
      return change.backupId === null ? [] : [change.backupId];
    case 'cover':
      return [change.personId, change.coveredBy];
    case 'uncover':
      return [change.personId];
    case 'away':
      return [];
  }
}
