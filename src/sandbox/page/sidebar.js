/** The left side: who you are, the channels, the app. */
import { drawAvatar } from './avatar.js';
import { fill, h, icon, patchList } from './dom.js';
import { groupByCompany, nameOf } from './people.js';
import { APP, appDm, appOf, partnerOf, sharedWith, sidebarOf, unreadCount } from './selectors.js';

/** @typedef {import('./types.d.ts').State} State */
/** @typedef {import('./types.d.ts').WorkspaceState} WorkspaceState */
/** @typedef {import('./types.d.ts').Channel} Channel */

/**
 * @param {import('./actions.js').Actions} actions
 * @param {{onChosen: () => void}} options
 */
export function createSidebar(actions, options) {
  const picker = h('select', {
    id: 'person',
    class: 'person-select',
    onchange: () => actions.becomePerson(picker.value),
  });
  const face = h('span', { class: 'person-face' });
  const list = h('div', { class: 'places' });
  const element = h(
    'nav',
    { class: 'sidebar', id: 'sidebar', 'aria-label': 'Workspace' },
    h(
      'div',
      { class: 'person' },
      h('label', { class: 'person-label', for: 'person' }, 'You are'),
      h('div', { class: 'person-row' }, face, picker, icon('down')),
    ),
    list,
  );
  let peopleKey = '';

  /** @param {WorkspaceState} workspace @param {string} me */
  function drawPicker(workspace, me) {
    const key = JSON.stringify([workspace.people, me]);
    if (key === peopleKey) return;
    peopleKey = key;
    const groups = groupByCompany(workspace.people, workspace.team.id);
    fill(
      picker,
      groups.map((group) =>
        h(
          'optgroup',
          { label: group.teamName },
          group.people.map((person) => h('option', { value: person.id }, nameOf(person))),
        ),
      ),
    );
    picker.value = me;
    const person = workspace.people.find((one) => one.id === me);
    fill(face, person && drawAvatar(person, 'avatar-small'));
  }

  /** @param {string} channel */
  const choose = (channel) => () => {
    actions.goTo({ channel });
    options.onChosen();
  };

  return {
    element,
    /** @param {State} state */
    update({ workspace, route }) {
      if (!workspace) return;
      drawPicker(workspace, route.as ?? '');
      const { shared, internal, direct } = sidebarOf(workspace);
      /** @param {Channel} channel */
      const entry = (channel) =>
        channelEntry(channel, workspace, channel.id === route.channel, choose(channel.id));
      const app = appOf(workspace);
      const unread = unreadCount(appDm(workspace) ?? noChannel);
      patchList(list, [
        ...section('Shared with customers', shared.map(entry)),
        ...section('Channels', internal.map(entry)),
        ...section('Direct messages', direct.map(entry)),
        ...section('Apps', [
          placeEntry({
            id: APP,
            mark: app ? drawAvatar(app, 'avatar-tiny') : icon('smile'),
            name: app ? nameOf(app) : 'CX Urgency',
            unread,
            isCurrent: route.channel === APP,
            choose: () => {
              actions.goTo({
                channel: APP,
                tab: unread > 0 ? 'messages' : (route.channel === APP && route.tab) || 'home',
              });
              options.onChosen();
            },
          }),
        ]),
      ]);
    },
  };
}

/** @type {Channel} */
const noChannel = { id: '', name: '', isIm: true, isPrivate: true, isExtShared: false, unread: 0 };

/**
 * @param {string} title
 * @param {{key: string, signature: string, draw: () => HTMLElement}[]} entries
 */
function section(title, entries) {
  if (entries.length === 0) return [];
  return [
    { key: `title ${title}`, signature: title, draw: () => h('h2', { class: 'places-title' }, title) },
    ...entries,
  ];
}

/**
 * @param {Channel} channel
 * @param {WorkspaceState} workspace
 * @param {boolean} isCurrent
 * @param {() => void} choose
 */
function channelEntry(channel, workspace, isCurrent, choose) {
  const person = partnerOf(channel, workspace);
  return placeEntry({
    id: channel.id,
    mark: person ? drawAvatar(person, 'avatar-tiny') : icon(channel.isPrivate ? 'lock' : 'hash'),
    name: person ? nameOf(person) : channel.name,
    company: sharedWith(channel, workspace),
    unread: unreadCount(channel),
    isCurrent,
    choose,
  });
}

/**
 * @param {{id: string, mark: Node, name: string, company?: string, unread: number, isCurrent: boolean, choose: () => void}} place
 */
function placeEntry(place) {
  const marks = `place${place.isCurrent ? ' is-current' : ''}${place.unread ? ' is-unread' : ''}`;
  const draw = () =>
    h(
      'button',
      {
        type: 'button',
        class: marks,
        'aria-current': place.isCurrent ? 'page' : undefined,
        'data-focus': 'place',
        'data-place': place.id,
        onclick: place.choose,
      },
      h('span', { class: 'place-mark' }, place.mark),
      h('span', { class: 'place-name' }, place.name),
      place.company &&
        h('span', { class: 'company-badge', title: `Shared with ${place.company}` }, place.company),
      place.unread > 0 &&
        h('span', { class: 'unread' }, place.unread, h('span', { class: 'sr-only' }, ' unread')),
    );
  const signature = JSON.stringify([place.name, place.company, place.unread, place.isCurrent]);
  return { key: place.id, signature, draw };
}
