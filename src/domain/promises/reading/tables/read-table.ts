import type { Dismissed, Found, Reading, ReadSentence } from '../found.ts';
import { type Sentence, wordAt } from '../words.ts';
import type { PromiseTable, Rule } from './table.ts';

/** How a language is read by its table. */
export function byTable(table: PromiseTable): ReadSentence {
  return (sentence, hasDate) => {
    const reading: Reading = { found: [], dismissed: [] };
    for (const rule of table.rules)
      for (const match of sentence.plain.matchAll(rule.words)) {
        const one = weighed(table, rule, sentence, match.index, match[0], hasDate);
        if (one.first === undefined) reading.dismissed.push(one);
        else if (!reading.found.some(({ first, last }) => one.first <= last && first <= one.last))
          reading.found.push(one);
      }
    if (reading.found.length === 0 || !/\?/.test(sentence.plain.slice(-6)) || table.tag.test(sentence.plain))
      return reading;
    return { found: [], dismissed: [{ why: 'it is a question' }] };
  };
}

/** "If possible" leaves it open; "as soon as I know" does not. */
const isHedgedBy = /^ ?(?:wenn|falls|sofern|si) /;

function weighed(
  table: PromiseTable,
  { act, weight, needs, isProof, isOther }: Rule,
  sentence: Sentence,
  index: number,
  written: string,
  hasDate: () => boolean,
): Found | Dismissed {
  const { plain } = sentence;
  const before = plain.slice(Math.max(0, index - 300), index).trimEnd();
  const after = plain.slice(index + written.length, index + written.length + 240);
  const clause = `${written}${after.split(/ [,;.!?] | (?:und|aber|et|mais|y|pero) /, 1)[0]}`;
  if (!isProof && table.negation.test(clause)) return { why: 'it says what will not be done' };
  if (table.general.test(plain)) return { why: 'it is said in general, of no particular follow-up' };
  if (table.embedded.test(before))
    return { why: 'it only mentions what will be done, or what somebody said' };
  if (isOther && table.things.test(`${before} ${written}`.split(/ [,;.!?] /).at(-1) ?? ''))
    return { why: 'it tells what a machine does' };
  const around = `${before} ; ${written}${after}`.replace(table.mildCondition, ' ');
  if (table.condition.test(around))
    return { why: 'it hangs on what the customer or somebody else does first' };
  const isForThem = table.reader.test(clause) || table.reader.test(before.slice(-12));
  if (needs === 'date' && !hasDate()) return { why: 'it names no time at which staff will do it' };
  if (needs === 'dateOrReader' && !isForThem && !hasDate())
    return { why: 'it says nothing that staff will do for the customer' };
  const isHedged =
    table.hedge.test(`${before.slice(-40)} ${clause}`) ||
    isHedgedBy.test(table.mildCondition.exec(` ${before} ; ${after}`)?.[0] ?? '');
  const isSure = weight === 'sure' && !isHedged && (isForThem || act === 'tell' || hasDate());
  return {
    first: wordAt(sentence, index),
    last: wordAt(sentence, index + written.length - 1),
    confidence: isSure ? 'sure' : 'unsure',
    act,
    why: `${isSure ? 'it says what staff will do for the customer' : 'it may commit staff to something'}: “${written}”`,
  };
}
