import type { Token } from './tokens.ts';

/**
 * Patterns over the meanings of a text, one element for each, parted by spaces: `the? <ord> of? <month> <year>?`.
 * - `of|in` one of several; a trailing `?` makes it optional; `<name>` takes what it matches
 * - `!a|b` at the end: none of these may follow, `>a|b`: one of these follows; `~a|b` at the beginning: one of these stands before, `!~a|b`: none; `^` the text or
 *   a sentence begins here, and `$` ends
 */
export function compile(pattern: string): RegExp {
  const source = pattern.trim().split(/\s+/).map(compileElement).join('');
  return new RegExp(source, 'y');
}

const takes: Readonly<Record<string, string>> = {
  n: '(\\d{1,4})',
  day: '(\\d{1,2})',
  amount: '(\\d{1,4}(?:\\.\\d+)?)',
  ord: '(\\d{1,3})[od]',
  dom: '(\\d{1,2})[od]?',
  cardinal: '(\\d{1,2})d',
  weekday: 'W([1-7])',
  month: 'M(\\d{1,2})',
  year: '((?:19|2\\d)\\d\\d)',
  unit: 'U([a-z]+)',
  longer: 'U(w|we|mo|q|y)',
  part: 'P([a-z]+)',
  ahead: '\\+(\\d)',
  holiday: 'H([a-z_]+)',
  season: 'A([a-z]+)',
  clock: 'T(\\d{1,2}:\\d\\d(?::\\d\\d)?)',
  sureclock: 'H(\\d{1,2}:\\d\\d)',
  dotted: '(\\d{1,2}\\.\\d\\d)',
  half: '(am|pm)',
  near: '(next|this|coming|following)',
  edge: '(end|begin|mid)',
  iso: 'D(\\S+)',
  yearmonth: 'Y(\\S+)',
  numeric: '[SG](\\S+)',
  slashed: 'S(\\d+/\\d+(?:/\\d+)?|\\S+[./-]\\d+[./-]\\d+)',
  minutes: 'B(\\d{1,4})',
  range: 'S(\\d{1,2})-(\\d{1,2})',
  hours: 'K(\\d{1,3})',
  quarter: 'Q([1-4])',
  fraction: 'S(\\d/\\d)',
  zone: 'Z(\\S+)',
};

function compileElement(element: string): string {
  if (element === '^') return '(?<=^ |\\. )';
  if (element === '$') return '(?=$|\\. |, $)';
  if (element.startsWith('!~')) return `(?<! (?:${element.slice(2).split('|').map(literal).join('|')}) )`;
  if (element.startsWith('!')) return `(?!(?:${element.slice(1).split('|').map(literal).join('|')}) )`;
  if (element.startsWith('>')) return `(?=(?:${element.slice(1).split('|').map(literal).join('|')}) )`;
  if (element.startsWith('~')) return `(?<= (?:${element.slice(1).split('|').map(literal).join('|')}) )`;
  const isOptional = element.endsWith('?') && element.length > 1 && !/^[ap]m\?$/.test(element);
  const body = isOptional ? element.slice(0, -1) : element;
  const options = body.split('|').map(literal).join('|');
  return isOptional ? `(?:(?:${options}) )?` : `(?:${options}) `;
}

function literal(word: string): string {
  const name = /^<(\w+)>$/.exec(word)?.[1];
  if (name !== undefined) return takes[name] ?? word;
  if (/^[A-Z]\*$/.test(word)) return `${word[0]}[^ ]+`;
  if (word === '#') return '\\d+';
  if (word === '#o') return '\\d+o';
  return word.replaceAll(/[.*+?^${}()[\]\\]/g, '\\$&');
}

/** The meanings of a text as one line, each followed by a space, and where each token begins on it. */
export interface Line {
  readonly text: string;
  readonly starts: readonly number[];
  /** Index of the token at which a match that ends here ends; the count of tokens for the end of the line. */
  readonly tokenAt: ReadonlyMap<number, number>;
}

/** A line begins with a space, so that each meaning has one on either side. */
export function lineOf(tokens: readonly Token[]): Line {
  let text = ' ';
  const starts: number[] = [];
  for (const { form } of tokens) {
    starts.push(text.length);
    text += `${form} `;
  }
  return { text, starts, tokenAt: new Map([...starts, text.length].map((start, i) => [start, i])) };
}
