import type { Kind } from './language.ts';
import type { Branch, Lexicon } from './lexicon.ts';
import { beginsSentence, type Word } from './words.ts';

/** A stretch of words: a phrase that the language knows, or one word that it does not. */
export interface Span {
  from: number;
  to: number;
  kind: Kind | 'unknown';
}

const unknownCosts = 1000;
/** A phrase that goes over a comma is less likely than two that end there. */
const commaCosts = 3;

/**
 * The words cut into phrases so that as few as possible are left over, and, among those, into as few phrases as possible:
 * "thanks in advance" is one phrase and not thanks with something more.
 */
export function cover(words: readonly Word[], lexicon: Lexicon): Span[] {
  const count = words.length;
  const costs = new Float64Array(count + 1);
  const best: Span[] = new Array(count);
  for (let from = count - 1; from >= 0; from--) {
    costs[from] = unknownCosts + (costs[from + 1] ?? 0);
    best[from] = { from, to: from + 1, kind: 'unknown' };
    let branch: Branch | undefined = lexicon.root;
    let commas = 0;
    for (let to = from; to < count; ) {
      const word: Word | undefined = words[to];
      if (!word || (to > from && beginsSentence(word))) break;
      if (to > from && word.after === 'comma') commas += commaCosts;
      branch = branch.next.get(word.text);
      if (!branch) break;
      to++;
      const cost = 1 + commas + (costs[to] ?? 0);
      // At the same price the longer phrase is the better reading.
      if (branch.kind && cost <= (costs[from] ?? 0)) {
        costs[from] = cost;
        best[from] = { from, to, kind: branch.kind };
      }
    }
  }
  const spans: Span[] = [];
  for (let at = 0; at < count; ) {
    const span = best[at];
    if (!span) break;
    spans.push(span);
    at = span.to;
  }
  return spans;
}
