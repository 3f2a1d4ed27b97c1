/** Days and times: the browser's own pickers, read in the workspace's zone. */
import { h } from './dom.js';
import { asField, fieldAttributes, keptValue } from './fields.js';
import { clockTime, dayKey, instantOf } from './time.js';

/** @typedef {import('./types.d.ts').Context} Context */
/** @typedef {import('./fields.js').Place} Place */

/**
 * @param {import('@slack/types').Datepicker} element
 * @param {Place} place
 * @param {Context} context
 */
export function drawDate(element, place, context) {
  return drawPicker(element, 'date', place, context, {
    initial: keptOr(place, element, 'selected_date', element.initial_date),
    read: (typed) => ({ selected_date: typed || null }),
    press: (typed) => ({ selectedDate: typed || null }),
  });
}

/**
 * @param {import('@slack/types').Timepicker} element
 * @param {Place} place
 * @param {Context} context
 */
export function drawTime(element, place, context) {
  return drawPicker(element, 'time', place, context, {
    initial: keptOr(place, element, 'selected_time', element.initial_time),
    read: (typed) => ({ selected_time: typed || null }),
    press: (typed) => ({ selectedTime: typed || null }),
  });
}

/**
 * @param {import('@slack/types').DateTimepicker} element
 * @param {Place} place
 * @param {Context} context
 */
export function drawDateTime(element, place, context) {
  const initial = keptOr(place, element, 'selected_date_time', element.initial_date_time);
  const at = initial ? new Date(Number(initial) * 1000) : undefined;
  return drawPicker(element, 'datetime-local', place, context, {
    initial: at && `${dayKey(at, context.timeZone)}T${clockTime(at, context.timeZone)}`,
    read: (typed) => ({ selected_date_time: secondsOf(typed, context) }),
    press: (typed) => ({ selectedDateTime: secondsOf(typed, context) }),
  });
}

/**
 * @param {Place} place
 * @param {{type: string, action_id?: string}} element
 * @param {string} key
 * @param {unknown} initial
 */
function keptOr(place, element, key, initial) {
  const kept = keptValue(place, element.action_id, element.type);
  return /** @type {string | undefined} */ (kept ? kept[key] : initial);
}

/**
 * @param {string} typed "2026-11-23T09:00", on the workspace's wall clock
 * @param {Context} context
 * @returns {number | null} seconds since 1970, as Slack counts
 */
function secondsOf(typed, context) {
  const [year, month, day, hour, minute] = typed.split(/\D/).map(Number);
  if (!year || !month || !day) return null;
  return (
    instantOf({ year, month, day, hour: hour ?? 0, minute: minute ?? 0 }, context.timeZone).getTime() / 1000
  );
}

/**
 * @param {{type: string, action_id?: string}} element
 * @param {'date' | 'time' | 'datetime-local'} type
 * @param {Place} place
 * @param {Context} context
 * @param {{initial?: string, read: (typed: string) => object, press: (typed: string) => object}} words
 */
function drawPicker(element, type, place, context, words) {
  const actionId = element.action_id ?? '';
  const label = type === 'time' ? 'Time' : type === 'date' ? 'Date' : 'Date and time';
  const node = h('input', {
    ...fieldAttributes(actionId, place, context),
    type,
    class: 'text-field picker',
    'aria-label': place.labelId ? undefined : label,
  });
  node.value = words.initial ?? '';
  if (place.isDispatching) {
    node.addEventListener('change', () =>
      context.press({ blockId: place.blockId, actionId, ...words.press(node.value) }),
    );
  }
  return asField(node, place, actionId, () => ({ type: element.type, ...words.read(node.value) }));
}
