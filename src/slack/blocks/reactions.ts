import {
  type ReactionMeaning,
  type ReactionWords,
  reactionMeanings,
  type TakenFrom,
  usualEmoji,
} from '../../domain/reactions.ts';
import { command } from '../ids.ts';
import type { BlockMessage } from './message.ts';
import { context, section } from './parts.ts';
import { foreignWords } from './text.ts';

const meanings: Record<ReactionMeaning, string> = {
  take: 'takes it',
  close: 'closes the conversation',
  snooze: 'snoozes it for 2 hours',
  pause: 'says that the ball is with the customer',
  promise: 'notes it as a promise to the customer',
};

/**
 * Which emoji mean something on a customer's message.
 * @param taken where it was changed just now: those that meant something else before
 */
export function reactionsList(words: ReactionWords, taken: readonly TakenFrom[] | null = null): BlockMessage {
  const lines = reactionMeanings.map((meaning) => {
    const emoji = [...usualEmoji[meaning], ...(words[meaning] ?? [])].map((name) => `:${name}:`).join(' ');
    return `\`${meaning}\`  ${emoji}  ${meanings[meaning]}`;
  });
  const title = taken
    ? 'From now on, on a customer’s message:'
    : 'What a reaction of staff on a customer’s message means:';
  return {
    text: title,
    blocks: [
      section([title, ...lines, ...(taken ?? []).map(takenWords)].join('\n')),
      context(
        `\`${command} reactions take :raising_hand:\` adds one, \`${command} reactions reset\` leaves the usual ones. ` +
          'An emoji means one thing: given another meaning, it loses the one before. What was reacted before keeps what it meant.',
      ),
    ],
  };
}

function takenWords({ emoji, meaning }: TakenFrom): string {
  return `:${emoji}: was for \`${meaning}\` before, and is not any more.`;
}

/** What is wrong with a reaction that was typed. */
export interface ReactionFault {
  why: 'meaning' | 'emoji' | 'usual';
  typed: string;
}

/** What was typed is none. */
export function reactionUnreadable({ why, typed }: ReactionFault): BlockMessage {
  const how = `Say it as in \`${command} reactions take :raising_hand:\`.`;
  const quoted = `“${foreignWords(typed, 60)}”`;
  const text =
    why === 'meaning'
      ? `${quoted} is nothing that a reaction can mean. It is one of ${reactionMeanings.map((one) => `\`${one}\``).join(', ')}.`
      : why === 'usual'
        ? `:${foreignWords(typed, 60)}: has its own meaning, and keeps it.`
        : `${typed === '' ? 'Which emoji?' : `${quoted} is not an emoji by its name.`} ${how}`;
  return { text, blocks: [section(text)] };
}
