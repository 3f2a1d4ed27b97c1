import type { LadderStep, Recipient } from '../../policy/document.ts';
import { percentOf } from '../../policy/percent.ts';

/**
 * How a step of the ladder is called, for one of those whom it goes to: `at-50%`, `at-80%-inbox_owner`, `at-100%+60min-lead`.
 * @param isTaken whether the clock has a step of that name already: 50.1 % is told apart from 50 % by all its digits
 */
export function stepName(
  { at, minutes = 0 }: LadderStep,
  to: Recipient,
  isTaken: (name: string) => boolean,
): string {
  const offset = minutes === 0 ? '' : `${minutes > 0 ? '+' : ''}${minutes}min`;
  const named = (percent: string | number) => `at-${percent}%${offset}${to === 'owner' ? '' : `-${to}`}`;
  const short = named(Math.round(at * 100));
  return isTaken(short) ? named(percentOf(at)) : short;
}

/** The second time that a step is said is `at-100%#2`. */
export function repeatName(name: string, nth: number): string {
  return nth === 1 ? name : `${name}#${nth}`;
}
