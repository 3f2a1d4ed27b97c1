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

/**
 * A message without any word that asks, beside what staff asked before it; undefined where it is no courtesy in this
 * language at all.
 */
export function verdictIn({ kinds }: Reading, asked: StaffQuestion): Verdict | undefined {
  const has = (...some: Kind[]) => some.some((kind) => kinds.has(kind));
  if (!has('yes', 'no', 'go', ...courtesies)) return undefined;
  const isYes = has('yes', 'go');
  const isNo = has('no', 'declines');
  const isOver = has('settled', 'farewell');
  switch (asked) {
    case 'mayAct':
      if (has('go')) return { needsReply: true, why: 'it tells staff to go ahead' };
      if (isNo) return declined;
      if (isOver) return over;
      return has('yes', 'agreement', 'praise', 'thanks')
        ? { needsReply: true, why: 'it says yes to what staff offered to do' }
        : courtesy;
    case 'anythingElse':
      if (isNo) return declined;
      if (isYes && !isOver && !has('thanks')) return { needsReply: true, why: 'there is something else' };
      return isOver ? over : courtesy;
    case 'mayClose':
      if (isNo && !isOver) return { needsReply: true, why: 'it says no to closing' };
      return { needsReply: false, why: 'it agrees to close' };
    case 'isSolved':
      if (isNo && !isOver && !has('thanks'))
        return { needsReply: true, why: 'it says that it is not solved' };
      return isYes ? { needsReply: false, why: 'it says that it is solved' } : courtesy;
    case 'doThis':
    case 'other':
      if (isOver && !has('go')) return over;
      if (isYes || (isNo && !has('thanks')) || (asked === 'other' && isAgreementOnly(kinds)))
        return { needsReply: true, why: 'it answers what staff asked' };
      return courtesy;
    case 'nothing':
      if (has('go')) return { needsReply: true, why: 'it tells staff to go ahead' };
      if ((isYes || isNo) && !has('thanks', 'settled', 'farewell', 'praise', 'agreement'))
        return { needsReply: true, why: 'it may answer what was asked before' };
      return isOver ? over : courtesy;
  }
}

const declined: Verdict = { needsReply: false, why: 'it says no to what staff offered' };
const over: Verdict = { needsReply: false, why: 'it is a courtesy: nothing more is needed' };

function isAgreementOnly(kinds: ReadonlySet<Kind>): boolean {
  return kinds.has('agreement') && !courtesies.some((kind) => kind !== 'agreement' && kinds.has(kind));
}
