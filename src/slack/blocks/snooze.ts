import type { PlainTextOption, StaticSelect } from '@slack/types';
import type { SnoozeLength } from '../../domain/snooze.ts';
import { actionIds } from '../ids.ts';
import { limits } from './limits.ts';
import { plain } from './parts.ts';

/** `until` asks until when, in a modal. */
export type SnoozeChoice = SnoozeLength | 'tomorrow' | 'until';

const labels: Record<SnoozeChoice, string> = {
  '30m': '30 minutes',
  '2h': '2 hours',
  tomorrow: 'Tomorrow morning',
  until: 'Until a time…',
};

export const snoozeChoices = Object.keys(labels) as readonly SnoozeChoice[];

/** The menu of a nudge; its choices are read back with `readSnooze`. */
export function snoozeMenu(): StaticSelect {
  const options = snoozeChoices.map(
    (choice): PlainTextOption => ({ text: plain(labels[choice], limits.optionText), value: choice }),
  );
  return {
    type: 'static_select',
    action_id: actionIds.snooze,
    placeholder: plain('Snooze', limits.buttonText),
    options,
  };
}

/** Undefined for anything that is not one of the choices. */
export function readSnooze(value: unknown): SnoozeChoice | undefined {
  return snoozeChoices.find((choice) => choice === value);
}
