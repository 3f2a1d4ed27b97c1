/**
 * Slack's mrkdwn as plain data, so that it can be drawn safely and tested without a browser.
 * Two steps: the text is cut into blocks (paragraph, quote, pre), then each into inline tokens.
 *
 * @typedef {{type: 'text', text: string} | {type: 'break'} | {type: 'code', text: string} | {type: 'emoji', name: string}
 *   | {type: 'bold' | 'italic' | 'strike', children: Token[]}
 *   | {type: 'link', url: string, children: Token[]}
 *   | {type: 'user', id: string, label?: string} | {type: 'channel', id: string, label?: string}
 *   | {type: 'usergroup', id: string, label?: string} | {type: 'broadcast', range: string}
 *   | {type: 'date', at: Date, template: string, fallback: string, url?: string}} Token
 * @typedef {{type: 'paragraph' | 'quote', children: Token[]} | {type: 'pre', text: string}} Block
 */

const STYLES = /** @type {const} */ ({ '*': 'bold', _: 'italic', '~': 'strike' });

/**
 * @param {string} text as Slack stores it: `&amp;`, `&lt;`, `&gt;` escaped, links and mentions in angle brackets
 * @returns {Block[]}
 */
export function parseMrkdwn(text) {
  /** @type {Block[]} */
  const blocks = [];
  // Odd pieces are what stood between the fences; a fence without its partner is ordinary text.
  const pieces = text.split(/```([\s\S]+?)```/);
  pieces.forEach((piece, index) => {
    if (index % 2 === 1)
      blocks.push({ type: 'pre', text: unescapeEntities(plainLinks(piece)).replace(/^\n|\n$/g, '') });
    else blocks.push(...parseLines(piece, index > 0, index < pieces.length - 1));
  });
  return blocks;
}

/**
 * @param {string} piece
 * @param {boolean} isAfterPre
 * @param {boolean} isBeforePre
 * @returns {Block[]}
 */
function parseLines(piece, isAfterPre, isBeforePre) {
  let rest = isAfterPre ? piece.replace(/^ *\n/, '') : piece;
  if (isBeforePre) rest = rest.replace(/\n *$/, '');
  if (rest.trim() === '') return [];
  /** @type {{type: 'paragraph' | 'quote', lines: string[]}[]} */
  const runs = [];
  let isQuotedToTheEnd = false;
  for (const line of rest.split('\n')) {
    /** @type {RegExpExecArray | null} */
    const mark = isQuotedToTheEnd ? null : /^(?:&gt;|>)(?:(?:&gt;|>){2})? ?/.exec(line);
    isQuotedToTheEnd ||= mark !== null && /^(?:&gt;|>){3}/.test(line);
    const type = mark || isQuotedToTheEnd ? 'quote' : 'paragraph';
    const last = runs.at(-1);
    const content = mark ? line.slice(mark[0].length) : line;
    if (last?.type === type) last.lines.push(content);
    else runs.push({ type, lines: [content] });
  }
  return runs
    .filter((run) => run.type === 'quote' || run.lines.some((line) => line.trim() !== ''))
    .map((run) => ({ type: run.type, children: parseInline(run.lines.join('\n')) }));
}

/**
 * @param {string} text
 * @returns {Token[]}
 */
export function parseInline(text) {
  /** @type {Token[]} */
  const tokens = [];
  let plain = '';
  const flush = () => {
    if (plain) tokens.push({ type: 'text', text: unescapeEntities(plain) });
    plain = '';
  };
  for (let index = 0; index < text.length; ) {
    const found = tokenAt(text, index);
    if (found) {
      flush();
      tokens.push(found.token);
      index += found.length;
    } else {
      plain += text[index];
      index += 1;
    }
  }
  flush();
  return tokens;
}

/**
 * @param {string} text
 * @param {number} index
 * @returns {{token: Token, length: number} | undefined}
 */
function tokenAt(text, index) {
  const char = text[index] ?? '';
  if (char === '\n') return { token: { type: 'break' }, length: 1 };
  if (char === '`') return codeAt(text, index);
  if (char === '<') return bracketAt(text, index);
  if (char === ':') return emojiAt(text, index);
  if (char === '*' || char === '_' || char === '~') return styledAt(text, index, char);
  if (char === 'h') return bareLinkAt(text, index);
  return undefined;
}

/**
 * @param {string} text
 * @param {number} index
 * @returns {{token: Token, length: number} | undefined}
 */
