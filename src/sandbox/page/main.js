/** Wires the page: state, actions, panes, the address bar and the keys that work everywhere. */
import { createActions } from './actions.js';
import { append, h } from './dom.js';
import { createLive } from './live.js';
import { createMainPane } from './main-pane.js';
import { createModal } from './modal.js';
import { createNotices } from './notices.js';
import { groupByCompany } from './people.js';
import { closePopup } from './popup.js';
import { formatRoute, parsePermalink, parseRoute } from './route.js';
import { APP, activeChannel, startOf, unreadCount } from './selectors.js';
import { createSidebar } from './sidebar.js';
import { createStore } from './store.js';
import { createThreadPane } from './thread-pane.js';
import { createTimeBar } from './time-bar.js';

const store = createStore({
  route: parseRoute(location),
  messages: {},
  views: [],
  shortcuts: [],
  isMoving: false,
  isOnline: true,
});
const actions = createActions(store);
const live = createLive(store, actions);

/** @type {import('./message.js').Desk} */
const desk = {
  actions,
  openThread: (thread) => {
    store.set({ route: { ...store.get().route, thread, message: undefined } });
    requestAnimationFrame(() => requestAnimationFrame(threadPane.focusComposer));
  },
  edit: (ts) => store.set({ editing: ts }),
};

const timeBar = createTimeBar(actions, {
  onMenu: () => showSidebar(!document.body.classList.contains('has-sidebar')),
});
const sidebar = createSidebar(actions, { onChosen: () => showSidebar(false) });
const mainPane = createMainPane(store, actions, { desk, openLink });
const threadPane = createThreadPane(store, actions, { desk, openLink, onClose: closeThread });
const modal = createModal(actions, { openLink });
const notices = createNotices(actions);
const shade = h('div', { class: 'shade', onclick: () => showSidebar(false) });
append(document.body, [
  timeBar.element,
  sidebar.element,
  shade,
  mainPane.element,
  threadPane.element,
  modal.element,
  notices.element,
]);

for (const part of [timeBar, sidebar, mainPane, threadPane, modal, notices]) store.subscribe(part.update);
store.subscribe(followAddress);

window.addEventListener('popstate', () => {
  const route = parseRoute(location);
  if (route.as && route.as !== store.get().route.as) actions.becomePerson(route.as);
  else actions.goTo(route);
});
document.addEventListener('keydown', onKey);
document.querySelector('.skip-link')?.addEventListener('click', (event) => {
  // The hash says where the reader is, so the link moves the focus and leaves the address alone.
  event.preventDefault();
  mainPane.element.focus();
});
start().finally(() => document.body.classList.remove('is-loading'));

async function start() {
  // First as nobody: the person in the address may be one of an earlier workspace.
  const { route } = store.get();
  store.set({ route: { ...route, as: undefined } });
  await actions.loadWorkspace();
  const { workspace } = store.get();
  if (!workspace) return;
  const isKnown = workspace.people.some((person) => person.id === route.as);
  const first = groupByCompany(workspace.people, workspace.team.id)[0]?.people[0];
  const as = isKnown ? route.as : first?.id;
  if (!as) return actions.notify('There is nobody in this workspace yet.');
  store.set({ route: { ...route, as } });
  await Promise.all([actions.loadWorkspace(), actions.loadShortcuts(), actions.loadViews()]);
  const state = store.get();
  const isOpen = route.channel === APP || activeChannel(state) !== undefined;
  await actions.goTo(isOpen ? { ...route, as } : { as, channel: startOf(state.workspace ?? workspace) });
}

/** The address and the title follow the state; the stream follows the person. */
let followed = '';
/** @param {import('./types.d.ts').State} state */
function followAddress({ route, workspace }) {
  if (!workspace || !route.as) return;
  if (followed !== route.as) {
    followed = route.as;
    live.follow(route.as);
  }
  const hash = formatRoute(route);
  if (route.channel && hash !== location.hash) {
    const isFirst = parseRoute(location).channel === undefined || location.pathname !== '/';
    history[isFirst ? 'replaceState' : 'pushState'](null, '', `/${hash}`);
  }
  const unread = workspace.channels.reduce((sum, channel) => sum + unreadCount(channel), 0);
  const title = `${unread > 0 ? `(${unread}) ` : ''}${workspace.team.name}`;
  if (document.title !== title) document.title = title;
}

/**
 * Links to messages of this workspace are followed here, without leaving the page.
 * @param {string} url
 * @returns {boolean} whether it was one of them
 */
function openLink(url) {
  const link = parsePermalink(url);
  const isHere = store.get().workspace?.channels.some((channel) => channel.id === link?.channel);
  if (!link || !isHere) return false;
  const reply = store.get().messages[link.channel]?.find((message) => message.ts === link.message)?.thread_ts;
  actions.goTo({ ...link, thread: link.thread ?? reply });
  return true;
}

function closeThread() {
  const { route } = store.get();
  store.set({ route: { ...route, thread: undefined } });
  mainPane.focusComposer();
}

/** @param {boolean} isShown */
function showSidebar(isShown) {
  document.body.classList.toggle('has-sidebar', isShown);
  timeBar.menu.setAttribute('aria-expanded', String(isShown));
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault();
    closePopup();
    actions.walk(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Escape') showSidebar(false);
}
