import { plainWords } from './plain-words.ts';
import type { Reading } from './said.ts';

/** One of those who wait, as somebody may call it. */
export interface Nameable {
  clockId: string;
  customerName: string;
}

/**
 * Which of those who wait is meant: by its number in the list that was told last, by the customer's name, or the only one.
 * Null where that is not plain.
 * @param told the clocks in the order of their numbers
 */
export function whichIsMeant<N extends Nameable>(
  open: readonly N[],
  { number, rest }: Pick<Reading, 'number' | 'rest'>,
  told: readonly string[],
): N | null {
  if (number !== null) return open.find(({ clockId }) => clockId === told[number - 1]) ?? null;
  const named = rest === '' ? [] : open.filter(({ customerName }) => isNamed(customerName, rest));
  if (named.length > 0) return only(named);
  return only(open);
}

function only<T>(list: readonly T[]): T | null {
  return list.length === 1 ? (list[0] ?? null) : null;
}

/** By its whole name, or by a word of it that tells it apart from short ones. */
function isNamed(customerName: string, rest: string): boolean {
  const name = plainWords(customerName);
  const said = ` ${rest} `;
  if (said.includes(` ${name} `)) return true;
  return name.split(' ').some((word) => word.length > 3 && said.includes(` ${word} `));
}
