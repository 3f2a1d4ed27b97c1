import {
  continuations,
  everyone,
  frequent,
  greetings,
  questionOpeners,
  replies,
  secondPerson,
  thanks,
} from './vocabulary.ts';

/** What a message shows of itself, whoever wrote it. */
export interface Cues {
  /** what it says, token by token in lower case: names are looked up here */
  tokens: ReadonlySet<string>;
  /** tokens written as names are: `@anna`, `<@U1>`, or before a colon or comma at the beginning ("anna: …") */
  called: ReadonlySet<string>;
  /** words that may tell it from others, without those that are frequent everywhere */
  words: readonly string[];
  /** links and numbers of tickets: whoever shares one speaks of the same thing */
  marks: readonly string[];
  /** how it begins, where it brings a link: what a machine announces begins alike each time */
  head: string | null;
  isQuestion: boolean;
  greets: boolean;
  thanks: boolean;
  /** it opens as answers do: "yes", "thanks", "sure" */
  replies: boolean;
  /** it opens as the rest of a sentence does: "but", "that", "or" */
  goesOn: boolean;
  toEveryone: boolean;
  toYou: boolean;
  /** in words, without the name at the beginning; two characters of a script without spaces are a word */
  length: number;
}

/** The rest of a long text, a log or a file, tells nothing more; the time for one message stays bounded. */
const charactersRead = 1500;
const wordsKept = 30;

const link = /https?:\/\/[^\s<>|"]+/g;
const token = /<[@#!][^<>\s|]{1,40}|[@#]?[\p{L}\p{N}_][\p{L}\p{N}_'’`^\\[\]{}-]*/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** One in a link or in code has something after it. */
const questionMark = /[?？؟](?=[\s"')\]!?？]|$)/;
const nameFirst = /^\s*(?:<@([^<>\s|]{1,40})[^<>]{0,60}>|@?([^\s:,<>@]{2,40})\s?([:,]))(?:\s|$)/;

export function readCues(text: string): Cues {
  const read = text.slice(0, charactersRead);
  const links = read.match(link) ?? [];
  const found = (read.replace(link, ' ').match(token) ?? []).map((part) => part.toLowerCase());
  const name = nameBefore(read);
  const spoken = name === undefined ? found : found.slice(1);
  const [first = '', second = ''] = spoken;
  return {
    tokens: new Set(found.map(bare)),
    called: new Set([...found.filter((part) => /^<?@/.test(part)).map(bare), ...(name ? [name] : [])]),
    words: wordsOf(found),
    marks: [...new Set([...links, ...found.filter((part) => /\d{4}/.test(part))])],
    head: links.length > 0 ? headOf(read) : null,
    isQuestion: questionMark.test(read) || questionOpeners.has(greetings.has(first) ? second : first),
    greets: greetings.has(first),
    thanks: found.slice(0, 12).some((word) => thanks.has(word)),
    replies: replies.has(first),
    goesOn: continuations.has(first),
    toEveryone: spoken.some((word) => everyone.has(word)),
    toYou: spoken.some((word) => secondPerson.has(word)),
    length: spoken.reduce((sum, part) => sum + (unspaced.test(part) ? Math.ceil(part.length / 2) : 1), 0),
  };
}

/** "anna: …", "anna, …"; but "yes, …" and "well, …" call nobody. */
function nameBefore(text: string): string | undefined {
  const [, mentioned, written, sign] = nameFirst.exec(text) ?? [];
  const name = (mentioned ?? written)?.toLowerCase();
  if (name === undefined || mentioned !== undefined || sign === ':') return name;
  const isWord = [frequent, replies, greetings, continuations].some((words) => words.has(name));
  return isWord ? undefined : name;
}

function bare(part: string): string {
  return part.replace(/^<?[@#!]/, '');
}

/** Each once, its plural ending cut off; scripts without spaces by pairs of characters. */
function wordsOf(found: readonly string[]): string[] {
  const words = new Set<string>();
  for (const part of found) {
    if (words.size >= wordsKept) break;
    if (unspaced.test(part)) for (const pair of pairsOf(part)) words.add(pair);
    else if (part.length >= 3 && !frequent.has(part)) words.add(part.replace(/(?<=...)(?:['’]s|s)$/, ''));
  }
  return [...words];
}

/** Two hiragana are grammar as a rule. */
function pairsOf(part: string): string[] {
  return Array.from({ length: part.length - 1 }, (_, i) => part.slice(i, i + 2)).filter(
    (pair) => !frequent.has(pair) && !/^\p{Script=Hiragana}+$/u.test(pair),
  );
}

/** "[build]" and "03(mod)" with letters made alike; where the first token is a plain word, the first two of them. */
function headOf(text: string): string | null {
  const [first = '', second = ''] = text.trimStart().split(/\s/, 2);
  if (first.includes('://')) return null;
  return /[^\p{L}'’]/u.test(first) ? first.replace(/\p{L}+/gu, 'a') : `${first} ${second}`;
}
