import type { StaffQuestion } from './before.ts';
import type { Kind } from './language.ts';
import type { Reading } from './reading.ts';

interface Verdict {
  needsReply: boolean;
  why: string;
}

const courtesies: readonly Kind[] = [
  'thanks',
  'praise',
  'settled',
  'farewell',
  'agreement',
  'greeting',
  'laugh',
];

const courtesy: Verdict = {
  needsReply: false,
  why: 'it is a courtesy: only thanks, greetings or agreement',
};

/** A verdict for each thing that staff may have asked before. Equal ones are the same object. */
export type ByQuestion = Readonly<Record<StaffQuestion, Verdict>>;

/** A message without any word that asks; undefined where it is no courtesy in this language at all. */
export function verdictsIn({ kinds }: Reading): ByQuestion | undefined {
  if (!anyOf(kinds, 'yes', 'no', 'go', ...courtesies)) return undefined;
  return {
    mayAct: verdictAfter('mayAct', kinds),
    anythingElse: verdictAfter('anythingElse', kinds),
    mayClose: verdictAfter('mayClose', kinds),
    isSolved: verdictAfter('isSolved', kinds),
    doThis: verdictAfter('doThis', kinds),
    other: verdictAfter('other', kinds),
    nothing: verdictAfter('nothing', kinds),
  };
}

function anyOf(kinds: ReadonlySet<Kind>, ...some: readonly Kind[]): boolean {
  return some.some((kind) => kinds.has(kind));
}

function verdictAfter(asked: StaffQuestion, kinds: ReadonlySet<Kind>): Verdict {
  const isYes = anyOf(kinds, 'yes', 'go');
  const isNo = anyOf(kinds, 'no', 'declines');
  const isOver = anyOf(kinds, 'settled', 'farewell');
  switch (asked) {
    case 'mayAct':
      if (kinds.has('go')) return goAhead;
      if (isNo) return declined;
      if (isOver) return over;
      return anyOf(kinds, 'yes', 'agreement', 'praise', 'thanks')
        ? { needsReply: true, why: 'it says yes to what staff offered to do' }
        : courtesy;
    case 'anythingElse':
      if (isNo) return declined;
      if (isYes && !isOver && !kinds.has('thanks'))
        return { needsReply: true, why: 'there is something else' };
      return isOver ? over : courtesy;
    case 'mayClose':
      if (isNo && !isOver) return { needsReply: true, why: 'it says no to closing' };
      return { needsReply: false, why: 'it agrees to close' };
    case 'isSolved':
      if (isNo && !isOver && !kinds.has('thanks'))
        return { needsReply: true, why: 'it says that it is not solved' };
      return isYes ? { needsReply: false, why: 'it says that it is solved' } : courtesy;
    case 'doThis':
    case 'other':
      if (isOver && !kinds.has('go')) return over;
      if (isYes || (isNo && !kinds.has('thanks')) || (asked === 'other' && isAgreementOnly(kinds)))
        return { needsReply: true, why: 'it answers what staff asked' };
      return courtesy;
    case 'nothing':
      if (kinds.has('go')) return goAhead;
      if ((isYes || isNo) && !anyOf(kinds, 'thanks', 'settled', 'farewell', 'praise', 'agreement'))
        return { needsReply: true, why: 'it may answer what was asked before' };
      return isOver ? over : courtesy;
  }
}

const goAhead: Verdict = { needsReply: true, why: 'it tells staff to go ahead' };
const declined: Verdict = { needsReply: false, why: 'it says no to what staff offered' };
const over: Verdict = { needsReply: false, why: 'it is a courtesy: nothing more is needed' };

function isAgreementOnly(kinds: ReadonlySet<Kind>): boolean {
  return kinds.has('agreement') && !courtesies.some((kind) => kind !== 'agreement' && kinds.has(kind));
}
