import type { ConversationState } from '../conversations/state.ts';
import type { PolicyDocument, Priority } from '../policy/document.ts';
import { pressesMore, priorityFromWords } from '../policy/priority.ts';

/** The priority of a conversation from an instant on. */
export interface PriorityChange {
  at: Date;
  priority: Priority;
  /** Null where it comes from words, and for the `normal` with which every opening begins. */
  setBy: string | null;
  cause: 'opened' | 'words' | 'staff';
}

/**
 * How a conversation's priority changed, earliest first. Each opening begins as `normal`; the words of an ask raise it,
 * and never lower it; what staff sets holds until staff sets another.
 */
export function priorityChanges(
  { openings, asks, priorities }: Pick<ConversationState, 'openings' | 'asks' | 'priorities'>,
  policy: Pick<PolicyDocument, 'priorityWords'>,
): PriorityChange[] {
  const told = asks.flatMap(({ at, text }): PriorityChange[] => {
    const priority = priorityFromWords(policy, text);
    return priority ? [{ at, priority, setBy: null, cause: 'words' }] : [];
  });
  if (told.length === 0 && priorities.length === 0) return [];
  const begun = openings.map(
    ({ startedAt }): PriorityChange => ({ at: startedAt, priority: 'normal', setBy: null, cause: 'opened' }),
  );
  const set = priorities.map(
    ({ at, by, priority }): PriorityChange => ({ at, priority, setBy: by, cause: 'staff' }),
  );
  const changes: PriorityChange[] = [];
  // Of the same instant the opening comes first, and staff has the last word: sorting keeps the order given here.
  for (const change of [...begun, ...told, ...set].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (isHeard(change, changes.at(-1))) changes.push(change);
  }
  return changes;
}

function isHeard(change: PriorityChange, before: PriorityChange | undefined): boolean {
  if (change.cause !== 'words' || before === undefined) return true;
  return before.cause !== 'staff' && pressesMore(change.priority, before.priority);
}
