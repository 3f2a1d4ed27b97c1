/** What a text is made of: words, names and mentions ("anna_k[m]", "@anna", "<@U1"), in lower case. */
export interface Tokens {
  parts: string[];
  /** of each part: the bits of all its characters */
  shapes: number[];
}

/** Bits of a character: its script puts no spaces between words; it is a digit. */
export const unspaced = 4;
export const digit = 8;
/** Whether a part begins with it, or may have it further on. */
const begins = 1;
const goesOn = 2;
const seen = 128;

const token = /<[@#!][^<>\s|]{1,40}|[@#]?[\p{L}\p{N}_][\p{L}\p{N}_'’`^\\[\]{}-]*/gu;
const mention = /<[@#!][^<>\s|]{1,40}/uy;
const letter = /[\p{L}\p{N}_]/u;
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The bits of each character that was met so far. */
const bits = new Uint8Array(0x10000);

/** One walk over the characters: several times quicker than the pattern `token`, which says the same. */
export function tokensOf(text: string): Tokens {
  const parts: string[] = [];
  const shapes: number[] = [];
  const { length } = text;
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at);
    if (code === lessThan) {
      const found = mentionAt(text, at);
      if (found !== undefined) {
        parts.push(found.toLowerCase());
        shapes.push(shapeOf(found));
      }
      at += found?.length ?? 1;
      continue;
    }
    if (isSurrogate(code)) return tokensByPattern(text);
    const isPrefixed = code === atSign || code === hash;
    let end = isPrefixed ? at + 1 : at;
    let shape = end < length ? bitsOf(text.charCodeAt(end)) : 0;
    if ((shape & begins) === 0) {
      at++;
      continue;
    }
    for (end++; end < length; end++) {
      const next = bitsOf(text.charCodeAt(end));
      if ((next & goesOn) === 0) break;
      shape |= next;
    }
    if (end < length && isSurrogate(text.charCodeAt(end))) return tokensByPattern(text);
    parts.push(text.slice(at, end).toLowerCase());
    shapes.push(shape);
    at = end;
  }
  return { parts, shapes };
}

const lessThan = 60;
const atSign = 64;
const hash = 35;

/** Half of a character that is written as two: rare letters, and emoji. */
function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function mentionAt(text: string, at: number): string | undefined {
  mention.lastIndex = at;
  return mention.exec(text)?.[0];
}

/** @internal for tests: the walk gives the same */
export function tokensByPattern(text: string): Tokens {
  const parts = (text.match(token) ?? []).map((part) => part.toLowerCase());
  return { parts, shapes: parts.map(shapeOf) };
}

function shapeOf(part: string): number {
  return (withoutSpaces.test(part) ? unspaced : 0) | (/[0-9]/.test(part) ? digit : 0);
}

function bitsOf(code: number): number {
  const known = bits[code] ?? 0;
  return known === 0 ? meet(code) : known;
}

function meet(code: number): number {
  const character = String.fromCharCode(code);
  let found = seen;
  if (letter.test(character)) found |= begins | goesOn;
  if ("'’`^\\[]{}-".includes(character)) found |= goesOn;
  found |= shapeOf(character);
  bits[code] = found;
  return found;
}
