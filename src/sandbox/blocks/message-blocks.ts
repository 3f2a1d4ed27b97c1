import type { BlockContext } from './context.ts';

/** What is wrong with the blocks of a message, in Slack's words with JSON pointers; empty when nothing is. */
export function checkMessageBlocks(_blocks: unknown[], _context: BlockContext): string[] {
  return [];
}
