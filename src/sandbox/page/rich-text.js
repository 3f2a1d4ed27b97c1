/** The rich_text block: what people write with formatting, and what apps build for lists. */
import { h } from './dom.js';
import { withGlyphs } from './emoji.js';
import { drawChannel, drawDate, drawEmoji, drawLink, drawMention } from './inline.js';

/** @typedef {import('./types.d.ts').Context} Context */
/** @typedef {import('@slack/types').RichTextElement} RichTextElement */
/** @typedef {import('@slack/types').RichTextBlock} RichTextBlock */

/**
 * @param {RichTextBlock} block
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function drawRichText(block, context) {
  return h('div', { class: 'rich-text' }, drawParts(block.elements, context));
}

/**
 * @param {RichTextBlock['elements']} parts
 * @param {Context} context
 */
function drawParts(parts, context) {
  /** @type {HTMLElement[]} */
  const drawn = [];
  /** Ordered lists of one indent go on counting after a deeper list between them. @type {number[]} */
  const counts = [];
  for (const part of parts) {
    if (part.type === 'rich_text_list') drawn.push(drawList(part, counts, context));
    else {
      counts.length = 0;
      drawn.push(drawPart(part, context));
    }
  }
  return drawn;
}

/**
 * @param {Exclude<RichTextBlock['elements'][number], import('@slack/types').RichTextList>} part
 * @param {Context} context
 */
function drawPart(part, context) {
  const children = part.elements.map((element) => drawElement(element, context));
  if (part.type === 'rich_text_quote') return h('blockquote', { class: 'quote' }, children);
  if (part.type === 'rich_text_preformatted') return h('pre', { class: 'pre' }, children);
  return h('div', { class: 'paragraph' }, children);
}

/**
 * @param {import('@slack/types').RichTextList & {offset?: number}} list
 * @param {number[]} counts
 * @param {Context} context
 */
function drawList(list, counts, context) {
  const indent = Math.min(list.indent ?? 0, 8);
  counts.length = Math.min(counts.length, indent + 1);
  const start = (list.offset ?? counts[indent] ?? 0) + 1;
  counts[indent] = start - 1 + list.elements.length;
  const items = list.elements.map((item) =>
    h(
      'li',
      {},
      item.elements.map((element) => drawElement(element, context)),
    ),
  );
  const isOrdered = list.style === 'ordered';
  const attributes = {
    class: `list list-${indent % 3} indent-${indent}`,
    start: isOrdered && start > 1 ? start : undefined,
  };
  return h(isOrdered ? 'ol' : 'ul', attributes, items);
}

/**
 * @param {RichTextElement} element
 * @param {Context} context
 * @returns {Node | string}
 */
function drawElement(element, context) {
  const style =
    'style' in element ? /** @type {Record<string, boolean> | undefined} */ (element.style) : undefined;
  return styled(drawLeaf(element, context), style);
}

/**
 * @param {RichTextElement} element
 * @param {Context} context
 * @returns {Node | string}
 */
function drawLeaf(element, context) {
  switch (element.type) {
    case 'text':
      return withLines(withGlyphs(element.text));
    case 'link':
      return drawLink(element.url, [element.text ?? element.url], context);
    case 'user':
      return drawMention(element.user_id, context);
    case 'channel':
      return drawChannel(element.channel_id, context);
    case 'usergroup':
      return h('span', { class: 'mention' }, `@${element.usergroup_id}`);
    case 'broadcast':
      return h('span', { class: 'mention mention-all' }, `@${element.range}`);
    case 'emoji':
      return drawEmoji(element.name);
    case 'date':
      return drawDate(new Date(Number(element.timestamp) * 1000), element.format, context, {
        url: element.url,
      });
    case 'color':
      return h('code', {}, element.value);
    default:
      return '';
  }
}

/** @param {string} text */
function withLines(text) {
  return text.includes('\n') ? h('span', { class: 'lines' }, text) : text;
}

/**
 * @param {Node | string} node
 * @param {Record<string, boolean> | undefined} style
 * @returns {Node | string}
 */
function styled(node, style) {
  let drawn = node;
  for (const [name, tag] of /** @type {const} */ ([
    ['code', 'code'],
    ['strike', 's'],
    ['underline', 'u'],
    ['italic', 'em'],
    ['bold', 'strong'],
  ])) {
    if (style?.[name]) drawn = h(tag, {}, drawn);
  }
  return drawn;
}
