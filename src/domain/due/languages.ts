import { type Lexicon, lexiconOf } from './lexicon.ts';
import type { Scrap } from './scan.ts';
import { english } from './tables/english.ts';
import { french } from './tables/french.ts';
import { german } from './tables/german.ts';
import { spanish } from './tables/spanish.ts';

/** English first: where words belong to several languages, the first one holds. */
const lexicons: readonly Lexicon[] = [english, german, french, spanish].map(lexiconOf);

/** How many words of a text a language knows. */
export function knownWords({ meanings }: Lexicon, words: readonly string[]): number {
  return words.filter((word) => meanings.has(word)).length;
}

/** The languages that know words of a text, the one that knows most of it first. */
export function languagesOf(scraps: readonly Scrap[]): Lexicon[] {
  const words = scraps.filter(({ kind }) => kind === 'word').map(({ form }) => form);
  const known = ({ meanings }: Lexicon) => words.filter((word) => meanings.has(word)).join('').length;
  return lexicons
    .map((lexicon) => ({ lexicon, known: known(lexicon) }))
    .sort((one, other) => other.known - one.known)
    .map(({ lexicon }) => lexicon);
}
