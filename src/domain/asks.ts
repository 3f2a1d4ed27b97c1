import { type StaffQuestion, staffQuestionOf } from './asks/before.ts';
import { dictionary, isKnown, lexiconsFor, mender } from './asks/lexicons.ts';
import { readIn } from './asks/reading.ts';
import { type Spoken, spokenOf } from './asks/spoken.ts';
import { verdictIn } from './asks/verdict.ts';
import { type Word, wordsOf } from './asks/words.ts';

/**
 * Does a customer's message need a reply? A missed ask is worse than a needless nudge, so all that is not plainly a
 * courtesy is an ask.
 */
export interface AskVerdict {
  needsReply: boolean;
  why: string;
}

export interface Around {
  /** Whether files came with it. */
  hasFiles?: boolean;
  /** What staff said last before it; null where staff has said nothing. */
  previousStaffText?: string | null;
}

/** Whoever writes more than this says more than thanks. */
const longestText = 2000;
const mostWords = 70;

/**
 * @param text the message, as Slack writes it (mrkdwn)
 * @returns the verdict with the sentence that explains it
 */
export function readAsk(
  text: string,
  { hasFiles = false, previousStaffText = null }: Around = {},
): AskVerdict {
  if (hasFiles) return ask('it brings a file');
  if (text.length > longestText) return ask('it says more than a courtesy');
  const spoken = spokenOf(text);
  if (/[?？؟]/.test(spoken.text)) return ask('it asks a question');
  if (spoken.hasCode) return ask('it brings code or a log');
  if (spoken.hasLink) return ask('it brings a link');
  if (spoken.hasAskingEmoji) return ask('its emoji asks for somebody');
  if (spoken.mentions === 'everybody') return ask('it calls somebody');
  const words = mended(wordsOf(spoken.text, mostWords + 1));
  if (words.length > mostWords) return ask('it says more than a courtesy');
  if (words.length === 0) return wordless(spoken);
  return read(words, staffQuestionOf(previousStaffText));
}

function ask(why: string): AskVerdict {
  return { needsReply: true, why };
}

/** A call without words is an ask; a reaction without words is none, and neither is a message without anything. */
function wordless({ mentions, hasEmoji, hasQuote, text }: Spoken): AskVerdict {
  if (mentions !== 'nobody') return ask('it calls somebody');
  if (hasQuote || text.trim() !== '') return ask('it is not plainly a courtesy');
  return { needsReply: false, why: hasEmoji ? 'it is an emoji and no more' : 'it says nothing' };
}

function mended(words: readonly Word[]): Word[] {
  return words.flatMap((word) => {
    const meant = isKnown(word.text) ? undefined : mender.mend(word.text);
    if (meant === undefined) return [word];
    return meant.map((text, index): Word => ({ ...word, text, after: index === 0 ? word.after : 'space' }));
  });
}

/**
 * As the languages read it that know every word of it; where one of them hears a request, it is one: "no funciona" is
 * Portuguese for nothing much and Spanish for trouble.
 */
function read(words: readonly Word[], asked: StaffQuestion): AskVerdict {
  const readings = lexiconsFor(words).map((lexicon) => readIn(words, lexicon, dictionary));
  const complete = readings.filter(({ left }) => left.length === 0);
  const asking = complete.find(({ request }) => request !== null);
  if (asking) return ask(`it asks for something: “${asking.request}”`);
  for (const reading of complete) {
    const verdict = verdictIn(reading, asked);
    if (verdict) return verdict;
  }
  const closest = readings.reduce((best, next) => (next.left.length < best.left.length ? next : best));
  if (closest.request) return ask(`it asks for something: “${closest.request}”`);
  if (closest.left.length === 0) return ask('it is not plainly a courtesy');
  return ask(`it says more than a courtesy: “${shortened(closest.left.join(' '))}”`);
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
