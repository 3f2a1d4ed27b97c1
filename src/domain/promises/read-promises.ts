import type { Due, DueTerms } from '../due/due-terms.ts';
import { readDue } from '../due/read-due.ts';
import { type Clause, readText } from './reading/read-text.ts';
import { namesSoon } from './reading/soon.ts';

/** What staff promises the customer in one sentence or clause. */
export interface PromiseRead {
  /** Exactly as written. */
  quote: string;
  /** Null: no date is said. */
  due: Due | null;
  /** `unsure`: whoever wrote it is asked whether it is a promise. */
  confidence: 'sure' | 'unsure';
  /** A sentence that a person reads. */
  why: string;
}

/**
 * What a message of staff promises its reader, in the order of the text.
 * @param text as Slack writes it (mrkdwn), or the text of a mail
 */
export function readPromises(text: string, terms: DueTerms): PromiseRead[] {
  return weighPromises(text, terms).promises;
}

/** The same, and why what looks like a promise is none. */
export function weighPromises(text: string, terms: DueTerms): { promises: PromiseRead[]; whyNot: string } {
  const { clauses, dismissed } = readText(
    text,
    (part) => namesSoon(part) || isToCome(readDue(part, terms), terms),
  );
  const promises = clauses.map((clause) => promiseIn(text, clause, terms));
  return { promises, whyNot: dismissed[0]?.why ?? 'it says nothing that staff will do for the customer' };
}

function promiseIn(text: string, clause: Clause, terms: DueTerms): PromiseRead {
  const { found, start, end } = clause;
  const said = dueOf(text, clause, terms);
  const due = isToCome(said, terms) ? said : null;
  return {
    quote: text.slice(start, end),
    due,
    confidence: found.confidence,
    why: due ? `${found.why}, ${due.words}` : found.why,
  };
}

/** The date that goes with the commitment: it follows it, or opens its clause ("By Friday I'll …"). */
function dueOf(text: string, { start, from, end }: Clause, terms: DueTerms): Due | null {
  const due = readDue(text.slice(from, end), terms);
  if (due) return { ...due, index: due.index + from };
  const opening = text.slice(start, from);
  if (opening.length < 4 || saysMore.test(opening)) return null;
  const before = readDue(opening, terms);
  return before && { ...before, index: before.index + start };
}

/** Another thing is said before it, which has a date of its own. */
const saysMore =
  /(?:^|[^\p{L}])(?:i|he|she|it|you|they|we|is|are|was|were|has|had|did|ich|sie|wir|er|ist|war|hat|haben|il|elle|est|était|avez|avons|vous|ha|es|está|era|fue|usted)(?![\p{L}])/iu;

/** "I'm checking right now" names no time to come: due at once, it would be broken before anybody could keep it. */
function isToCome(due: Due | null, { at }: DueTerms): due is Due {
  return due !== null && due.dueAt.getTime() - at.getTime() > 60_000;
}
