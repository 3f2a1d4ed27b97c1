import type { ModalView } from '@slack/types';
import { actionIds, blockIds, callbackIds } from '../ids.ts';
import type { Anchor } from './anchor.ts';
import { type AskedAbout, askedSection, pickedInstant, writeAbout } from './asked-about.ts';
import { limits } from './limits.ts';
import { instant } from './mentions.ts';
import { context, plain } from './parts.ts';

/** The modal behind *Snooze: until a time*, with the next full hour chosen. */
export function snoozeUntilView(
  anchor: Anchor,
  about: AskedAbout & { startedAt: Date; dueAt: Date },
  now: Date,
): ModalView {
  const hour = 3600;
  const nextHour = Math.floor(now.getTime() / 1000 / hour + 1) * hour;
  return {
    type: 'modal',
    callback_id: callbackIds.snoozeUntil,
    private_metadata: writeAbout(anchor, about.startedAt),
    title: plain('Snooze', limits.modalTitle),
    submit: plain('Snooze', limits.modalTitle),
    close: plain('Cancel', limits.modalTitle),
    blocks: [
      askedSection(about),
      {
        type: 'input',
        block_id: blockIds.snoozeUntil,
        label: plain('Until', 24),
        element: {
          type: 'datetimepicker',
          action_id: actionIds.snoozeUntil,
          initial_date_time: nextHour,
        },
      },
      context(
        now > about.dueAt
          ? `It was due ${instant(about.dueAt)}: the team lead is told that it is put off.`
          : `Due ${instant(about.dueAt)}. Past that, the team lead is told at once that it is put off.`,
      ),
    ],
  };
}

export type SnoozedUntil =
  | { ok: true; until: Date }
  /** By block id, as `response_action: 'errors'` wants them. */
  | { ok: false; errors: Record<string, string> };

/** Longer than this is no snooze: a slip, or nobody means to answer. */
const mostDays = 60;

/** @param state `view.state.values` of the submitted modal @param at when it was submitted */
export function readSnoozeUntil(state: unknown, at: Date): SnoozedUntil {
  const until = pickedInstant(state, blockIds.snoozeUntil, actionIds.snoozeUntil);
  const refused = (why: string): SnoozedUntil => ({ ok: false, errors: { [blockIds.snoozeUntil]: why } });
  if (!until) return refused('Choose until when.');
  if (until <= at) return refused('That is past already. Choose a later time.');
  const days = (until.getTime() - at.getTime()) / 86_400_000;
  return days > mostDays ? refused(`Choose a time within the next ${mostDays} days.`) : { ok: true, until };
}
