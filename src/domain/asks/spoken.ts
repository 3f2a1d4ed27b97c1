/** What a message is besides its words. */
export interface Spoken {
  /** The words of the author: without mentions, emoji, code, links and the lines of others that they quote. */
  text: string;
  hasEmoji: boolean;
  /** An emoji that calls for somebody or is unhappy. */
  hasAskingEmoji: boolean;
  hasCode: boolean;
  hasLink: boolean;
  hasQuote: boolean;
  mentions: 'nobody' | 'somebody' | 'everybody';
}

const emoji =
  /:[a-z0-9_+'-]{1,60}:|[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0f]/gu;
const askingEmoji =
  /[❓❔⁉🆘🚨❌👎😡😠🤬🛑]|:(?:question|grey_question|interrobang|sos|rotating_light|x|thumbsdown|-1|rage|angry|cursing_face|octagonal_sign|no_entry):/u;
/** Happy ones say nothing more; unhappy ones are left to be read as a word that is not known. */
const emoticon =
  /(?<=^|\s)(?:[:;=x]['-]?[dp)\]*]|<3+|\^_*\^|\(y\)|:['-]?\)+|;-?\)+|\\o\/|\+1|o\/)(?=$|[\s.!,])/gi;
const unhappy = /(?<=^|\s)(?:[:=]['-]?[([/|]+|:'\(+|d:|-1|>:[([])(?=$|[\s.!,])/gi;

/**
 * A message as it would be spoken. @param text as Slack writes it (mrkdwn)
 */
export function spokenOf(text: string): Spoken {
  if (plainly.test(text)) return plain(text);
  const mentions = mentionsIn(text);
  const unmentioned = mentions === 'nobody' ? text : text.replace(/<[@!][^<>]{0,200}>/g, ' ');
  const unescaped = unmentioned.includes('&')
    ? unmentioned.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    : unmentioned;
  const own = unescaped.includes('>') ? unescaped.replace(/^[ \t]*>.*$/gm, ' ') : unescaped;
  const uncoded = withoutCode(own);
  const unlinked = mayLink.test(uncoded) ? uncoded.replace(links, ' ') : uncoded;
  // Wide Latin letters and signs, as keyboards of the east write them: "ＯＫ！"
  const narrow = unlinked.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const happy = mayHaveFace.test(narrow)
    ? narrow
        .replace(emoticon, (face) => (face === '+1' ? ' plusone ' : ' '))
        .replace(unhappy, ' unhappyface ')
    : narrow;
  const bare = mayHaveEmoji.test(happy) ? happy.replace(emoji, ' ') : happy;
  return {
    text: bare.includes('%') ? bare.replace(/\b100 ?%/g, 'hundredpercent') : bare,
    hasEmoji: bare !== happy || happy !== unlinked,
    hasAskingEmoji: bare !== happy && askingEmoji.test(happy),
    hasCode: uncoded !== own,
    hasLink: unlinked !== uncoded,
    hasQuote: own !== unescaped,
    mentions,
  };
}

const links = /<(?:https?:|mailto:|#)[^<>]{0,2000}>|\bhttps?:\/\/\S+|\bwww\.\S+/gi;

// What follows is quick to look for, and without it what is taken out cannot be there.
const mayLink = /<|:\/\/|www\./i;
const mayHaveFace = /[:;=<^(\\+/]|-1|x['-]?[dp)\]*]/i;
const mayHaveEmoji = /[:\u0080-\uffff]/;

function mentionsIn(text: string): Spoken['mentions'] {
  if (!text.includes('<')) return 'nobody';
  if (text.includes('<!')) return 'everybody';
  return text.includes('<@') ? 'somebody' : 'nobody';
}

/** Letters of the Latin alphabet and the commonest signs: nothing to take out. */
const plainly = /^[A-Za-z0-9\u00c0-\u024f \t\n.,!?'’¡¿]*$/;

function plain(text: string): Spoken {
  return {
    text,
    hasEmoji: false,
    hasAskingEmoji: false,
    hasCode: false,
    hasLink: false,
    hasQuote: false,
    mentions: 'nobody',
  };
}

/** Between two fences, or two backticks of one line; an odd one is read as it stands. */
function withoutCode(text: string): string {
  if (!text.includes('`')) return text;
  const parts = text.split('```');
  const prose = parts.filter((_, index) => index % 2 === 0 || index === parts.length - 1);
  return (parts.length > 2 ? prose.join(' ') : text).replace(/`[^`\n]{1,500}`/g, ' ');
}
