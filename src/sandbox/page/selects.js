/** Choosing from a list: one (the browser's own select: right on a keyboard and on a phone) or several (a list of ticks). */
import { confirmed } from './confirm.js';
import { fill, h } from './dom.js';
import { withGlyphs } from './emoji.js';
import { asField, fieldAttributes, keptValue } from './fields.js';
import { nameOf } from './people.js';
import { moveFocus, openPopup } from './popup.js';

/** @typedef {import('./types.d.ts').Context} Context */
/** @typedef {import('./fields.js').Place} Place */
/** @typedef {{label: string, group?: string, item: unknown, id: string}} Choice */
/** @typedef {import('@slack/types').PlainTextOption} Option */
/**
 * @typedef {{type: string, action_id?: string, placeholder?: {text: string}, options?: Option[],
 *   option_groups?: {label: {text: string}, options: Option[]}[], confirm?: import('@slack/types').ConfirmationDialog,
 *   max_selected_items?: number, filter?: {include?: string[], exclude_external_shared_channels?: boolean}, default_to_current_conversation?: boolean,
 *   [initial: `initial_${string}`]: unknown}} SelectElement
 */

/** What each kind is called in state, in a press, and where its initial value stands. */
const KINDS = {
  static: { one: 'option', many: 'options' },
  users: { one: 'user', many: 'users' },
  channels: { one: 'channel', many: 'channels' },
  conversations: { one: 'conversation', many: 'conversations' },
};

/** @param {string} type */
const kindOf = (type) => KINDS[/** @type {keyof typeof KINDS} */ (type.replace(/^multi_|_select$/g, ''))];

/** @param {string} word */
const pressKey = (word) => `selected${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/**
 * @param {SelectElement} element
 * @param {Context} context
 * @returns {Choice[]}
 */
function choicesOf(element, context) {
  const kind = kindOf(element.type).one;
  if (kind === 'user') {
    return [...context.people.values()]
      .filter((person) => !person.isBot)
      .map((person) => ({ label: nameOf(person), group: person.teamName, item: person.id, id: person.id }));
  }
  if (kind === 'channel' || kind === 'conversation') {
    const include = element.filter?.include;
    return [...context.channels.values()]
      .filter(
        (channel) =>
          !channel.isIm &&
          !(element.filter?.exclude_external_shared_channels && channel.isExtShared) &&
          !(include && !include.includes(channel.isPrivate ? 'private' : 'public')),
      )
      .map((channel) => ({ label: `# ${channel.name}`, item: channel.id, id: channel.id }));
  }
  const groups = element.option_groups ?? [{ label: undefined, options: element.options ?? [] }];
  return groups.flatMap((group) =>
    group.options.map((option) => ({
      label: withGlyphs(option.text.text),
      group: group.label?.text,
      item: option,
      id: option.value ?? option.text.text,
    })),
  );
}

/** @param {unknown} item an option, or the id of a person or channel */
const idOf = (item) => (typeof item === 'string' ? item : /** @type {Option | undefined} */ (item)?.value);

/**
 * @param {SelectElement} element
 * @param {Place} place
 * @param {Context} context
 */
export function drawSelect(element, place, context) {
  const { one } = kindOf(element.type);
  const actionId = element.action_id ?? '';
  const choices = choicesOf(element, context);
  const kept = keptValue(place, actionId, element.type);
  let chosen = idOf(kept ? kept[`selected_${one}`] : element[`initial_${one}`]) ?? '';
  const node = h(
    'select',
    {
      ...fieldAttributes(actionId, place, context),
      class: 'select',
      'aria-label': place.labelId ? undefined : (element.placeholder?.text ?? 'Choose'),
    },
    h('option', { value: '' }, element.placeholder?.text ?? 'Choose'),
    withGroups(choices),
  );
  node.value = chosen;
  node.classList.toggle('is-empty', chosen === '');
  node.addEventListener('change', async () => {
    node.classList.toggle('is-empty', node.value === '');
    if (!place.isDispatching) return;
    if (!(await confirmed(element.confirm, context))) {
      node.value = chosen;
      return;
    }
    chosen = node.value;
    const item = itemOf(choices, node.value);
    if (item) await context.press({ blockId: place.blockId, actionId, [pressKey(one)]: item });
  });
  return asField(node, place, actionId, () => ({
    type: element.type,
    [`selected_${one}`]: itemOf(choices, node.value),
  }));
}

/**
 * @param {Choice[]} choices
 * @param {string} id
 */
const itemOf = (choices, id) => choices.find((choice) => choice.id === id)?.item ?? null;

/**
 * @param {Choice[]} choices
 * @returns {HTMLElement[]}
 */
function withGroups(choices) {
  /** @type {HTMLElement[]} */
  const drawn = [];
  for (const choice of choices) {
    const option = h('option', { value: choice.id }, choice.label);
    const last = drawn.at(-1);
    if (!choice.group) drawn.push(option);
    else if (last instanceof HTMLOptGroupElement && last.label === choice.group) last.appendChild(option);
    else drawn.push(h('optgroup', { label: choice.group }, option));
  }
  return drawn;
}

/**
 * @param {SelectElement} element
 * @param {Place} place
 * @param {Context} context
 */
export function drawMultiSelect(element, place, context) {
  const { many } = kindOf(element.type);
  const actionId = element.action_id ?? '';
  const choices = choicesOf(element, context);
  const kept = keptValue(place, actionId, element.type);
  const initial = /** @type {unknown[]} */ (
    (kept ? kept[`selected_${many}`] : element[`initial_${many}`]) ?? []
  );
  const chosen = new Set(initial.map((item) => idOf(item) ?? ''));
  const items = () => choices.filter((choice) => chosen.has(choice.id)).map((choice) => choice.item);
  const isFull = () => chosen.size >= (element.max_selected_items ?? Number.POSITIVE_INFINITY);

  const show = () => {
    const labels = choices
      .filter((choice) => chosen.has(choice.id))
      .map((choice) => h('span', { class: 'chip' }, choice.label));
    fill(
      node,
      labels.length > 0 ? labels : h('span', { class: 'placeholder' }, element.placeholder?.text ?? 'Choose'),
    );
  };
  const open = () => {
    const before = [...chosen].join();
    const list = h('div', {
      class: 'menu ticks',
      role: 'group',
      'aria-label': element.placeholder?.text ?? 'Choose',
      onkeydown: moveFocus,
    });
    const boxes = choices.map((choice) => {
      const box = h('input', { type: 'checkbox' });
      box.checked = chosen.has(choice.id);
      box.addEventListener('change', () => {
        if (box.checked) chosen.add(choice.id);
        else chosen.delete(choice.id);
        for (const other of boxes) other.disabled = isFull() && !other.checked;
        show();
      });
      list.appendChild(h('label', { class: 'tick' }, box, h('span', {}, choice.label)));
      return box;
    });
    for (const box of boxes) box.disabled = isFull() && !box.checked;
    openPopup(node, list, {
      onClose: () => {
        if (!place.isDispatching || before === [...chosen].join()) return;
        context.press({ blockId: place.blockId, actionId, [pressKey(many)]: items() });
      },
    });
    boxes.find((box) => !box.disabled)?.focus();
  };
  const attributes = { ...fieldAttributes(actionId, place, context), 'aria-required': undefined };
  const node = h('button', {
    ...attributes,
    type: 'button',
    class: 'select multi',
    'aria-haspopup': 'true',
    onclick: open,
  });
  show();
  return asField(node, place, actionId, () => ({ type: element.type, [`selected_${many}`]: items() }));
}
