import { fold } from './fold.ts';

/** A piece of the text as written; `form` is what it is when no phrase of the language says more. */
export interface Scrap {
  readonly kind: 'word' | 'number' | 'mark' | 'other';
  readonly form: string;
  readonly text: string;
  readonly index: number;
  /** Whether nothing stands between it and the scrap before. */
  readonly isAttached: boolean;
}

const scrapPatterns: readonly [
  kind: Scrap['kind'] | 'gap',
  pattern: RegExp,
  form: (match: string) => string,
][] = [
  ['gap', /\s+/y, () => ''],
  ['other', /https?:\/\/\S+|<[^<>]*>|`[^`]*`|\S+@\S+\.\S+/y, () => '_'],
  ['other', /[$€£¥#]\s?\d[\d.,]*|\d[\d.,]*\s?[%$€£¥°]/y, () => '_'],
  [
    'number',
    /\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d:])/y,
    (match) => `D${match.replace(' ', 'T')}`,
  ],
  ['number', /\d{4}[/.-]\d{1,2}[/.-]\d{1,2}(?![\d/.-]*\d)/y, (match) => `D${match}`],
  ['number', /\d{4}[/-](?:0?[1-9]|1[0-2])(?![\d/-])/y, (match) => `Y${match}`],
  ['number', /\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)(?![\d/-]|[.,:]\d)/y, (match) => `S${match}`],
  ['number', /\d{1,2}\.\d{1,2}\.(?![\d.])/y, (match) => `G${match}`],
  ['number', /\d{1,2}[/-]\d{1,2}(?![\d/-]|[.,:]\d)/y, (match) => `S${match}`],
  ['number', /\d{1,2}:\d\d(?::\d\d)?(?![\d:]|\.\d)/y, (match) => `T${match}`],
  ['number', /\d{1,2}h\d\d(?![\p{L}\d])/iuy, (match) => `H${match.replace(/h/i, ':')}`],
  [
    'number',
    /\d{1,2}h\s?\d{1,2}m(?:in)?(?![\p{L}\d])/iuy,
    (match) =>
      `B${match
        .split(/h\s?/i)
        .map(Number.parseFloat)
        .reduce((h, m) => h * 60 + m)}`,
  ],
  ['number', /\d{1,3}h(?![\p{L}\d])/iuy, (match) => `K${Number.parseInt(match, 10)}`],
  [
    'number',
    /\d{1,4}(?:st|nd|rd|th|er|ère|re|ème|eme|e|º|ª|o)(?![\p{L}\d])/iuy,
    (match) => `${Number.parseInt(match, 10)}o`,
  ],
  ['number', /\d{1,3}(?:[.,]\d{3})+(?!\d)/y, () => '_'],
  [
    'number',
    /\d+[.,]\d+(?:[.,/-]\d+)*/y,
    (match) => (/^\d+[.,]\d+$/.test(match) ? match.replace(',', '.') : '_'),
  ],
  ['number', /\d{1,4}(?!\d)/y, (match) => (match.length > 2 ? match : String(Number(match)))],
  ['other', /\d+[\d/.]*/y, () => '_'],
  ['word', /[\p{L}\p{M}]+\d[\p{L}\d_-]*/uy, fold],
  ['word', /(?:[dljnmtsc]|qu|jusqu)['’](?=\p{L})/iuy, fold],
  ['word', /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*(?:(?<=s)['’](?=\s\p{L}))?/uy, fold],
  ['mark', /[.!?;\n…]/y, () => '.'],
  ['mark', /[,:()–—]/y, (match) => (/[–—]/.test(match) ? '-' : ',')],
  ['mark', /[-/'@]/y, (match) => match],
  ['other', /[\s\S]/uy, () => '_'],
];

/** Takes a text apart. Links, code, mail addresses, money and shares of a hundred are no part of any date. */
export function scan(text: string): Scrap[] {
  const scraps: Scrap[] = [];
  let index = 0;
  let isAttached = false;
  while (index < text.length) {
    const [kind, match, form] = scrapAt(text, index);
    if (kind === 'gap') {
      if (match.includes('\n\n'))
        scraps.push({ kind: 'mark', form: '.', text: match, index, isAttached: false });
      isAttached = false;
    } else {
      scraps.push({ kind, form, text: match, index, isAttached });
      isAttached = true;
    }
    index += match.length;
  }
  return scraps;
}

function scrapAt(text: string, index: number): [Scrap['kind'] | 'gap', string, string] {
  for (const [kind, pattern, form] of scrapPatterns) {
    pattern.lastIndex = index;
    const match = pattern.exec(text)?.[0];
    if (match) return [kind, match, form(match)];
  }
  return ['other', text.slice(index, index + 1), '_'];
}
