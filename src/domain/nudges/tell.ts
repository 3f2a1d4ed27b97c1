/** An open nudge of one person, as far as telling them of it goes. */
export interface Untold {
  clockId: string;
  step: string;
  /** Null while no new message called their attention to it. */
  toldAt: Date | null;
  isUrgent: boolean;
}

/** A person's list as it stands. */
export interface ListStanding {
  /** When its newest message was decided; null where none stands. */
  postedAt: Date | null;
}

/** When a person can be told of what is not urgent: now, from an instant on, or nobody knows when. */
export type Reachable = Date | 'unknown';

export interface Telling {
  /** What the new message calls attention to; empty where there is to be none. */
  tells: Untold[];
  /** Whether there is to be a new message: also without nudges, where the person is told what moved while they were away. */
  posts: boolean;
  /** When to look again; null where nothing is left to tell. */
  wakeAt: Date | null;
}

/** Where nobody knows when somebody is back, it is asked again after this long. */
const unknownMs = 60 * 60_000;

/**
 * Whether a person's list is posted anew at `now`, and when to look again. A new message comes only for what is new to
 * them; not while they are out of reach, nor sooner than `restMs` after the last one, unless it is urgent. What is shown
 * in the message that stands is brought up to date in any case, and silently.
 * @param nudges the person's open nudges
 * @param moved how many nudges went to others in their absence, of which they were not told yet
 */
export function planTelling(
  { postedAt }: ListStanding,
  nudges: readonly Untold[],
  moved: number,
  { reachableAt, restMs }: { reachableAt: Reachable; restMs: number },
  now: Date,
): Telling {
  const untold = nudges.filter(({ toldAt }) => toldAt === null);
  if (untold.length === 0 && moved === 0) return { tells: [], posts: false, wakeAt: null };
  if (untold.some(({ isUrgent }) => isUrgent)) return { tells: untold, posts: true, wakeAt: null };
  if (reachableAt === 'unknown') {
    return { tells: [], posts: false, wakeAt: new Date(now.getTime() + unknownMs) };
  }
  const restedAt = postedAt === null ? now : new Date(postedAt.getTime() + restMs);
  const freeAt = restedAt > reachableAt ? restedAt : reachableAt;
  return freeAt > now
    ? { tells: [], posts: false, wakeAt: freeAt }
    : { tells: untold, posts: true, wakeAt: null };
}
