import type { Dismissed, Found, Reading } from '../found.ts';
import { from, type Sentence } from '../words.ts';
import { type Around, around } from './context.ts';
import { type Modal, modalOf } from './modals.ts';
import { patterns } from './patterns.ts';
import { thirdPersons } from './third-person.ts';
import { asksFirst, type ReadVerb, readVerb } from './verb-phrase.ts';

const whys: Record<Exclude<Around, 'clear' | 'unsure'>, string> = {
  condition: 'it hangs on what the customer or somebody else does first',
  reported: 'it tells what somebody said or thought',
  embedded: 'it only mentions what will be done',
  general: 'it is said in general, of no particular follow-up',
  joke: 'it is said in jest',
};

/** English, as it is written and as it is spoken: without signs, in small letters. */
export function readEnglish(sentence: Sentence, hasDate: () => boolean): Reading {
  const reading: Reading = { found: [], dismissed: [] };
  const isWritten = sentence.words.some(({ isCapital }) => isCapital) || /[.!]$/.test(sentence.plain);
  const words = sentence.words;
  for (let i = 0; i < words.length; i++) {
    const text = words[i]?.text;
    if (text !== 'i' && text !== 'we' && text !== 'let' && text !== 'will' && text !== 'allow') continue;
    const one = commitmentAt(sentence, i, isWritten, hasDate);
    if (!one) continue;
    if (one.first === undefined) reading.dismissed.push(one);
    else reading.found.push(one);
  }
  for (const one of [...thirdPersons(sentence, hasDate), ...patterns(sentence, hasDate)]) {
    if (one.first === undefined) reading.dismissed.push(one);
    else if (!reading.found.some(({ first, last }) => one.first <= last && first <= one.last))
      reading.found.push(one);
  }
  return questioned(sentence, reading);
}

function commitmentAt(
  sentence: Sentence,
  i: number,
  isWritten: boolean,
  hasDate: () => boolean,
): Found | Dismissed | undefined {
  const modal = modalOf(sentence, i);
  if (!modal) return undefined;
  const rest = from(sentence, modal.end);
  const verb = readVerb(rest);
  if (verb.isNegated || modal.isNegated)
    return { why: 'it says what will not be done, or what is done as a habit' };
  const before = sentence.plain.slice(0, Math.max(0, (sentence.begins[i] ?? 0) - 1));
  const stands = around(before.slice(-400), clauseAfter(rest), isWritten);
  if (stands !== 'clear' && stands !== 'unsure') return { why: whys[stands] };
  const weight = weigh(modal, verb, rest, before, hasDate);
  if (typeof weight !== 'string') return weight;
  const quoted = `“${sentence.words
    .slice(i, modal.end + 3)
    .map(({ text }) => text)
    .join(' ')}”`;
  const isSure =
    weight === 'sure' &&
    stands === 'clear' &&
    !verb.isHedged &&
    !hedge.test(`${before.slice(-30)} ${rest.slice(0, 80)}`);
  return {
    first: i,
    last: Math.min(modal.end + 2, sentence.words.length - 1),
    confidence: isSure ? 'sure' : 'unsure',
    act: verb.phrase === 'tell' || verb.phrase === 'look' ? verb.phrase : 'do',
    why: isSure
      ? `it says what staff will do for the customer: ${quoted}`
      : `it may commit staff to something: ${quoted}`,
  };
}

const hedge =
  /\b(?:hopefully|maybe|perhaps|probably|possibly|might|should be able|with luck|i think|i guess|i hope|i suppose|if possible|see if|try to|try and)\b/;
const toThem = /\b(?:you|your|yours)\b/;

type Weight = 'sure' | 'unsure' | Dismissed;

const idle: Dismissed = { why: 'it says nothing that staff will do for the customer' };
const meeting: Dismissed = { why: 'it speaks of a meeting or of what all will do' };

/** How much the verb weighs after this modal. */
function weigh(
  modal: Modal,
  { phrase }: ReadVerb,
  rest: string,
  before: string,
  hasDate: () => boolean,
): Weight {
  if (phrase === 'none') return idle;
  const clause = clauseAfter(rest);
  const isActed = phrase === 'tell' || phrase === 'look' || phrase === 'do';
  const isForThem = toThem.test(clause);
  if (phrase === 'meeting' && modal.isWe) return meeting;
  switch (modal.kind) {
    case 'will':
      if (phrase === 'bare') return accepts(rest, before) ? 'unsure' : idle;
      if (isActed) return isForThem || hasDate() || (phrase === 'tell' && !modal.isWe) ? 'sure' : 'unsure';
      return modal.isWe && !isForThem && !hasDate() ? idle : 'unsure';
    case 'going':
    case 'hope':
      if (phrase === 'bare') return idle;
      return isActed && (!modal.isWe || isForThem || hasDate() || phrase !== 'do')
        ? (isForThem || hasDate()) && modal.kind === 'going'
          ? 'sure'
          : 'unsure'
        : idle;
    case 'can':
      return isActed &&
        !/(?:^| )(?:so|where|and|that|then|see|hope|think)$/.test(before) &&
        isOffered(rest, modal, isForThem, hasDate)
        ? 'unsure'
        : idle;
    case 'must':
      return asksFirst(rest.replace(/^(?:just|first|quickly|also|still|really|probably|to|go|go and) /, ''))
        ? 'unsure'
        : idle;
    case 'let':
      return isActed && letsMe(rest) ? 'unsure' : idle;
    case 'doing':
      return isActed && hasDate() ? 'unsure' : idle;
    case 'bare':
      return isActed && mayLackSubject(before, rest)
        ? isForThem || hasDate() || /^(?:do|follow up|let|keep)\b/.test(rest)
          ? 'sure'
          : 'unsure'
        : idle;
  }
}

