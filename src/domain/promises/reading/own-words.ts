/** Stands for a mention: a person who may do something. */
export const mention = '@m';

const code = /```[\s\S]*?```|`[^`\n]{1,500}`/g;
const quotedLines = /^[ \t]*(?:>|&gt;).*$/gm;
/** ">>>" quotes all that follows. */
const quotedRest = /^[ \t]*(?:>>>|&gt;&gt;&gt;)[\s\S]*/m;
/** What mail programs write above the mail that they answer. */
const answered =
  /^[ \t]*(?:-{2,} ?(?:original message|forwarded message|forwarded by|ursprüngliche nachricht|message d'origine|mensaje original)|_{10,}|on [^\n]{6,120}wrote:|am [^\n]{6,120}schrieb[^\n]{0,80}:|le [^\n]{6,120}a écrit ?:|el [^\n]{6,120}escribió:)[\s\S]*/im;
/** "You wrote: I'll send it": what follows on that line are the words of another. */
const recited =
  /\b(?:(?:you|he|she|they|who|customer|bot) (?:wrote|said|asked|mentioned|answered)|(?:sie|du|er) (?:schrieben|schriebst|schrieb|sagten|sagte)|vous (?:avez écrit|disiez)|(?:usted |ustedes )?(?:escribió|escribiste|dijiste|dijo)) ?:[^\n]*/gi;
const speech = /“[^”\n]{8,500}”|„[^“”\n]{8,500}[“”]|«[^»\n]{8,500}»|(?<![\p{L}\p{N}])"[^"\n]{8,500}"/gu;
const links = /<(?:https?:|mailto:|#|!)[^<>\n]{0,2000}>|\bhttps?:\/\/[^\s<>]+|\bwww\.[^\s<>]+/gi;
const mentions = /<@[A-Z0-9]{1,30}(?:\|[^<>\n]{0,80})?>/g;
const signs = /:[a-z0-9_+'-]{2,60}:|\p{Extended_Pictographic}|[\u200d\ufe0f*_~]|&(?:amp|lt|gt);/gu;

/**
 * The author's own words: code, links, emoji and what they quote of others are blanked, so that every other character stays
 * where it was. @param text as Slack writes it (mrkdwn), or a mail's plain text
 */
export function ownWords(text: string): string {
  let own = text;
  const blank = (pattern: RegExp) => {
    own = own.replace(pattern, (part) => part.replace(/[^\n]/g, ' '));
  };
  if (own.includes('`')) blank(code);
  if (/>|&gt;/.test(own)) {
    blank(quotedRest);
    blank(quotedLines);
  }
  blank(answered);
  if (own.includes(':')) blank(recited);
  if (/["“„«]/.test(own) && !isWhollyQuoted(own)) blank(speech);
  if (own.includes('<@')) own = own.replace(mentions, (part) => mention.padEnd(part.length));
  blank(links);
  blank(signs);
  return own;
}

function isWhollyQuoted(text: string): boolean {
  return /^\s*["“„«][^"”“»]*["”“»]\s*$/.test(text);
}
