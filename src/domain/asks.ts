import { type StaffQuestion, staffQuestionOf, staffQuestionsIn } from './asks/before.ts';
import { dictionary, isKnown, lexiconsFor, mender } from './asks/lexicons.ts';
import { saysMeToo } from './asks/me-too.ts';
import { type Reading, readIn } from './asks/reading.ts';
import { type Spoken, spokenOf } from './asks/spoken.ts';
import { type ByQuestion, verdictsIn } from './asks/verdict.ts';
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
  if (saysMeToo(text) && !isCourteous(previousStaffText)) return ask('it says that it is so for them too');
  return besides(heardOnce(text), previousStaffText);
}

/** "Same here" to good wishes of staff returns them. */
function isCourteous(staffText: string | null): boolean {
  return staffText !== null && !readAsk(staffText).needsReply;
}

/** Where nothing but the author's own words stands, a question mark is theirs. */
const question = /[?？؟]/;
const others = /[<>`]|&gt;|https?:|www\./;

/** Where it may be a courtesy, what staff asked before it decides. */
type Heard = AskVerdict | ByQuestion;

/** People thank in few ways, and a conversation that goes on is read again from its beginning. */
const heard = new Map<string, Heard>();
const mostHeard = 5000;

function heardOnce(text: string): Heard {
  const known = heard.get(text);
  if (known) return known;
  const anew = hear(text);
  if (heard.size >= mostHeard) heard.clear();
  heard.set(text, anew);
  return anew;
}

function hear(text: string): Heard {
  const spoken = spokenOf(text);
  if (question.test(spoken.text)) return ask('it asks a question');
  if (spoken.hasCode) return ask('it brings code or a log');
  if (spoken.hasLink) return ask('it brings a link');
  if (spoken.hasAskingEmoji) return ask('its emoji asks for somebody');
  if (spoken.mentions === 'everybody') return ask('it calls somebody');
  const written = wordsOf(spoken.text, mostWords + 1);
  if (written.length > mostWords || hasManyUnknown(written)) return ask('it says more than a courtesy');
  const words = mended(written);
  return words.length === 0 ? wordless(spoken) : read(words);
}

function ask(why: string): AskVerdict {
  return { needsReply: true, why };
}

/** What staff asked is looked for only where it makes a difference. */
function besides(heardText: Heard, previousStaffText: string | null): AskVerdict {
  if ('needsReply' in heardText) return heardText;
  if (previousStaffText === null || !hangsOn(heardText, staffQuestionsIn(previousStaffText)))
    return heardText.nothing;
  return heardText[staffQuestionOf(previousStaffText)];
}

function hangsOn(verdicts: ByQuestion, questions: readonly StaffQuestion[]): boolean {
  for (const question of questions) if (verdicts[question] !== verdicts.nothing) return true;
  return false;
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

function mended(words: readonly Word[]): readonly Word[] {
  if (words.every(({ text }) => isKnown(text))) return words;
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
  if (asking) return ask(`it asks for something: “${asking.request}”`);
  for (const reading of complete) {
    const verdicts = verdictsIn(reading);
    if (verdicts) return verdicts;
  }
  return closestAsk(readings);
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
