import { command } from '../ids.ts';
import { mostDaysAhead } from './follow-up.ts';
import { person } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { section } from './parts.ts';
import { escaped, foreignName, foreignWords } from './text.ts';

const example = `\`${command} promise @tom Friday 15:00 send the export to Northwind\``;

/** Nobody is named first. */
export function promiseUnreadable(typed: string): BlockMessage {
  const how = `Name a colleague first, or \`me\`, then when and what, as in ${example}.`;
  if (typed.trim() === '') return said(`Who promised what, to whom and until when? ${how}`);
  return said(`“${foreignWords(typed, 60)}” does not begin with a colleague. ${how}`);
}

/** Why a typed promise cannot be noted. */
export type UnnotedPromise =
  | { why: 'not_staff'; by: string }
  | { why: 'no_customer' | 'no_date' | 'past' | 'too_far' | 'no_words'; typed: string }
  | { why: 'no_conversation'; customerName: string };

/** Names the thing that is wrong, and how it is mended. */
export function promiseRefused(unnoted: UnnotedPromise): BlockMessage {
  switch (unnoted.why) {
    case 'not_staff':
      return said(
        `${person(unnoted.by)} is not of this workspace. Only a colleague can promise a customer something.`,
      );
    case 'no_conversation':
      return said(
        `${foreignName(unnoted.customerName, 'That customer')} has written nothing yet that I have seen. Once there is a ` +
          'message, *Track follow-up* in its menu notes a promise about it.',
      );
    case 'no_customer':
      return said(
        `“${foreignWords(unnoted.typed, 120)}” names no customer that I know. Say to whom it was promised, as in ${example}, ` +
          'send it in their channel, or use *Track follow-up* in the menu of one of their messages.',
      );
    case 'no_date':
      return said(
        `I find no time in “${foreignWords(unnoted.typed, 120)}”. Say by when first: \`Friday 15:00\`, \`tomorrow EOD\`, ` +
          escaped('`in two business days`, `27 Nov 10:00`.'),
      );
    case 'past':
      return said(
        `The time in “${foreignWords(unnoted.typed, 120)}” is past already. Say one that is still to come.`,
      );
    case 'too_far':
      return said(
        `The time in “${foreignWords(unnoted.typed, 120)}” is more than ${mostDaysAhead} days away. Say an earlier one.`,
      );
    case 'no_words':
      return said(`Say what was promised too, as in ${example}.`);
  }
}

function said(text: string): BlockMessage {
  return { text, blocks: [section(text)] };
}
