import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { actionIds, blockIds, callbackIds } from '../ids.ts';
import type { Anchor } from './anchor.ts';
import { type AskedAbout, askedSection, pickedInstant, writeAbout } from './asked-about.ts';
import { clip, limits } from './limits.ts';
import { context, plain } from './parts.ts';

const whatLimit = 300;

/** The modal behind *Ask a colleague*: whom, what, and by when; an hour is given where nothing else is chosen. */
export function askColleagueView(
  anchor: Anchor,
  about: AskedAbout & { startedAt: Date },
  now: Date,
): ModalView {
  const quarter = 900;
  const inAnHour = Math.ceil((now.getTime() / 1000 + 3600) / quarter) * quarter;
  return {
    type: 'modal',
    callback_id: callbackIds.askColleague,
    private_metadata: writeAbout(anchor, about.startedAt),
    title: plain('Ask a colleague', limits.modalTitle),
    submit: plain('Ask', limits.modalTitle),
    close: plain('Cancel', limits.modalTitle),
    blocks: [
      askedSection(about),
      {
        type: 'input',
        block_id: blockIds.askColleagueTo,
        label: plain('Whom', 24),
        element: {
          type: 'users_select',
          action_id: actionIds.askColleagueTo,
          placeholder: plain('Choose a colleague', limits.buttonText),
        },
      },
      {
        type: 'input',
        block_id: blockIds.askColleagueWhat,
        label: plain('What you need', 24),
        element: {
          type: 'plain_text_input',
          action_id: actionIds.askColleagueWhat,
          max_length: whatLimit,
          placeholder: plain('Why does the export fail for large files?', limits.buttonText),
        },
      },
      {
        type: 'input',
        block_id: blockIds.askColleagueBy,
        label: plain('By when', 24),
        element: { type: 'datetimepicker', action_id: actionIds.askColleagueBy, initial_date_time: inAnHour },
      },
      context('They are told in their own list. The customer still waits for you.'),
    ],
  };
}

export type AskedColleague =
  | { ok: true; to: string; what: string; dueAt: Date }
  /** By block id, as `response_action: 'errors'` wants them. */
  | { ok: false; errors: Record<string, string> };

const values = z.object({
  [blockIds.askColleagueTo]: z.object({
    [actionIds.askColleagueTo]: z.object({ selected_user: z.string().nullish() }),
  }),
  [blockIds.askColleagueWhat]: z.object({
    [actionIds.askColleagueWhat]: z.object({ value: z.string().nullish() }),
  }),
});

const mostDays = 60;

/** @param state `view.state.values` of the submitted modal @param at when it was submitted */
export function readAskColleague(state: unknown, at: Date): AskedColleague {
  const { data } = values.safeParse(state);
  const to = data?.[blockIds.askColleagueTo][actionIds.askColleagueTo].selected_user;
  const what = data?.[blockIds.askColleagueWhat][actionIds.askColleagueWhat].value?.trim() ?? '';
  const dueAt = pickedInstant(state, blockIds.askColleagueBy, actionIds.askColleagueBy);
  const refuse = (block: string, why: string): AskedColleague => ({ ok: false, errors: { [block]: why } });
  if (!to) return refuse(blockIds.askColleagueTo, 'Choose whom to ask.');
  if (what === '') return refuse(blockIds.askColleagueWhat, 'Say what you need.');
  if (!dueAt) return refuse(blockIds.askColleagueBy, 'Choose by when.');
  if (dueAt <= at) return refuse(blockIds.askColleagueBy, 'That is past already. Choose a later time.');
  const days = (dueAt.getTime() - at.getTime()) / 86_400_000;
  if (days > mostDays)
    return refuse(blockIds.askColleagueBy, `Choose a time within the next ${mostDays} days.`);
  return { ok: true, to, what: clip(what, whatLimit), dueAt };
}
