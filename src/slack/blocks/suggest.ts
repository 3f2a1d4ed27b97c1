import { slipsBetween } from '../../domain/slips.ts';

/**
 * The one of `known` that was probably meant by `word`: at most two slips (a letter missing, added, changed, or two
 * swapped) and fewer slips than half of the longer word. `hepl` → `help`. Undefined where nothing is close.
 */
export function closestWord<W extends string>(word: string, known: readonly W[]): W | undefined {
  const typed = word.toLowerCase();
  let closest: W | undefined;
  let fewest = 3;
  for (const candidate of known) {
    if (Math.abs(candidate.length - typed.length) > 2) continue;
    const slips = slipsBetween(typed, candidate);
    if (slips < fewest && slips * 2 <= Math.max(typed.length, candidate.length)) {
      closest = candidate;
      fewest = slips;
    }
  }
  return closest;
}
