import { shorten } from '../../domain/words.ts';

/** The three characters with which mrkdwn begins mentions, links and escapes; no others have to be escaped. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A foreign name on one line, escaped: a customer called `<!channel>` calls nobody. */
export function foreignName(name: string | null, otherwise: string, limit = 80): string {
  return escaped(plainName(name, otherwise, limit));
}

/** The same for plain text, where Slack reads no marks and nothing is escaped. */
export function plainName(name: string | null, otherwise: string, limit: number): string {
  const clean = shorten(readable(unescaped(name ?? '')), limit);
  return clean === '' ? otherwise : clean;
}

/** A customer's words as a quotation: one line, at most `limit` characters, mentions and links as words, escaped. */
export function foreignWords(text: string, limit: number): string {
  return escaped(plainQuote(text, limit));
}

/** The same for plain text. */
export function plainQuote(text: string, limit: number): string {
  const clean = shorten(readable(plainWords(text)), limit);
  return clean === '' ? '(no text)' : clean;
}

/**
 * What Slack shows for `text`, without what it would do: `<@U1|ana>` → `@ana`, `<https://a.example|here>` → `here`,
 * `&lt;` → `<`. A text that was cut in the middle of such a mark loses the rest of the mark.
 */
export function plainWords(text: string): string {
  const words = text
    .replace(
      /<((?:[@#!]|https?:|mailto:|tel:)[^<>|]*)(?:\|([^<>]*))?>/g,
      (_, target: string, label?: string) => inWords(target, label),
    )
    .replace(/<(?:[@#!]|https?:|mailto:|tel:)[^<>]*…?$/, '…');
  return unescaped(words);
}

function inWords(target: string, label: string | undefined): string {
  if (target.startsWith('@')) return label ? `@${label}` : '@someone';
  if (target.startsWith('#')) return label ? `#${label}` : '#channel';
  if (target.startsWith('!date^')) return label ?? 'a date';
  if (target.startsWith('!')) return label ?? `@${target.slice(1).split('^')[0]}`;
  return label || target.replace(/^(?:mailto|tel):/, '');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Halves of surrogate pairs and control characters are refused by Slack; marks that turn the line round mislead. */
function readable(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
