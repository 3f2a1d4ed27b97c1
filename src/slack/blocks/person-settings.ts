import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { describeHours } from '../../domain/calendar/describe.ts';
import type { CalendarSpec } from '../../domain/calendar/spec.ts';
import { writeWeeklyLine } from '../../domain/calendar/weekly-line.ts';
import { lastDateBefore } from '../../domain/day-words.ts';
import type { PersonSettings } from '../../domain/person-settings.ts';
import { actionIds, blockIds, callbackIds } from '../ids.ts';
import { clip, limits } from './limits.ts';
import { context, plain } from './parts.ts';
import { foreignName } from './text.ts';

/** What the modal is made from. */
export interface SettingsShown {
  settings: PersonSettings;
  /** The support hours, which hold where they set none, on their own clock. */
  supportHours: CalendarSpec;
  now: Date;
}

/** As the option of a choice that sets nothing. */
export const startOfHours = 'start';

/** A person's own settings: hours, morning list, absence and backup. */
export function settingsView({ settings, supportHours, now }: SettingsShown): ModalView {
  const { hours, digestTime, awayUntil, backupId } = settings;
  const { timeZone } = supportHours;
  const isAway = awayUntil !== null && awayUntil > now;
  const support = clip(describeHours(supportHours), 90);
  return {
    type: 'modal',
    callback_id: callbackIds.settings,
    title: plain('Your settings', limits.modalTitle),
    submit: plain('Save', limits.modalTitle),
    close: plain('Cancel', limits.modalTitle),
    blocks: [
      input('settingsHours', 'Working hours', `Left empty: the support hours, ${support}.`, {
        type: 'plain_text_input',
        action_id: actionIds.settingsHours,
        max_length: 3000,
        placeholder: plain('mon-fri 09:00-12:30, 13:15-17:45', limits.buttonText),
        ...(hours ? { initial_value: clip(writeWeeklyLine(hours), 3000) } : {}),
      }),
      input(
        'settingsDigest',
        'Morning list',
        'What came while you were not at work is told then, in one message.',
        {
          type: 'static_select',
          action_id: actionIds.settingsDigest,
          options: digestOptions(digestTime),
          initial_option: optionOf(digestTime),
        },
      ),
      input(
        'settingsAway',
        'Away through',
        'The last day on which you are away. Nobody nudges you until it is over.',
        {
          type: 'datepicker',
          action_id: actionIds.settingsAway,
          ...(isAway ? { initial_date: lastDateBefore(awayUntil, timeZone) } : {}),
        },
      ),
      ...(isAway ? [backAgain()] : []),
      input(
        'settingsBackup',
        'Backup',
        'Who is nudged in your place while you are away. Left empty: the next in line.',
        {
          type: 'multi_users_select',
          action_id: actionIds.settingsBackup,
          max_selected_items: 1,
          placeholder: plain('Choose a colleague', limits.buttonText),
          ...(backupId ? { initial_users: [backupId] } : {}),
        },
      ),
      context(
        `Times and days are those of your own clock: ${foreignName(timeZone, 'UTC')}, as your Slack profile has it.`,
      ),
    ],
  };
}

function input(
  name: 'settingsHours' | 'settingsDigest' | 'settingsAway' | 'settingsBackup',
  label: string,
  hint: string,
  element: InputBlock['element'],
): InputBlock {
  return {
    type: 'input',
    block_id: blockIds[name],
    optional: true,
    label: plain(label, 100),
    hint: plain(hint, 200),
    element,
  };
}

/** A date cannot be taken out of the picker everywhere: this says it in words. */
function backAgain(): KnownBlock {
  const option = { text: plain('I am back', limits.optionText), value: 'back' };
  return {
    type: 'input',
    block_id: blockIds.settingsBack,
    optional: true,
    label: plain('Back already?', 100),
    element: { type: 'checkboxes', action_id: actionIds.settingsBack, options: [option] },
  };
}

const quarters = Array.from({ length: 37 }, (_, i) => {
  const minute = 5 * 60 + i * 15;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
});

/** Every quarter of an hour of the morning, and the time that is set now. */
function digestOptions(now: string | null): PlainTextOption[] {
  const times = now === null || quarters.includes(now) ? quarters : [...quarters, now].sort();
  return [optionOf(null), ...times.map(optionOf)];
}

function optionOf(time: string | null): PlainTextOption {
  const words = time ?? 'At the start of my hours';
  return { text: plain(words, limits.optionText), value: time ?? startOfHours };
}
