import { cover, type Span } from './cover.ts';
import type { Kind } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { isName } from './names.ts';
import { beginsSentence, type Word } from './words.ts';

/** What a message says in one language. */
export interface Reading {
  kinds: ReadonlySet<Kind>;
  /** The first words that ask for something, as they were written. */
  request: string | null;
  /** What was written and is no courtesy, neither a name nor what is thanked for. */
  left: readonly string[];
}

/** More than this is not what is thanked for any longer, nor what somebody does not want. */
const longestSlot = 7;
/** So many unknown words a sentence may have that says how somebody finds it. */
const mostInPraise = 2;

/** The message read in one language. @param isVocabulary whether any language knows a word */
export function readIn(
  words: readonly Word[],
  lexicon: Lexicon,
  isVocabulary: (word: string) => boolean,
): Reading {
  const spans = cover(words, lexicon);
  const kinds = new Set<Kind>();
  const left: string[] = [];
  let request: string | null = null;
  const say = ({ from, to }: Span) =>
    words
      .slice(from, to)
      .map(({ written }) => written)
      .join(' ');

  /** Thanks were given in this sentence. */
  let isThanked = false;
  /** Words that may still be what is thanked for, or not wanted. */
  let slot = 0;
  let isPraise = false;
  spans.forEach((span, index) => {
    const first = words[span.from];
    if (first && beginsSentence(first)) isThanked = false;
    if (first?.after !== 'space') isPraise = isPraising(words, spans, index, lexicon);
    if (first?.after !== 'space' || lexicon.restarts.has(first.text)) slot = 0;
    const { kind } = span;
    if (kind === 'request' || negatesNext(words, spans, index, lexicon)) {
      request ??= say(span);
      return;
    }
    if (kind === 'unknown' || kind === 'matter') {
      if (slot > 0) slot--;
      else if (!(isPraise && kind === 'unknown') && !isName(words, spans, index, isVocabulary))
        left.push(say(span));
      return;
    }
    if (slot > 0 && (kind === 'thing' || kind === 'filler')) return;
    if (kind === 'thanks' || kind === 'thanksFor' || kind === 'praise') isThanked = true;
    if (kind === 'declines' && !kinds.has('no') && !kinds.has('settled')) {
      left.push(say(span));
      return;
    }
    if (kind === 'thanksFor' || kind === 'declines' || (kind === 'for' && isThanked)) slot = longestSlot;
    kinds.add(kind === 'thanksFor' ? 'thanks' : kind);
  });
  if (kinds.has('thing') && !thankable.some((kind) => kinds.has(kind)))
    left.push(...spans.filter(({ kind }) => kind === 'thing').map(say));
  return { kinds, request, left };
}

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
  const isNext = next.kind === 'settled' || next.kind === 'agreement' || next.kind === 'praise';
  return isNext && negations.has(words[span.from]?.text ?? '');
}

/** "Thanks for the help" is a courtesy, "Hi team, help" is an ask. */
const thankable: readonly Kind[] = ['thanks', 'praise', 'settled', 'no'];

/** Does the sentence that begins here say how somebody finds it: "that upload works great"? */
function isPraising(
  words: readonly Word[],
  spans: readonly Span[],
  start: number,
  lexicon: Lexicon,
): boolean {
  const from = spans[start]?.from ?? 0;
  const opens = lexicon.openers.some((opener) => opener.every((word, at) => words[from + at]?.text === word));
  if (!opens) return false;
  let unknown = 0;
  let praises = false;
  for (let at = start; at < spans.length; at++) {
    const span = spans[at];
    if (!span || (at > start && words[span.from]?.after !== 'space')) break;
    if (span.kind === 'matter' || span.kind === 'request') return false;
    if (span.kind === 'unknown') {
      if (/\d/.test(words[span.from]?.text ?? '')) return false;
      unknown++;
    }
    if (
      span.kind === 'praise' ||
      span.kind === 'thanks' ||
      span.kind === 'agreement' ||
      span.kind === 'settled'
    )
      praises = true;
  }
  return praises && unknown <= mostInPraise;
}
