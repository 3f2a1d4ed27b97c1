import { duration } from '../words.ts';
import type { ClosingTerms, PolicyDocument } from './document.ts';
import { remindAfterDays } from './terms.ts';

/** When conversations end by the policy, and how dates in promises are read: a line for each that is said. */
export function describeClosing(document: PolicyDocument): string[] {
  const { closing, dateOrder, asapMinutes, hours } = document;
  return [
    ...(closing ? [`Closing: ${closingWords(closing)}`] : []),
    ...(document.remindAfterDays === undefined ? [] : [`Waiting on customers: ${reminderWords(document)}`]),
    ...(dateOrder
      ? [`Dates in promises: 03/04 is ${dateOrder === 'day_first' ? '3 April' : '4 March'}`]
      : []),
    ...(asapMinutes === undefined
      ? []
      : [`As soon as possible, in promises: ${asapWords(asapMinutes, hours)}`]),
  ];
}

function closingWords({ afterDays, confirm, reopenDays }: ClosingTerms): string {
  const quiet = `quiet for ${days(afterDays, 'working day')} after an answer`;
  const closed = confirm ? `once ${quiet}, the owner is asked whether it is over` : `closed once ${quiet}`;
  if (reopenDays === undefined) return `${closed}; an ask opens it again`;
  return `${closed}; an ask opens it again for ${days(reopenDays, 'day')}, and later begins a conversation of its own`;
}

function reminderWords(document: PolicyDocument): string {
  const after = remindAfterDays(document);
  return after === null
    ? 'nobody is reminded to write again'
    : `the owner is reminded to write again after ${days(after, 'working day')}`;
}

function asapWords(minutes: number, hours: PolicyDocument['hours']): string {
  return `within ${duration(minutes)} ${hours === 'business' ? 'of support hours' : 'around the clock'}`;
}

function days(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
