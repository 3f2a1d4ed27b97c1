/** Written without spaces, or, as Korean, with endings put right after a word: a word there may stand inside others. */
const unspaced = ['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{scx=${script}}`)
  .join('');

/** A sign that a word may go on with. */
const inWord = `[[\\p{L}\\p{N}\\p{M}]--[${unspaced}]]`;

const endsInUnspaced = new RegExp(`[${unspaced}]$`, 'v');
const startsInUnspaced = new RegExp(`^[${unspaced}]`, 'v');

const compiled = new WeakMap<readonly string[], readonly Phrase[]>();

interface Phrase {
  letters: string;
  pattern: RegExp;
}

let lastText = '';
let lastFolded = '';

/**
 * True where one of the words or phrases stands in the text as whole words, in any case and however spaced: "prod is
 * down" in "PROD  is down!", "down" not in "download". In languages that put no space between words, a word is found
 * wherever it stands: "障害" in "システム障害が発生". Takes time linear in the text, for the phrases are literal.
 */
export function hasPhrase(phrases: readonly string[] | undefined, text: string): boolean {
  if (!phrases) return false;
  const known = compiled.get(phrases) ?? compile(phrases);
  const folded = foldedOnce(text);
  // To find the letters is quick; only where they stand is it asked whether they are whole words.
  return known.some(({ letters, pattern }) => folded.includes(letters) && pattern.test(folded));
}

/** Words of ASCII letters with one space between them: most of what is written. */
const plain = /^(?:[!-~]+ )*[!-~]+$/;

/**
 * A text in the form in which phrases are compared: in one case ("Straße" as "STRASSE"), with single spaces, with one
 * kind of apostrophe, and with half- and full-width letters alike.
 */
export function foldPhrase(text: string): string {
  if (plain.test(text)) return text.toUpperCase();
  return (
    text
      .replace(/[’‘ʼ´]/g, "'")
      .normalize('NFKC')
      .toUpperCase()
      // Upper case takes some letters apart ("ΐ"), and they are put together again.
      .normalize('NFKC')
      .replaceAll('İ', 'I')
      .replace(/\s{2,}|[^\S ]/g, ' ')
      .trim()
  );
}

/** The same text is looked at for each priority and each rule. */
function foldedOnce(text: string): string {
  if (text !== lastText) [lastText, lastFolded] = [text, foldPhrase(text)];
  return lastFolded;
}

function compile(phrases: readonly string[]): Phrase[] {
  const folded = phrases.map(foldPhrase).filter(Boolean);
  const made = folded.map((letters) => ({ letters, pattern: new RegExp(wholeWords(letters), 'v') }));
  compiled.set(phrases, made);
  return made;
}

function wholeWords(phrase: string): string {
  const before = startsInUnspaced.test(phrase) ? '' : `(?<!${inWord})`;
  const after = endsInUnspaced.test(phrase) ? '' : `(?!${inWord})`;
  return `${before}${phrase.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}${after}`;
}
