/** A scrolling list of messages: kept at its end while the reader is there, walked with the arrow keys. */
import { contextOf, namesKey } from './context.js';
import { h, patchList } from './dom.js';
import { readValues } from './fields.js';
import { drawMessage } from './message.js';
import { onMessageKey } from './message-tools.js';
import { shortDay } from './time.js';

/** @typedef {import('./types.d.ts').State} State */
/** @typedef {import('./types.d.ts').Channel} Channel */
/** @typedef {import('./types.d.ts').Message} Message */
/** @typedef {import('./timeline.js').Row} Row */
/** @typedef {import('./message.js').MessageScene} MessageScene */

/** What stands in almost every message, and is in the Tab order with its message alone. */
const takingTurns = '.tool, .replies, .reaction';

/** The reader counts as being at the end within this many pixels of it. */
const AT_END_PX = 60;

/**
 * @param {import('./message.js').Desk} desk
 * @param {{label: string, isInThread: boolean, openLink: (url: string) => boolean}} options
 */
export function createMessageList(desk, options) {
  const list = h('ol', { class: 'messages', 'aria-label': options.label });
  const element = h('div', { class: 'message-scroll', tabindex: -1 }, list);
  /** @type {Map<string, {message: Message, scene: MessageScene}>} */
  let drawn = new Map();
  let placeKey = '';

  list.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const row = target.matches('.tool') ? target.closest('li') : target;
    if (row?.parentElement !== list || moveRow(event, row) || row !== target) return;
    const ts = row.dataset.ts;
    const entry = ts ? drawn.get(ts) : undefined;
    if (entry) onMessageKey(event, entry.message, entry.scene);
  });
  list.addEventListener('focusin', (event) => takeTurn(list, /** @type {HTMLElement} */ (event.target)));

  return {
    element,
    /**
     * @param {State} state
     * @param {Channel} channel
     * @param {Row[]} rows
     * @param {string} place changes when the list shows something else: it then starts at its end
     */
    update(state, channel, rows, place) {
      const { workspace, route } = state;
      if (!workspace) return;
      const isNewPlace = place !== placeKey;
      const isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < AT_END_PX;
      const common = [
        route.as,
        shortDay(new Date(workspace.now), workspace.timeZone),
        namesKey(workspace),
        state.shortcuts,
      ];
      /** @type {typeof drawn} */
      const entries = new Map();
      patchList(
        list,
        rows.map((row) => {
          if (row.kind === 'day')
            return { key: `day ${row.key}`, signature: row.label, draw: () => drawDay(row.label) };
          const scene = sceneOf(state, channel, row.message);
          entries.set(row.key, { message: row.message, scene });
          const flags = [scene.isEditing, scene.isTarget, scene.isThreadOpen];
          const signature = JSON.stringify([
            row.message,
            row.isCompact,
            row.replies.map((reply) => [reply.ts, reply.user]),
            flags,
            common,
          ]);
          return { key: row.key, signature, draw: () => drawMessage(row, scene) };
        }),
      );
      drawn = entries;
      takeTurn(list, list.querySelector('[tabindex="0"]') ?? list.lastElementChild);
      if (rows.length > 0) placeKey = place;
      const isShown = isNewPlace && showTarget(list, route);
      if (!isShown && (isNewPlace || isAtEnd)) element.scrollTop = element.scrollHeight;
    },
    toEnd: () => {
      element.scrollTop = element.scrollHeight;
    },
  };

  /**
   * @param {State} state
   * @param {Channel} channel
   * @param {Message} message
   * @returns {MessageScene}
   */
  function sceneOf(state, channel, message) {
    const workspace = /** @type {import('./types.d.ts').WorkspaceState} */ (state.workspace);
    const { route } = state;
    const scope = `${options.isInThread ? 'thread' : 'channel'}-${message.ts}`;
    const context = contextOf(workspace, route.as ?? '', {
      scope,
      openLink: options.openLink,
      press: async (press) => {
        const row = list.querySelector(`[data-ts="${CSS.escape(message.ts)}"]`);
        const values = row ? readValues(row) : {};
        await desk.actions.press({ ...press, channel: channel.id, ts: message.ts, values });
      },
    });
    return {
      workspace,
      channel,
      context,
      desk,
      shortcuts: state.shortcuts,
      isInThread: options.isInThread,
      isEditing: state.editing === message.ts,
      isTarget: route.message === message.ts,
      isThreadOpen: !options.isInThread && route.thread === message.ts,
    };
  }
}

/** @param {string} label */
const drawDay = (label) =>
  h('li', { class: 'day', role: 'separator', 'aria-label': label }, h('span', {}, label));

/**
 * Brings the message a link named into view; in the channel of a reply, the message its thread hangs from.
 * @param {HTMLElement} list
 * @param {import('./types.d.ts').Route} route
 * @returns {boolean} whether there was one to show
 */
function showTarget(list, { message, thread }) {
  if (!message) return false;
  const [target] = [message, thread].flatMap((ts) =>
    ts ? [...list.querySelectorAll(`[data-ts="${CSS.escape(ts)}"]`)] : [],
  );
  target?.scrollIntoView({ block: 'center' });
  return target !== undefined;
}

/**
 * Arrow keys move from message to message; true where the key was one of them.
 * @param {KeyboardEvent} event
 * @param {HTMLElement} row
 */
function moveRow(event, row) {
  const rows = [.../** @type {HTMLElement} */ (row.parentElement).children].filter((one) =>
    one.hasAttribute('tabindex'),
  );
  const at = rows.indexOf(row);
  /** @type {Record<string, number>} */
  const moves = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 };
  const to = moves[event.key];
  if (to === undefined || event.altKey) return false;
  event.preventDefault();
  const next = /** @type {HTMLElement | undefined} */ (rows[to]);
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}

/**
 * One message at a time is in the Tab order, with its tools: Tab passes the list in a few steps, not in hundreds.
 * @param {HTMLElement} list
 * @param {Element | null} target
 */
function takeTurn(list, target) {
  const row = target?.closest('.messages > li');
  if (!row?.hasAttribute('tabindex')) return;
  for (const other of list.children) {
    if (!other.hasAttribute('tabindex')) continue;
    const turn = other === row ? '0' : '-1';
    if (other.getAttribute('tabindex') === turn) continue;
    other.setAttribute('tabindex', turn);
    for (const control of other.querySelectorAll(takingTurns)) control.setAttribute('tabindex', turn);
  }
}
