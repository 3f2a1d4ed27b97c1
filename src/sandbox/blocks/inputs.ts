import { anything, boolean, type Check, list, number, object, string } from './check.ts';
import { actionId, dispatchConfig, placeholder } from './composition.ts';

const common = {
  'type!': string(),
  action_id: actionId,
  focus_on_load: boolean,
  placeholder,
  dispatch_action_config: dispatchConfig,
};

/** Elements that are typed into. They stand in input blocks only. */
export const inputKinds: Record<string, Check> = {
  plain_text_input: object({
    ...common,
    initial_value: string({ min: 0, max: 3000 }),
    multiline: boolean,
    min_length: number({ min: 0, max: 3000 }),
    max_length: number({ min: 1, max: 3000 }),
  }),
  email_text_input: object({ ...common, initial_value: string({ min: 0 }) }),
  url_text_input: object({ ...common, initial_value: string({ min: 0 }) }),
  number_input: object({
    ...common,
    'is_decimal_allowed!': boolean,
    initial_value: string({ min: 0 }),
    min_value: string(),
    max_value: string(),
  }),
  file_input: object({
    'type!': string(),
    action_id: actionId,
    filetypes: list(string()),
    max_files: number({ min: 1, max: 10 }),
  }),
};

/** A field for formatted text; it may stand among actions too. */
export const richInputKinds: Record<string, Check> = {
  rich_text_input: object({
    ...common,
    initial_value: anything,
    min_lines: number({ min: 1, max: 100 }),
    max_lines: number({ min: 1, max: 100 }),
  }),
};
