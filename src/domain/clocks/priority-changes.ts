import type { ConversationState } from '../conversations/state.ts';
import type { PolicyDocument, Priority } from '../policy/document.ts';
import { pressesMore, priorityFromWords } from '../policy/priority.ts';

/** The priority of a conversation from an instant on. */
export interface PriorityChange {
  at: Date;
  priority: Priority;
  /** Null where it comes from words. */
  setBy: string | null;
  cause: 'words' | 'staff';
}

const none: readonly PriorityChange[] = [];

/**
 * How a conversation's priority changed since it was opened at an instant, earliest first. Each opening begins as
 * `normal`; the words of an ask raise it, and never lower it, not by being taken back either; what staff sets holds until
 * staff sets another.
 */
export function priorityChanges(
  { asks, takenBack, priorities }: Pick<ConversationState, 'asks' | 'takenBack' | 'priorities'>,
  policy: Pick<PolicyDocument, 'priorityWords'>,
): (openedAt: Date) => readonly PriorityChange[] {
  const told = [...asks, ...takenBack].flatMap(({ at, text }): PriorityChange[] => {
    const priority = priorityFromWords(policy, text);
    return priority ? [{ at, priority, setBy: null, cause: 'words' }] : [];
  });
  if (told.length === 0 && priorities.length === 0) return () => none;
  const set = priorities.map(
    ({ at, by, priority }): PriorityChange => ({ at, priority, setBy: by, cause: 'staff' }),
  );
  // Of the same instant staff has the last word: sorting keeps the order given here.
  const all = [...told, ...set].sort((a, b) => a.at.getTime() - b.at.getTime());
  return (openedAt) => {
    const changes: PriorityChange[] = [];
    for (const change of all) {
      if (change.at >= openedAt && isHeard(change, changes.at(-1))) changes.push(change);
    }
    return changes;
  };
}

function isHeard({ cause, priority }: PriorityChange, before: PriorityChange | undefined): boolean {
  if (cause === 'staff') return true;
  return before?.cause !== 'staff' && pressesMore(priority, before?.priority ?? 'normal');
}
