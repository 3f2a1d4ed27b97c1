import { randomBytes } from 'node:crypto';

/** Hands out Slack-like ids: a letter or two for the kind, then a counter, e.g. `U00000001`. */
export interface Identifiers {
  next(prefix: string): string;
}

/**
 * Ids are counted rather than drawn, so that the same story gives the same people and channels each time it is told.
 */
export function createIdentifiers(): Identifiers {
  const counters = new Map<string, number>();
  return {
    next(prefix) {
      const count = (counters.get(prefix) ?? 0) + 1;
      counters.set(prefix, count);
      return `${prefix}${count.toString(36).toUpperCase().padStart(8, '0')}`;
    },
  };
}

/** An id that is unlike any other, also across restarts (event ids, tickets, triggers). */
export function uniqueId(prefix: string, bytes = 6): string {
  return `${prefix}${randomBytes(bytes).toString('hex').toUpperCase()}`;
}
