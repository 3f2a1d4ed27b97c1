import type { Dismissed, Found, Reading } from '../found.ts';
import { from, type Sentence } from '../words.ts';
import { type Around, around } from './context.ts';
import { modalOf } from './modals.ts';
import { patterns } from './patterns.ts';
import { unlessAsked } from './questions.ts';
import { thirdPersons } from './third-person.ts';
import { readVerb } from './verb-phrase.ts';
import { clauseAfter, weigh } from './weigh.ts';

const whys: Record<Exclude<Around, 'clear' | 'unsure'>, string> = {
  condition: 'it hangs on what the customer or somebody else does first',
  reported: 'it tells what somebody said or thought',
  embedded: 'it only mentions what will be done',
  general: 'it is said in general, of no particular follow-up',
  joke: 'it is said in jest',
};
const beginnings = new Set([
  'i',
  'we',
  'let',
  'allow',
  'will',
  'should',
  'hope',
  'hoping',
  'aiming',
  'planning',
  'plan',
  'going',
  'trying',
  'need',
]);

/** English, as it is written and as it is spoken: without signs, in small letters. */
export function readEnglish(sentence: Sentence, hasDate: () => boolean): Reading {
  const reading: Reading = { found: [], dismissed: [] };
  const add = (one: Found | Dismissed) => {
    if (one.first === undefined) reading.dismissed.push(one);
    else if (!reading.found.some(({ first, last }) => one.first <= last && first <= one.last))
      reading.found.push(one);
  };
  sentence.words.forEach(({ text }, i) => {
    const one = beginnings.has(text) ? commitmentAt(sentence, i, hasDate) : undefined;
    if (one) add(one);
  });
  for (const one of thirdPersons(sentence, hasDate)) add(one);
  for (const one of patterns(sentence, hasDate)) add(one);
  return unlessAsked(sentence, reading);
}

/** What is committed to at "I", "we", "let me", or a "will" without its subject; undefined where nothing is said of that. */
function commitmentAt(sentence: Sentence, i: number, hasDate: () => boolean): Found | Dismissed | undefined {
  const modal = modalOf(sentence, i);
  if (!modal) return undefined;
  const rest = from(sentence, modal.end);
  const verb = readVerb(rest, modal.isWe);
  if (verb.isNegated || modal.isNegated)
    return { why: 'it says what will not be done, or what is done as a habit' };
  const before = sentence.plain.slice(0, Math.max(0, (sentence.begins[i] ?? 0) - 1)).slice(-400);
  const weight = weigh(modal, verb, rest, before, hasDate, isWritten(sentence));
  if (typeof weight !== 'string') return weight;
  const stands = around(before, clauseAfter(rest), isWritten(sentence));
  if (stands !== 'clear' && stands !== 'unsure') return { why: whys[stands] };
  if (/\bhope(?: that)?$/.test(before) && !hasDate()) return { why: 'it is a wish' };
  const isHedged = verb.isHedged || hedge.test(`${before.slice(-30)} ${rest.slice(0, 80)}`);
  const isSure = weight === 'sure' && stands === 'clear' && !isHedged;
  const last = Math.min(modal.end + 2, sentence.words.length - 1);
  const words = sentence.words.slice(i, last + 1).map(({ text }) => text);
  return {
    first: i,
    last,
    confidence: isSure ? 'sure' : 'unsure',
    act: verb.phrase === 'tell' || verb.phrase === 'look' ? verb.phrase : 'do',
    why: `${isSure ? 'it says what staff will do for the customer' : 'it may commit staff to something'}: “${words.join(' ')}”`,
  };
}

const hedge =
  /\b(?:hopefully|maybe|perhaps|probably|possibly|might|should be able|with luck|i think|i guess|i hope|i suppose|if possible|see if|try to|try and)\b/;

/** Told from a transcript of speech by its capitals and signs. */
function isWritten({ words, plain }: Sentence): boolean {
  return words.some(({ isCapital }) => isCapital) || /[.!]$/.test(plain);
}
