/** What a person types, as Slack stores it, and back again for editing. */
import { unescapeEntities } from './mrkdwn.js';

/**
 * Escapes the three reserved characters, then turns `@Name` and `#channel` of known people and channels into mentions.
 * @param {string} typed
 * @param {{people: Iterable<import('./types.d.ts').Person>, channels: Iterable<import('./types.d.ts').Channel>}} known
 */
export function encodeTyped(typed, known) {
  /** @type {Map<string, string>} */
  const mentions = new Map([
    ['@here', '<!here>'],
    ['@channel', '<!channel>'],
    ['@everyone', '<!everyone>'],
  ]);
  for (const person of known.people) {
    mentions.set(`@${escapeEntities(person.name)}`.toLowerCase(), `<@${person.id}>`);
    mentions.set(`@${escapeEntities(person.realName)}`.toLowerCase(), `<@${person.id}>`);
  }
  for (const channel of known.channels) {
    if (!channel.isIm)
      mentions.set(`#${escapeEntities(channel.name)}`.toLowerCase(), `<#${channel.id}|${channel.name}>`);
  }
  const longestFirst = [...mentions.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(`(?<![\\w@#])(?:${longestFirst.join('|')})(?![\\w-])`, 'gi');
  // A quote's mark stays a mark: Slack's own composer keeps it as "&gt;", which reads the same.
  return escapeEntities(typed).replace(pattern, (found) => mentions.get(found.toLowerCase()) ?? found);
}

/**
 * The reverse, for the editing field: mentions become names again, escapes the characters they stand for.
 * @param {string} stored
 * @param {{people: Map<string, import('./types.d.ts').Person>, channels: Map<string, import('./types.d.ts').Channel>}} known
 */
export function decodeStored(stored, known) {
  const readable = stored
    .replace(/<@([^<>|]+)(?:\|[^<>]*)?>/g, (whole, id) => {
      const person = known.people.get(id);
      return person ? `@${person.realName}` : whole;
    })
    .replace(
      /<#([^<>|]+)(?:\|([^<>]*))?>/g,
      (_, id, label) => `#${known.channels.get(id)?.name ?? label ?? id}`,
    )
    .replace(/<!(here|channel|everyone)(?:\|[^<>]*)?>/g, '@$1')
    .replace(/<((?:https?|mailto):[^<>|]+)(?:\|[^<>]*)?>/g, '$1');
  return unescapeEntities(readable);
}

/** @param {string} text */
export const escapeEntities = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {string} text */
const escapePattern = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
