/** Inline text drawn: tokens of mrkdwn, and plain text with its emoji. */
import { h } from './dom.js';
import { glyphOf, withGlyphs } from './emoji.js';
import { parseInline, parseMrkdwn } from './mrkdwn.js';
import { nameOf } from './people.js';
import { safeUrl } from './route.js';
import { capital, formatDateTemplate, fullTime } from './time.js';

/** @typedef {import('./types.d.ts').Context} Context */
/** @typedef {import('./mrkdwn.js').Token} Token */

/**
 * Slack's mrkdwn as paragraphs, quotes and preformatted text.
 * @param {string} text
 * @param {Context} context
 * @returns {HTMLElement[]}
 */
export function drawMrkdwn(text, context) {
  return parseMrkdwn(text).map((block) => {
    if (block.type === 'pre') return h('pre', { class: 'pre' }, block.text);
    const tag = block.type === 'quote' ? 'blockquote' : 'div';
    return h(tag, { class: block.type }, drawTokens(block.children, context));
  });
}

/**
 * A text object: mrkdwn, or plain text with its emoji.
 * @param {{type: string, text: string} | undefined} object
 * @param {Context} context
 * @returns {(HTMLElement | string)[]}
 */
export function drawText(object, context) {
  if (!object) return [];
  return object.type === 'mrkdwn' ? drawMrkdwn(object.text, context) : [withGlyphs(object.text)];
}

/**
 * One line of mrkdwn, without paragraphs.
 * @param {string} text
 * @param {Context} context
 */
export const drawInline = (text, context) => drawTokens(parseInline(text), context);

/**
 * @param {Token[]} tokens
 * @param {Context} context
 * @returns {(Node | string)[]}
 */
function drawTokens(tokens, context) {
  return tokens.map((token, index) => drawToken(token, context, index === 0));
}

/**
 * @param {Token} token
 * @param {Context} context
 * @param {boolean} isFirst
 * @returns {Node | string}
 */
function drawToken(token, context, isFirst) {
  switch (token.type) {
    case 'text':
      return token.text;
    case 'break':
      return h('br');
    case 'code':
      return h('code', {}, token.text);
    case 'emoji':
      return drawEmoji(token.name);
    case 'bold':
      return h('strong', {}, drawTokens(token.children, context));
    case 'italic':
      return h('em', {}, drawTokens(token.children, context));
    case 'strike':
      return h('s', {}, drawTokens(token.children, context));
    case 'link':
      return drawLink(token.url, drawTokens(token.children, context), context);
    case 'user':
      return drawMention(token.id, context, token.label);
    case 'channel':
      return drawChannel(token.id, context, token.label);
    case 'usergroup':
      return h('span', { class: 'mention' }, token.label ?? `@${token.id}`);
    case 'broadcast':
      return h('span', { class: 'mention mention-all' }, `@${token.range}`);
    case 'date':
      return drawDate(token.at, token.template, context, { url: token.url, isFirst });
  }
}

/**
 * @param {string} url
 * @param {(Node | string)[]} children
 * @param {Context} context
 */
export function drawLink(url, children, context) {
  const href = safeUrl(url);
  if (!href) return h('span', {}, children);
  const open = (/** @type {MouseEvent} */ event) => {
    if (!event.ctrlKey && !event.metaKey && context.openLink(href)) event.preventDefault();
  };
  return h('a', { href, target: '_blank', rel: 'noreferrer noopener', onclick: open }, children);
}

/**
 * @param {string} id
 * @param {Context} context
 * @param {string} [label]
 */
export function drawMention(id, context, label) {
  const person = context.people.get(id);
  const name = person ? nameOf(person) : (label ?? id).replace(/^@/, '');
  return h('span', { class: id === context.me ? 'mention mention-me' : 'mention' }, `@${name}`);
}

/**
 * @param {string} id
 * @param {Context} context
 * @param {string} [label]
 */
export function drawChannel(id, context, label) {
  const channel = context.channels.get(id);
  const name = `#${channel?.name ?? label ?? 'private-channel'}`;
  if (!channel) return h('span', { class: 'mention' }, name);
  return h(
    'a',
    { class: 'mention', href: `/archives/${id}`, onclick: follow(`/archives/${id}`, context) },
    name,
  );
}

/**
 * @param {string} url
 * @param {Context} context
 */
const follow = (url, context) => (/** @type {MouseEvent} */ event) => {
  if (context.openLink(url)) event.preventDefault();
};

/**
 * @param {Date} at
 * @param {string} template
 * @param {Context} context
 * @param {{url?: string, isFirst?: boolean}} [options]
 */
export function drawDate(at, template, context, options = {}) {
  const words = formatDateTemplate(at, template, context.now, context.timeZone);
  // "Today at 16:50" at the start of a line, "by today at 16:50" within one.
  const shown = options.isFirst ? capital(words) : words;
  const time = h('time', { datetime: at.toISOString(), title: fullTime(at, context.timeZone) }, shown);
  return options.url ? drawLink(options.url, [time], context) : time;
}

/**
 * @param {string} name
 * @returns {Node}
 */
export function drawEmoji(name) {
  const glyph = glyphOf(name);
  if (!glyph) return document.createTextNode(`:${name}:`);
  return h('span', { class: 'emoji', role: 'img', 'aria-label': `:${name}:`, title: `:${name}:` }, glyph);
}
