/** What changed in the workspace, as it happens: the server's event stream, gathered into as few requests as will do. */
import { activeChannel } from './selectors.js';

/** Changes this close together are fetched once. */
const GATHER_MS = 50;

/**
 * @param {import('./store.js').Store} store
 * @param {import('./actions.js').Actions} actions
 * @returns {{follow(as: string): void}}
 */
export function createLive(store, actions) {
  /** @type {EventSource | undefined} */
  let stream;
  const due = { messages: false, workspace: false, views: false, home: false };
  let isTimed = false;

  /** @param {Partial<typeof due>} more */
  const gather = (more) => {
    Object.assign(due, more);
    if (!isTimed) setTimeout(fetchDue, GATHER_MS);
    isTimed = true;
  };

  async function fetchDue() {
    const now = { ...due };
    Object.assign(due, { messages: false, workspace: false, views: false, home: false });
    isTimed = false;
    const channel = activeChannel(store.get());
    if (now.views) await actions.loadViews();
    if (now.home) await actions.loadHome();
    if (now.messages && channel) await actions.loadMessages(channel.id);
    if (now.workspace) await actions.loadWorkspace();
  }

  /** @param {{type: string, channel?: string, now?: string}} event */
  function receive(event) {
    if (event.type === 'changed') {
      const isHere = !event.channel || event.channel === activeChannel(store.get())?.id;
      gather({ workspace: true, ...(isHere ? { messages: true } : {}) });
    } else if (event.type === 'time') {
      const { workspace } = store.get();
      if (workspace && event.now) store.set({ workspace: { ...workspace, now: event.now } });
      gather({ workspace: true });
    } else if (event.type === 'views') gather({ views: true });
    else if (event.type === 'home') gather({ home: true });
  }

  return {
    follow(as) {
      stream?.close();
      stream = new EventSource(`/sandbox/stream?${new URLSearchParams({ as })}`);
      stream.onmessage = (message) => receive(JSON.parse(message.data));
      stream.onerror = () => store.set({ isOnline: false });
      stream.onopen = () => {
        // After a gap anything may have changed.
        if (!store.get().isOnline) gather({ messages: true, workspace: true, views: true, home: true });
        store.set({ isOnline: true });
      };
    },
  };
}
