import { type LadderPart, ladderParts, type Recipient } from '../../policy/document.ts';
import { isChannelId } from '../../policy/ladder.ts';
import { nearMatch } from '../../policy/near-match.ts';
import { isPersonId } from '../../policy/parse-person.ts';

/** How parts are called in a line. */
export const partWords: Record<LadderPart, string> = {
  owner: 'owner',
  backup: 'backup',
  customer_owner: 'customer owner',
  inbox_owner: 'inbox owner',
  rotation: 'rotation',
  lead: 'lead',
  lead_channel: 'lead channel',
};

export const urgentWord = 'urgent';
export const threadWords = 'in the thread';

/** One word of a line, between commas: whom a step goes to, or how. */
export type Token =
  | { is: 'recipient'; to: Recipient }
  | { is: 'urgent' }
  | { is: 'thread' }
  | { is: 'fault'; problem: string; mend: string };

/** Reads one of the words after the time: `customer owner`, `<@U024BE7LH>`, `urgent`. */
export function readToken(typed: string): Token {
  // Where text was escaped on its way, a mention is still one.
  const text = typed.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const mention = /^<(?:@([UW][A-Z0-9]+)|#([CG][A-Z0-9]+))(?:\|[^>]*)?>$/.exec(text);
  const id = mention?.[1] ?? mention?.[2] ?? text;
  if (isPersonId(id) || isChannelId(id)) return { is: 'recipient', to: id };
  const word = plain(text);
  if (word === urgentWord) return { is: 'urgent' };
  if (word === 'thread' || word === 'in thread' || word === threadWords) return { is: 'thread' };
  const part = ladderParts.find((each) => word === partWords[each]);
  return part ? { is: 'recipient', to: part } : { is: 'fault', ...faultOf(text, word) };
}

/** `the Customer’s owner` and `customer_owner` are `customer owner`. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/[’']s\b/g, '')
    .replace(/^the /, '')
    .replace(/^team lead\b/, 'lead')
    .trim();
}

function faultOf(text: string, word: string): { problem: string; mend: string } {
  if (text.startsWith('@') || text.startsWith('#')) {
    return {
      problem: `“${text}” cannot be looked up here`,
      mend: `Write the Slack id instead, such as ${text.startsWith('@') ? 'U024BE7LH or <@U024BE7LH>' : 'C024BE7LH or <#C024BE7LH>'}: it stands in the profile or the channel’s details.`,
    };
  }
  const words = [...Object.values(partWords), urgentWord, threadWords];
  const near = nearMatch(word, words);
  const meant = near === undefined ? '' : `Did you mean “${near}”? `;
  return {
    problem: `“${text}” is nobody who can be nudged`,
    mend: `${meant}Write ${Object.values(partWords).join(', ')}, or a Slack id; ${urgentWord} and ${threadWords} say how.`,
  };
}
