import { type Act, startingWith, wordSet } from '../found.ts';
import { asksIn, does, doesIn, isMeeting, isNone, looks, looksIn, tells, tellsIn } from './verbs.ts';

/** What follows "I will". `vague`: something that somebody does, and no more is known of it. */
export type VerbPhrase = Act | 'vague' | 'none' | 'meeting' | 'bare';

const adverbs = wordSet(`
  also just then definitely certainly surely absolutely gladly personally immediately promptly quickly shortly soon now again
  still first next later today tomorrow tonight further simply even in turn only already finally directly happily likewise
  separately briefly formally officially really actually basically sure like kind sort of naturally continue
  maybe perhaps possibly hopefully probably likely quick right please therefore either both all most too as well therefore
  instead and thus eventually ultimately once afterwards meanwhile
`);
const hedging = wordSet('maybe perhaps possibly hopefully probably likely');
const nests = startingWith(`
  (?:try|attempt|do (?:my|our) (?:very )?best|do everything (?:i|we) can|make every effort|strive|aim|hope|plan|endeavor|endeavour|work|see if (?:i|we) can|see about) (?:and|to)(?= (?!it|this|that))
  see if (?:i|we) can
  try
  (?:go ahead|go on|get in there|go in|sit down|turn around|come back|go back|go out|come in|log in|stop by|swing by|hop on|jump in) and
  (?:go|come)(?= (?:check|look|ask|find|talk|get|fix))
  (?:be able|continue|be sure|make sure|remember|start|begin|proceed|be prepared|take (?:the|some|a) (?:time|moment|minute)|be happy enough|be (?:more than |very |only too )?(?:glad|happy|delighted|pleased)|make a point|be) to
  (?:continue|start|begin|finish|stop)(?= \\w+ing)
  (?:take steps|take measures|take action) to
  (?:have|need) to
  (?:have|get|ask) (?:someone|somebody|the team|our team|my \\w+|our \\w+|him|her|them) to
`);
const hedges =
  /^(?:try|attempt|do (?:my|our)|do everything|make every|strive|aim|hope|plan|endeavou?r|work to|see if|see about)/;
const refuses = wordSet(
  'not never no hardly rarely always usually often typically generally normally sometimes',
);

export interface ReadVerb {
  phrase: VerbPhrase;
  isHedged: boolean;
  isNegated: boolean;
}

/** @param rest the plain words after "I will" @param isWe what "we" do may be a meeting */
export function readVerb(rest: string, isWe = false): ReadVerb {
  let left = rest;
  let isHedged = false;
  for (let step = 0; step < 8; step++) {
    const aside = /^, (?:[^,]{1,50}) , /.exec(left);
    if (aside) {
      left = left.slice(aside[0].length);
      continue;
    }
    const [first = ''] = left.split(' ', 1);
    if (refuses.has(first)) return { phrase: 'none', isHedged, isNegated: true };
    if (adverbs.has(first)) {
      isHedged ||= hedging.has(first);
      left = left.slice(first.length + 1);
      continue;
    }
    const nest = nests.exec(left)?.[0];
    if (!nest) {
      const beside = /^be (\w+)ing\b/.exec(left);
      if (!beside) break;
      left = plainVerb(beside[1] ?? '', left.slice(beside[0].length));
      continue;
    }
    if (nest === 'try' && !/^try (?:and|to) /.test(left)) break;
    isHedged ||= hedges.test(left);
    if (/(?:have|need) to$/.test(nest)) isHedged = true;
    left = left.slice(nest.length).trimStart();
    left = left.replace(/^(\w+)ing\b/, (_, stem: string) => baseOf(stem));
  }
  return { phrase: classOf(left, isWe), isHedged, isNegated: false };
}

function classOf(left: string, isWe = false): VerbPhrase {
  const [first = ''] = left.split(' ', 1);
  if (!/^[a-z]/.test(first)) return 'bare';
  if (/^get to the bottom\b/.test(left)) return 'look';
  if (isNone.test(left)) return 'none';
  if (tellsIn.test(left)) return 'tell';
  if (isWe && seesTogether.test(left)) return 'meeting';
  if (looksIn.test(left)) return 'look';
  if (doesIn.test(left)) return 'do';
  if (isWe && isMeeting.test(left)) return 'meeting';
  if (tells.has(first)) return 'tell';
  if (looks.has(first)) return 'look';
  if (does.has(first)) return 'do';
  return notVerbs.has(first) || first.length < 2 ? 'none' : 'vague';
}

/** "We'll see if they come" */
const seesTogether = /^see (?:if|whether|what|how|who|when|where|why|that)(?! (?:we|i) can)/;

/** "retire in May" of "retiring in May": whichever form is known. */
function plainVerb(stem: string, rest: string): string {
  const forms = [baseOf(stem), stem, `${stem}e`, stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1')];
  return forms.map((form) => form + rest).find((form) => classOf(form) !== 'vague') ?? forms[0] + rest;
}

export function asksFirst(rest: string): boolean {
  return asksIn.test(rest);
}

const notVerbs = wordSet(`
  i you he she it we they the a an this that these those in on at by for with and or but so if when because there here my your
  our his her their to of from as be is are was were have has had do does did am one two what which who how where why whether
  yes yeah no okay ok well oh than also not very too more most much many some any every each both up down out off over
`);

/** "send" of "sending", "prepare" of "preparing", "get" of "getting". */
function baseOf(stem: string): string {
  if (isKnown(stem)) return stem;
  if (isKnown(`${stem}e`)) return `${stem}e`;
  const single = stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
  if (single !== stem && (isKnown(single) || phrasal.has(single))) return single;
  if (phrasal.has(`${stem}e`)) return `${stem}e`;
  return stem;
}

const phrasal = wordSet(
  'get let put set run take make give come have leave drive fly go do see keep hold think sit',
);

function isKnown(verb: string): boolean {
  return tells.has(verb) || looks.has(verb) || does.has(verb);
}
