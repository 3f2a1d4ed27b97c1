/**
 * Does a customer's message need a reply? A missed ask is worse than a needless nudge, so all that is not plainly a
 * courtesy is an ask. Only messages made of courtesy words and emoji alone are courtesies.
 */
export interface AskVerdict {
  needsReply: boolean;
  why: string;
}

const courtesyWords = new Set(
  (
    'thanks thank thankyou thx ty tysm cheers ok okay okey k kk great perfect awesome nice cool super lovely brilliant ' +
    'excellent wonderful fantastic good morning afternoon evening hi hello hey bye goodbye day weekend night have a you ' +
    'u so much very many a lot again for the your quick help reply response support update fix all team everyone both ' +
    'got it noted will do understood works worked working now that this s is was it fine sorted solved resolved done ' +
    'welcome no problem worries appreciate appreciated really much too and to lol haha hehe yay wow indeed right sure ' +
    'danke vielen dank merci beaucoup gracias grazie obrigado obrigada bedankt tack dzięki hallo tschüss passt'
  ).split(' '),
);

/** Words that make a courtesy out of the courtesy vocabulary: without one of them, "is it working now" is an ask. */
const courtesyHeads =
  /\b(thanks|thank|thankyou|thx|ty|tysm|cheers|ok|okay|okey|k|kk|great|perfect|awesome|nice|cool|super|lovely|brilliant|excellent|wonderful|fantastic|hi|hello|hey|bye|goodbye|good|got|noted|understood|welcome|appreciated?|lol|haha|hehe|yay|wow|danke|merci|gracias|grazie|obrigad[oa]|bedankt|tack|hallo|passt|sorted|solved|resolved|done)\b|dzięki|tschüss/u;

/** A name right after thanks or a greeting: "Brilliant, thanks Priya". */
const thankedName =
  /\b((?:[Tt]hanks|[Tt]hank you|[Tt]hx|[Cc]heers|[Hh]i|[Hh]ello|[Hh]ey|[Dd]anke|[Mm]erci|[Gg]racias),?) \p{Lu}\p{Ll}+/gu;

const emoji = /:[a-z0-9_+'-]+:|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200d\ufe0f]/gu;

/**
 * @param text the message, as Slack writes it (mrkdwn); @param hasFiles whether files came with it
 * @returns the verdict with the sentence that explains it
 */
export function readAsk(text: string, hasFiles: boolean): AskVerdict {
  if (hasFiles) return { needsReply: true, why: 'it brings a file' };
  if (text.includes('?')) return { needsReply: true, why: 'it asks a question' };
  const spoken = text
    .replace(/<@[^>]+>/g, ' ')
    .replace(thankedName, '$1')
    .toLowerCase()
    .replace(emoji, ' ');
  const words = spoken.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) {
    if (/<[@!]/.test(text)) return { needsReply: true, why: 'it calls somebody' };
    return spoken.trim() === ''
      ? { needsReply: false, why: 'it is an emoji and no more' }
      : { needsReply: true, why: 'it is not plainly a courtesy' };
  }
  const onlyCourtesy = words.every((word) => courtesyWords.has(word)) && courtesyHeads.test(spoken);
  return onlyCourtesy
    ? { needsReply: false, why: 'it is a courtesy: only thanks, greetings or agreement' }
    : { needsReply: true, why: 'it is not plainly a courtesy' };
}

const lookingIntoIt =
  /^(?:(?:hi|hello|hey|ok|okay|thanks|thank you|sure|sorry)\b[^.!?]{0,40}[.!,]\s*)?(?:(?:i'm|i am|we're|we are|i'll|i will|we'll|we will|let me)\s+(?:be\s+)?)?(?:looking|look|checking|check)\s+(?:into|in to|on)?\s*(?:it|this|that)?(?:\s+(?:now|right now|right away|today|for you))?\s*[.!…]*$/iu;

/** Staff says that they look into it and nothing more: shown and reported as acknowledged, but not a reply. */
export function isAcknowledgement(text: string): boolean {
  return lookingIntoIt.test(text.trim());
}
