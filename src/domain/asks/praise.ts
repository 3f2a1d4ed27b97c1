import type { Span } from './cover.ts';
import type { Lexicon } from './lexicon.ts';
import type { Word } from './words.ts';

/** So many unknown words a sentence may have that says how somebody finds it. */
const mostUnknown = 2;

const finds = new Set<Span['kind']>(['praise', 'settled']);

/** Does the sentence that begins here say how somebody finds it: "that upload works great"? */
export function isPraising(
  words: readonly Word[],
  spans: readonly Span[],
  start: number,
  { openers }: Lexicon,
): boolean {
  const from = spans[start]?.from ?? 0;
  const opening = openers.get(words[from]?.text ?? '');
  if (!opening?.some((opener) => opener.every((word, at) => words[from + at]?.text === word))) return false;
  const clause = clauseFrom(words, spans, start);
  if (clause.some(({ kind }) => kind === 'matter' || kind === 'request')) return false;
  const unknown = clause.filter(({ kind }) => kind === 'unknown');
  return (
    unknown.length <= mostUnknown &&
    clause.some(({ kind }) => finds.has(kind)) &&
    !unknown.some((span) => /\d/.test(words[span.from]?.text ?? ''))
  );
}

function clauseFrom(words: readonly Word[], spans: readonly Span[], start: number): Span[] {
  let end = start + 1;
  while (end < spans.length && words[spans[end]?.from ?? -1]?.after === 'space') end++;
  return spans.slice(start, end);
}
