import { byTime, type Fact } from '../log.ts';
import { firstAskedAnew } from './fold.ts';
import type { Group } from './stretch.ts';
import type { Under } from './under.ts';

/**
 * What is asked in a thread long after it was closed is a conversation of its own, which goes by its first message and is
 * linked to the one before. Everything else stays together.
 */
export function apart(
  groups: readonly Group[],
  facts: ReadonlyMap<string, readonly Fact[]>,
  under: Under,
): Group[] {
  if (!under.closing) return [...groups];
  return groups.flatMap((group) => (group.kind === 'thread' ? partsOf(group, facts, under) : [group]));
}

function partsOf(group: Group, facts: ReadonlyMap<string, readonly Fact[]>, under: Under): Group[] {
  const parts: Group[] = [];
  let rest = group;
  for (;;) {
    const anew = firstAskedAnew(rest, facts, under);
    if (!anew) return [...parts, rest];
    const inOrder = [...rest.messages].sort(byTime);
    const at = inOrder.findIndex(({ id }) => id === anew.id);
    const before = { ...rest, messages: inOrder.slice(0, at) };
    parts.push(before);
    rest = {
      kind: 'thread',
      firstMessageId: anew.id,
      messages: inOrder.slice(at),
      after: before.firstMessageId,
    };
  }
}
