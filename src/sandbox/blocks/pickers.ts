import { boolean, type Check, number, object, string } from './check.ts';
import { actionId, confirm, placeholder } from './composition.ts';

const common = { 'type!': string(), action_id: actionId, confirm, focus_on_load: boolean };

/** Elements that pick a date or a time; these may stand beside a section's text. */
export const pickerKinds = {
  datepicker: object({
    ...common,
    placeholder,
    initial_date: string({ pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/ }),
  }),
  timepicker: object({
    ...common,
    placeholder,
    initial_time: string({ pattern: /^([01]\d|2[0-3]):[0-5]\d$/ }),
    timezone: string(),
  }),
} satisfies Record<string, Check>;

/** Picks both at once; not beside a section's text. */
export const widePickerKinds = {
  datetimepicker: object({
    ...common,
    // Ten digits: seconds, from 2001 to 2286.
    initial_date_time: number({ min: 1_000_000_000, max: 9_999_999_999 }),
  }),
} satisfies Record<string, Check>;
