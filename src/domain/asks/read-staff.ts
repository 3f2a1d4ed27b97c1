import { withoutAnswer } from '../acknowledgements.ts';
import { mentionedIn } from '../mentions.ts';
import { asksBack } from '../questions-back.ts';
import { phrases } from './lexicon.ts';
import { spokenOf } from './spoken.ts';
import { handOvers } from './tables/staff-words.ts';
import { wordsOf } from './words.ts';

/**
 * What a message of staff is for the customer who waits.
 * - `reply`: the customer is answered; `question`: answered, and the ball is with them
 * - `acknowledgement`: staff looks into it, or is no more than polite; `hand_over`: a colleague is asked to take it; `aside`: a word among colleagues.
 *   None of these three is a reply.
 */
export type StaffKind = 'reply' | 'question' | 'acknowledgement' | 'hand_over' | 'aside';

export interface StaffReading {
  kind: StaffKind;
  why: string;
  /** To whom it is handed over, or said aside: the people it begins with. */
  to: readonly string[];
  /** An acknowledgement that does not even say that somebody looks into it: "Good morning Dana". */
  isPolite?: true;
}

export interface StaffAround {
  hasFiles?: boolean;
  /** Whether somebody who is mentioned is a colleague; nobody is, where this is not known. */
  isStaff?: (personId: string) => boolean;
}

/** "@priya", "cc @priya @tom", "Hi @priya," */
const addressed =
  /^\s*(?:(?:hi|hey|hello|cc|fyi|hallo|bonjour|hola|ciao|ola|hoi|hej|cześć)[\s:,]{1,3})?((?:<@[A-Z0-9]{1,30}(?:\|[^<>]{0,80})?>[\s,:&]{0,5}(?:and\s)?){1,10})/iu;
const handingOver = phrases(handOvers);

/** @param text a message of staff in a place where a customer reads along, as Slack writes it */
export function readStaff(
  text: string,
  { hasFiles = false, isStaff = () => false }: StaffAround = {},
): StaffReading {
  const said = hasFiles ? null : withoutAnswer(text);
  if (said === 'looks_into_it')
    return { kind: 'acknowledgement', why: 'it says that staff looks into it, and no more', to: [] };
  const to = addressedIn(text);
  // "@tom thanks! @dana it is fixed" speaks to the customer as well.
  if (to.length > 0 && to.every(isStaff) && mentionedIn(text).every(isStaff)) {
    return asksToTake(text)
      ? { kind: 'hand_over', why: 'it asks a colleague to take it', to }
      : { kind: 'aside', why: 'it speaks to a colleague, not to the customer', to };
  }
  if (said === 'is_polite') {
    return { kind: 'acknowledgement', why: 'it is polite, and no more', to: [], isPolite: true };
  }
  if (asksBack(text)) return { kind: 'question', why: 'it asks the customer something', to: [] };
  return { kind: 'reply', why: 'it answers the customer', to: [] };
}

/** What is said to those whom a message begins with: "<@U1> can you take this?" → "can you take this?" */
export function withoutAddress(text: string): string {
  return text.replace(addressed, '').trim();
}

function addressedIn(text: string): string[] {
  if (!text.includes('<@')) return [];
  const mentions = addressed.exec(text)?.[1] ?? '';
  return [...mentions.matchAll(/<@([A-Z0-9]+)/gi)].flatMap(([, id]) => id ?? []);
}

function asksToTake(text: string): boolean {
  const words = wordsOf(spokenOf(text).text, 60).map((word) => word.text);
  return handingOver.some((phrase) =>
    words.some((_, at) => phrase.every((part, i) => words[at + i] === part)),
  );
}
