import { cover, type Span } from './cover.ts';
import { compile, type Lexicon } from './lexicon.ts';
import { dictionary, tables } from './lexicons.ts';
import { isName } from './names.ts';
import { acknowledgements } from './tables/staff-words.ts';
import { beginsSentence, type Word } from './words.ts';

/** In these lexicons `settled` is saying that one looks into it. */
const lexicons: readonly Lexicon[] = tables.flatMap((table) => {
  const { filler, greeting, thanks, agreement, yes } = table.kinds;
  const settled = acknowledgements[table.language];
  return settled === undefined
    ? []
    : [compile(table, { filler, greeting, thanks, agreement, yes }, { settled })];
});

const said = new Set<Span['kind']>(['settled', 'greeting', 'thanks', 'agreement', 'yes']);

/** Every sentence says that one looks into it, greets, or thanks, and one says the first: "Hallo Dana, wir prüfen das". */
export function isLookingIntoIt(words: readonly Word[]): boolean {
  return lexicons.some((lexicon) => {
    if (!words.some(({ text }) => lexicon.root.next.has(text))) return false;
    const spans = cover(words, lexicon);
    if (!spans.some(({ kind }) => kind === 'settled')) return false;
    const isCovered = spans.every(
      ({ kind }, index) =>
        kind !== 'unknown' || isName({ words, spans, restarts: lexicon.restarts }, index, dictionary),
    );
    return isCovered && sentencesOf(words, spans).every((kinds) => kinds.some((kind) => said.has(kind)));
  });
}

function sentencesOf(words: readonly Word[], spans: readonly Span[]): Span['kind'][][] {
  const sentences: Span['kind'][][] = [];
  for (const { from, kind } of spans) {
    const word = words[from];
    if (sentences.length === 0 || (word && beginsSentence(word))) sentences.push([]);
    sentences.at(-1)?.push(kind);
  }
  return sentences;
}
