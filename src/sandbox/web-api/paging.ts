import type { Fields } from '../wire/json.ts';
import type { Args } from './args.ts';
import { refuse } from './refusal.ts';

/** One page of a list and the cursor of the next, which is empty on the last. */
export interface Page<T> {
  items: T[];
  metadata: { next_cursor: string };
}

/**
 * Cuts a page out of a list by `cursor` and `limit` (at most `maximum`).
 * @throws Refusal `invalid_cursor`, `invalid_limit`.
 */
export function pageOf<T>(args: Args, all: T[], standard: number, maximum: number): Page<T> {
  const limit = args.number('limit') || standard;
  if (!Number.isInteger(limit) || limit < 1) refuse('invalid_limit');
  const from = positionOf(args.text('cursor') ?? '');
  const to = from + Math.min(limit, maximum);
  return { items: all.slice(from, to), metadata: { next_cursor: to < all.length ? cursorOf(to) : '' } };
}

/** Adds the paging fields to an answer. */
export function paged(answer: Fields, page: Page<unknown>): Fields {
  return { ...answer, response_metadata: page.metadata };
}

function cursorOf(position: number): string {
  return Buffer.from(`next:${position}`).toString('base64');
}

function positionOf(cursor: string): number {
  if (cursor === '') return 0;
  const match = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString('utf8'));
  return match ? Number(match[1]) : refuse('invalid_cursor');
}
