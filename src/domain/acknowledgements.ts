import { isLookingIntoIt } from './asks/acknowledging.ts';
import { spokenOf } from './asks/spoken.ts';
import { wordsOf } from './asks/words.ts';

const opener = /^(?:(?:hi|hello|hey|ok|okay|thanks|thank you|sure|sorry|got it|noted)\b[^.!?]{0,40}[.!,]\s*)?/
  .source;
const willDo = /(?:(?:i'll|i will|we'll|we will|will|let me|let us)\s+)/.source;
const doing = /(?:(?:i'm|i am|we're|we are|i'll be|i will be|we'll be|we will be)\s+)?/.source;
const work = `(?:${willDo}(?:look|check|investigate|(?:take|have) a (?:quick )?look)|${doing}(?:looking|checking|investigating|taking a (?:quick )?look|on it))`;
const tail =
  /(?:\s+(?:in ?to|on|at))?(?:\s+(?:it|this|that)(?: one)?)?(?:\s+with (?:the |our |my )?[^\s.!?]+)?(?:\s+(?:now|right now|right away|straight away|today|for you))*(?:,?\s+(?:thanks|thank you))?/
    .source;
const hold =
  /(?:one (?:moment|sec|second|minute)|just a (?:moment|sec|second|minute)|(?:give me|give us) a (?:moment|sec|second|minute)|bear with (?:me|us)|hang tight|stand by|hold on)(?:,? please)?/
    .source;

const lookingIntoIt = new RegExp(`${opener}(?:${work}${tail}|${hold})\\s*[.!…]*$`, 'iu');

/** Whoever writes more than this says more than that. */
const longest = 250;

/**
 * Staff says that they look into it and nothing more ("Hi Dana, I'm checking this now"): shown and reported as
 * acknowledged, but not a reply. "Check this" is none: it asks the customer to do something. Other languages than English
 * are read by their tables.
 */
export function isAcknowledgement(text: string): boolean {
  if (text.length > longest) return false;
  if (/^\s*(?::eyes:|👀)\s*$/u.test(text)) return true;
  const spoken = text
    .replace(/<@[^>]+>/g, ' ')
    .replace(/:[a-z0-9_+'-]+:|\p{Extended_Pictographic}\ufe0f?/gu, ' ')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ');
  if (lookingIntoIt.test(spoken.trim())) return true;
  if (/[?？؟]/.test(spoken)) return false;
  return isLookingIntoIt(wordsOf(spokenOf(text).text));
}