function codeAt(text, index) {
  const match = /^`([^`\n]+)`/.exec(text.slice(index));
  if (!match?.[1]) return undefined;
  return { token: { type: 'code', text: unescapeEntities(plainLinks(match[1])) }, length: match[0].length };
}

/**
 * @param {string} text
 * @param {number} index
 * @returns {{token: Token, length: number} | undefined}
 */
function emojiAt(text, index) {
  const match = /^:([a-z0-9_+'-]+(?:::skin-tone-\d)?):/i.exec(text.slice(index, index + 60));
  if (!match?.[1]) return undefined;
  // "10:30:45" is a time, not an emoji called 30.
  if (/^\d+$/.test(match[1]) && /\d/.test(text[index - 1] ?? '')) return undefined;
  return { token: { type: 'emoji', name: match[1] }, length: match[0].length };
}

/**
 * A style mark opens after a space or punctuation and closes before one; it never spans lines.
 * @param {string} text
 * @param {number} index
 * @param {'*' | '_' | '~'} mark
 * @returns {{token: Token, length: number} | undefined}
 */
function styledAt(text, index, mark) {
  if (/[\p{L}\p{N}]/u.test(text[index - 1] ?? '') || /[\s]/.test(text[index + 1] ?? ' ')) return undefined;
  for (let end = index + 2; end < text.length && text[end] !== '\n'; end += 1) {
    if (text[end] === '<') end = Math.max(end, text.indexOf('>', end));
    if (text[end] !== mark || /\s/.test(text[end - 1] ?? '')) continue;
    if (/[\p{L}\p{N}]/u.test(text[end + 1] ?? '')) continue;
    const children = parseInline(text.slice(index + 1, end));
    return { token: { type: STYLES[mark], children }, length: end + 1 - index };
  }
  return undefined;
}

/**
 * @param {string} text
 * @param {number} index
 * @returns {{token: Token, length: number} | undefined}
 */
function bareLinkAt(text, index) {
  if (/[\p{L}\p{N}]/u.test(text[index - 1] ?? '')) return undefined;
  const match = /^https?:\/\/[^\s<>*~`|]+[^\s<>*~`|.,;:!?'")\]]/.exec(text.slice(index));
  if (!match) return undefined;
  const url = unescapeEntities(match[0]);
  return { token: { type: 'link', url, children: [{ type: 'text', text: url }] }, length: match[0].length };
}

/**
 * What stands in angle brackets: a link, a mention, a date.
 * @param {string} text
 * @param {number} index
 * @returns {{token: Token, length: number} | undefined}
 */
function bracketAt(text, index) {
  const match = /^<([^<>\n]+)>/.exec(text.slice(index));
  if (!match?.[1]) return undefined;
  const token = bracketToken(match[1]);
  return token && { token, length: match[0].length };
}

/**
 * @param {string} inside
 * @returns {Token | undefined}
 */
function bracketToken(inside) {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? undefined : unescapeEntities(inside.slice(bar + 1));
  if (target.startsWith('@')) return { type: 'user', id: target.slice(1), label };
  if (target.startsWith('#')) return { type: 'channel', id: target.slice(1), label };
  if (target.startsWith('!date^')) return dateToken(target, label);
  if (target.startsWith('!subteam^')) return { type: 'usergroup', id: target.slice(9), label };
  if (target.startsWith('!')) return { type: 'broadcast', range: target.slice(1) };
  if (!/^(https?|mailto|tel|slack):/i.test(target)) return undefined;
  const url = unescapeEntities(target);
  const shown = bar < 0 ? url.replace(/^mailto:/, '') : undefined;
  return {
    type: 'link',
    url,
    children: shown ? [{ type: 'text', text: shown }] : parseInline(inside.slice(bar + 1)),
  };
}

/**
 * @param {string} target `!date^1392734382^{date} at {time}` and perhaps `^https://…`
 * @param {string | undefined} label
 * @returns {Token}
 */
function dateToken(target, label) {
  const [, seconds = '', template = '', url] = target.split('^');
  const at = new Date(Number(seconds) * 1000);
  const fallback = label ?? '';
  if (Number.isNaN(at.getTime())) return { type: 'text', text: fallback };
  return {
    type: 'date',
    at,
    template: unescapeEntities(template),
    fallback,
    url: url && unescapeEntities(url),
  };
}

/**
 * Links inside code are shown as their address, as Slack shows them.
 * @param {string} text
 */
const plainLinks = (text) =>
  text.replace(/<((?:https?|mailto):[^<>|\n]+)(?:\|([^<>\n]*))?>/g, (_, url, label) => label ?? url);

/**
 * The three escapes Slack knows, and no others.
 * @param {string} text
 */
export const unescapeEntities = (text) =>
  text.replace(/&(amp|lt|gt);/g, (_, name) => (name === 'amp' ? '&' : name === 'lt' ? '<' : '>'));
