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

function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (isSame ? 0 : 1),
        isSwapped ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
