import type { Span } from './cover.ts';
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
 * @param isVocabulary whether any language knows the word: then it is not taken for a name
 */
export function isName(
  words: readonly Word[],
  spans: readonly Span[],
  index: number,
  isVocabulary: (word: string) => boolean,
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
  const isCapital = (at: number) => isUnknown(at) && wordOf(at)?.isCapital === true;
  const areCapital = named.every((word) => word.isCapital);
  if (areCapital && wordOf(start)?.after === 'line' && end === spans.length)
    return beforeSignatures.has(spans[start - 1]?.kind ?? 'unknown');
  const head = headBefore(start);
  if (areCapital) return beforeNames.has(head);
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

  function endsAt(at: number): boolean {
    const next = spans[at];
    return next === undefined || wordOf(at)?.after !== 'space' || beforeNames.has(next.kind);
  }
}
