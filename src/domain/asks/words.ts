/** One word, or one character of a script that puts no spaces between words. */
export interface Word {
  /** Folded: lower case, without apostrophes and without the accents of Latin letters. */
  text: string;
  /** As it was written, for the sentence that explains the verdict. */
  written: string;
  isCapital: boolean;
  /** What stands before it: nothing but a space, a comma, or the end of a sentence or of a line. */
  after: 'space' | 'comma' | 'stop' | 'line';
}

/** Does a sentence begin with this word? */
export function beginsSentence({ after }: Word): boolean {
  return after === 'stop' || after === 'line';
}

const pieces =
  /(?<cjk>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー])|(?<word>[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)|(?<comma>[,،、，:：;；])|(?<line>[\n\r])|(?<stop>[.!…。！¡()[\]"“”„«»|/—–-])/gu;

/**
 * The words of a text in order. At most `limit` of them are read.
 * Accents go, since customers leave them out: "tschuss", "dzieki", "si"; those of other scripts make other letters, and stay.
 */
export function wordsOf(text: string, limit = Number.POSITIVE_INFINITY): Word[] {
  return ascii.test(text) ? asciiWordsOf(text, limit) : wordsOfAny(text, limit);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters of ASCII are what is asked for
const ascii = /^[\x00-\x7f]*$/;

/** The same for letters without accents, as most messages are written: one walk over the characters. */
function asciiWordsOf(text: string, limit: number): Word[] {
  const words: Word[] = [];
  let after: Word['after'] = 'stop';
  let begun = -1;
  for (let i = 0; i <= text.length; i++) {
    const kind = i < text.length ? kindOf[text.charCodeAt(i)] : other;
    if (kind === letter || kind === digit) {
      if (begun < 0) begun = i;
      continue;
    }
    const isWithin =
      (kind === apostrophe || kind === hyphen) && isLetterAt(text, i - 1) && isLetterAt(text, i + 1);
    if (isWithin && kind === apostrophe) continue;
    if (begun >= 0) {
      words.push(asciiWord(text.slice(begun, i), after));
      if (words.length >= limit) return words;
      begun = -1;
      after = 'space';
    }
    if (kind === line) after = 'line';
    else if (kind === stop || (kind === hyphen && !isWithin)) after = after === 'line' ? 'line' : 'stop';
    else if (kind === comma && after === 'space') after = 'comma';
  }
  return words;
}

function asciiWord(part: string, after: Word['after']): Word {
  const written = part.includes("'") || part.includes('`') ? part.replace(/['`]/g, '') : part;
  const first = written.charCodeAt(0);
  return { text: written.toLowerCase(), written, isCapital: first >= 65 && first <= 90, after };
}

function isLetterAt(text: string, i: number): boolean {
  return i >= 0 && i < text.length && kindOf[text.charCodeAt(i)] === letter;
}

const other = 0;
const letter = 1;
const digit = 2;
const apostrophe = 3;
const hyphen = 4;
const stop = 5;
const comma = 6;
const line = 7;
/** What each character of ASCII is. */
const kindOf = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[A-Za-z]/.test(sign)) return letter;
  if (/[0-9]/.test(sign)) return digit;
  if (/['`]/.test(sign)) return apostrophe;
  if (sign === '-') return hyphen;
  if (/[.!()[\]"|/]/.test(sign)) return stop;
  if (/[,:;]/.test(sign)) return comma;
  return /[\n\r]/.test(sign) ? line : other;
});

/** @internal for tests: the walk over ASCII gives the same */
export function wordsOfAny(text: string, limit = Number.POSITIVE_INFINITY): Word[] {
  const words: Word[] = [];
  let after: Word['after'] = 'stop';
  for (const { groups = {} } of joined(text).matchAll(pieces)) {
    const written = groups.cjk ?? groups.word;
    if (written === undefined) {
      if (groups.line !== undefined) after = 'line';
      else if (groups.stop !== undefined && after !== 'line') after = 'stop';
      else if (after === 'space') after = 'comma';
      continue;
    }
    words.push({ text: folded(written), written, isCapital: /^\p{Lu}/u.test(written), after });
    if (words.length >= limit) break;
    after = 'space';
  }
  return words;
}

/** "that's" is one word, "week-end" are two of one phrase. */
function joined(text: string): string {
  return text.replace(/(?<=\p{L})['’‘`´ʼ](?=\p{L})/gu, '').replace(/(?<=\p{L})[-‐](?=\p{L})/gu, ' ');
}

const plain = /^[a-z0-9]*$/;
const notDecomposed: Record<string, string> = { ł: 'l', ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i' };

export function folded(word: string): string {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[łßøæœđı]/g, (letter) => notDecomposed[letter] ?? letter);
}
