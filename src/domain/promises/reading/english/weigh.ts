import type { Dismissed } from '../found.ts';
import type { Modal } from './modals.ts';
import { asksFirst, type ReadVerb } from './verb-phrase.ts';

export type Weight = 'sure' | 'unsure' | Dismissed;

const idle: Dismissed = { why: 'it says nothing that staff will do for the customer' };
const meeting: Dismissed = { why: 'it speaks of a meeting or of what all will do' };
const toThem = /\b(?:you|your|yours|y'all)\b/;

/**
 * How much a verb weighs after its modal.
 * @param rest the plain words after the modal @param before those before it
 */
export function weigh(
  modal: Modal,
  { phrase }: ReadVerb,
  rest: string,
  before: string,
  hasDate: () => boolean,
  isWritten: boolean,
): Weight {
  const isForThem = toThem.test(clauseAfter(rest));
  if (phrase === 'meeting') return meeting;
  const isWillDo = modal.kind === 'bare' && /^do(?= [,.!-]|$)/.test(rest);
  if (phrase === 'none' && !isWillDo)
    return modal.kind !== 'must' && isHad(rest) && hasDate() ? 'unsure' : idle;
  const isSpokenPlan = !isWritten && phrase === 'do' && !isForThem && !keeps.test(rest);
  const isActed = phrase === 'tell' || phrase === 'look' || phrase === 'do';
  switch (modal.kind) {
    case 'will':
      if (phrase === 'bare') return accepts(rest, before) ? 'unsure' : idle;
      if (modal.isWe && isSpokenPlan && !hasDate()) return idle;
      if (isActed) return isForThem || hasDate() || (phrase === 'tell' && !modal.isWe) ? 'sure' : 'unsure';
      return isForThem || (!modal.isWe && hasDate()) ? 'unsure' : idle;
    case 'going':
    case 'hope': {
      const isMust = /^(?:(?:just|also|probably) )?(?:have|need) to /.exec(rest);
      if (!isActed || (isMust && !asksFirst(rest.slice(isMust[0].length)))) return idle;
      if (isSpokenPlan && !hasDate()) return idle;
      if (modal.isWe && phrase === 'do' && !isForThem && !hasDate()) return idle;
      return modal.kind === 'going' && (isForThem || hasDate()) ? 'sure' : 'unsure';
    }
    case 'wish':
      return isActed && isForThem && hasDate() && /^(?:send|get|have)\b/.test(rest) ? 'unsure' : idle;
    case 'can':
      return isActed && !isPurpose.test(before) && isOffered(rest, modal, isForThem, hasDate)
        ? 'unsure'
        : idle;
    case 'must':
      return asksFirst(
        rest.replace(/^(?:(?:just|first|quickly|also|still|really|probably|to|go|go and) )+/, ''),
      )
        ? 'unsure'
        : idle;
    case 'let':
      return isActed && letsMe(rest) ? 'unsure' : idle;
    case 'doing':
      return isActed && hasDate() && !isOngoing.test(rest) ? 'unsure' : idle;
    case 'bare':
      if (!(isActed || isWillDo) || !mayLackSubject(before, rest)) return idle;
      return isForThem || hasDate() || /^(?:do|follow up|let|keep)\b/.test(rest) ? 'sure' : 'unsure';
  }
}

/** Said of what was asked for, and not of what they will build: "we'll fix that". */
const keeps =
  /^(?:(?:just|also|then|definitely|try to|certainly) )*(?:take care|fix|handle|sort|do (?:that|it|this)|get (?:that|it|this|back|on)|make sure|arrange|order|see to|work on|deal with|resolve|help|finish|put (?:it|that|this) (?:on|up)|set (?:it|that|this) up|send)\b/;

/** "I'll have it by Friday" */
function isHad(rest: string): boolean {
  return had.test(rest);
}

const had =
  /^(?:(?:also|just|hopefully|probably|definitely|be able to) )*(?:have|get) (?:it|that|this|something|them|those|one|an? (?:\w+ )?(?:answer|update|fix|draft|reply|response|quote|decision|version)|the (?:\w+ )?(?:answer|update|fix|draft|report|quote|document|contract|numbers|results?|data|list)|more (?:info|information|news|details))(?= |$)/;
/** "so that I can", "the way I can": what it is good for. */
const isPurpose = /(?:^| )(?:so|where|that|then|now|see|hope|think|how|when|here|if|and)$/;
/** "We are sending these notices every month": what goes on already. */
const isOngoing =
  /^(?:still |currently |already |now )?(?:hoping|having|trying|working|looking|wondering|seeing|using|having|getting|thinking|finding|asking if|writing to|running|doing)\b/;

/** "Ok, I will." accepts what was asked for. */
function accepts(rest: string, before: string): boolean {
  const isAll = (/^(?:[.!,]|$)/.test(rest) && rest.length < 12) || /^thank/.test(rest);
  return (
    isAll && !/\b(?:not|think|if|than|as|what|when|who|that|because|so|know|hope)\b/.test(before.slice(-25))
  );
}

function isOffered(rest: string, { isWe }: Modal, isForThem: boolean, hasDate: () => boolean): boolean {
  const left = rest.replace(
    /^(?:(?:also|just|certainly|definitely|probably|always|easily|then|try to|maybe|go ahead and|actually|possibly) )+/,
    '',
  );
  if (/^(?:take care|handle (?:it|that|this)|help (?:you|with)|get back|follow up)\b/.test(left)) return true;
  if (/^get to (?:it|this|that)\b/.test(left)) return !isWe || hasDate();
  if (/^do (?:that|it|this|so|the)\b/.test(left)) return !isWe || isForThem;
  if (changing.test(left)) return isForThem || (!isWe && /^\w+ (?:it|that|this|those|one|them)\b/.test(left));
  if (/^have (?:\w+ ){1,6}?(?:ready|done|fixed|for you|to you)\b/.test(left)) return hasDate();
  return giving.test(left) && (!isWe || isForThem || hasDate());
}

const changing =
  /^(?:get|give|put|make|write|try|print|add|update|provide|prepare|bring|pick|deliver|share|post|fix|draft|take|set|work on)\b/;
const giving =
  /^(?:send|resend|forward|email|mail|fax|call|contact|ask|check|look|find out|verify|let (?:you|him|her|them)|arrange|schedule|talk to|speak to|ship)\b/;

function letsMe(words: string): boolean {
  const rest = words.replace(/^(?:go ahead and|go and|try to|try and|quickly|first) /, '');
  if (/^just (?:check|look|find|ask|see (?:if|what|whether)|get|confirm|verify)/.test(rest)) return true;
  return !/^(?:know|have|tell you|ask you|say|give you an|explain|show you|see(?=$| [,.])|think|finish|start|begin|add|mention|note|clarify|describe|present|remind|repeat|answer|point|share|read|list|go (?:ahead|through|over|back)|quote|summari[sz]e|put it|introduce|go|try to explain|be|help you understand|call your|thank|take (?:this|the) opportunity|close|welcome|do (?:this|it) (?:again|here)|turn|open|run through|move|just|assure|reassure|offer|invite|congratulate|stop|interrupt|respond)\b/.test(
    rest,
  );
}

/** "Will do", "I'm out today but will send it tomorrow": nobody else is spoken of. */
function mayLackSubject(before: string, rest: string): boolean {
  if (
    /^(?:i|you|he|she|it|we|they|the|this|that|there|be(?! (?:in touch|back|with you))|anyone|somebody|someone|your|my|our|any|all|power|not)\b/.test(
      rest,
    )
  )
    return false;
  if (before === '' || /^(?:\w+ ){1,3}[,.!-]$/.test(before) || agreeing.test(before)) return true;
  if (!/(?:\b(?:and|but|or|so|then)|[,;:.!-])(?: (?:also|then|so|just))?$/.test(before)) return false;
  const others = [...before.matchAll(/\b(?:he|she|they|you|it|which|who|there|team|i|we|let me)\b/g)].map(
    ([word]) => word,
  );
  const first = others[0];
  if (first === undefined) return !/\b(?:is|are|was|has|have)\b/.test(before) && without.test(before);
  return first === 'i' || first === 'we' || first === 'let me';
}

const agreeing =
  /^(?:ok|okay|yes|yeah|yep|yup|sure|great|perfect|thanks|and|also|then|alright|no problem|got it|cool|understood|right|of course|absolutely)(?: [,.!])?$/;
const without =
  /^(?:sorry|thanks|thank|out|in|at|on|ok|okay|yes|got|busy|not|just|still|looking|working|checking|noted|sure|no|good|great)\b/;

/** The words up to where the next thing is said. */
export function clauseAfter(rest: string): string {
  const end = rest.search(/ (?:[;.!?]|but|-|and (?:i|we|you|he|she|they|it|will|am|are|can|would) )/);
  return end < 0 ? rest : rest.slice(0, end);
}