/** "Ok, I will." accepts what was asked for. */
function accepts(rest: string, before: string): boolean {
  return (
    /^[.!,]*(?: |$)/.test(rest) &&
    rest.length < 12 &&
    !/\b(?:not|think|if|than|as|what|when|who|that|because|so|know|hope)\b/.test(before.slice(-25))
  );
}

function isOffered(rest: string, { isWe }: Modal, isForThem: boolean, hasDate: () => boolean): boolean {
  const left = rest.replace(
    /^(?:also|just|certainly|definitely|probably|always|easily|then|try to|maybe|go ahead and|actually|possibly) /,
    '',
  );
  if (/^(?:take care|handle (?:it|that|this)|do (?:that|it|this)\b|(?:help|get back|follow up)\b)/.test(left))
    return true;
  if (
    !/^(?:send|resend|forward|email|mail|fax|call|contact|ask|check|look|find out|confirm|verify|let (?:you|him|her|them)|arrange|schedule|set (?:it|that|this|up)|provide|prepare|draft|share|post|bring|get (?:you|it|that|this|the|back)|give|put|make|write|work on|try|print|pick|talk to|speak to|deliver|ship|fix|add|update|email|take (?:it|that|this))\b/.test(
      left,
    )
  )
    return false;
  return isWe ? isForThem || hasDate() : true;
}

function letsMe(rest: string): boolean {
  return (
    !/^(?:know|have|tell you|ask you|say|give you an|explain|show you|see$|see ,|see \.|think|finish|start|begin|add|mention|note|clarify|describe|present|remind|repeat|answer|point|share|read|list|go (?:ahead|through|over|back)|quote|summarize|summarise|put it|introduce|go|try to explain|be|help you understand|call your|be clear|thank|take (?:this|the) opportunity|close|welcome|do (?:this|it) (?:again|here)|turn|open|run through|move|just)\b/.test(
      rest,
    ) || /^just (?:check|look|find|ask|see (?:if|what|whether)|get|confirm|verify)/.test(rest)
  );
}

/** "Will do", "I'm out today but will send it tomorrow": nobody else is spoken of. */
function mayLackSubject(before: string, rest: string): boolean {
  if (
    /^(?:i|you|he|she|it|we|they|the|this|that|there|be|anyone|somebody|someone|your|my|our|any|all|power|not)\b/.test(
      rest,
    )
  )
    return false;
  if (
    before === '' ||
    /^(?:\w+ ){0,2}[,.!-]$/.test(before) ||
    /^(?:ok|okay|yes|yeah|sure|great|perfect|thanks|and|also|then|alright|no problem|got it|cool|understood)(?: [,.!])?$/.test(
      before,
    )
  )
    return true;
  if (!/(?:\b(?:and|but|or|so|then)|[,;:.!-])(?: (?:also|then|so|just))?$/.test(before)) return false;
  const others = /.*\b(he|she|they|you|it|that|which|who|this|there|team|i|we|let me)\b/.exec(before)?.[1];
  return (
    others === 'i' ||
    others === 'we' ||
    others === 'let me' ||
    (others === undefined &&
      !/\b(?:is|are|was|has|have)\b/.test(before) &&
      before.length < 60 &&
      /^(?:sorry|thanks|thank|out|in|at|on|ok|okay|yes|got|busy|not|just|still|looking|working|checking|noted|sure|no|good|great)\b/.test(
        before,
      ))
  );
}

/** The words up to where the next thing is said. */
function clauseAfter(rest: string): string {
  const end = rest.search(/ (?:[;.!?]|but|- | and (?:i|we|you|he|she|they|it) )/);
  return end < 0 ? rest : rest.slice(0, end);
}

const tag =
  /(?:,|\.|-) (?:ok|okay|alright|all right|right|yes|deal|fine|sound good|sounds good|does that work|is that ok|is that okay|would that be ok|if that is ok|if that works|is that fine|will that work|works for you)(?: (?:with|for) you)? \?/;
const asksAfter =
  /(?:[,;:-]|\band|\bbut|\bso) (?:can|could|would|will|do|does|did|is|are|have|has|what|when|where|who|which|how|why|shall|should|may) (?:you|it|that|this|the|we|i|there|is|are|your|time|day|about)\b/;

/** What is asked is no promise, save where the question is another one: "I'll send it tomorrow, ok?" */
function questioned(sentence: Sentence, reading: Reading): Reading {
  if (!/\?/.test(sentence.plain.slice(-6)) || reading.found.length === 0) return reading;
  const kept = reading.found.filter(({ last }) => {
    const after = sentence.plain.slice(sentence.begins[last] ?? 0);
    return tag.test(after) || asksAfter.test(after);
  });
  return kept.length > 0
    ? {
        found: kept.map((one) => ({
          ...one,
          confidence: tag.test(sentence.plain) ? 'unsure' : one.confidence,
        })),
        dismissed: reading.dismissed,
      }
    : { found: [], dismissed: [{ why: 'it is a question' }] };
}
