import { combine, type Phrase } from './combine.ts';
import type { Due, DueTerms } from './due-terms.ts';
import { findParts } from './find-parts.ts';
import { knownWords, languagesOf } from './languages.ts';
import type { Lexicon } from './lexicon.ts';
import { type Moment, momentOf } from './moment.ts';
import { readInOther } from './other-languages.ts';
import { rewrite } from './rewrite.ts';
import { type Scrap, scan } from './scan.ts';
import { settle, settleOther } from './settle.ts';
import { type Token, tokensOf } from './tokens.ts';

/** No more of a text than this is read; dates stand where people look. */
const MOST_READ = 6_000;
const FIRST_AT = Date.UTC(1900, 0, 1);
const LAST_AT = Date.UTC(9000, 0, 1);

/**
 * The moment that a commitment in the text speaks of, or null where it names none that lies ahead: what stands after
 * "by", "before" or "within", else the first. "Now" counts only where nothing else is said.
 */
export function readDue(text: string, terms: DueTerms): Due | null {
  const read = readAll(text, terms);
  const chosen =
    read.find(({ isDeadline, isNow }) => isDeadline && !isNow) ?? read.find(({ isNow }) => !isNow) ?? read[0];
  return chosen?.due ?? null;
}

/** Every moment ahead that the text names, in order. */
export function readDues(text: string, terms: DueTerms): Due[] {
  return readAll(text, terms).map(({ due }) => due);
}

interface Read {
  due: Due;
  isDeadline: boolean;
  isNow: boolean;
}

function readAll(text: string, terms: DueTerms): Read[] {
  const atMs = terms.at.getTime();
  // Calendars know no zones outside these years.
  if (!(atMs >= FIRST_AT && atMs < LAST_AT)) return [];
  const read = text.slice(0, MOST_READ);
  const scraps = scan(read);
  const lexicons = languagesOf(scraps);
  const inOther = readOther(lexicons, read, scraps, terms);
  if (inOther.length > 0) return inOther;
  for (const lexicon of lexicons) {
    const dues = readIn(lexicon, read, scraps, terms);
    if (dues.length > 0) return dues;
  }
  return [];
}

function readOther(
  [best]: readonly Lexicon[],
  text: string,
  scraps: readonly Scrap[],
  terms: DueTerms,
): Read[] {
  if (best === undefined) return [];
  const words = scraps.filter(({ kind }) => kind === 'word').map(({ form }) => form);
  const moment = momentOf(terms, terms.timeZone, false, best.table);
  const read = readInOther(text, words, knownWords(best, words), moment) ?? [];
  return read.flatMap(({ phrase, index, words: said }) => {
    const found = settle(phrase, moment);
    const isTimeSaid = Boolean(phrase.time ?? phrase.instant);
    const due = found && {
      dueAt: found.dueAt,
      date: found.date,
      words: said,
      index,
      isTimeSaid,
      doubt: null,
    };
    return due ? [{ due, isDeadline: false, isNow: false }] : [];
  });
}

function readIn(lexicon: Lexicon, text: string, scraps: readonly Scrap[], terms: DueTerms): Read[] {
  const tokens = rewrite(tokensOf(scraps, lexicon));
  const moment = momentOf(terms, terms.timeZone, false, lexicon.table);
  return combine(findParts(tokens, moment), tokens).flatMap((phrase) => {
    const zone = zoneOf(phrase, terms);
    if (zone === undefined) return dueOf(phrase, moment, tokens, text);
    // What was said is read anew by the clock of the zone that was said: "today" may be another day there.
    const there = momentOf(terms, zone, true, lexicon.table);
    const again = combine(findParts(tokens, there), tokens).find(({ from }) => from === phrase.from);
    return dueOf(again ?? phrase, there, tokens, text);
  });
}

function zoneOf({ zone }: Phrase, { timeZone, theirTimeZone }: DueTerms): string | undefined {
  if (zone === undefined || zone.zone === 'ours') return undefined;
  const said = zone.zone === 'theirs' ? theirTimeZone : zone.zone;
  return said === null || said === timeZone ? undefined : said;
}

const deadlines = new Set(['by', 'before', 'until', 'within', 'in']);

function dueOf(phrase: Phrase, moment: Moment, tokens: readonly Token[], text: string): Read[] {
  const found = settle(phrase, moment);
  if (found === undefined) return [];
  const [first, last] = [tokens[phrase.from], tokens[phrase.to - 1]];
  const index = first?.from ?? 0;
  const other = settleOther(phrase, moment);
  const due: Due = {
    dueAt: found.dueAt,
    date: found.date,
    words: text.slice(index, last?.to),
    index,
    isTimeSaid: [phrase.time, phrase.instant, phrase.partOfDay, phrase.opening, phrase.closing].some(Boolean),
    doubt: other && other.dueAt.getTime() !== found.dueAt.getTime() ? { otherAt: other.dueAt } : null,
  };
  const isDeadline = deadlines.has(first?.form ?? '') || deadlines.has(tokens[phrase.from - 1]?.form ?? '');
  return [{ due, isDeadline, isNow: phrase.instant?.isNow === true }];
}
