/** Radio buttons and checkboxes. */
import { confirmed } from './confirm.js';
import { h } from './dom.js';
import { asField, fieldAttributes, fieldId, keptValue } from './fields.js';
import { drawText } from './inline.js';

/** @typedef {import('./types.d.ts').Context} Context */
/** @typedef {import('./fields.js').Place} Place */
/** @typedef {import('@slack/types').Option} Option */

/**
 * @param {import('@slack/types').RadioButtons} element
 * @param {Place} place
 * @param {Context} context
 */
export function drawRadios(element, place, context) {
  const kept = keptValue(place, element.action_id, element.type);
  const initial = /** @type {Option | null | undefined} */ (
    kept ? kept.selected_option : element.initial_option
  );
  return drawTicks(element, 'radio', initial ? [initial] : [], place, context, {
    read: (options) => ({ type: element.type, selected_option: options[0] ?? null }),
    press: (options) => ({ selectedOption: options[0] }),
  });
}

/**
 * @param {import('@slack/types').Checkboxes} element
 * @param {Place} place
 * @param {Context} context
 */
export function drawCheckboxes(element, place, context) {
  const kept = keptValue(place, element.action_id, element.type);
  const initial = /** @type {Option[] | undefined} */ (
    kept ? kept.selected_options : element.initial_options
  );
  return drawTicks(element, 'checkbox', initial ?? [], place, context, {
    read: (options) => ({ type: element.type, selected_options: options }),
    press: (options) => ({ selectedOptions: options }),
  });
}

/**
 * @param {import('@slack/types').RadioButtons | import('@slack/types').Checkboxes} element
 * @param {'radio' | 'checkbox'} type
 * @param {Option[]} initial
 * @param {Place} place
 * @param {Context} context
 * @param {{read: (options: Option[]) => import('./form.js').FieldValue, press: (options: Option[]) => object}} words
 */
function drawTicks(element, type, initial, place, context, words) {
  const actionId = element.action_id ?? '';
  const name = `${fieldId(place.blockId, context)}-${actionId}`;
  const wanted = new Set(initial.map((option) => option.value));
  const boxes = element.options.map((option, index) => {
    const box = h('input', { type, name, 'data-focus': `${place.blockId}/${actionId}/${index}` });
    box.checked = wanted.has(option.value);
    return box;
  });
  const chosen = () => element.options.filter((_, index) => boxes[index]?.checked);
  const tell = async () => {
    if (!place.isDispatching) return;
    if (await confirmed(element.confirm, context)) {
      await context.press({ blockId: place.blockId, actionId, ...words.press(chosen()) });
    }
  };
  const { id, 'aria-describedby': describedBy } = fieldAttributes(actionId, place, context);
  const node = h(
    'div',
    {
      id,
      class: 'tick-list',
      role: type === 'radio' ? 'radiogroup' : 'group',
      'aria-labelledby': place.labelId,
      'aria-describedby': describedBy,
      onchange: tell,
    },
    element.options.map((option, index) =>
      h(
        'label',
        { class: 'tick' },
        boxes[index],
        h(
          'span',
          {},
          h('span', { class: 'tick-text' }, drawText(option.text, context)),
          option.description && h('span', { class: 'tick-detail' }, drawText(option.description, context)),
        ),
      ),
    ),
  );
  return asField(node, place, actionId, () => words.read(chosen()));
}
