import { cover, type Span } from './cover.ts';
import type { Dictionary } from './dictionary.ts';
import type { Kind } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { isName } from './names.ts';
import { isPraising } from './praise.ts';
import { beginsSentence, type Word } from './words.ts';

/** What a message says in one language. */
export interface Reading {
  kinds: ReadonlySet<Kind>;
  /** The first words that ask for something, as they were written. */
  request: string | null;
  /** What was written and is no courtesy, neither a name nor what is thanked for. */
  left: readonly string[];
}

/** More than this is not what is thanked for any longer, nor what somebody does not want or will do. */
const longestSlot = 7;

/** Beside these, what is thanked for needs no more: "Thanks for the help" is a courtesy, "Hi team, help" is an ask. */
const thankable: readonly Kind[] = ['thanks', 'praise', 'settled', 'no'];
/** Beside these, what somebody does not want is no order: "No, I don't want tickets". */
const declinable: readonly Kind[] = ['no', 'settled', 'farewell'];
/** Beside these, what somebody will do themselves asks nothing: "Thanks, I will send it tomorrow". */
const intendable: readonly Kind[] = ['thanks', 'praise', 'settled', 'farewell', 'agreement'];

/** Kinds that count only beside one of others. */
const dependent: readonly { kind: Kind; beside: readonly Kind[] }[] = [
  { kind: 'thing', beside: thankable },
  { kind: 'declines', beside: declinable },
  { kind: 'intends', beside: intendable },
];

/** The message read in one language. */
export function readIn(words: readonly Word[], lexicon: Lexicon, dictionary: Dictionary): Reading {
  const spans = cover(words, lexicon);
  const kinds = new Set<Kind>();
  const left: string[] = [];
  let request: string | null = null;
  /** Thanks were given in this sentence. */
  let isThanked = false;
  /** Words that may still be what is thanked for, not wanted, or will be done. */
  let slot = 0;
  let isPraise = false;
  for (const [index, span] of spans.entries()) {
    const first = words[span.from];
    if (!first) break;
    if (beginsSentence(first)) isThanked = false;
    if (first.after !== 'space') isPraise = isPraising(words, spans, index, lexicon);
    if (first.after !== 'space' || lexicon.restarts.has(first.text)) slot = 0;
    const { kind } = span;
    if (kind === 'request' || negatesNext(words, spans, index, lexicon) || isWish(words, spans, index)) {
      request ??= said(words, span);
      continue;
    }
    if (kind === 'unknown' || kind === 'matter') {
      // What another language knows is not swallowed: "thanks for that i would like …" in a language with "for" in it.
      const isForeign =
        kind === 'unknown' && dictionary.isVocabulary(first.text) && !lexicon.words.has(first.text);
      // "Thanks for the info book the hotel": what is thanked for is named already.
      const isNext = spans[index - 1]?.kind === 'thing' && !takesObject(words[span.from - 1]);
      if (slot > 0 && !isForeign && !isNext) slot--;
      else if (
        !(isPraise && kind === 'unknown') &&
        !isName({ words, spans, restarts: lexicon.restarts }, index, dictionary)
      )
        left.push(said(words, span));
      continue;
    }
    if (slot > 0 && (kind === 'thing' || kind === 'filler')) continue;
    if (kind === 'thanks' || kind === 'thanksFor' || kind === 'praise') isThanked = true;
    if (opensSlot(kind) || (kind === 'for' && isThanked)) slot = longestSlot;
    kinds.add(meaningOf(kind));
  }
  for (const { kind, beside } of dependent)
    if (kinds.has(kind) && !beside.some((other) => kinds.has(other)))
      left.push(...spans.filter((span) => span.kind === kind).map((span) => said(words, span)));
  return { kinds, request, left };
}

/** "Thanks for sorting out …", "for fixing invoices" */
function takesObject(word: Word | undefined): boolean {
  return word?.text.endsWith('ing') === true;
}

function said(words: readonly Word[], { from, to }: Span): string {
  return words
    .slice(from, to)
    .map(({ written }) => written)
    .join(' ');
}

function opensSlot(kind: Kind): boolean {
  return kind === 'thanksFor' || kind === 'declines' || kind === 'intends';
}

function meaningOf(kind: Kind): Kind {
  if (kind === 'thanksFor') return 'thanks';
  return kind === 'wanted' ? 'settled' : kind;
}

/** Where no space stands between "not" and what it denies. */
const joins = /^\p{Script=Han}/u;

/** Where "no" is "not" as well: "no funciona" tells of trouble, "no, funciona" does not. */
function negatesNext(
  words: readonly Word[],
  spans: readonly Span[],
  index: number,
  { negations }: Lexicon,
): boolean {
  const span = spans[index];
  const next = spans[index + 1];
  if (!span || !next || span.to - span.from > 1 || words[next.from]?.after !== 'space') return false;
  const follower = words[next.from]?.text ?? '';
  const isNegated =
    next.kind === 'settled' ||
    (joins.test(follower) && (next.kind === 'agreement' || next.kind === 'praise'));
  return isNegated && negations.has(words[span.from]?.text ?? '');
}

/** "I need" asks with what is needed behind it, and tells of what there is already without: "that is all I need". */
function isWish(words: readonly Word[], spans: readonly Span[], index: number): boolean {
  if (spans[index]?.kind !== 'wanted') return false;
  if (index === 0) return true;
  const next = spans[index + 1];
  const isLast = !next || words[next.from]?.after !== 'space';
  return !isLast && !(next.kind === 'filler' && next.to - next.from > 1) && next.kind !== 'thanks';
}
