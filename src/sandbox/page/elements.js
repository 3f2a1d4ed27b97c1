/** Block Kit's interactive elements: which function draws which. */
import { confirmed } from './confirm.js';
import { h } from './dom.js';
import { withGlyphs } from './emoji.js';
import { asField, fieldAttributes, keptValue } from './fields.js';
import { drawImageElement } from './images.js';
import { drawDate, drawDateTime, drawTime } from './pickers.js';
import { openMenu } from './popup.js';
import { safeUrl } from './route.js';
import { drawMultiSelect, drawSelect } from './selects.js';
import { drawCheckboxes, drawRadios } from './ticks.js';

/** @typedef {import('./types.d.ts').Context} Context */
/** @typedef {import('./fields.js').Place} Place */

/** @type {Record<string, (element: never, place: Place, context: Context) => HTMLElement>} */
const DRAW = {
  button: drawButton,
  overflow: drawOverflow,
  image: drawImageElement,
  static_select: drawSelect,
  users_select: drawSelect,
  conversations_select: drawSelect,
  channels_select: drawSelect,
  multi_static_select: drawMultiSelect,
  multi_users_select: drawMultiSelect,
  multi_conversations_select: drawMultiSelect,
  multi_channels_select: drawMultiSelect,
  plain_text_input: drawTextInput,
  email_text_input: drawTextInput,
  url_text_input: drawTextInput,
  number_input: drawTextInput,
  datepicker: drawDate,
  timepicker: drawTime,
  datetimepicker: drawDateTime,
  radio_buttons: drawRadios,
  checkboxes: drawCheckboxes,
};

/**
 * @param {{type: string}} element
 * @param {Place} place
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function drawElement(element, place, context) {
  const draw = DRAW[element.type];
  return draw
    ? draw(/** @type {never} */ (element), place, context)
    : h('span', { class: 'not-drawn' }, `(${element.type} is not shown here)`);
}

/**
 * @param {import('@slack/types').Button} button
 * @param {Place} place
 * @param {Context} context
 */
function drawButton(button, place, context) {
  const press = async () => {
    if (!(await confirmed(button.confirm, context))) return;
    const url = safeUrl(button.url);
    if (url && !context.openLink(url)) window.open(url, '_blank', 'noopener');
    node.setAttribute('aria-busy', 'true');
    await context.press({ blockId: place.blockId, actionId: button.action_id ?? '', value: button.value });
    node.removeAttribute('aria-busy');
  };
  const node = h(
    'button',
    {
      type: 'button',
      class: `button${button.style ? ` is-${button.style}` : ''}`,
      'aria-label': button.accessibility_label,
      'data-focus': `${place.blockId}/${button.action_id}`,
      onclick: press,
    },
    withGlyphs(button.text.text),
  );
  return node;
}

/**
 * @param {import('@slack/types').Overflow} overflow
 * @param {Place} place
 * @param {Context} context
 */
function drawOverflow(overflow, place, context) {
  const items = overflow.options.map((option) => ({
    label: withGlyphs(option.text.text),
    run: async () => {
      if (!(await confirmed(overflow.confirm, context))) return;
      const url = safeUrl(option.url);
      if (url && !context.openLink(url)) window.open(url, '_blank', 'noopener');
      await context.press({
        blockId: place.blockId,
        actionId: overflow.action_id ?? '',
        selectedOption: option,
      });
    },
  }));
  const node = h(
    'button',
    {
      type: 'button',
      class: 'button is-overflow',
      'aria-label': 'More actions',
      'aria-haspopup': 'menu',
      'data-focus': `${place.blockId}/${overflow.action_id}`,
      onclick: () => openMenu(node, items, 'More actions'),
    },
    h('span', { 'aria-hidden': 'true' }, '⋯'),
  );
  return node;
}

/**
 * @typedef {import('@slack/types').PlainTextInput | import('@slack/types').EmailInput
 *   | import('@slack/types').URLInput | import('@slack/types').NumberInput} TextInput
 */

/**
 * @param {TextInput} element
 * @param {Place} place
 * @param {Context} context
 */
function drawTextInput(element, place, context) {
  const actionId = element.action_id ?? '';
  const kept = keptValue(place, actionId, element.type);
  const attributes = {
    ...fieldAttributes(actionId, place, context),
    class: 'text-field',
    placeholder: element.placeholder?.text,
    autofocus: element.focus_on_load,
    autocomplete: 'off',
    inputmode: inputMode(element),
  };
  const isMultiline = element.type === 'plain_text_input' && element.multiline;
  const node = isMultiline
    ? h('textarea', { ...attributes, rows: 4 })
    : h('input', { ...attributes, type: 'text' });
  const initial = kept ? kept.value : element.initial_value;
  node.value = typeof initial === 'string' || typeof initial === 'number' ? String(initial) : '';
  if (place.isDispatching) {
    const tell = () => context.press({ blockId: place.blockId, actionId, value: node.value });
    const triggers = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
    if (triggers.includes('on_character_entered')) node.addEventListener('input', tell);
    if (triggers.includes('on_enter_pressed') && !isMultiline) {
      node.addEventListener('keydown', (event) => {
        if (/** @type {KeyboardEvent} */ (event).key !== 'Enter') return;
        event.preventDefault();
        tell();
      });
    }
  }
  return asField(node, place, actionId, () => ({
    type: element.type,
    value: node.value === '' ? null : node.value,
  }));
}

/** @param {TextInput} element */
function inputMode(element) {
  if (element.type === 'number_input') return element.is_decimal_allowed ? 'decimal' : 'numeric';
  return element.type === 'email_text_input'
    ? 'email'
    : element.type === 'url_text_input'
      ? 'url'
      : undefined;
}
