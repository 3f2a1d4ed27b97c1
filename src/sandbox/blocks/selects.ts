import { boolean, type Check, exactlyOne, list, number, object, string } from './check.ts';
import {
  actionId,
  confirm,
  conversationFilter,
  distinctValues,
  initialAmong,
  optionGroup,
  placeholder,
  plainOption,
} from './composition.ts';

const common = { 'type!': string(), action_id: actionId, confirm, focus_on_load: boolean, placeholder };
const several = { ...common, max_selected_items: number({ min: 1 }) };
const options = {
  options: list(plainOption, { min: 1, max: 100 }),
  option_groups: list(optionGroup, { min: 1, max: 100 }),
};
const responds = { response_url_enabled: boolean };
const filtered = { default_to_current_conversation: boolean, filter: conversationFilter };
const ids = list(string());

/** Menus for one choice. */
export const selectKinds: Record<string, Check> = {
  static_select: object(
    { ...common, ...options, initial_option: plainOption },
    exactlyOne('options', 'option_groups'),
    initialAmong('initial_option'),
    distinctValues,
  ),
  external_select: object({ ...common, initial_option: plainOption, min_query_length: number({ min: 0 }) }),
  users_select: object({ ...common, initial_user: string() }),
  conversations_select: object({ ...common, ...responds, ...filtered, initial_conversation: string() }),
  channels_select: object({ ...common, ...responds, initial_channel: string() }),
};

/** Menus for several choices. */
export const multiSelectKinds: Record<string, Check> = {
  multi_static_select: object(
    { ...several, ...options, initial_options: list(plainOption, { min: 1, max: 100 }) },
    exactlyOne('options', 'option_groups'),
    initialAmong('initial_options'),
    distinctValues,
  ),
  multi_external_select: object({
    ...several,
    initial_options: list(plainOption, { min: 1, max: 100 }),
    min_query_length: number({ min: 0 }),
  }),
  multi_users_select: object({ ...several, initial_users: ids }),
  multi_conversations_select: object({ ...several, ...filtered, initial_conversations: ids }),
  multi_channels_select: object({ ...several, initial_channels: ids }),
};
