/** What the page itself says: a passing notice, and news for those who listen rather than look. */
import { h, icon } from './dom.js';
import { nameOf } from './people.js';
import { activeChannel, authorOf } from './selectors.js';
import { clockTime, shortDay } from './time.js';

/** @typedef {import('./types.d.ts').State} State */

const NOTICE_MS = 6000;

/** @param {import('./actions.js').Actions} actions */
export function createNotices(actions) {
  const words = h('span', {});
  const dismiss = h(
    'button',
    {
      type: 'button',
      class: 'icon-button is-tiny',
      'aria-label': 'Dismiss',
      onclick: () => actions.notify(undefined),
    },
    icon('close'),
  );
  const notice = h('div', { class: 'notice', role: 'alert', hidden: true }, words, dismiss);
  const offline = h(
    'div',
    { class: 'offline', role: 'status', hidden: true },
    'The workspace does not answer. Trying again…',
  );
  const news = h('div', { class: 'sr-only', 'aria-live': 'polite' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let before = { place: '', lastTs: '', isMoving: false };
  /** @type {string | undefined} */
  let shown;

  return {
    element: h('div', { class: 'notices' }, offline, notice, news),
    /** @param {State} state */
    update(state) {
      offline.hidden = state.isOnline;
      if (state.notice !== shown) {
        shown = state.notice;
        notice.hidden = shown === undefined;
        words.textContent = shown ?? '';
        clearTimeout(timer);
        if (shown) timer = setTimeout(() => actions.notify(undefined), NOTICE_MS);
      }
      announce(state);
    },
  };

  /** @param {State} state */
  function announce(state) {
    const channel = activeChannel(state);
    const { workspace } = state;
    if (!workspace) return;
    const messages = (channel && state.messages[channel.id]) ?? [];
    const last = messages.reduce(
      (latest, one) => (Number(one.ts) > Number(latest?.ts ?? 0) ? one : latest),
      messages[0],
    );
    const now = {
      place: `${state.route.as} ${channel?.id}`,
      lastTs: last?.ts ?? '',
      isMoving: state.isMoving,
    };
    const isNews = last && now.place === before.place && before.lastTs !== '' && now.lastTs > before.lastTs;
    if (isNews && last.user !== state.route.as) {
      news.textContent = `${nameOf(authorOf(workspace, last))}: ${last.text ?? ''}`;
    } else if (before.isMoving && !now.isMoving) {
      const at = new Date(workspace.now);
      news.textContent = `It is ${shortDay(at, workspace.timeZone)}, ${clockTime(at, workspace.timeZone)}.`;
    }
    before = now;
  }
}
