/**
 * Does a customer's message need a reply? A missed ask is worse than a needless nudge, so all that is not plainly a
 * courtesy is an ask. Only messages made of courtesy words and emoji alone are courtesies.
 */
export interface AskVerdict {
  needsReply: boolean;
  why: string;
}

const wordsOf = (list: string) => list.split(/\s+/);

const thanks =
  wordsOf(`thanks thank thankyou thx ty tysm cheers appreciate appreciated danke dank merci gracias grazie
  obrigado obrigada bedankt tack tak kiitos dzięki спасибо 谢谢 ありがとう ありがとうございます`);
const praise =
  wordsOf(`great perfect awesome nice cool super lovely brilliant excellent wonderful fantastic amazing
  perfekt parfait perfecto`);
const agreement =
  wordsOf(`ok okay okey k kk got noted understood sure fine works worked sorted solved resolved done good
  welcome yay wow lol haha hehe passt 好的 了解です`);
const greetings = wordsOf('hi hello hey bye goodbye hallo hola bonjour ciao tschüss');
/** What is thanked for: "Thanks for the help" is a courtesy, "Hi team, help" is an ask. */
const objects = wordsOf('help reply response update fix');
const fillers =
  wordsOf(`a all am and beaucoup both day evening everyone for afternoon have i indeed it lot m many mille
  morning much muchas muito mycket night now quick re really right s schön sehr so support så team that the this to too
  u very vielen was we weekend is you your`);

const thankful = new Set([...thanks, ...praise]);
const polite = new Set([...thankful, ...agreement, ...greetings]);
const object = new Set(objects);
const courtesyWords = new Set([...polite, ...objects, ...fillers]);

/** Their words alone could mean something else: "again", "no" and "will" are no courtesies. */
const courtesyPhrases =
  /\b(?:no (?:problems?|worries|rush|hurry)|will do|sounds good|(?:thanks|thank you|thx|cheers) again)\b/g;

/** "Is it done", "have you got it": asked without a question mark; but "that is it, thanks" tells. */
const invertedQuestion = /(?<!\bthat |\bthis )\b(?:is|was) (?:it|this|that)\b|\b(?:have|will) you\b/;

/** A name right after thanks or a greeting: "Brilliant, thanks Priya". */
const thankedName =
  /\b((?:[Tt]hanks|[Tt]hank you|[Tt]hx|[Cc]heers|[Hh]i|[Hh]ello|[Hh]ey|[Dd]anke|[Mm]erci|[Gg]racias),?) \p{Lu}\p{Ll}+(?: and \p{Lu}\p{Ll}+)?/gu;

const emoji =
  /:[a-z0-9_+'-]+:|[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0f]/gu;
const emoticon = /(?<=^|\s)(?:[:;x=]-?[dp]|<3|\(y\))(?=$|[\s.!,])/g;

/** Slack writes these three characters as entities, and no others. */
const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Whoever writes more than this says more than thanks. */
const longestCourtesy = 250;

/**
 * @param text the message, as Slack writes it (mrkdwn); @param hasFiles whether files came with it
 * @returns the verdict with the sentence that explains it
 */
export function readAsk(text: string, hasFiles: boolean): AskVerdict {
  if (hasFiles) return { needsReply: true, why: 'it brings a file' };
  if (/[?？؟]/.test(text)) return { needsReply: true, why: 'it asks a question' };
  if (text.length > longestCourtesy) return { needsReply: true, why: 'it is not plainly a courtesy' };
  const spoken = unescaped(text.replace(/<@[^>]+>/g, ' '))
    .replace(thankedName, '$1')
    .toLowerCase()
    .replace(emoji, ' ')
    .replace(emoticon, ' ');
  const words = spoken.replace(courtesyPhrases, 'ok').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) {
    if (/<[@!]/.test(text)) return { needsReply: true, why: 'it calls somebody' };
    return spoken.trim() === ''
      ? { needsReply: false, why: 'it is an emoji and no more' }
      : { needsReply: true, why: 'it is not plainly a courtesy' };
  }
  return isCourtesy(words) && !invertedQuestion.test(spoken)
    ? { needsReply: false, why: 'it is a courtesy: only thanks, greetings or agreement' }
    : { needsReply: true, why: 'it is not plainly a courtesy' };
}

/** Courtesy words alone, and one among them that makes it one: "it is this" has none. */
function isCourtesy(words: readonly string[]): boolean {
  const heads = words.some((word) => object.has(word)) ? thankful : polite;
  return words.every((word) => courtesyWords.has(word)) && words.some((word) => heads.has(word));
}
