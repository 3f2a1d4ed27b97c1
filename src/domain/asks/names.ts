import type { Span } from './cover.ts';
import type { Dictionary } from './dictionary.ts';
import { beginsSentence, type Word } from './words.ts';

type What = Span['kind'];

const beforeNames = new Set<What>(['thanks', 'greeting', 'farewell', 'praise', 'agreement', 'yes', 'no']);
/** After these, one that is written small may be a name too: "thank you so much spencer". */
const beforeSmallNames = new Set<What>(['thanks', 'farewell', 'praise']);
const beforeSignatures = new Set<What>(['thanks', 'farewell']);
const between = new Set<What>(['filler', 'thing']);
/** "Best regards, Ana María Ruiz" */
const longestName = 3;

/**
 * "Thanks Priya", "Thanks Tom, Ana and Priya", "thank you spencer", "Best regards\nTom Baker"; "Thanks, invoice" is none.
 */
export function isName(
  words: readonly Word[],
  spans: readonly Span[],
  index: number,
  { isVocabulary, isGivenName }: Dictionary,
): boolean {
  const wordOf = (at: number) => words[spans[at]?.from ?? -1];
  const isUnknown = (at: number) => spans[at]?.kind === 'unknown';
  if (!isUnknown(index)) return false;
  let start = index;
  while (isUnknown(start - 1)) start--;
  let end = index + 1;
  while (isUnknown(end)) end++;
  const named = spans.slice(start, end).flatMap(({ from }) => words[from] ?? []);
  if (named.length > longestName) return false;
  if (!named.every(({ written, text }) => /^[\p{L}\p{M}]{2,20}$/u.test(written) && !isVocabulary(text)))
    return false;
  if (isInSignature(words, spans, index, isVocabulary)) return true;
  const isCapital = (at: number) => isUnknown(at) && wordOf(at)?.isCapital === true;
  const areCapital = named.every((word) => word.isCapital);
  const head = headBefore(start);
  if (areCapital) return beforeNames.has(head);
  if (named.every(({ text }) => isGivenName(text)))
    return beforeNames.has(head) || beforeNames.has(headAfter());
  return named.length === 1 && beforeSmallNames.has(head) && endsAt(end);

  /** What was said before, in the same sentence, that says anything. */
  function headBefore(from: number): What {
    for (let at = from - 1; at >= 0; at--) {
      const span = spans[at];
      const next = wordOf(at + 1);
      if (!span || !next || beginsSentence(next)) break;
      if (!between.has(span.kind) && !(areCapital && isCapital(at))) return span.kind;
    }
    return 'unknown';
  }

  /** "priya, thanks" */
  function headAfter(): What {
    return start === 0 ? (spans[end]?.kind ?? 'unknown') : 'unknown';
  }

  function endsAt(at: number): boolean {
    const next = spans[at];
    return next === undefined || wordOf(at)?.after !== 'space' || beforeNames.has(next.kind);
  }
}

/** The last line, a short one, after thanks or a goodbye: "Met vriendelijke groet\nSanne de Boer". */
function isInSignature(
  words: readonly Word[],
  spans: readonly Span[],
  index: number,
  isVocabulary: Dictionary['isVocabulary'],
): boolean {
  let start = index;
  while (start > 0 && words[spans[start]?.from ?? -1]?.after === 'space') start--;
  const line = spans.slice(start);
  const named = line.flatMap(({ from, kind }) => (kind === 'unknown' ? (words[from] ?? []) : []));
  return (
    words[spans[start]?.from ?? -1]?.after === 'line' &&
    beforeSignatures.has(spans[start - 1]?.kind ?? 'unknown') &&
    line.length <= longestName + 1 &&
    line.every(({ kind }) => kind === 'unknown' || kind === 'filler') &&
    named.every(({ isCapital, text }) => isCapital && !isVocabulary(text))
  );
}
