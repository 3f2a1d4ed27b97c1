/** The table block: its first row is the heading, as Slack shows it. */
import { h } from './dom.js';
import { withGlyphs } from './emoji.js';
import { drawRichText } from './rich-text.js';

/** @typedef {import('./types.d.ts').Context} Context */
/** @typedef {import('@slack/types').TableBlock} TableBlock */

/**
 * @param {TableBlock} block
 * @param {Context} context
 */
export function drawTable(block, context) {
  const [head, ...rows] = block.rows;
  return h(
    'div',
    { class: 'block-table', tabindex: 0, role: 'region', 'aria-label': 'Table' },
    h(
      'table',
      {},
      head &&
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            head.map((cell, column) => drawCell('th', cell, column, block, context)),
          ),
        ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            {},
            row.map((cell, column) => drawCell('td', cell, column, block, context)),
          ),
        ),
      ),
    ),
  );
}

/**
 * @param {'th' | 'td'} tag
 * @param {TableBlock['rows'][number][number]} cell
 * @param {number} column
 * @param {TableBlock} block
 * @param {Context} context
 */
function drawCell(tag, cell, column, block, context) {
  const settings = block.column_settings?.[column];
  const marks = `align-${settings?.align ?? 'left'}${settings?.is_wrapped ? ' is-wrapped' : ''}`;
  return h(tag, { class: marks, scope: tag === 'th' ? 'col' : undefined }, cellContent(cell, context));
}

/**
 * @param {TableBlock['rows'][number][number]} cell
 * @param {Context} context
 */
function cellContent(cell, context) {
  if (cell.type === 'rich_text') return drawRichText(cell, context);
  if (cell.type === 'raw_text') return withGlyphs(cell.text);
  return String(/** @type {{text?: string, value?: number}} */ (cell).text ?? cell.value);
}
