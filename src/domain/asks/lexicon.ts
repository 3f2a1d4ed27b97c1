import { groupedBy } from '../grouped.ts';
import type { Kind, LanguageTable } from './language.ts';
import { wordsOf } from './words.ts';

export interface Branch {
  /** What the phrase that ends here is; undefined where none does. */
  kind?: Kind;
  next: Map<string, Branch>;
}

/** One language, ready to be looked up word by word. */
export interface Lexicon {
  language: string;
  root: Branch;
  /** Words that end what is thanked for: "thanks for the help but …". */
  restarts: ReadonlySet<string>;
  /** How sentences begin that say how somebody finds it, by their first word. */
  openers: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Every word of its own phrases. */
  words: ReadonlySet<string>;
  /** Words that say no and not: "no funciona". */
  negations: ReadonlySet<string>;
}

/** Where one phrase is of several kinds, the later one counts: what asks is never a courtesy. */
const order: readonly Kind[] = [
  'filler',
  'for',
  'matter',
  'thing',
  'laugh',
  'greeting',
  'farewell',
  'praise',
  'thanks',
  'thanksFor',
  'agreement',
  'yes',
  'go',
  'no',
  'settled',
  'declines',
  'intends',
  'wanted',
  'request',
];

/** The phrases of a list as it stands in a table. */
export function phrases(list: string | undefined): string[][] {
  return (list ?? '')
    .split(/[,\n]/)
    .map((phrase) => wordsOf(phrase).map(({ text }) => text))
    .filter((phrase) => phrase.length > 0);
}

/** @param tables of one language, and whatever its speakers borrow from others; the later ones count more */
export function compile(
  { language, restarts, openers, negations }: LanguageTable,
  ...tables: readonly Partial<Record<Kind, string>>[]
): Lexicon {
  const root: Branch = { next: new Map() };
  for (const table of tables)
    for (const kind of order) for (const phrase of phrases(table[kind])) plant(root, phrase, kind);
  return {
    language,
    root,
    words: new Set(Object.values(tables.at(-1) ?? {}).flatMap((list) => phrases(list).flat())),
    restarts: new Set(phrases(restarts).flat()),
    openers: groupedBy(phrases(openers), ([first = '']) => first),
    negations: new Set(phrases(negations).flat()),
  };
}

function plant(root: Branch, phrase: readonly string[], kind: Kind): void {
  let branch = root;
  for (const word of phrase) {
    const next: Branch = branch.next.get(word) ?? { next: new Map() };
    branch.next.set(word, next);
    branch = next;
  }
  branch.kind = kind;
}

/** Single words of these kinds, as they stand in the tables: what a slip of the pen may have meant. */
export function singleWords(tables: readonly LanguageTable[], kinds: readonly Kind[]): string[] {
  return tables.flatMap(({ kinds: lists }) =>
    kinds.flatMap((kind) => phrases(lists[kind]).flatMap(([word, more]) => (word && !more ? [word] : []))),
  );
}
