import type { Span } from './cover.ts';
import type { Dictionary } from './dictionary.ts';
import { beginsSentence, type Word } from './words.ts';

type What = Span['kind'];

/** A message that was cut into phrases. */
interface Cut {
  words: readonly Word[];
  spans: readonly Span[];
  /** Words with which something new begins: "thanks, we will have …". */
  restarts: ReadonlySet<string>;
}

const beforeNames = new Set<What>(['thanks', 'greeting', 'farewell', 'praise', 'agreement', 'yes', 'no']);
/** After these, one that is written small may be a name too: "thank you so much spencer". */
const beforeSmallNames = new Set<What>(['thanks', 'farewell', 'praise']);
const beforeSignatures = new Set<What>(['thanks', 'farewell']);
const between = new Set<What>(['filler', 'thing', 'for']);
/** "Best regards, Ana María Ruiz" */
const longestName = 3;

/**
 * "Thanks Priya", "Thanks Tom, Ana and Priya", "thank you spencer", "priya thanks", "Best regards\nTom Baker"; "Thanks,
 * invoice" is none.
 */
export function isName(cut: Cut, index: number, { isVocabulary, isGivenName }: Dictionary): boolean {
  if (cut.spans[index]?.kind !== 'unknown') return false;
  let start = index;
  while (cut.spans[start - 1]?.kind === 'unknown') start--;
  let end = index + 1;
  while (cut.spans[end]?.kind === 'unknown') end++;
  if (end - start > longestName) return false;
  const named = cut.spans.slice(start, end).flatMap(({ from }) => cut.words[from] ?? []);
  if (!named.every((word) => isNameable(word) && !isVocabulary(word.text))) return false;
  if (isSignature(cut, index, isVocabulary)) return true;
  const areCapital = named.every(({ isCapital }) => isCapital);
  const head = headBefore(cut, start, areCapital);
  if (areCapital && beforeNames.has(head)) return true;
  if (named.every(({ text }) => isGivenName(text)))
    return beforeNames.has(head) || (start === 0 && beforeNames.has(kindAt(cut, end)));
  return named.length === 1 && !areCapital && beforeSmallNames.has(head) && endsAt(cut, end);
}

function isNameable({ written }: Word): boolean {
  return /^[\p{L}\p{M}]{2,20}$/u.test(written);
}

function kindAt({ spans }: Cut, index: number): What {
  return spans[index]?.kind ?? 'unknown';
}

function firstOf({ words, spans }: Cut, index: number): Word | undefined {
  return words[spans[index]?.from ?? -1];
}

/** What was said before, in the same sentence, that says anything; other names do not. */
function headBefore(cut: Cut, start: number, areCapital: boolean): What {
  for (let at = start - 1; at >= 0; at--) {
    const next = firstOf(cut, at + 1);
    if (!next || beginsSentence(next)) break;
    if (!areCapital && cut.restarts.has(firstOf(cut, at)?.text ?? '')) break;
    const kind = kindAt(cut, at);
    const isOtherName = areCapital && kind === 'unknown' && firstOf(cut, at)?.isCapital === true;
    if (!between.has(kind) && !isOtherName) return kind;
  }
  return 'unknown';
}

function endsAt(cut: Cut, end: number): boolean {
  const next = firstOf(cut, end);
  return next === undefined || next.after !== 'space' || beforeNames.has(kindAt(cut, end));
}

/** The last line, a short one, after thanks or a goodbye: "Met vriendelijke groet\nSanne de Boer". */
function isSignature(cut: Cut, index: number, isVocabulary: Dictionary['isVocabulary']): boolean {
  let start = index;
  while (start > 0 && firstOf(cut, start)?.after === 'space') start--;
  if (firstOf(cut, start)?.after !== 'line' || !beforeSignatures.has(kindAt(cut, start - 1))) return false;
  const line = cut.spans.slice(start);
  return (
    line.length <= longestName + 1 &&
    line.every(({ kind, from }) => kind === 'filler' || isProper(cut.words[from], kind, isVocabulary))
  );
}

function isProper(word: Word | undefined, kind: What, isVocabulary: Dictionary['isVocabulary']): boolean {
  return kind === 'unknown' && word?.isCapital === true && !isVocabulary(word.text);
}
