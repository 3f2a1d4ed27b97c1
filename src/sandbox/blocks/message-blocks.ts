import { list, type Sight } from './check.ts';
import type { BlockContext } from './context.ts';
import { anyBlock, distinctBlocks } from './surfaces.ts';

const messageBlocks = list(anyBlock, { max: 50 });

/** What is wrong with the blocks of a message, in Slack's words with JSON pointers; empty when nothing is. */
export function checkMessageBlocks(blocks: unknown[], context: BlockContext): string[] {
  const see: Sight = { surface: 'message', context, faults: [] };
  messageBlocks(blocks, '/blocks', see);
  distinctBlocks(blocks, '/blocks', see);
  return see.faults;
}
