/** Slack's message ids: seconds and microseconds of workspace time, e.g. `1763971920.000100`. */
export interface Timestamps {
  /** The next ts at or after the instant: unique, and later than every ts given before. */
  next(at: Date): string;
}

/** Counts on by one microsecond when time stands still, as two messages never share a ts. */
export function createTimestamps(): Timestamps {
  let last = 0;
  return {
    next(at) {
      last = Math.max(last + 1, at.getTime() * 1000);
      return tsOf(last);
    },
  };
}

/** The instant (to the millisecond) at which a ts was given out. */
export function instantOf(ts: string): Date {
  return new Date(Math.floor(Number(ts) * 1000));
}

/** Whole seconds of an instant, the unit of `created`, `event_time` and the like. */
export function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}

/** Orders ts values of the same length of seconds, which holds from 2001 to 2286. */
export function compareTs(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function tsOf(microseconds: number): string {
  const seconds = Math.floor(microseconds / 1_000_000);
  return `${seconds}.${String(microseconds - seconds * 1_000_000).padStart(6, '0')}`;
}
