import { digit, tokensOf, unspaced } from './tokens.ts';
import { kinds, kindsOf } from './vocabulary.ts';

/** What a message shows of itself, whoever wrote it. */
export interface Cues {
  /** what may be a name, in lower case: all that is neither frequent nor very short */
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
/** One in a link or in code has something after it. */
const questionMark = /[?？؟](?=[\s"')\]!?？]|$)/;
const nameFirst = /^\s*(?:<@([^<>\s|]{1,40})[^<>]{0,60}>|@?([^\s:,<>@]{2,40})\s?([:,]))(?:\s|$)/;
/** What no name has before it: "yes, …" and "well, …" call nobody. */
const notCalled = kinds.frequent | kinds.reply | kinds.greeting | kinds.continuation;

const none: readonly string[] = [];
const nobody: ReadonlySet<string> = new Set();

/** A channel is read again from where something changed: what its messages show is remembered for a while. */
const known = new Map<string, Cues>();
const mostKnown = 1000;

export function readCues(text: string): Cues {
  const read = text.length > charactersRead ? text.slice(0, charactersRead) : text;
  const before = known.get(read);
  if (before) return before;
  const cues = readAnew(read);
  if (known.size >= mostKnown) known.clear();
  known.set(read, cues);
  return cues;
}

function readAnew(text: string): Cues {
  const links = text.includes('://') ? (text.match(link) ?? none) : none;
  const { parts, shapes } = tokensOf(links.length > 0 ? text.replace(link, ' ') : text);
  const name = nameBefore(text);
  const from = name === undefined ? 0 : 1;
  const tokens = new Set<string>();
  const words: string[] = [];
  let called: Set<string> | undefined;
  const marks: string[] = [];
  for (const one of links) add(one, marks);
  /** the lists that its words stand in; of thanks, the first dozen of them count */
  let spoken = 0;
  let isThanking = false;
  let length = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? '';
    const shape = shapes[i] ?? 0;
    const of = kindsOf(part);
    const isUnspaced = (shape & unspaced) !== 0;
    if (i < 12 && of & kinds.thanks) isThanking = true;
    if (i >= from) {
      spoken |= of;
      length += isUnspaced ? Math.ceil(part.length / 2) : 1;
    }
    if (isPrefixed(part)) {
      const bare = part.replace(/^<?[@#!]/, '');
      if (mayName(bare)) tokens.add(bare);
      if (part.startsWith('@') || part.startsWith('<@')) {
        called ??= new Set();
        called.add(bare);
      }
    } else if (part.length >= 3 && (of & kinds.frequent) === 0) tokens.add(part);
    if (shape & digit && /\d{4}/.test(part)) add(part, marks);
    if (words.length >= wordsKept) continue;
    if (isUnspaced) addPairs(part, words);
    else if (part.length >= 3 && (of & kinds.frequent) === 0) add(withoutPlural(part), words);
  }
  if (name) called = (called ?? new Set()).add(name);
  const first = kindsOf(parts[from] ?? '');
  const opener = first & kinds.greeting ? kindsOf(parts[from + 1] ?? '') : first;
  return {
    tokens,
    called: called ?? nobody,
    words,
    marks,
    head: links.length > 0 ? headOf(text) : null,
    isQuestion: questionMark.test(text) || (opener & kinds.questionOpener) !== 0,
    greets: (first & kinds.greeting) !== 0,
    thanks: isThanking,
    replies: (first & kinds.reply) !== 0,
    goesOn: (first & kinds.continuation) !== 0,
    toEveryone: (spoken & kinds.everyone) !== 0,
    toYou: (spoken & kinds.secondPerson) !== 0,
    length,
  };
}

/** "anna: …", "anna, …". */
function nameBefore(text: string): string | undefined {
  const found = nameFirst.exec(text);
  if (!found) return undefined;
  const [, mentioned, written, sign] = found;
  const name = (mentioned ?? written)?.toLowerCase();
  if (name === undefined || mentioned !== undefined || sign === ':') return name;
  return kindsOf(name) & notCalled ? undefined : name;
}

function mayName(token: string): boolean {
  return token.length >= 3 && (kindsOf(token) & kinds.frequent) === 0;
}

function isPrefixed(part: string): boolean {
  const code = part.charCodeAt(0);
  return code === 60 || code === 64 || code === 35; // <, @, #
}

function add(word: string, words: string[]): void {
  if (!words.includes(word)) words.push(word);
}

/** "exports" and "Anna's" without their ending. */
function withoutPlural(word: string): string {
  if (!word.endsWith('s')) return word;
  const sign = word.charAt(word.length - 2);
  if (word.length >= 5 && (sign === "'" || sign === '’')) return word.slice(0, -2);
  return word.length >= 4 ? word.slice(0, -1) : word;
}

/** Scripts without spaces by pairs of characters. Two hiragana are grammar as a rule. */
function addPairs(part: string, words: string[]): void {
  for (let i = 0; i < part.length - 1; i++) {
    const pair = part.slice(i, i + 2);
    if ((kindsOf(pair) & kinds.frequent) === 0 && !/^\p{Script=Hiragana}+$/u.test(pair)) add(pair, words);
  }
}

/** "[build]" and "03(mod)" with letters made alike; where the first token is a plain word, the first two of them. */
function headOf(text: string): string | null {
  const [first = '', second = ''] = text.trimStart().split(/\s/, 2);
  if (first.includes('://')) return null;
  return /[^\p{L}'’]/u.test(first) ? first.replace(/\p{L}+/gu, 'a') : `${first} ${second}`;
}
