/** Small windows beside a control: menus, the emoji picker, choices. One at a time; Escape and a click elsewhere close it. */
import { h } from './dom.js';

/** @type {(() => void) | undefined} */
let closeOpen;

/**
 * Opens a popup beside an anchor. It is put into the anchor's dialog where there is one: outside of it nothing can be reached.
 * @param {HTMLElement} anchor
 * @param {HTMLElement} content
 * @param {{onClose?: () => void}} [options]
 * @returns {() => void} closes it
 */
export function openPopup(anchor, content, options = {}) {
  closePopup();
  const host = anchor.closest('dialog') ?? document.body;
  const popup = h('div', { class: 'popup' }, content);
  host.appendChild(popup);
  // Callers fill the popup after opening it; only then is its size known.
  queueMicrotask(() => place(popup, anchor));
  anchor.setAttribute('aria-expanded', 'true');
  anchor.closest('.message')?.classList.add('is-held');

  /** @param {Event} event */
  const onPointer = (event) => {
    const target = /** @type {Node} */ (event.target);
    if (!popup.contains(target) && !anchor.contains(target)) close();
  };
  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    if (event.key === 'Escape') event.preventDefault();
    event.stopPropagation();
    close();
    anchor.focus();
  };
  const onResize = () => close();
  const close = () => {
    if (closeOpen !== close) return;
    closeOpen = undefined;
    document.removeEventListener('pointerdown', onPointer, true);
    popup.removeEventListener('keydown', onKey);
    window.removeEventListener('resize', onResize);
    anchor.setAttribute('aria-expanded', 'false');
    anchor.closest('.message')?.classList.remove('is-held');
    popup.remove();
    options.onClose?.();
  };
  closeOpen = close;
  document.addEventListener('pointerdown', onPointer, true);
  popup.addEventListener('keydown', onKey);
  window.addEventListener('resize', onResize);
  return close;
}

/** Closes whatever popup is open. */
export const closePopup = () => closeOpen?.();

/**
 * Below the anchor, or above it where there is no room; never outside the window.
 * @param {HTMLElement} popup
 * @param {HTMLElement} anchor
 */
function place(popup, anchor) {
  const from = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popup;
  const fitsBelow = from.bottom + 4 + height <= window.innerHeight - 8;
  const top = fitsBelow ? from.bottom + 4 : Math.max(8, from.top - 4 - height);
  const left = Math.min(Math.max(8, from.left), window.innerWidth - width - 8);
  popup.style.top = `${top}px`;
  popup.style.left = `${Math.max(8, left)}px`;
}

/**
 * @typedef {{label: string, detail?: string, isDanger?: boolean, isGroupStart?: boolean, run: () => void}} MenuItem
 */

/**
 * A menu under an anchor; arrows move, Enter chooses.
 * @param {HTMLElement} anchor
 * @param {MenuItem[]} items
 * @param {string} label
 */
export function openMenu(anchor, items, label) {
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label, onkeydown: moveFocus });
  const close = openPopup(anchor, menu);
  for (const item of items) {
    const choose = () => {
      close();
      anchor.focus({ preventScroll: true });
      item.run();
    };
    const marks = `menu-item${item.isDanger ? ' is-danger' : ''}${item.isGroupStart ? ' is-group-start' : ''}`;
    menu.appendChild(
      h(
        'button',
        { type: 'button', role: 'menuitem', tabindex: -1, class: marks, onclick: choose },
        h('span', {}, item.label),
        item.detail && h('span', { class: 'menu-detail' }, item.detail),
      ),
    );
  }
  /** @type {HTMLElement | null} */ (menu.firstElementChild)?.focus();
}

/**
 * Arrow keys among the focusable children of a menu, a toolbar or a list.
 * @param {KeyboardEvent} event
 */
export function moveFocus(event) {
  const list = /** @type {HTMLElement} */ (event.currentTarget);
  const items = [...list.querySelectorAll('button:not(:disabled), input:not(:disabled)')];
  const index = items.indexOf(/** @type {Element} */ (document.activeElement));
  /** @type {Record<string, number>} */
  const moves = {
    ArrowDown: index + 1,
    ArrowRight: index + 1,
    ArrowUp: index - 1,
    ArrowLeft: index - 1,
    Home: 0,
    End: items.length - 1,
  };
  const next = moves[event.key];
  if (next === undefined || items.length === 0) return;
  event.preventDefault();
  /** @type {HTMLElement} */ (items[(next + items.length) % items.length]).focus();
}
