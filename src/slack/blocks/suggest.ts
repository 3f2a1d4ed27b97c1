import { slipsBetween } from '../../domain/slips.ts';

const mostNear = 3;
const mostSlips = 2;

/**
 * Those of `known` that were probably meant by `word`, at most three: with the fewest slips (a letter missing, added, changed,
 * or two swapped), two at most, and no more than half of the longer word. `hepl` → `help`.
 */
export function closestWords<W extends string>(word: string, known: readonly W[]): W[] {
  const typed = word.toLowerCase();
  const near = known.flatMap((candidate) => {
    if (Math.abs(candidate.length - typed.length) > mostSlips) return [];
    const slips = slipsBetween(typed, candidate);
    const isNear = slips <= mostSlips && slips * 2 <= Math.max(typed.length, candidate.length);
    return isNear ? [{ candidate, slips }] : [];
  });
  const fewest = Math.min(...near.map(({ slips }) => slips));
  return near
    .filter(({ slips }) => slips === fewest)
    .slice(0, mostNear)
    .map(({ candidate }) => candidate);
}
