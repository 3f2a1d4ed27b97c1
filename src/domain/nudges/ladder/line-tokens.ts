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

/** The ids that a name may stand for, where names can be looked up: none, one, or several. */
export type LookUp = (kind: 'person' | 'channel', name: string) => readonly string[];

/** Reads one of the words after the time: `customer owner`, `<@U024BE7LH>`, `@tom`, `urgent`. */
export function readToken(typed: string, lookUp: LookUp): Token {
  // Where text was escaped on its way, a mention is still one.
  const text = typed.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const mention = /^<(?:@([UW][A-Z0-9]+)|#([CG][A-Z0-9]+))(?:\|[^>]*)?>$/.exec(text);
  const id = mention?.[1] ?? mention?.[2] ?? text;
  if (isPersonId(id) || isChannelId(id)) return { is: 'recipient', to: id };
  const word = plain(text);
  if (word === urgentWord) return { is: 'urgent' };
  if (word === 'thread' || word === 'in thread' || word === threadWords) return { is: 'thread' };
  const part = ladderParts.find((each) => word === partWords[each]);
  if (part) return { is: 'recipient', to: part };
  if (text.startsWith('@') || text.startsWith('#')) return named(text, lookUp);
  return { is: 'fault', ...faultOf(text, word) };
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

function named(text: string, lookUp: LookUp): Token {
  const isPerson = text.startsWith('@');
  const found = lookUp(isPerson ? 'person' : 'channel', text.slice(1));
  const [id] = found;
  if (id !== undefined && found.length === 1) return { is: 'recipient', to: id };
  const problem = found.length > 1 ? `several are called “${text}”` : `I do not know “${text}”`;
  const example = isPerson ? 'U024BE7LH' : 'C024BE7LH';
  const where = isPerson ? 'the profile' : 'the channel’s details';
  return {
    is: 'fault',
    problem,
    mend: `Write the Slack id instead, such as ${example}: it stands in ${where}.`,
  };
}

function faultOf(text: string, word: string): { problem: string; mend: string } {
  const words = [...Object.values(partWords), urgentWord, threadWords];
  const near = nearMatch(word, words);
  const meant = near === undefined ? '' : `Did you mean “${near}”? `;
  return {
    problem: `“${text}” is nobody who can be nudged`,
    mend: `${meant}Write ${Object.values(partWords).join(', ')}, or a Slack id; ${urgentWord} and ${threadWords} say how.`,
  };
}
