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

/** The languages a text may be in, by how much of it they know: the one that knows most, and those that come near. */
export function languagesOf(scraps: readonly Scrap[]): Lexicon[] {
  const words = scraps.filter(({ kind }) => kind === 'word').map(({ form }) => form);
  const knownLength = ({ meanings }: Lexicon) => words.filter((word) => meanings.has(word)).join('').length;
  const languages = lexicons.map((lexicon) => ({ lexicon, known: knownLength(lexicon) }));
  const most = Math.max(...languages.map(({ known }) => known));
  return languages
    .filter(({ known }) => known * 2 > most || (most === 0 && known === 0))
    .sort((one, other) => other.known - one.known)
    .map(({ lexicon }) => lexicon);
}
