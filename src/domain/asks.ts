import { staffQuestionOf } from './asks/before.ts';
import { dictionary, isKnown, lexiconsFor, mender } from './asks/lexicons.ts';
import { type Reading, readIn } from './asks/reading.ts';
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
const longestText = 300;
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
  if (question.test(text) && !others.test(text)) return ask('it asks a question');
  const { courteous, otherwise } = heardOnce(text);
  if (courteous.length === 0) return otherwise;
  const asked = staffQuestionOf(previousStaffText);
  for (const reading of courteous) {
    const verdict = verdictIn(reading, asked);
    if (verdict) return verdict;
  }
  return otherwise;
}

/** Where nothing but the author's own words stands, a question mark is theirs. */
const question = /[?？؟]/;
const others = /[<>`]|&gt;|https?:|www\./;

/** What a message says by itself; only where it may be a courtesy does it matter what staff asked before. */
interface Heard {
  /** As the languages read it that know every word of it. */
  courteous: readonly Reading[];
  otherwise: AskVerdict;
}

/** People thank in few ways: what is short is mostly known already. */
const heard = new Map<string, Heard>();
const mostHeard = 5000;
const longestHeard = 80;

function heardOnce(text: string): Heard {
  if (text.length > longestHeard) return hear(text);
  const known = heard.get(text);
  if (known) return known;
  const anew = hear(text);
  if (heard.size >= mostHeard) heard.clear();
  heard.set(text, anew);
  return anew;
}

function hear(text: string): Heard {
  const surely = (otherwise: AskVerdict): Heard => ({ courteous: [], otherwise });
  const spoken = spokenOf(text);
  if (question.test(spoken.text)) return surely(ask('it asks a question'));
  if (spoken.hasCode) return surely(ask('it brings code or a log'));
  if (spoken.hasLink) return surely(ask('it brings a link'));
  if (spoken.hasAskingEmoji) return surely(ask('its emoji asks for somebody'));
  if (spoken.mentions === 'everybody') return surely(ask('it calls somebody'));
  const written = wordsOf(spoken.text, mostWords + 1);
  if (written.length > mostWords || hasManyUnknown(written))
    return surely(ask('it says more than a courtesy'));
  const words = mended(written);
  return words.length === 0 ? surely(wordless(spoken)) : read(words);
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

/** A slip or two of the pen are mended; whoever uses so many words that no courtesy has, says something else. */
const mostUnknown = 6;

function hasManyUnknown(words: readonly Word[]): boolean {
  let unknown = 0;
  for (const { text } of words) {
    if (!isKnown(text)) unknown += 1;
    if (unknown > mostUnknown) return true;
  }
  return false;
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
function read(words: readonly Word[]): Heard {
  const readings = lexiconsFor(words).map((lexicon) => readIn(words, lexicon, dictionary));
  const complete = readings.filter(({ left }) => left.length === 0);
  const asking = complete.find(({ request }) => request !== null);
  if (asking) return { courteous: [], otherwise: ask(`it asks for something: “${asking.request}”`) };
  return { courteous: complete, otherwise: closestAsk(readings) };
}

function closestAsk(readings: readonly Reading[]): AskVerdict {
  const closest = readings.reduce((best, next) => (next.left.length < best.left.length ? next : best));
  if (closest.request) return ask(`it asks for something: “${closest.request}”`);
  if (closest.left.length === 0) return ask('it is not plainly a courtesy');
  return ask(`it says more than a courtesy: “${shortened(closest.left.join(' '))}”`);
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
