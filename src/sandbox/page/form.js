/** What stands in a form's fields: whether it may be submitted. The words are those Slack shows. Pure. */

/** @typedef {import('@slack/types').InputBlock} InputBlock */
/** @typedef {Record<string, unknown> & {type: string}} FieldValue */
/** @typedef {Record<string, Record<string, FieldValue>>} Values block id → action id → what was chosen or typed */

/**
 * Errors by block id; empty when the form may go.
 * @param {InputBlock[]} inputs
 * @param {Values} values
 * @returns {Record<string, string>}
 */
export function findErrors(inputs, values) {
  /** @type {Record<string, string>} */
  const errors = {};
  for (const input of inputs) {
    const blockId = input.block_id ?? '';
    const error = errorOf(input, Object.values(values[blockId] ?? {})[0]);
    if (error) errors[blockId] = error;
  }
  return errors;
}

/**
 * @param {InputBlock} input
 * @param {FieldValue | undefined} value
 */
function errorOf(input, value) {
  if (isEmpty(value)) return input.optional ? undefined : 'Please complete this required field.';
  const element = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (input.element));
  const typed = typeof value?.value === 'string' ? value.value : undefined;
  if (typed === undefined) return undefined;
  if (element.type === 'number_input') return numberError(element, typed);
  if (element.type === 'email_text_input' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)) {
    return 'Please enter a valid email address.';
  }
  if (element.type === 'url_text_input' && !/^[a-z]+:\/\/\S+$/i.test(typed))
    return 'Please enter a valid URL.';
  if (typeof element.min_length === 'number' && typed.length < element.min_length) {
    return `Must be at least ${element.min_length} characters.`;
  }
  if (typeof element.max_length === 'number' && typed.length > element.max_length) {
    return `Must be at most ${element.max_length} characters.`;
  }
  return undefined;
}

/**
 * @param {Record<string, unknown>} element
 * @param {string} typed
 */
function numberError(element, typed) {
  const isNumber = element.is_decimal_allowed ? /^-?\d+([.]\d+)?$/ : /^-?\d+$/;
  if (!isNumber.test(typed))
    return element.is_decimal_allowed ? 'Please enter a number.' : 'Please enter a whole number.';
  if (element.min_value !== undefined && Number(typed) < Number(element.min_value)) {
    return `Must be at least ${element.min_value}.`;
  }
  if (element.max_value !== undefined && Number(typed) > Number(element.max_value)) {
    return `Must be at most ${element.max_value}.`;
  }
  return undefined;
}

/** @param {FieldValue | undefined} value */
function isEmpty(value) {
  if (!value) return true;
  const { type: _, ...rest } = value;
  return Object.values(rest).every(
    (part) =>
      part === null || part === undefined || part === '' || (Array.isArray(part) && part.length === 0),
  );
}
