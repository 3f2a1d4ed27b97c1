import { slipsBetween } from '../slips.ts';

/**
 * The known word that somebody most likely meant: the nearest that is at most two slips of the pen away, where a slip
 * is a letter too many, too few, another or two swapped. `first_repy` → `first_reply`, `nudge_at` → `nudgeAt`.
 */
export function nearMatch(entered: string, known: Iterable<string>): string | undefined {
  const wanted = plain(entered);
  let nearest: string | undefined;
  // A word of three letters is another word after two slips.
  let fewest = Math.min(3, Math.ceil(wanted.length / 2));
  for (const word of known) {
    if (Math.abs(plain(word).length - wanted.length) >= fewest) continue;
    const slips = slipsBetween(wanted, plain(word));
    if (slips < fewest) [nearest, fewest] = [word, slips];
  }
  return nearest;
}

function plain(word: string): string {
  return word
    .slice(0, 80)
    .toLowerCase()
    .replace(/[_\s-]/g, '');
}
