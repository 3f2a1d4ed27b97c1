/** What is typed and chosen in a drawn form, in the shape Slack calls `state.values`. */

/** @typedef {import('./form.js').Values} Values */
/** @typedef {import('./form.js').FieldValue} FieldValue */
/** @typedef {import('./types.d.ts').Context} Context */
/** @typedef {import('./types.d.ts').Press} Press */
/**
 * Where an element stands: its block, whether a change is told at once, and the ids of what describes it.
 * @typedef {{blockId: string, isDispatching: boolean, isOptional?: boolean, labelId?: string, describedBy?: string,
 *   values?: Values}} Place
 */

/** @type {WeakMap<Element, {blockId: string, actionId: string, read: () => FieldValue}>} */
const fields = new WeakMap();

/**
 * Marks a drawn element as a field, so that its value is found by `readValues`.
 * @template {HTMLElement} T
 * @param {T} node
 * @param {Place} place
 * @param {string | undefined} actionId
 * @param {() => FieldValue} read
 * @returns {T}
 */
export function asField(node, place, actionId, read) {
  node.setAttribute('data-field', '');
  fields.set(node, { blockId: place.blockId, actionId: actionId ?? '', read });
  return node;
}

/**
 * @param {Element} root
 * @returns {Values}
 */
export function readValues(root) {
  /** @type {Values} */
  const values = {};
  for (const node of root.querySelectorAll('[data-field]')) {
    const field = fields.get(node);
    if (field) values[field.blockId] = { ...values[field.blockId], [field.actionId]: field.read() };
  }
  return values;
}

/**
 * What a field held before its form was redrawn: a person's half-filled form survives an update, as in Slack.
 * @param {Place} place
 * @param {string | undefined} actionId
 * @param {string} type
 */
export function keptValue(place, actionId, type) {
  const kept = place.values?.[place.blockId]?.[actionId ?? ''];
  return kept?.type === type ? kept : undefined;
}

/**
 * The id, labels and focus key of a field's control.
 * @param {string} actionId
 * @param {Place} place
 * @param {Context} context
 */
export function fieldAttributes(actionId, place, context) {
  return {
    id: fieldId(place.blockId, context),
    'data-focus': `${place.blockId}/${actionId}`,
    'aria-describedby': place.describedBy,
    'aria-required': place.labelId && !place.isOptional ? 'true' : undefined,
  };
}

/**
 * @param {string} blockId
 * @param {Context} context
 */
export const fieldId = (blockId, context) => `${context.scope}-${blockId}`;
