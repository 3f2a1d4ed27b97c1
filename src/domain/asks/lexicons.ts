import type { Dictionary } from './dictionary.ts';
import type { Kind, LanguageTable } from './language.ts';
import { type Branch, compile, type Lexicon, phrases, singleWords } from './lexicon.ts';
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

/** For each word, which lexicons know it: one bit each. */
const knownIn = new Map<string, number>();
lexicons.forEach(({ root }, index) => {
  const learn = ({ next }: Branch) => {
    for (const [word, branch] of next) {
      knownIn.set(word, (knownIn.get(word) ?? 0) | (1 << index));
      learn(branch);
    }
  };
  learn(root);
});

export function isKnown(word: string): boolean {
  return knownIn.has(word);
}

/** A language that knows two words less of a message than another is not the one it is written in. */
const mostBehind = 1;

/** The languages that a message may be written in, by how many of its words they know. */
export function lexiconsFor(words: readonly { text: string }[]): Lexicon[] {
  const counts = new Uint16Array(lexicons.length);
  let most = 0;
  for (const { text } of words) {
    let bits = knownIn.get(text) ?? 0;
    for (; bits !== 0; bits &= bits - 1) {
      const index = 31 - Math.clz32(bits & -bits);
      const count = (counts[index] ?? 0) + 1;
      counts[index] = count;
      if (count > most) most = count;
    }
  }
  return lexicons.filter((_, index) => (counts[index] ?? 0) >= most - mostBehind);
}

const headKinds: readonly Kind[] = ['thanks', 'praise', 'agreement', 'farewell', 'greeting'];
const heads = new Set(singleWords(tables, headKinds));
/** Words that no other is near to; "cool" and "nice" are left as they are written. */
const mended = singleWords(tables, ['thanks', 'farewell']).concat(
  'great,perfect,awesome,excellent,wonderful,fantastic,amazing,brilliant,okay,alright,understood,welcome,helpful,pleasure,lovely'.split(
    ',',
  ),
);

export const mender = menderOf(mended, isKnown, (word) => heads.has(word));

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
