import type { Overflow, PlainTextOption } from '@slack/types';
import { type Priority, priorities } from '../../domain/policy/document.ts';
import { actionIds } from '../ids.ts';
import type { Decision } from './decided.ts';
import { limits } from './limits.ts';
import { plain } from './parts.ts';

const labels: Record<'hand_over' | 'why' | 'pause' | Priority, string> = {
  hand_over: 'Hand over',
  why: 'Why this deadline?',
  pause: 'Waiting on customer',
  urgent: 'Make urgent',
  high: 'Make high priority',
  normal: 'Make normal priority',
  low: 'Make low priority',
};

type Choice = keyof typeof labels;

/**
 * The rest of what can be done about a nudge, behind ⋯: five options, which is the most that Slack takes. Their values
 * are read back with `readMenu`; what they are about stands in the buttons beside them.
 */
export function nudgeMenu(priority: Priority): Overflow {
  return menuOf(['why', 'pause', ...priorities.filter((other) => other !== priority)]);
}

/** The same for one of several, with what has no button there. */
export function lineMenu(priority: Priority): Overflow {
  return menuOf(['hand_over', 'pause', 'why', priority === 'urgent' ? 'normal' : 'urgent']);
}

function menuOf(choices: readonly Choice[]): Overflow {
  const options = choices.map(
    (choice): PlainTextOption => ({ text: plain(labels[choice], limits.optionText), value: choice }),
  );
  return { type: 'overflow', action_id: actionIds.menu, options };
}

/** What a choice decides; `why` and `hand_over` decide nothing yet, and undefined is none of the choices. */
export function readMenu(value: unknown): 'why' | 'hand_over' | Decision | undefined {
  if (value === 'why' || value === 'hand_over') return value;
  if (value === 'pause') return { kind: 'paused', reason: null };
  const priority = priorities.find((known) => known === value);
  return priority && { kind: 'prioritised', priority };
}
