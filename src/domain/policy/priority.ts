import { type PolicyDocument, type Priority, priorities } from './document.ts';
import { hasPhrase } from './phrases.ts';

/** True where `a` presses more than `b`: urgent more than high, high more than normal, normal more than low. */
export function pressesMore(a: Priority, b: Priority): boolean {
  return priorities.indexOf(a) < priorities.indexOf(b);
}

/** The priority that the words of an ask tell, the most pressing first; null where they tell none. */
export function priorityFromWords(
  { priorityWords }: Pick<PolicyDocument, 'priorityWords'>,
  text: string,
): Priority | null {
  return priorities.find((priority) => hasPhrase(priorityWords[priority], text)) ?? null;
}
