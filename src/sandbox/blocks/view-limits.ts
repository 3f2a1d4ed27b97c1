import type { BlockContext } from './context.ts';

/** What is wrong with a view; empty when nothing is. */
export function checkView(_view: unknown, _type: string, _context: BlockContext): string[] {
  return [];
}
