/** Where the reader is, written into the URL hash so that a reload or a shared link lands in the same place. */

/**
 * Reads `#as=U1&in=C1&thread=1.2` and, in the path, a permalink `/archives/C1/p1700000000000100`.
 * @param {{hash: string, pathname: string, search?: string}} place
 * @returns {import('./types.d.ts').Route}
 */
export function parseRoute(place) {
  const words = new URLSearchParams(place.hash.replace(/^#/, ''));
  const link = parsePermalink(place.pathname + (place.search ?? ''));
  const tab = words.get('tab');
  return clean({
    as: words.get('as') ?? undefined,
    channel: words.get('in') ?? link?.channel,
    tab: tab === 'home' || tab === 'messages' ? tab : undefined,
    thread: words.get('thread') ?? link?.thread,
    message: words.get('message') ?? (words.get('in') ? undefined : link?.message),
  });
}

/**
 * @param {import('./types.d.ts').Route} route
 * @returns {string} the hash, with its `#`
 */
export function formatRoute(route) {
  const words = new URLSearchParams();
  if (route.as) words.set('as', route.as);
  if (route.channel) words.set('in', route.channel);
  if (route.tab) words.set('tab', route.tab);
  if (route.thread) words.set('thread', route.thread);
  if (route.message) words.set('message', route.message);
  return `#${words}`;
}

/**
 * The channel, message and thread a Slack permalink names; undefined for any other address.
 * @param {string} url whole, or from the first slash of its path
 */
export function parsePermalink(url) {
  const match = /^(?:https?:\/\/[^/]+)?\/archives\/([^/?#]+)(?:\/p(\d{7,}))?\/?(?:\?([^#]*))?/.exec(url);
  if (!match?.[1]) return undefined;
  const query = new URLSearchParams(match[3] ?? '');
  const message = match[2] && `${match[2].slice(0, -6)}.${match[2].slice(-6)}`;
  return clean({
    channel: match[1],
    message: message || undefined,
    thread: query.get('thread_ts') ?? undefined,
  });
}

/**
 * The link of a message, as Slack gives it: one in a thread names its thread.
 * @param {string} workspaceUrl ends in a slash
 * @param {string} channel
 * @param {{ts: string, thread_ts?: string}} message
 */
export function permalinkOf(workspaceUrl, channel, { ts, thread_ts: thread }) {
  const link = `${workspaceUrl}archives/${channel}/p${ts.replace('.', '')}`;
  return thread && thread !== ts ? `${link}?thread_ts=${thread}&cid=${channel}` : link;
}

/**
 * Only addresses a reader can safely be sent to; undefined for the others (`javascript:` and the like).
 * @param {string | undefined} url
 */
export function safeUrl(url) {
  return url && /^(https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(url.trim()) ? url.trim() : undefined;
}

/**
 * @template {object} T
 * @param {T} record
 * @returns {T}
 */
function clean(record) {
  return /** @type {T} */ (
    Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
  );
}
