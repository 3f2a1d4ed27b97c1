import type { Span } from './sentences.ts';

/** One word of a sentence in its plain form; two of them may stand for one as written: "I'll". */
export interface Word extends Span {
  text: string;
  isCapital: boolean;
}

/** A sentence in plain words: lower case, no accents, nothing contracted, no "uh". */
export interface Sentence extends Span {
  words: readonly Word[];
  /** The plain words, one space between them; signs count as words. */
  plain: string;
  /** Where each word begins in `plain`. */
  begins: readonly number[];
}

const pieces =
  /@m|\d+(?:[:./,]\d+)*|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‘`´][\p{L}]+)*|['’](?:ll|re|ve|m|d|s)(?!\p{L})|[,;:.!?…()]|[-–—]+/gu;

/** The words of one sentence of a text. Hyphens within a word part it: "follow-up". */
export function sentenceOf(text: string, { start, end }: Span): Sentence {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(pieces)) {
    const from = start + match.index;
    const to = from + match[0].length;
    if (/^[-–—]/.test(match[0]) && isLetter(text, from - 1) && isLetter(text, to)) continue;
    const isCapital = /^\p{Lu}/u.test(match[0]);
    for (const part of plainOf(match[0])) words.push({ text: part, start: from, end: to, isCapital });
  }
  return sentenceFrom(withoutHesitation(words), { start, end });
}

function sentenceFrom(words: readonly Word[], { start, end }: Span): Sentence {
  const begins: number[] = [];
  let length = 0;
  for (const word of words) {
    begins.push(length);
    length += word.text.length + 1;
  }
  return { start, end, words, plain: words.map(({ text }) => text).join(' '), begins };
}

/** Which word stands at an offset of `plain`. */
export function wordAt({ begins }: Sentence, offset: number): number {
  let [low, high] = [0, begins.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((begins[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The plain words from one on; at most some forty of them, which is all that decides. */
export function from(sentence: Sentence, index: number): string {
  const begin = sentence.begins[index];
  return begin === undefined ? '' : sentence.plain.slice(begin, begin + 240);
}

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** Every letter without its accent, as long as before. */
function foldedEvenly(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\x20-\x7e]/gu, (letter) => special[letter] ?? letter.normalize('NFD').charAt(0));
}

const special: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '´': "'",
  '–': '-',
  '—': '-',
  ß: 's',
  œ: 'o',
  æ: 'a',
  ø: 'o',
};

const whole: Record<string, string> = {
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'have to',
  lemme: 'let me',
  gimme: 'give me',
  im: 'i am',
  ive: 'i have',
  weve: 'we have',
  dont: 'do not',
  wont: 'will not',
  cant: 'can not',
  cannot: 'can not',
  ill: 'i will',
  "won't": 'will not',
  "can't": 'can not',
  "shan't": 'shall not',
  "let's": 'let us',
  "n't": 'not',
  "'ll": 'will',
  "'re": 'are',
  "'ve": 'have',
  "'m": 'am',
  "'d": 'would',
  "'s": 'is',
  tmrw: 'tomorrow',
  tmw: 'tomorrow',
  u: 'you',
  ya: 'you',
};
const endings: [string, string][] = [
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'m", 'am'],
  ["'d", 'would'],
  ["n't", 'not'],
];
const isContracted = /^(?:it|he|she|that|what|there|who|here|how|where|everything)'s$/;
/** French: "j'envoie", "qu'on". */
const elided = /^(j|t|m|l|d|n|s|c|qu)'(\p{L}.*)$/u;

function plainOf(written: string): string[] {
  const word = foldedEvenly(written).replaceAll('`', "'");
  const known = Object.hasOwn(whole, word) ? whole[word] : undefined;
  if (known) return known.split(' ');
  if (!word.includes("'")) return [/^[-]+$/.test(word) ? '-' : word];
  for (const [ending, plain] of endings)
    if (word.length > ending.length && word.endsWith(ending)) return [word.slice(0, -ending.length), plain];
  if (isContracted.test(word)) return [word.slice(0, -2), 'is'];
  const [, particle, rest] = elided.exec(word) ?? [];
  if (particle && rest) return [`${particle}e`, ...plainOf(rest)];
  return [word.endsWith("'s") ? word.slice(0, -2) : word.replaceAll("'", '')];
}

const hesitation = new Set(
  'uh um uhm umm uhh er erm eh ehm hm hmm mm mhm ah ahm aeh ahem euh heu pues'.split(' '),
);

/** "I'll, uh, send it": what is only breath goes, and the commas around it. */
function withoutHesitation(words: readonly Word[]): Word[] {
  const kept: Word[] = [];
  let hasPaused = false;
  for (const word of words) {
    if (hesitation.has(word.text)) {
      if (kept.at(-1)?.text === ',') kept.pop();
      hasPaused = true;
    } else if (!(hasPaused && word.text === ',')) {
      kept.push(word);
      hasPaused = false;
    }
  }
  return kept;
}
