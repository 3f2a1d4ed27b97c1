/** Block Kit's layout blocks: which function draws which. A block nobody knows is said so, never silently left out. */
import { h } from './dom.js';
import { drawElement } from './elements.js';
import { withGlyphs } from './emoji.js';
import { fieldId } from './fields.js';
import { drawImageBlock, drawImageElement } from './images.js';
import { drawMrkdwn, drawText } from './inline.js';
import { drawRichText } from './rich-text.js';
import { drawTable } from './table.js';

/** @typedef {import('./types.d.ts').Context} Context */
/** @typedef {import('./types.d.ts').KnownBlock} KnownBlock */
/** @typedef {import('./form.js').Values} Values */
/** @typedef {{values?: Values}} DrawOptions */

/** @type {Record<string, (block: never, context: Context, options: DrawOptions) => HTMLElement>} */
const DRAW = {
  header: drawHeader,
  section: drawSection,
  context: drawContext,
  actions: drawActions,
  divider: () => h('hr', { class: 'block-divider' }),
  image: drawImageBlock,
  input: drawInput,
  rich_text: drawRichText,
  table: drawTable,
  markdown: drawMarkdown,
};

/**
 * @param {readonly KnownBlock[]} blocks
 * @param {Context} context
 * @param {DrawOptions} [options] values: what a form's fields held before this drawing
 * @returns {HTMLElement}
 */
export function drawBlocks(blocks, context, options = {}) {
  return h(
    'div',
    { class: 'blocks' },
    blocks.map((block) => drawBlock(block, context, options)),
  );
}

/**
 * @param {KnownBlock} block
 * @param {Context} context
 * @param {DrawOptions} options
 */
function drawBlock(block, context, options) {
  const draw = DRAW[block.type];
  return draw
    ? draw(/** @type {never} */ (block), context, options)
    : h('p', { class: 'not-drawn' }, `(${block.type} block is not shown here)`);
}

/**
 * @param {import('@slack/types').SectionBlock} block
 * @param {Context} context
 * @param {DrawOptions} options
 */
function drawSection(block, context, options) {
  const place = { blockId: block.block_id ?? '', isDispatching: true, values: options.values };
  return h(
    'div',
    { class: 'block-section' },
    h(
      'div',
      { class: 'block-section-main' },
      block.text && h('div', { class: 'block-text' }, drawText(block.text, context)),
      block.fields &&
        h(
          'div',
          { class: 'block-fields' },
          block.fields.map((field) => h('div', { class: 'block-field' }, drawText(field, context))),
        ),
    ),
    block.accessory && h('div', { class: 'block-accessory' }, drawElement(block.accessory, place, context)),
  );
}

/**
 * @param {import('@slack/types').ContextBlock} block
 * @param {Context} context
 */
function drawContext(block, context) {
  return h(
    'div',
    { class: 'block-context' },
    block.elements.map((element) =>
      element.type === 'image'
        ? drawImageElement(element)
        : h('div', { class: 'block-context-text' }, drawText(element, context)),
    ),
  );
}

/**
 * @param {import('@slack/types').ActionsBlock} block
 * @param {Context} context
 * @param {DrawOptions} options
 */
function drawActions(block, context, options) {
  const place = { blockId: block.block_id ?? '', isDispatching: true, values: options.values };
  return h(
    'div',
    { class: 'block-actions' },
    block.elements.map((element) => drawElement(element, place, context)),
  );
}

/**
 * @param {import('@slack/types').InputBlock} block
 * @param {Context} context
 * @param {DrawOptions} options
 */
function drawInput(block, context, options) {
  const blockId = block.block_id ?? '';
  const id = fieldId(blockId, context);
  const hintId = block.hint && `${id}-hint`;
  const place = {
    blockId,
    isDispatching: block.dispatch_action === true,
    isOptional: block.optional === true,
    labelId: `${id}-label`,
    describedBy: [hintId, `${id}-error`].filter(Boolean).join(' '),
    values: options.values,
  };
  const isGroup = block.element.type === 'radio_buttons' || block.element.type === 'checkboxes';
  const optional = block.optional && h('span', { class: 'optional' }, ' (optional)');
  const label = [withGlyphs(block.label.text), optional];
  return h(
    'div',
    { class: 'block-input', 'data-block': blockId },
    isGroup
      ? h('div', { class: 'label', id: place.labelId }, label)
      : h('label', { class: 'label', id: place.labelId, for: id }, label),
    drawElement(block.element, place, context),
    block.hint && h('p', { class: 'hint', id: hintId }, withGlyphs(block.hint.text)),
    h('p', { class: 'error', id: `${id}-error`, role: 'alert' }),
  );
}

/** @param {import('@slack/types').HeaderBlock} block */
function drawHeader(block) {
  return h('h3', { class: 'block-header' }, withGlyphs(block.text.text));
}

/**
 * @param {import('@slack/types').MarkdownBlock} block
 * @param {Context} context
 */
function drawMarkdown(block, context) {
  return h('div', { class: 'block-section' }, drawMrkdwn(markdownToMrkdwn(block.text), context));
}

/**
 * The markdown block's commonest marks, in Slack's own.
 * @param {string} text
 */
const markdownToMrkdwn = (text) =>
  text
    .replace(/\*\*([^*\n]+)\*\*/g, '*$1*')
    .replace(/^#{1,6} +(.+)$/gm, '*$1*')
    .replace(/\[([^\]\n]+)\]\((https?:[^)\s]+)\)/g, '<$2|$1>')
    .replace(/^[-*] /gm, '• ');
