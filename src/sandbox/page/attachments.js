/** What hangs below a message: classic attachments and files. */
import { drawBlocks } from './blocks.js';
import { h, icon } from './dom.js';
import { drawLink, drawMrkdwn } from './inline.js';
import { safeUrl } from './route.js';

/** @typedef {import('./types.d.ts').Context} Context */
/** @typedef {import('./types.d.ts').SlackFile} SlackFile */

/** @type {Record<string, string>} */
const COLORS = { good: '#2f9e6e', warning: '#d9a21b', danger: '#d0453b' };

/**
 * @param {import('./types.d.ts').MessageAttachment} attachment
 * @param {Context} context
 */
export function drawAttachment(attachment, context) {
  const title =
    attachment.title &&
    (attachment.title_link ? drawLink(attachment.title_link, [attachment.title], context) : attachment.title);
  const text = attachment.text ?? (attachment.blocks ? undefined : attachment.fallback);
  const node = h(
    'div',
    { class: 'attachment' },
    attachment.pretext && h('div', {}, drawMrkdwn(attachment.pretext, context)),
    attachment.author_name && h('div', { class: 'attachment-author' }, attachment.author_name),
    title && h('div', { class: 'attachment-title' }, title),
    text && h('div', {}, drawMrkdwn(text, context)),
    attachment.fields &&
      h(
        'div',
        { class: 'block-fields' },
        attachment.fields.map((field) =>
          h(
            'div',
            { class: 'block-field' },
            h('strong', {}, field.title),
            h('div', {}, drawMrkdwn(field.value, context)),
          ),
        ),
      ),
    attachment.blocks && drawBlocks(/** @type {any} */ (attachment.blocks), context),
    attachment.footer && h('div', { class: 'attachment-footer' }, attachment.footer),
  );
  const color =
    attachment.color &&
    (COLORS[attachment.color] ??
      (attachment.color.startsWith('#') ? attachment.color : `#${attachment.color}`));
  if (color) node.style.borderLeftColor = color;
  return node;
}

/** @param {SlackFile} file */
export function drawFile(file) {
  const name = file.title || file.name || 'file';
  const url = safeUrl(file.url_private) ?? `/sandbox/files/${encodeURIComponent(file.id)}`;
  const link = { href: url, target: '_blank', rel: 'noreferrer noopener' };
  if (file.mimetype?.startsWith('image/')) {
    return h(
      'figure',
      { class: 'image-block file-image' },
      h('figcaption', {}, name),
      h('a', link, h('img', { src: url, alt: name })),
    );
  }
  return h(
    'a',
    { ...link, class: 'file-card' },
    icon('file'),
    h(
      'span',
      { class: 'file-words' },
      h('span', { class: 'file-name' }, name),
      h('span', { class: 'file-size' }, sizeOf(file.size)),
    ),
  );
}

/** @param {number | undefined} bytes */
function sizeOf(bytes) {
  if (bytes === undefined) return 'File';
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
