import type { PlainTextOption, StaticSelect } from '@slack/types';
import { type NoReplyReason, noReplyReasons } from '../../domain/log.ts';
import { actionIds } from '../ids.ts';
import { limits } from './limits.ts';
import { plain } from './parts.ts';

/** `answered` asks when, in a modal; the others say why no reply is needed. */
export type Otherwise = 'answered' | NoReplyReason;

const labels: Record<Otherwise, string> = {
  answered: 'By phone or in person…',
  thanks: 'They only said thanks',
  answered_elsewhere: 'Answered elsewhere',
  not_for_us: 'Not for us',
  spam: 'Spam',
};

/** What settles an ask otherwise than by a written reply; its choices are read back with `readOtherwise`. */
export function otherwiseMenu(): StaticSelect {
  return {
    type: 'static_select',
    action_id: actionIds.otherwise,
    placeholder: plain('Settled otherwise', limits.buttonText),
    option_groups: [
      { label: plain('Answered', limits.optionText), options: [option('answered')] },
      {
        label: plain('No reply needed, because', limits.optionText),
        options: noReplyReasons.map(option),
      },
    ],
  };
}

/** Undefined for anything that is not one of the choices. */
export function readOtherwise(value: unknown): Otherwise | undefined {
  return value === 'answered' ? value : noReplyReasons.find((reason) => reason === value);
}

function option(choice: Otherwise): PlainTextOption {
  return { text: plain(labels[choice], limits.optionText), value: choice };
}
