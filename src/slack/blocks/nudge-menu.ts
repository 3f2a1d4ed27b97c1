import type { Overflow, PlainTextOption } from '@slack/types';
import { type Priority, priorities } from '../../domain/policy/document.ts';
import { actionIds } from '../ids.ts';
import type { Decision } from './decided.ts';
import { limits } from './limits.ts';
import { plain } from './parts.ts';

type Opening = 'hand_over' | 'why' | 'another_time';

const labels: Record<Opening | 'not_promised' | 'pause' | Priority, string> = {
  hand_over: 'Hand over',
  another_time: 'Another time…',
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
  return menuOf(['why', 'pause', ...priorities.filter((other) => other !== priority)]);
}

/** The same for one of several, with what has no button there. */
export function lineMenu(priority: Priority): Overflow {
  return menuOf(['hand_over', 'pause', 'why', priority === 'urgent' ? 'normal' : 'urgent']);
}

/** That of a promise. @param isLate its time is over, so that no other date counts for it */
export function promiseMenu(isLate: boolean): Overflow {
  return menuOf([...(isLate ? [] : (['another_time'] as const)), 'pause', 'why']);
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

/**
 * What a choice decides. `why`, `hand_over` and `another_time` only open something; `not_promised` is about what the nudge is
 * about. Undefined is none of the choices.
 */
export function readMenu(value: unknown): Opening | 'not_promised' | Decision | undefined {
  if (value === 'why' || value === 'hand_over' || value === 'another_time' || value === 'not_promised') {
    return value;
  }
  if (value === 'pause') return { kind: 'paused', reason: null };
  const priority = priorities.find((known) => known === value);
  return priority && { kind: 'prioritised', priority };
}
