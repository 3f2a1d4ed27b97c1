import { boolean, type Check, list, object, string } from './check.ts';
import { actionId, confirm, distinctValues, initialAmong, richOption } from './composition.ts';

const options = list(richOption, { min: 1, max: 10 });

/** Elements whose options are all in sight. */
export const choiceKinds: Record<string, Check> = {
  checkboxes: object(
    {
      'type!': string(),
      'options!': options,
      initial_options: list(richOption, { min: 1, max: 10 }),
      action_id: actionId,
      confirm,
      focus_on_load: boolean,
    },
    initialAmong('initial_options'),
    distinctValues,
  ),
  radio_buttons: object(
    {
      'type!': string(),
      'options!': options,
      initial_option: richOption,
      action_id: actionId,
      confirm,
      focus_on_load: boolean,
    },
    initialAmong('initial_option'),
    distinctValues,
  ),
};
