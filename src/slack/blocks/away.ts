import { dayAndMonth, timeOfDay, weekday } from '../../domain/words.ts';
import { command } from '../ids.ts';
import { instant, person } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { section } from './parts.ts';
import { foreignName } from './text.ts';

/** `through Friday 27 Nov`, where it ends with that day of theirs; else `until` the instant on the reader's own clock. */
export function throughDay(endsAt: Date, timeZone: string): string {
  if (timeOfDay(endsAt, timeZone) !== '00:00') return `until ${instant(endsAt)}`;
  const last = new Date(endsAt.getTime() - 1);
  return `through ${weekday(last, timeZone)} ${dayAndMonth(last, timeZone)}`;
}

/** "You are away through Friday 27 Nov …" */
export function awaySaid(awayUntil: Date, timeZone: string, backupId: string | null): BlockMessage {
  const instead = backupId === null ? 'the next in line' : person(backupId);
  return said(
    `You are away ${throughDay(awayUntil, timeZone)}. What would come to you goes to ${instead}, and you are told ` +
      `what moved when you are back. \`${command} away back\` ends it.`,
  );
}

/** @param otherwise what says in Slack that they are away, whatever they say here */
export function backSaid(otherwise: AwayInSlack | null): BlockMessage {
  if (otherwise) return said(`You are here again, by what you said. ${inSlack[otherwise]}`);
  return said('You are not away. What needs you comes to you again.');
}

export type AwayInSlack = 'status' | 'dnd';

const inSlack = {
  status:
    'Your Slack status says that you are away, though: until you clear it, others are nudged in your place.',
  dnd: 'Your notifications are paused for the rest of your day, though: until then, others are nudged in your place.',
} as const;

/** How it stands, and how to change it. */
export function awayShown(
  awayUntil: Date | null,
  timeZone: string,
  otherwise: AwayInSlack | null,
): BlockMessage {
  if (awayUntil !== null) return said(`You are away ${throughDay(awayUntil, timeZone)}. ${usage}`);
  if (otherwise) return said(`You have not said that you are away. ${inSlack[otherwise]} ${usage}`);
  return said(`You are not away. ${usage}`);
}

export function awayUnreadable(typed: string): BlockMessage {
  return said(`“${foreignName(typed, 'that', 60)}” is not a day I know. ${usage}`);
}

const usage =
  `\`${command} away until Friday\` says that you are: also \`today\`, \`tomorrow\`, \`2026-12-01\`; ` +
  `\`${command} away back\` that you are here again.`;

const endFaults = {
  past: 'That day is over already. Name one that is still to come.',
  too_far: 'That is more than a year from now. Name a nearer day.',
} as const;

/** For a day on which nothing can end. */
export function endRefused(why: keyof typeof endFaults): BlockMessage {
  return said(endFaults[why]);
}

function said(text: string): BlockMessage {
  return { text, blocks: [section(text)] };
}
