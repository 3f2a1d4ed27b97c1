/** What the page asks of the workspace. Each reads and writes the store; a failure becomes a notice, never silence. */
import { getJson, postJson } from './api.js';
import { permalinkOf } from './route.js';
import { APP, activeChannel, appDm, appOf, placesOf, startOf } from './selectors.js';

/** @typedef {import('./types.d.ts').Route} Route */
/** @typedef {import('./types.d.ts').Press} Press */
/** @typedef {import('./types.d.ts').View} View */
/** @typedef {ReturnType<typeof createActions>} Actions */

/** @param {import('./store.js').Store} store */
export function createActions(store) {
  const me = () => store.get().route.as ?? '';

  /**
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T | undefined>}
   */
  async function attempt(work) {
    try {
      return await work();
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  /** @param {string | undefined} notice */
  const notify = (notice) => store.set({ notice });

  /**
   * Puts the link of a message where it can be pasted from; where the browser forbids that, it is shown.
   * @param {string} channel
   * @param {{ts: string, thread_ts?: string}} message
   */
  async function copyLink(channel, message) {
    const link = permalinkOf(store.get().workspace?.team.url ?? '', channel, message);
    try {
      await navigator.clipboard.writeText(link);
      notify('Link copied.');
    } catch {
      notify(link);
    }
  }

  async function loadWorkspace() {
    const as = me();
    await attempt(async () => {
      const workspace = await getJson('/sandbox/state', as ? { as } : {});
      if (as === me()) store.set({ workspace });
    });
  }

  /** @param {string} channel */
  async function loadMessages(channel) {
    const as = me();
    await attempt(async () => {
      const { messages } = await getJson('/sandbox/messages', { as, channel });
      if (as === me()) store.set({ messages: { ...store.get().messages, [channel]: messages } });
    });
  }

  async function loadHome() {
    const as = me();
    await attempt(async () => {
      const { view } = await getJson('/sandbox/home', { as });
      if (as === me()) store.set({ home: view });
    });
  }

  async function loadViews() {
    const as = me();
    await attempt(async () => {
      const { stack } = await getJson('/sandbox/views', { as });
      if (as === me()) store.set({ views: stack });
    });
  }

  async function loadShortcuts() {
    await attempt(async () => {
      const answer = await getJson('/sandbox/shortcuts', { as: me() });
      store.set({ shortcuts: Array.isArray(answer) ? answer : (answer.shortcuts ?? []) });
    });
  }

  /** Loads what the current place shows: the channel's messages, or the app's Home. */
  async function loadPlace() {
    const channel = activeChannel(store.get());
    if (channel) {
      await loadMessages(channel.id);
      // Opening a channel reads it; the unread marks follow.
      if (channel.unread) await loadWorkspace();
    } else if (store.get().route.channel === APP && store.get().route.tab !== 'messages') {
      await attempt(() => postJson('/sandbox/home/open', { as: me() }));
      await loadHome();
    } else if (store.get().route.channel === APP && isColleague()) {
      // The first look at the app's messages opens the direct message, so that the person can write to the app.
      await tell('/sandbox/home/open', { tab: 'messages' });
      await loadWorkspace();
      await loadPlaceMessages();
    }
  }

  function isColleague() {
    return store.get().workspace?.people.find((one) => one.id === me())?.isStaff === true;
  }

  /**
   * @param {string} path
   * @param {object} body
   */
  const tell = (path, body) =>
    attempt(() => postJson(path, { as: me(), ...body }).then((answer) => answer ?? {}));

  /** @param {Route} route */
  function goTo(route) {
    const { workspace } = store.get();
    const isAppDm = workspace && route.channel && route.channel === appDm(workspace)?.id;
    const place = isAppDm ? { ...route, channel: APP, tab: /** @type {const} */ ('messages') } : route;
    store.set({ route: { ...place, as: place.as ?? me() }, editing: undefined });
    return loadPlace();
  }

  return {
    attempt,
    notify,
    loadWorkspace,
    loadMessages,
    loadHome,
    loadViews,
    loadShortcuts,
    loadPlace,
    goTo,
    /** @param {string} as */
    async becomePerson(as) {
      const { route } = store.get();
      store.set({ route: { ...route, as, thread: undefined }, messages: {}, home: undefined, views: [] });
      await Promise.all([loadWorkspace(), loadViews(), loadShortcuts()]);
      const { workspace } = store.get();
      const isOpen =
        workspace && (route.channel === APP || workspace.channels.some((one) => one.id === route.channel));
      const channel = isOpen ? route.channel : workspace && startOf(workspace);
      await goTo({ as, channel, tab: isOpen ? route.tab : undefined });
    },
    /** @param {1 | -1} step */
    walk(step) {
      const { workspace, route } = store.get();
      if (!workspace) return;
      const places = placesOf(workspace);
      const at = places.indexOf(route.channel ?? '');
      goTo({ channel: places[(at + step + places.length) % places.length] });
    },
    /** @param {{channel: string, text: string, threadTs?: string, files?: {name: string, base64: string}[]}} message */
    post: (message) => tell('/sandbox/post', message),
    /** @param {{channel: string, text: string}} command */
    command: (command) => tell('/sandbox/command', command),
    /** @param {{channel: string, ts: string, text: string}} change */
    edit: (change) => tell('/sandbox/edit', change),
    /** @param {{channel: string, ts: string}} message */
    remove: (message) => tell('/sandbox/delete', message),
    /** @param {{channel: string, ts: string, name: string, remove?: boolean}} reaction */
    react: (reaction) => tell('/sandbox/react', reaction),
    /** @param {{channel: string, ts: string, callbackId: string}} message */
    shortcut: (message) => tell('/sandbox/shortcut', message),
    /** @param {Press & {channel?: string, ts?: string, viewId?: string, values?: object}} press */
    press: (press) => tell('/sandbox/press', press),
    /** @param {{viewId: string, values: object}} form */
    async submitView(form) {
      const answer = await tell('/sandbox/views/submit', form);
      if (answer && !answer.errors) await loadViews();
      return answer;
    },
    copyLink,
    /** @param {string} viewId */
    async closeView(viewId) {
      await tell('/sandbox/views/close', { viewId });
      await loadViews();
    },
    /** @param {{minutes: number} | {to: string}} move */
    async moveTime(move) {
      if (store.get().isMoving) return;
      store.set({ isMoving: true });
      await tell('/sandbox/time', move);
      await Promise.all([loadWorkspace(), loadPlaceMessages()]);
      store.set({ isMoving: false });
    },
    appName: () => {
      const { workspace } = store.get();
      return (workspace && appOf(workspace)?.realName) || 'CX Urgency';
    },
  };

  async function loadPlaceMessages() {
    const channel = activeChannel(store.get());
    if (channel) await loadMessages(channel.id);
  }
}
