import type { PlainTextOption, StaticSelect } from '@slack/types';
import { type NoReplyReason, noReplyReasons } from '../../domain/log.ts';
import { actionIds } from '../ids.ts';
import { limits } from './limits.ts';
import { plain } from './parts.ts';

/** `answered` asks when, in a modal; the others say that no reply is needed, and mostly why. */
export type Otherwise = 'answered' | 'no_reply' | NoReplyReason;

const labels: Record<Otherwise, string> = {
  answered: 'By phone or in person…',
  no_reply: 'No reply needed',
  thanks: 'They only said thanks',
  answered_elsewhere: 'Answered elsewhere',
  not_for_us: 'Not for us',
  spam: 'Spam',
};

/**
 * What settles an ask otherwise than by a written reply; its choices are read back with `readOtherwise`.
 * @param isOnly whether there is no button beside it that says that no reply is needed, without a reason
 */
export function otherwiseMenu(isOnly = false): StaticSelect {
  const reasons = isOnly ? (['no_reply', ...noReplyReasons] as const) : noReplyReasons;
  return {
    type: 'static_select',
    action_id: actionIds.otherwise,
    placeholder: plain(isOnly ? 'Settled' : 'Settled otherwise', limits.buttonText),
    option_groups: [
      { label: plain('Answered', limits.optionText), options: [option('answered')] },
      {
        label: plain(isOnly ? 'No reply needed' : 'No reply needed, because', limits.optionText),
        options: reasons.map(option),
      },
    ],
  };
}

/** Undefined for anything that is not one of the choices. */
export function readOtherwise(value: unknown): Otherwise | undefined {
  if (value === 'answered' || value === 'no_reply') return value;
  return noReplyReasons.find((reason) => reason === value);
}

function option(choice: Otherwise): PlainTextOption {
  return { text: plain(labels[choice], limits.optionText), value: choice };
}
