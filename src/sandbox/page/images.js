/** Images of blocks and files. Their box has a size before they arrive, so that nothing jumps. */
import { h } from './dom.js';
import { withGlyphs } from './emoji.js';
import { safeUrl } from './route.js';

/** @typedef {{alt_text?: string, image_url?: string, slack_file?: {id?: string, url?: string}}} ImageSource */

/** @param {ImageSource} image */
export function imageUrl(image) {
  const file = image.slack_file;
  return safeUrl(image.image_url ?? file?.url ?? (file?.id ? `/sandbox/files/${file.id}` : undefined));
}

/**
 * A small image: beside a section's text or within a context line.
 * @param {ImageSource} image
 */
export const drawImageElement = (image) =>
  h('img', {
    class: 'image-element',
    src: imageUrl(image),
    alt: image.alt_text ?? '',
    referrerpolicy: 'no-referrer',
  });

/** @param {ImageSource & {title?: {text: string}}} block */
export function drawImageBlock(block) {
  const url = imageUrl(block);
  return h(
    'figure',
    { class: 'image-block' },
    block.title && h('figcaption', {}, withGlyphs(block.title.text)),
    url &&
      h(
        'a',
        { href: url, target: '_blank', rel: 'noreferrer noopener' },
        h('img', { src: url, alt: block.alt_text ?? '', referrerpolicy: 'no-referrer' }),
      ),
  );
}
