/** A conversation without a final word, as it is kept, as far as its owner is asked about it. */
export interface Loop {
  state: 'waiting' | 'answered' | 'quiet' | 'closed';
  /** When the policy ends it, unless something is said before; null where it does not. */
  closesAt: Date | null;
  /** Its owner is asked then, and it is not closed by itself. */
  isAskedToClose: boolean;
  closedAt: Date | null;
  /** Since when it waits on the customer; null where it does not. */
  pausedSince: Date | null;
  remindAt: Date | null;
  lastMessageAt: Date;
  lastRole: string;
  isWatched: boolean;
  /** What staff decided last of those that say whether it is over; null where nobody did. */
  decided: { kind: 'closed' | 'kept_open'; by: string; at: Date } | null;
}

/** How what its owner was asked stands. */
export type LoopStanding =
  | { is: 'asked' }
  | { is: 'closed'; by: string | null; at: Date }
  | { is: 'kept_open'; by: string }
  /** The customer has written, or staff has: it is not quiet any more. */
  | { is: 'customer_wrote' | 'staff_wrote' }
  /** It does not wait on the customer any more, or does so now. */
  | { is: 'resumed' | 'paused' }
  | { is: 'unwatched' | 'gone' };

/** Has the customer confirmed? @param askedFor when the conversation was to be closed */
export function closingStanding(loop: Loop | undefined, askedFor: Date): LoopStanding {
  if (!loop) return { is: 'gone' };
  const isAsked = loop.isAskedToClose && loop.closesAt?.getTime() === askedFor.getTime();
  if (isAsked) return { is: loop.isWatched ? 'asked' : 'unwatched' };
  return closedStanding(loop) ?? (loop.pausedSince === null ? goneOn(loop) : { is: 'paused' });
}

/** Is the customer to be written to again? @param askedFor since when it waited on them then */
export function reminderStanding(loop: Loop | undefined, askedFor: Date, now: Date): LoopStanding {
  if (!loop) return { is: 'gone' };
  const closed = closedStanding(loop);
  if (closed) return closed;
  if (loop.pausedSince?.getTime() !== askedFor.getTime()) {
    return { is: loop.lastRole === 'customer' ? 'customer_wrote' : 'resumed' };
  }
  if (!loop.isWatched) return { is: 'unwatched' };
  return { is: loop.remindAt === null || loop.remindAt > now ? 'staff_wrote' : 'asked' };
}

/** Has nobody had a final word? Staff spoke last and nobody has said that it is over, or it waits on the customer. */
export function isLeftOpen({ state, pausedSince, lastRole }: Loop): boolean {
  return state !== 'closed' && (pausedSince !== null || (state === 'answered' && lastRole === 'staff'));
}

function closedStanding({ state, closedAt, decided }: Loop): LoopStanding | null {
  if (state !== 'closed' || closedAt === null) return null;
  const isByStaff = decided?.kind === 'closed' && decided.at.getTime() === closedAt.getTime();
  return { is: 'closed', by: isByStaff ? decided.by : null, at: closedAt };
}

function goneOn({ decided, lastMessageAt, lastRole }: Loop): LoopStanding {
  if (decided?.kind === 'kept_open' && decided.at > lastMessageAt) {
    return { is: 'kept_open', by: decided.by };
  }
  return { is: lastRole === 'customer' ? 'customer_wrote' : 'staff_wrote' };
}
