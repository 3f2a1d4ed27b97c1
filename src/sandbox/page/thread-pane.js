/** The right side: one thread, with a composer of its own. */
import { createComposer } from './composer.js';
import { fill, h, icon } from './dom.js';
import { nameOfChannel } from './main-pane.js';
import { createMessageList } from './message-list.js';
import { activeChannel } from './selectors.js';
import { threadRows } from './timeline.js';

/** @typedef {import('./types.d.ts').State} State */

/**
 * @param {import('./store.js').Store} store
 * @param {import('./actions.js').Actions} actions
 * @param {{desk: import('./message.js').Desk, openLink: (url: string) => boolean, onClose: () => void}} options
 */
export function createThreadPane(store, actions, { desk, openLink, onClose }) {
  const where = h('span', { class: 'thread-where' });
  const close = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Close the thread', onclick: onClose },
    icon('close'),
  );
  const list = createMessageList(desk, { label: 'Thread', isInThread: true, openLink });
  const composer = createComposer(store, actions, { isThread: true, onSent: list.toEnd });
  const element = h(
    'aside',
    { class: 'thread-pane', 'aria-label': 'Thread', hidden: true },
    h('div', { class: 'pane-head' }, h('h2', { class: 'pane-title' }, 'Thread'), where, close),
    list.element,
    composer.element,
  );
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  });
  return {
    element,
    focusComposer: composer.focus,
    /** @param {State} state */
    update(state) {
      const { workspace, route } = state;
      const channel = activeChannel(state);
      const isOpen = workspace !== undefined && channel !== undefined && route.thread !== undefined;
      element.hidden = !isOpen;
      document.body.classList.toggle('has-thread', isOpen);
      if (!isOpen || !route.thread) return;
      const name = nameOfChannel(channel, workspace);
      if (where.textContent !== name) fill(where, name);
      const clock = { now: new Date(workspace.now), timeZone: workspace.timeZone };
      const rows = threadRows(state.messages[channel.id] ?? [], route.thread, clock);
      list.update(state, channel, rows, `${route.as} ${channel.id} ${route.thread}`);
      composer.update(channel, name, route.thread);
    },
  };
}
