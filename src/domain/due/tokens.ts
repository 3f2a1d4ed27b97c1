import type { Lexicon } from './lexicon.ts';
import type { Scrap } from './scan.ts';

/** A meaning and the stretch of the text it was read from. */
export interface Token {
  /** As in `LanguageTable`, or a number, an ordinal (`14o`), a clock (`T9:30`), a date (`D2026-12-25`), a mark, or `_`. */
  readonly form: string;
  readonly from: number;
  readonly to: number;
  /** Read from a word that is as often something else. */
  readonly isWeak: boolean;
}

/** Reads the phrases of a language among scraps, longest first. */
export function tokensOf(scraps: readonly Scrap[], lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < scraps.length) {
    const found = phraseAt(scraps, i, lexicon);
    const last = scraps[i + found.taken - 1] as Scrap;
    const [from, to] = [(scraps[i] as Scrap).index, last.index + last.text.length];
    for (const form of found.form.split(' ')) tokens.push({ form, from, to, isWeak: found.isWeak });
    i += found.taken;
    if (scraps[i]?.text === '.' && isAbbreviated(last, found.form)) i += 1;
  }
  return lexicon.table.isDayCardinal ? tokens.map(dayOfMonth) : tokens;
}

const articles = new Set(['the', 'by', 'before', 'until']);

/** "le 14", "hasta el 14": a number after the article is a day, unless it counts something. */
function dayOfMonth(token: Token, i: number, tokens: readonly Token[]): Token {
  const isDay = /^([1-9]|[12]\d|3[01])$/.test(token.form) && articles.has(tokens[i - 1]?.form ?? '');
  const after = tokens[i + 1]?.form ?? '';
  return isDay && !/^(U|B|K|thing|am|pm|oclock|half|and|to|\d)/.test(after)
    ? { ...token, form: `${token.form}d` }
    : token;
}

interface Found {
  form: string;
  taken: number;
  isWeak: boolean;
}

function phraseAt(scraps: readonly Scrap[], start: number, lexicon: Lexicon): Found {
  const first = scraps[start] as Scrap;
  const before = scraps[start - 1];
  if (first.kind !== 'word') {
    const dot = scraps[start + 1];
    const isOrdinal =
      lexicon.table.isDotOrdinal &&
      dot?.text === '.' &&
      dot.isAttached &&
      /^([1-9]|[12]\d|3[01])$/.test(first.form);
    if (isOrdinal && lexicon.meanings.get(before?.form ?? '') !== 'at')
      return { form: `${first.form}o`, taken: 2, isWeak: false };
    const zone = offsetZone(scraps, start);
    if (zone) return zone;
    return { form: first.form, taken: 1, isWeak: false };
  }
  const half = halfOfDay(scraps, start);
  if (half) return half;
  let words = '';
  let count = 0;
  let found: Found | undefined;
  for (let i = start; i < scraps.length && count < lexicon.longest; i++) {
    const scrap = scraps[i] as Scrap;
    if (i > start && scrap.text === '-' && scrap.isAttached && scraps[i + 1]?.isAttached) continue;
    if (
      i > start &&
      scrap.text === '.' &&
      count <= 3 &&
      (scraps[i - 1]?.text.length ?? 9) <= 3 &&
      scrap.isAttached
    )
      continue;
    if (scrap.kind !== 'word') break;
    words = words === '' ? scrap.form : `${words} ${scrap.form}`;
    count += 1;
    const meaning = lexicon.meanings.get(words);
    if (meaning !== undefined)
      found = {
        form: meaning,
        taken: i - start + 1,
        isWeak: lexicon.weak.has(words) && !isCapital(scrap, before),
      };
  }
  return zoneAt(scraps, start) ?? found ?? { form: '_', taken: 1, isWeak: false };
}

/** `a.m.`, `p`, right after a number. */
function halfOfDay(scraps: readonly Scrap[], start: number): Found | undefined {
  const [first, second, third, fourth] = scraps.slice(start, start + 4);
  if (first === undefined || !/^[ap]$/.test(first.form)) return undefined;
  if (!/^(\d+|T.*|\d+\.\d+)$/.test(scraps[start - 1]?.form ?? '')) return undefined;
  const [dot, m] = second?.text === '.' ? [1, third] : [0, second];
  const after = dot === 1 ? fourth : third;
  if (m?.form === 'm')
    return { form: `${first.form}m`, taken: 2 + dot + (dot && after?.text === '.' ? 1 : 0), isWeak: false };
  return first.isAttached ? { form: `${first.form}m?`, taken: 1, isWeak: false } : undefined;
}

