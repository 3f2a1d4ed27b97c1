import type { Dictionary } from './dictionary.ts';
import type { Kind, LanguageTable } from './language.ts';
import { compile, type Lexicon, phrases, singleWords } from './lexicon.ts';
import { menderOf } from './mend.ts';
import { chinese } from './tables/chinese.ts';
import { dutch } from './tables/dutch.ts';
import { english } from './tables/english.ts';
import { french } from './tables/french.ts';
import { german } from './tables/german.ts';
import { givenNames } from './tables/given-names.ts';
import { italian } from './tables/italian.ts';
import { japanese } from './tables/japanese.ts';
import { korean } from './tables/korean.ts';
import { others } from './tables/others.ts';
import { polish } from './tables/polish.ts';
import { portuguese } from './tables/portuguese.ts';
import { spanish } from './tables/spanish.ts';
import { swedish } from './tables/swedish.ts';

export const tables: readonly LanguageTable[] = [
  english,
  german,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  polish,
  swedish,
  japanese,
  chinese,
  korean,
  others,
];

/** Thanks and goodbyes are understood everywhere: "ok merci", "Danke, bye". */
const borrowed: readonly Kind[] = ['thanks', 'greeting', 'farewell', 'laugh'];
const borrowedFromEnglish: readonly Kind[] = ['praise', 'agreement'];

export const lexicons: readonly Lexicon[] = tables.map((table) =>
  compile(table, loans(table.language), table.kinds),
);

function loans(language: string): Partial<Record<Kind, string>> {
  const lent = tables
    .filter((table) => table.language !== language)
    .flatMap((table) => {
      const lending = table.language === 'English' ? [...borrowed, ...borrowedFromEnglish] : borrowed;
      return lending.map((kind) => [kind, table.kinds[kind] ?? ''] as const);
    });
  return Object.fromEntries(
    [...borrowed, ...borrowedFromEnglish].map((kind) => [
      kind,
      lent.flatMap(([lentKind, list]) => (lentKind === kind ? [list] : [])).join(','),
    ]),
  );
}

const known = new Set(
  tables.flatMap(({ kinds }) => Object.values(kinds).flatMap((list) => phrases(list).flat())),
);
const headKinds: readonly Kind[] = ['thanks', 'praise', 'agreement', 'farewell', 'greeting'];
const heads = new Set(singleWords(tables, headKinds));
/** Words that no other is near to; "cool" and "nice" are left as they are written. */
const mended = singleWords(tables, ['thanks', 'farewell']).concat(
  'great,perfect,awesome,excellent,wonderful,fantastic,amazing,brilliant,okay,alright,understood,welcome,helpful,pleasure,lovely'.split(
    ',',
  ),
);

export const mender = menderOf(
  mended,
  (word) => known.has(word),
  (word) => heads.has(word),
);

export function isKnown(word: string): boolean {
  return known.has(word);
}

/** Words that nobody is called by: those of English, and in every language those that ask or tell of something. */
const vocabulary = new Set(
  tables.flatMap(({ language, kinds }) => {
    const lists =
      language === 'English' ? Object.values(kinds) : [kinds.request, kinds.matter, kinds.no, kinds.go];
    return lists.flatMap((list) => phrases(list).flat());
  }),
);

const given = new Set(phrases(givenNames).flat());

export const dictionary: Dictionary = {
  isVocabulary: (word) => vocabulary.has(word),
  isGivenName: (word) => given.has(word),
};
