import { cover, type Span } from './cover.ts';
import type { Kind } from './language.ts';
import { compile, type Lexicon } from './lexicon.ts';
import { dictionary, tables } from './lexicons.ts';
import { isName } from './names.ts';
import { english } from './staff/english.ts';
import { dutch, german, swedish } from './staff/germanic.ts';
import { chinese, japanese, korean, polish } from './staff/others.ts';
import { french, italian, portuguese, spanish } from './staff/romance.ts';
import { expanded, type StaffTable } from './staff/table.ts';
import type { Word } from './words.ts';

/** What staff says while they have no answer yet. */
export type NoAnswerYet = 'looks_into_it' | 'is_polite';

interface StaffLexicon extends Lexicon {
  isObjectFirst: boolean;
}

const staffTables: readonly StaffTable[] = [
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
];

/** Greetings and thanks are understood everywhere. */
const loans: Partial<Record<Kind, string>> = Object.fromEntries(
  (['greeting', 'thanks', 'farewell'] as const).map((kind) => [
    kind,
    tables.flatMap(({ kinds }) => kinds[kind] ?? []).join(','),
  ]),
);

/**
 * In these lexicons `settled` is a word that somebody looks into it and `intends` one that goes on with what is looked
 * into, `praise` and `thanksFor` are politeness, `laugh` says nothing, `thing` is an article, `go` is "and", `wanted` a word
 * that asks, and `request` is a word of substance.
 */
const lexicons: readonly StaffLexicon[] = staffTables.map((table) => ({
  ...compile({ language: table.language, kinds: {}, staff: {}, restarts: table.restarts ?? '' }, loans, {
    filler: expanded(table.filler),
    for: expanded(table.within),
    thing: expanded(table.determiners),
    laugh: expanded(table.neutral),
    praise: expanded(table.polite),
    thanksFor: expanded(table.politeOpening),
    yes: expanded(table.yes),
    go: expanded(table.joining),
    settled: expanded(table.acts),
    intends: expanded(table.opening),
    wanted: expanded(table.questions),
    request: expanded(table.stops),
  }),
  isObjectFirst: table.isObjectFirst === true,
}));

/**
 * Whether staff says no more than that somebody looks into it, or will, or is sorry, or greets or thanks; null where they say
 * anything of substance, or where that is not sure. @param words of one message
 */
export function noAnswerYet(words: readonly Word[]): NoAnswerYet | null {
  let isPolite = false;
  for (const lexicon of lexicons) {
    if (!words.some(({ text }) => lexicon.root.next.has(text))) continue;
    const said = readIn(words, lexicon);
    if (said === 'looks_into_it') return said;
    isPolite ||= said === 'is_polite';
  }
  return isPolite ? 'is_polite' : null;
}

function readIn(words: readonly Word[], lexicon: StaffLexicon): NoAnswerYet | null {
  const spans = cover(words, lexicon);
  let looksIntoIt = false;
  let isPolite = false;
  let agrees = false;
  let isOpen = false;
  for (const clause of clausesOf(words, spans)) {
    const said = readClause(clause, words, spans, lexicon, isOpen);
    if (said === null) return null;
    isOpen = spans[clause.at(-1) ?? -1]?.kind === 'intends';
    looksIntoIt ||= said === 'looks_into_it';
    isPolite ||= said === 'is_polite';
    agrees ||= clause.some((index) => spans[index]?.kind === 'yes');
  }
  if (looksIntoIt) return 'looks_into_it';
  return isPolite && !agrees ? 'is_polite' : null;
}

/** Indices of spans, cut where a comma or the end of a sentence stands. */
function clausesOf(words: readonly Word[], spans: readonly Span[]): number[][] {
  const clauses: number[][] = [];
  for (const [index, { from }] of spans.entries()) {
    if (index === 0 || words[from]?.after !== 'space') clauses.push([]);
    clauses.at(-1)?.push(index);
  }
  return clauses;
}

/** So many words that nobody knows may be what is looked into, thanked for or regretted. */
const longestObject = 7;
const longestQuestion = 14;
/** Characters, in scripts that put no spaces between words. */
const longestBefore = 16;

const joined = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

const besides = new Set<Span['kind']>(['laugh', 'yes', 'farewell']);

/**
 * Null where the clause says something of substance; `nothing` where it says nothing at all.
 * @param isOpen the clause before ended with what opens an object: "wir prüfen, warum …"
 */
function readClause(
  clause: readonly number[],
  words: readonly Word[],
  spans: readonly Span[],
  { isObjectFirst, restarts }: StaffLexicon,
  isOpen: boolean,
): NoAnswerYet | 'nothing' | null {
  let said: NoAnswerYet | 'nothing' = 'nothing';
  let room = 0;
  let before = 0;
  let isQuestion = false;
  let isMere = true;
  for (const index of clause) {
    const span = spans[index];
    const word = words[span?.from ?? -1];
    if (!span || !word) continue;
    const { kind } = span;
    if (kind === 'settled' || kind === 'intends') {
      said = 'looks_into_it';
      room = kind === 'intends' ? longestObject : 0;
      before = 0;
      isQuestion = false;
    } else if (kind === 'praise' || kind === 'greeting' || kind === 'thanks' || kind === 'thanksFor') {
      if (said === 'nothing') said = 'is_polite';
      if (kind === 'thanksFor') room = longestObject;
    } else if (kind === 'for' && said === 'looks_into_it') room = Math.max(room, longestObject);
    else if (kind === 'wanted' && (room > 0 || (isOpen && index === clause[0]))) {
      isQuestion = true;
      room = longestQuestion;
      if (said === 'nothing') said = 'looks_into_it';
    } else if (kind === 'go') {
      if (spans[index + 1]?.kind !== 'thing') room = 0;
      isQuestion = false;
    } else if (kind === 'filler' || kind === 'thing') {
      isMere = false;
      if (restarts.has(word.text) && !isQuestion) room = 0;
    } else if (!besides.has(kind)) {
      const isOfSubstance = kind === 'request' && !isQuestion;
      if (isOfSubstance) return null;
      if (room > 0) room--;
      else if (kind === 'unknown' && isCalled(word, index, { words, spans, restarts })) continue;
      else if (
        isObjectFirst &&
        said === 'nothing' &&
        before < longestBefore &&
        (!isMere || joined.test(word.text))
      )
        before++;
      else return null;
    }
  }
  return before > 0 || (said === 'nothing' && !isMere) ? null : said;
}

/** "Good morning Dana", "we are on it, Dana" */
function isCalled(
  word: Word,
  index: number,
  cut: { words: readonly Word[]; spans: readonly Span[]; restarts: ReadonlySet<string> },
): boolean {
  if (dictionary.isGivenName(word.text)) return true;
  if (!word.isCapital) return false;
  return isName(cut, index, dictionary) || (word.after === 'comma' && !dictionary.isVocabulary(word.text));
}
