import { fold } from './fold.ts';
import type { LanguageTable } from './language-table.ts';

/** The phrases of a language, each with what it means; see `LanguageTable` for the meanings. */
export interface Lexicon {
  readonly table: LanguageTable;
  readonly meanings: ReadonlyMap<string, string>;
  /** How many words the longest phrase has. */
  readonly longest: number;
  readonly weak: ReadonlySet<string>;
}

export function lexiconOf(table: LanguageTable): Lexicon {
  const meanings = new Map<string, string>();
  table.cardinals.forEach((forms, value) => {
    for (const form of forms.split('|')) meanings.set(phraseOf(form), String(value));
  });
  table.ordinals.forEach((forms, i) => {
    for (const form of forms.split('|')) meanings.set(phraseOf(form), `${i + 1}o`);
  });
  for (const [meaning, phrases] of Object.entries(table.words)) {
    for (const phrase of phrases.split(',')) meanings.set(phraseOf(phrase), meaning);
  }
  const longest = Math.max(...[...meanings.keys()].map((phrase) => phrase.split(' ').length));
  return { table, meanings, longest, weak: new Set(table.weak.split(',').map(phraseOf)) };
}

/** A phrase as the lexicon keeps it: folded words parted by single spaces. */
function phraseOf(text: string): string {
  return fold(text)
    .split(/[\s-]+/)
    .filter(Boolean)
    .join(' ');
}
