/** The middle: a channel with its messages and composer, or the app with its Home and Messages tabs. */

import { drawAvatar } from './avatar.js';
import { createComposer } from './composer.js';
import { fill, h, icon } from './dom.js';
import { createHome } from './home.js';
import { createMessageList } from './message-list.js';
import { nameOf } from './people.js';
import { moveFocus } from './popup.js';
import { APP, activeChannel, appOf, partnerOf, sharedWith } from './selectors.js';
import { channelRows } from './timeline.js';

/** @typedef {import('./types.d.ts').State} State */
/** @typedef {import('./types.d.ts').WorkspaceState} WorkspaceState */
/** @typedef {import('./types.d.ts').Channel} Channel */

/**
 * @param {import('./store.js').Store} store
 * @param {import('./actions.js').Actions} actions
 * @param {{desk: import('./message.js').Desk, openLink: (url: string) => boolean}} options
 */
export function createMainPane(store, actions, { desk, openLink }) {
  const head = h('div', { class: 'pane-head' });
  const tabs = {
    home: tab('home', 'Home', () => actions.goTo({ channel: APP, tab: 'home' })),
    messages: tab('messages', 'Messages', () => actions.goTo({ channel: APP, tab: 'messages' })),
  };
  const tabList = h(
    'div',
    { class: 'tabs', role: 'tablist', 'aria-label': 'App', hidden: true, onkeydown: moveFocus },
    tabs.home,
    tabs.messages,
  );
  const home = createHome(actions, { openLink });
  const list = createMessageList(desk, { label: 'Messages', isInThread: false, openLink });
  const composer = createComposer(store, actions, { isThread: false, onSent: list.toEnd });
  const empty = h('div', { class: 'empty', hidden: true });
  const element = h(
    'main',
    { class: 'main-pane', id: 'main', 'aria-label': 'Channel', tabindex: -1 },
    head,
    tabList,
    home.element,
    list.element,
    empty,
    composer.element,
  );
  let headKey = '';

  return {
    element,
    focusComposer: composer.focus,
    /** @param {State} state */
    update(state) {
      const { workspace, route } = state;
      if (!workspace) return;
      const channel = activeChannel(state);
      const isApp = route.channel === APP;
      const isHome = isApp && route.tab !== 'messages';
      tabList.hidden = !isApp;
      for (const [name, button] of Object.entries(tabs)) {
        const isOn = isApp && (name === 'home') === isHome;
        button.setAttribute('aria-selected', String(isOn));
        button.tabIndex = isOn ? 0 : -1;
      }
      home.element.hidden = !isHome;
      if (isHome) home.update(state);
      drawHead(workspace, channel, isApp);
      const messages = channel && state.messages[channel.id];
      list.element.hidden = !channel;
      composer.element.hidden = !channel;
      showEmpty(state, channel);
      if (!channel) return;
      const clock = { now: new Date(workspace.now), timeZone: workspace.timeZone };
      list.update(
        state,
        channel,
        channelRows(messages ?? [], clock),
        `${route.as} ${channel.id} ${route.message ?? ''}`,
      );
      composer.update(channel, nameOfChannel(channel, workspace));
    },
  };

  /**
   * @param {State} state
   * @param {Channel | undefined} channel
   */
  function showEmpty(state, channel) {
    const isHome = state.route.channel === APP && state.route.tab !== 'messages';
    const words = isHome
      ? undefined
      : channel
        ? state.messages[channel.id]?.length === 0
          ? 'No messages here yet.'
          : undefined
        : 'The app has nothing to say to this person.';
    empty.hidden = words === undefined;
    if (words && empty.textContent !== words) empty.textContent = words;
  }

  /**
   * @param {WorkspaceState} workspace
   * @param {Channel | undefined} channel
   * @param {boolean} isApp
   */
  function drawHead(workspace, channel, isApp) {
    const company = channel && sharedWith(channel, workspace);
    const key = JSON.stringify([
      channel?.id,
      channel?.name,
      company,
      isApp,
      channel && nameOfChannel(channel, workspace),
    ]);
    if (key === headKey) return;
    headKey = key;
    const person = isApp ? appOf(workspace) : channel && partnerOf(channel, workspace);
    const mark = person ? drawAvatar(person, 'avatar-tiny') : icon(channel?.isPrivate ? 'lock' : 'hash');
    const name = person ? nameOf(person) : (channel?.name ?? '');
    fill(
      head,
      h('span', { class: 'pane-mark' }, mark),
      h('h1', { class: 'pane-title' }, name),
      person?.isBot && h('span', { class: 'app-badge' }, 'APP'),
      company && h('span', { class: 'company-badge is-strong', title: `Shared with ${company}` }, company),
    );
    element.setAttribute('aria-label', name);
  }
}

/**
 * @param {Channel} channel
 * @param {WorkspaceState} workspace
 */
export function nameOfChannel(channel, workspace) {
  if (!channel.isIm) return `#${channel.name}`;
  const person = partnerOf(channel, workspace);
  return person ? nameOf(person) : channel.name;
}

/**
 * @param {string} name
 * @param {string} label
 * @param {() => void} open
 */
const tab = (name, label, open) =>
  h(
    'button',
    {
      type: 'button',
      class: 'tab',
      role: 'tab',
      id: `tab-${name}`,
      'aria-controls': name === 'home' ? 'home-panel' : 'main',
      onclick: open,
    },
    label,
  );
