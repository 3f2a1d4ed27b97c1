/**
 * Slips of the pen in the words that make a courtesy: "thnaks", "thaaanks", "okthanks". Only words that no table knows are
 * mended, and only into long words of courtesy: "thank" is near to "thanks", "treat" must not become "great".
 */
export interface Mender {
  /** The words that were meant; undefined where that cannot be told. */
  mend(word: string): readonly string[] | undefined;
}

const shortest = 5;
const longest = 24;

/**
 * @param targets what may have been meant @param isKnown whether any table knows a word
 * @param isHead whether a word makes a courtesy by itself: of two that are written as one, one must
 */
export function menderOf(
  targets: readonly string[],
  isKnown: (word: string) => boolean,
  isHead: (word: string) => boolean,
): Mender {
  const near = new Map<string, string[]>();
  for (const target of targets.filter(({ length }) => length >= shortest))
    for (const key of [target, ...withoutOne(target)]) near.set(key, [...(near.get(key) ?? []), target]);
  const unslipped = (word: string) =>
    word.length < shortest - 1
      ? undefined
      : [word, ...withoutOne(word)]
          .flatMap((key) => near.get(key) ?? [])
          .find((target) => isOneSlip(word, target));

  const squeezed = (word: string) =>
    [word.replace(/(.)\1{2,}/gu, '$1$1'), word.replace(/(.)\1{2,}/gu, '$1')].find(
      (shorter) => shorter !== word && isKnown(shorter),
    );

  /** "okthanks", "yougreat", "samthanks" */
  const parted = (word: string): readonly string[] | undefined => {
    for (let at = 1; at < word.length; at++) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (at + 1 < word.length && left.length + right.length < 5) continue;
      if (isTail(right) && left.length > 2) return [left, right];
      if (left.length < 2 || right.length < 2 || !isKnown(left) || !isKnown(right)) continue;
      if (isHead(left) ? left.length > 1 : isHead(right) && right.length > 3) return [left, right];
    }
    return undefined;
  };

  return {
    mend(word) {
      if (word.length < 3 || word.length > longest || /\d/.test(word)) return undefined;
      if (/^(?:[hj][aeio]){2,}[hj]?$/.test(word)) return ['haha'];
      const one = squeezed(word) ?? unslipped(word);
      return one === undefined ? parted(word) : [one];
    },
  };
}

/** What names are run into. */
function isTail(word: string): boolean {
  return word === 'bye' || word === 'thanks' || word === 'thankyou';
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** One letter more, less or other, or two that changed places; never the first, with which people are careful. */
function isOneSlip(word: string, target: string): boolean {
  let start = 0;
  while (start < word.length && word[start] === target[start]) start++;
  let end = 0;
  const shorter = Math.min(word.length, target.length) - start;
  while (end < shorter && word[word.length - 1 - end] === target[target.length - 1 - end]) end++;
  const [left, right] = [word.slice(start, word.length - end), target.slice(start, target.length - end)];
  if (start === 0) return false;
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
