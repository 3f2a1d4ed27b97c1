/** A part of a text, by its offsets. */
export interface Span {
  start: number;
  end: number;
}

/** Whoever writes longer sentences than this is not read to their end. */
const longestSentence = 1500;

const ends = /[.!?…。]+["'”’)\]]*(?=\s|$)|\n[ \t]*\n|\n(?=[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t])|\n/g;
const abbreviated =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|st|no|nr|approx|vs|e\.g|i\.e|z\.b|d\.h|u\.a|ca|bzw|inkl|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mo|di|mi|do|fr|p|a|m|sr|sra|ext|tel|inc|\p{L})\.$/iu;

/** The sentences of a text in order. A line ends one, save where a mail is merely broken at its margin. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const cut = (end: number) => {
    let from = start;
    while (from < end && /[\s\-*•–]/.test(text.charAt(from))) from++;
    let to = end;
    while (to > from && /\s/.test(text.charAt(to - 1))) to--;
    for (let at = from; at < to; at += longestSentence)
      spans.push({ start: at, end: Math.min(to, at + longestSentence) });
    start = end;
  };
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('\n')) {
      if (match[0] === '\n' && isWrapped(text, start, match.index)) continue;
    } else if (isWithin(text, match.index, match[0])) continue;
    cut(end);
  }
  cut(text.length);
  return spans;
}

/** A dot that ends an abbreviation, or a German ordinal ("am 14. März"), ends no sentence. */
function isWithin(text: string, index: number, sign: string): boolean {
  if (sign !== '.') return false;
  const before = text.slice(Math.max(0, index - 8), index + 1);
  if (/\b[ap]\.m\.$/i.test(before)) return !/^\s+\p{Lu}/u.test(text.slice(index + 1, index + 4));
  return (
    abbreviated.test(before) ||
    (/(?<![:.\d])\d{1,2}\.$/.test(before) && /^ \p{L}/u.test(text.slice(index + 1, index + 3)))
  );
}

/** Broken at the margin: the line is long, and the next goes on with a small letter. */
function isWrapped(text: string, start: number, index: number): boolean {
  const line = text.slice(Math.max(start, text.lastIndexOf('\n', index - 1) + 1), index).trimEnd();
  const next = text.slice(index + 1, index + 40).trimStart();
  if (/[.!?:;…]$/.test(line)) return false;
  return /^[\p{Ll}\p{N}]/u.test(next) ? line.length >= 30 : line.length >= 60;
}
