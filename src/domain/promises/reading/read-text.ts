import { readEnglish } from './english/english.ts';
import type { Dismissed, Found, ReadSentence } from './found.ts';
import { ownWords } from './own-words.ts';
import { type Span, sentencesOf } from './sentences.ts';
import { french } from './tables/french.ts';
import { german } from './tables/german.ts';
import { byTable } from './tables/read-table.ts';
import { spanish } from './tables/spanish.ts';
import { type Sentence, sentenceOf } from './words.ts';

/** A commitment with the clause that it stands in, by its offsets in the text. */
export interface Clause extends Span {
  found: Found;
  /** Where the commitment itself begins within its clause. */
  from: number;
}

export interface TextReading {
  clauses: Clause[];
  /** Words that look like a commitment and are none. */
  dismissed: Dismissed[];
}

/** Nobody promises more in one message; the rest is a list that was pasted. */
const mostPromises = 20;
/** What is longer is a log or a whole mail thread, and nobody's words. */
const longestText = 20_000;

const languages: readonly ReadSentence[] = [readEnglish, byTable(german), byTable(french), byTable(spanish)];

/** @param hasDate does a part of the text name a time to come? */
export function readText(text: string, hasDate: (part: string) => boolean): TextReading {
  const own = ownWords(text.slice(0, longestText));
  const reading: TextReading = { clauses: [], dismissed: [] };
  for (const span of sentencesOf(own)) {
    if (reading.clauses.length >= mostPromises) break;
    const sentence = sentenceOf(own, span);
    let known: boolean | undefined;
    const isDated = () => {
      known ??= hasDate(own.slice(span.start, span.end));
      return known;
    };
    const found: Found[] = [];
    for (const read of languages) {
      const one = read(sentence, isDated);
      found.push(...one.found);
      reading.dismissed.push(...one.dismissed);
    }
    reading.clauses.push(...clausesOf(sentence, merged(found)));
  }
  return { ...reading, clauses: reading.clauses.slice(0, mostPromises) };
}

/** "I'll check with Tom and let you know" is one: the customer waits for the second. */
function merged(found: readonly Found[]): Found[] {
  const ordered = [...found].sort((a, b) => a.first - b.first || b.last - a.last);
  const kept: Found[] = [];
  for (const one of ordered) {
    const before = kept.at(-1);
    if (!before) kept.push(one);
    else if (one.first <= before.last) continue;
    else if (before.act === 'look' && one.act === 'tell')
      kept[kept.length - 1] = { ...one, first: before.first, last: one.last };
    else kept.push(one);
  }
  return kept;
}

const joins = /^(?:and|und|et|y|e|then|but|so|also|,|;|-|\.|:)$/;

function clausesOf({ words, start, end }: Sentence, found: readonly Found[]): Clause[] {
  return found.map((one, i): Clause => {
    const next = found[i + 1];
    let stop = next ? next.first : words.length;
    while (next && stop > one.last + 1 && joins.test(words[stop - 1]?.text ?? '')) stop--;
    const from = words[one.first]?.start ?? start;
    return {
      found: one,
      start: i === 0 ? start : from,
      from,
      end: next ? (words[stop - 1]?.end ?? end) : end,
    };
  });
}
