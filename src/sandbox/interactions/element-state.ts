import { type Fields, fieldsOf, isFields, listOf, textOf } from '../wire/json.ts';

/** Where each stateful element keeps what was entered, and what it starts with. */
const stateful: Record<string, { field: string; initial: string; empty: unknown }> = {
  plain_text_input: { field: 'value', initial: 'initial_value', empty: null },
  email_text_input: { field: 'value', initial: 'initial_value', empty: null },
  url_text_input: { field: 'value', initial: 'initial_value', empty: null },
  number_input: { field: 'value', initial: 'initial_value', empty: null },
  rich_text_input: { field: 'rich_text_value', initial: 'initial_value', empty: null },
  file_input: { field: 'files', initial: 'initial_files', empty: [] },
  static_select: { field: 'selected_option', initial: 'initial_option', empty: null },
  external_select: { field: 'selected_option', initial: 'initial_option', empty: null },
  radio_buttons: { field: 'selected_option', initial: 'initial_option', empty: null },
  multi_static_select: { field: 'selected_options', initial: 'initial_options', empty: [] },
  multi_external_select: { field: 'selected_options', initial: 'initial_options', empty: [] },
  checkboxes: { field: 'selected_options', initial: 'initial_options', empty: [] },
  users_select: { field: 'selected_user', initial: 'initial_user', empty: null },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', empty: [] },
  conversations_select: { field: 'selected_conversation', initial: 'initial_conversation', empty: null },
  multi_conversations_select: {
    field: 'selected_conversations',
    initial: 'initial_conversations',
    empty: [],
  },
  channels_select: { field: 'selected_channel', initial: 'initial_channel', empty: null },
  multi_channels_select: { field: 'selected_channels', initial: 'initial_channels', empty: [] },
  datepicker: { field: 'selected_date', initial: 'initial_date', empty: null },
  timepicker: { field: 'selected_time', initial: 'initial_time', empty: null },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time', empty: null },
};

export type StateValues = Record<string, Record<string, Fields>>;

/** An interactive element and the block it stands in. */
export interface PlacedElement {
  block: Fields;
  element: Fields;
}

/** All elements with an action_id, in reading order. */
export function elementsIn(blocks: Fields[]): PlacedElement[] {
  return blocks.flatMap((block) =>
    [...listOf(block.elements), block.accessory, block.element]
      .filter(isFields)
      .filter((element) => typeof element.action_id === 'string')
      .map((element) => ({ block, element })),
  );
}

/** The state of all elements: what was entered, else what they start with. */
export function fullState(blocks: Fields[], entered: StateValues): StateValues {
  const values: StateValues = {};
  for (const { block, element } of elementsIn(blocks)) {
    const kind = stateful[textOf(element.type) ?? ''];
    if (!kind) continue;
    const blockId = String(block.block_id);
    const actionId = String(element.action_id);
    const start = { type: element.type, [kind.field]: element[kind.initial] ?? kind.empty };
    values[blockId] = { ...values[blockId], [actionId]: entered[blockId]?.[actionId] ?? (start as Fields) };
  }
  return values;
}

/**
 * What somebody entered as Slack's state of the element. Accepts that state itself, or just the value:
 * `'a text'`, the `value` of an option, a list of them.
 * Undefined for elements without state, such as buttons.
 */
export function enteredState(element: Fields, given: unknown): Fields | undefined {
  const type = textOf(element.type) ?? '';
  const kind = stateful[type];
  if (!kind) return undefined;
  const value = isFields(given) && kind.field in given ? given[kind.field] : given;
  if (kind.field === 'selected_option') return { type, selected_option: optionOf(element, value) };
  if (kind.field === 'selected_options') {
    const options = listOf(value).map((each) => optionOf(element, each));
    return { type, selected_options: options.filter((option) => option !== null) };
  }
  return { type, [kind.field]: value === '' || value === undefined ? kind.empty : value };
}

/** Whether anything was entered. */
export function isEmptyState(state: Fields | undefined): boolean {
  const field = stateful[textOf(state?.type) ?? '']?.field ?? '';
  const value = state?.[field];
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** The option with the value, as the element defines it. */
export function optionOf(element: Fields, given: unknown): Fields | null {
  const value = isFields(given) ? given.value : given;
  const groups = listOf(element.option_groups).flatMap((group) => listOf(fieldsOf(group).options));
  const options = [...listOf(element.options), ...groups].map(fieldsOf);
  const found = options.find((option) => option.value === value);
  if (found) return found;
  return isFields(given) && textOf(element.type)?.includes('external') ? given : null;
}
