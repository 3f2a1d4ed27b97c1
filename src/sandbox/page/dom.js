/** Making elements. Data goes in as text nodes and properties only: nothing here reads HTML. */

/** @typedef {Node | string | number | false | null | undefined} Child */

/**
 * An element with attributes (`class`, `aria-…`, `data-…`), properties for booleans, and `on…` listeners.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, unknown>} [attributes] undefined, null and false leave the attribute out
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on') && typeof value === 'function') {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

/**
 * @param {Node} parent
 * @param {(Child | Child[])[]} children
 */
export function append(parent, children) {
  for (const child of children.flat()) {
    if (child === undefined || child === null || child === false || child === '') continue;
    parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/**
 * Makes a list's children match keyed, signed entries, keeping the nodes whose signature has not changed: what a person is
 * typing, pointing at or reading stays as it is. Focus inside a redrawn entry returns to the field of the same name.
 * @param {HTMLElement} parent
 * @param {{key: string, signature: string, draw: () => HTMLElement}[]} entries
 */
export function patchList(parent, entries) {
  const old = new Map(
    [...parent.children].map((node) => [node.getAttribute('data-key'), /** @type {HTMLElement} */ (node)]),
  );
  const focused = focusKeyWithin(parent);
  let cursor = parent.firstElementChild;
  for (const entry of entries) {
    const known = old.get(entry.key);
    old.delete(entry.key);
    const isSame = known !== undefined && signatures.get(known) === entry.signature;
    const node = isSame ? known : sign(entry);
    if (known && !isSame) {
      if (cursor === known) cursor = node;
      known.replaceWith(node);
    }
    if (node === cursor) cursor = node.nextElementSibling;
    else parent.insertBefore(node, cursor);
  }
  for (const gone of old.values()) gone.remove();
  if (focused && !parent.contains(document.activeElement)) restoreFocus(parent, focused);
}

/** @type {WeakMap<Element, string>} */
const signatures = new WeakMap();

/** @param {{key: string, signature: string, draw: () => HTMLElement}} entry */
function sign(entry) {
  const node = entry.draw();
  node.setAttribute('data-key', entry.key);
  signatures.set(node, entry.signature);
  return node;
}

/** @param {HTMLElement} parent */
function focusKeyWithin(parent) {
  const active = document.activeElement;
  if (!active || active === parent || !parent.contains(active)) return undefined;
  return {
    row: active.closest('[data-key]')?.getAttribute('data-key'),
    field: active.getAttribute('data-focus'),
  };
}

/**
 * @param {HTMLElement} parent
 * @param {{row?: string | null, field?: string | null}} focus
 */
function restoreFocus(parent, focus) {
  const row = [...parent.children].find((node) => node.getAttribute('data-key') === focus.row);
  const field = focus.field && row?.querySelector(`[data-focus="${CSS.escape(focus.field)}"]`);
  /** @type {HTMLElement | null | undefined} */ (field || row)?.focus({ preventScroll: true });
}

/**
 * Replaces what an element holds.
 * @param {Element} element
 * @param {...(Child | Child[])} children
 */
export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
}

/** @type {Record<string, string>} */
const ICONS = {
  hash: 'M9.5 3 7.5 21M16.5 3l-2 18M4 8.5h17M3 15.5h17',
  lock: 'M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  close: 'M6 6l12 12M18 6 6 18',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  smile: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8.5 14.5a4.3 4.3 0 0 0 7 0M9 9.5h.01M15 9.5h.01',
  reply: 'M20 12a7.5 7.5 0 0 1-11 6.6L4 20l1.4-4.6A7.5 7.5 0 1 1 20 12Z',
  clip: 'm20 11-8.3 8.3a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 4.8 4.8l-8.3 8.2a1.7 1.7 0 0 1-2.4-2.4L14.5 7',
  send: 'M4 12 3.5 4.5 21 12 3.5 19.5 4 12Zm0 0h8',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  back: 'M14.5 6 8.5 12l6 6',
  down: 'm6 9 6 6 6-6',
};

/**
 * A line icon; decoration only, the control it stands in carries the words.
 * @param {string} name
 */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name] ?? '');
  svg.appendChild(path);
  return svg;
}