/** Zones by their letters: in capitals anywhere, and in small letters right after a time of day. */
function zoneAt(scraps: readonly Scrap[], start: number): Found | undefined {
  const scrap = scraps[start] as Scrap;
  const name = scrap.form.toUpperCase();
  if (!zoneLetters.has(name)) return undefined;
  if (
    scrap.text !== name &&
    !/^([THDK].*|\d+|am|pm|h|[ap]m\??|oclock|uhr)$/.test(scraps[start - 1]?.form ?? '')
  )
    return undefined;
  const [sign, hours] = scraps.slice(start + 1, start + 3);
  if (
    /^(UTC|GMT)$/.test(name) &&
    hours &&
    /^[+-]$/.test(sign?.text ?? '') &&
    /^(T?\d{1,2}(:\d\d)?)$/.test(hours.form)
  ) {
    return { form: `Z${sign?.text}${clockOf(hours.form)}`, taken: 3, isWeak: false };
  }
  return { form: `Z${name}`, taken: 1, isWeak: false };
}

function offsetZone(scraps: readonly Scrap[], start: number): Found | undefined {
  const [sign, hours] = scraps.slice(start, start + 2);
  if (!/^[+]$/.test(sign?.text ?? '') || !hours?.isAttached || !/^T\d\d:\d\d$/.test(hours.form))
    return undefined;
  return { form: `Z${sign?.text}${clockOf(hours.form)}`, taken: 2, isWeak: false };
}

function clockOf(form: string): string {
  const [hours = '0', minutes = '00'] = form.replace('T', '').split(':');
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** "The march began" names no month, "in March" may; a capital at the beginning of a sentence says nothing. */
function isCapital(scrap: Scrap, before: Scrap | undefined): boolean {
  return before !== undefined && before.form !== '.' && /^\p{Lu}/u.test(scrap.text);
}

/** The dot after "Oct" or "a.m." ends no sentence. */
function isAbbreviated(scrap: Scrap, form: string): boolean {
  return /^([WMU]|am|pm)/.test(form) && scrap.text.length <= 4 && scrap.kind === 'word';
}

export const zoneLetters = new Map<string, string>([
  ['UTC', 'UTC'],
  ['GMT', 'UTC'],
  ['Z', 'UTC'],
  ['BST', 'Europe/London'],
  ['WET', 'Europe/Lisbon'],
  ['WEST', 'Europe/Lisbon'],
  ['CET', 'Europe/Paris'],
  ['CEST', 'Europe/Paris'],
  ['MEZ', 'Europe/Berlin'],
  ['MESZ', 'Europe/Berlin'],
  ['EET', 'Europe/Athens'],
  ['EEST', 'Europe/Athens'],
  ['MSK', 'Europe/Moscow'],
  ['ET', 'America/New_York'],
  ['EST', 'America/New_York'],
  ['EDT', 'America/New_York'],
  ['CT', 'America/Chicago'],
  ['CST', 'America/Chicago'],
  ['CDT', 'America/Chicago'],
  ['MT', 'America/Denver'],
  ['MST', 'America/Denver'],
  ['MDT', 'America/Denver'],
  ['PT', 'America/Los_Angeles'],
  ['PST', 'America/Los_Angeles'],
  ['PDT', 'America/Los_Angeles'],
  ['AKST', 'America/Anchorage'],
  ['HST', 'Pacific/Honolulu'],
  ['BRT', 'America/Sao_Paulo'],
  ['ART', 'America/Argentina/Buenos_Aires'],
  ['IST', 'Asia/Kolkata'],
  ['SGT', 'Asia/Singapore'],
  ['HKT', 'Asia/Hong_Kong'],
  ['JST', 'Asia/Tokyo'],
  ['KST', 'Asia/Seoul'],
  ['AEST', 'Australia/Sydney'],
  ['AEDT', 'Australia/Sydney'],
  ['AWST', 'Australia/Perth'],
  ['NZST', 'Pacific/Auckland'],
  ['NZDT', 'Pacific/Auckland'],
]);
