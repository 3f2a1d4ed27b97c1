/** The message that a link leads to. */
export interface LinkedMessage {
  inboxId: string;
  messageId: string;
  /** The host that the link names where it is a workspace's own: `acme.slack.com`; null where it tells nothing. */
  host: string | null;
}

/** `1795193400.000000`, or in a permalink `p1795193400000000`. */
const timestamp = /^p?(\d{10})\.?(\d{6})$/;
const channelId = /^[CDG][A-Z0-9]{2,30}$/;
/** Slack's own hosts, those of Enterprise Grid (`acme.enterprise.slack.com`) and of the US government among them. */
const slackHost = /^([a-z0-9-]+\.)+slack(?:-gov)?\.com$/;

/**
 * The message behind a link, in whichever form Slack hands it out: a permalink (`…/archives/C…/p…`, a reply with
 * `?thread_ts=…&cid=…`), the address of a thread in the browser (`app.slack.com/client/T…/C…/thread/C…-1795….…`), and
 * what the app opens (`slack://channel?team=T…&id=C…&message=…`); bare, or in the brackets of escaped text. Undefined for
 * anything else, a link to a channel among it.
 */
export function readMessageLink(typed: string): LinkedMessage | undefined {
  const address = /^<?([^<>|\s]+)(?:\|[^<>]*)?>?$/.exec(typed.trim())?.[1]?.replaceAll('&amp;', '&');
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol === 'slack:') {
    return linked(url.searchParams.get('id'), url.searchParams.get('message'), null);
  }
  if (!/^https?:$/.test(url.protocol) || !slackHost.test(url.hostname)) return undefined;
  const host = url.hostname.startsWith('app.') ? null : url.hostname;
  return readPath(url.pathname.split('/').filter(Boolean), host);
}

function readPath(parts: readonly string[], host: string | null): LinkedMessage | undefined {
  const [first, ...rest] = parts;
  if (first === 'archives') return linked(rest[0], rest[1], host);
  if (first !== 'client') return undefined;
  const [, channel, kind, thread] = rest;
  if (kind !== 'thread') return linked(channel, kind, host);
  const [inThread, messageId] = thread?.split('-') ?? [];
  return linked(inThread, messageId, host);
}

function linked(
  inboxId: string | null | undefined,
  message: string | null | undefined,
  host: string | null,
): LinkedMessage | undefined {
  const [, seconds, rest] = timestamp.exec(message ?? '') ?? [];
  if (!inboxId || !channelId.test(inboxId) || seconds === undefined) return undefined;
  return { inboxId, messageId: `${seconds}.${rest}`, host };
}
