import { type NoAnswerYet, noAnswerYet } from './asks/acknowledging.ts';
import { spokenOf } from './asks/spoken.ts';
import { wordsOf } from './asks/words.ts';

/** Whoever writes more than this says more than that. */
const longest = 250;

/** Signs that something is done or agreed to: beside thanks or a greeting they may be the answer. */
const answering =
  /[✅✔☑👍🎉🆗]|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|\+1|thumbsup|tada|ok_hand|ok):/u;

/** Texts that were read before: a conversation is read from its beginning whenever it goes on. */
const known = new Map<string, NoAnswerYet | null>();
const mostKnown = 5000;

/**
 * Staff says that somebody looks into it, or will ("Hi Dana, we are checking the export"), or is sorry, greets or thanks, and
 * nothing more: the customer still waits. Null where they say more, and where it is not sure. "Check this" is more: it asks
 * the customer to do something.
 */
export function withoutAnswer(text: string): NoAnswerYet | null {
  if (text.length > longest) return null;
  const before = known.get(text);
  if (before !== undefined) return before;
  const said = readOnce(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, said);
  return said;
}

/** Either of the two: shown and reported as acknowledged, but not a reply. */
export function isAcknowledgement(text: string): boolean {
  return withoutAnswer(text) !== null;
}

function readOnce(text: string): NoAnswerYet | null {
  if (/^\s*(?::eyes:|👀)\s*$/u.test(text)) return 'looks_into_it';
  const spoken = spokenOf(text);
  if (spoken.hasLink || spoken.hasCode || /[?？؟]/.test(spoken.text)) return null;
  const said = noAnswerYet(wordsOf(spoken.text));
  return said === 'is_polite' && answering.test(text) ? null : said;
}
