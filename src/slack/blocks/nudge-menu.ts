import type { Overflow, PlainTextOption } from '@slack/types';
import { type Priority, priorities } from '../../domain/policy/document.ts';
import { actionIds } from '../ids.ts';
import type { Decision } from './decided.ts';
import { limits } from './limits.ts';
import { plain } from './parts.ts';

type Opening = 'hand_over' | 'why' | 'another_time' | 'ask_colleague';

const labels: Record<Opening | 'not_promised' | 'pause' | Priority, string> = {
  hand_over: 'Hand over',
  another_time: 'Another time…',
  ask_colleague: 'Ask a colleague…',
  not_promised: 'Not a promise',
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
  // Of the three other priorities the one that is chosen least has no room; `/cx-urgency priority` sets each.
  const left = priority === 'high' ? 'normal' : 'high';
  const others = priorities.filter((other) => other !== priority && other !== left);
  return menuOf(['why', 'pause', 'ask_colleague', ...others]);
}

/** The same for one of several, with what has no button there. */
export function lineMenu(priority: Priority): Overflow {
  return menuOf(['hand_over', 'ask_colleague', 'pause', 'why', priority === 'urgent' ? 'normal' : 'urgent']);
}

/** That of a promise. @param isLate its time is over, so that no other date counts for it */
export function promiseMenu(isLate: boolean): Overflow {
  return menuOf([...(isLate ? [] : (['another_time'] as const)), 'ask_colleague', 'pause', 'why']);
}

/** The same for one of several. */
export function promiseLineMenu(isLate: boolean): Overflow {
  return menuOf([
    'not_promised',
    ...(isLate ? [] : (['another_time'] as const)),
    'hand_over',
    'pause',
    'why',
  ]);
}

function menuOf(choices: readonly Choice[]): Overflow {
  const options = choices.map(
    (choice): PlainTextOption => ({ text: plain(labels[choice], limits.optionText), value: choice }),
  );
  return { type: 'overflow', action_id: actionIds.menu, options };
}

const opens = ['why', 'hand_over', 'another_time', 'ask_colleague', 'not_promised'] as const;

/**
 * What a choice decides. `why`, `hand_over`, `another_time` and `ask_colleague` only open something; `not_promised` is about what the nudge is
 * about. Undefined is none of the choices.
 */
export function readMenu(value: unknown): Opening | 'not_promised' | Decision | undefined {
  const opening = opens.find((known) => known === value);
  if (opening) return opening;
  if (value === 'pause') return { kind: 'paused', reason: null };
  const priority = priorities.find((known) => known === value);
  return priority && { kind: 'prioritised', priority };
}
