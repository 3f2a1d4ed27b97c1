import type { ModalView } from '@slack/types';
import type { ToldOfSnooze } from '../../domain/spoken/answer.ts';
import { actionIds, blockIds, callbackIds } from '../ids.ts';
import type { Anchor } from './anchor.ts';
import { type AskedAbout, askedSection, pickedInstant, writeAbout } from './asked-about.ts';
import { limits } from './limits.ts';
import { instant } from './mentions.ts';
import { context, plain } from './parts.ts';
import { toldWords } from './snoozed.ts';

/** What a snooze may be, as its modal shows it. */
export interface Snoozable extends AskedAbout {
  startedAt: Date;
  dueAt: Date;
  /** The end that is chosen at first. */
  proposedEnd: Date;
  /** Who hears of it where it ends past the deadline; null for nobody. */
  told: ToldOfSnooze | null;
}

/** The modal behind *Snooze: until a time*. */
export function snoozeUntilView(anchor: Anchor, about: Snoozable, now: Date): ModalView {
  const { dueAt, proposedEnd, told } = about;
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
          initial_date_time: Math.floor(proposedEnd.getTime() / 1000),
        },
      },
      context(
        now > dueAt
          ? `It was due ${instant(dueAt)}, so that it is put off past the deadline: ${toldWords(told)}.`
          : `Due ${instant(dueAt)}. If it is put off past that, ${toldWords(told)}.`,
      ),
      context(outsideHours),
    ],
  };
}

/** As recipients are chosen: who is at work goes first. */
const outsideHours =
  'If it ends outside your working hours, whoever else in line is at work then hears of it; with nobody there, you do when ' +
  'your hours begin again.';

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
