import { randomBytes } from 'node:crypto';
import type { Fields } from '../wire/json.ts';

const special =
  /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>|<#([CG][A-Z0-9]+)(?:\|[^>]*)?>|<(https?:[^|>]+)(?:\|([^>]*))?>|:([a-z0-9_+-]+):/g;

/** The `rich_text` block that Slack's composer adds to what people write. */
export function richText(text: string): Fields {
  const elements: Fields[] = [];
  let at = 0;
  for (const match of text.matchAll(special)) {
    if (match.index > at) elements.push(plain(text.slice(at, match.index)));
    elements.push(specialElement(match));
    at = match.index + match[0].length;
  }
  if (at < text.length) elements.push(plain(text.slice(at)));
  return {
    type: 'rich_text',
    block_id: randomBytes(4).toString('base64url').slice(0, 5),
    elements: [{ type: 'rich_text_section', elements }],
  };
}

function specialElement([, userId, channelId, url, label, emoji]: RegExpMatchArray): Fields {
  if (userId) return { type: 'user', user_id: userId };
  if (channelId) return { type: 'channel', channel_id: channelId };
  if (url) return { type: 'link', url: unescaped(url), ...(label ? { text: unescaped(label) } : {}) };
  return { type: 'emoji', name: emoji };
}

function plain(text: string): Fields {
  return { type: 'text', text: unescaped(text) };
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
