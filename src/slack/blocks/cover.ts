import type { Cover } from '../../domain/covers.ts';
import { command } from '../ids.ts';
import { throughDay } from './away.ts';
import { person } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { section } from './parts.ts';
import { foreignName } from './text.ts';

/** "Tom covers Priya through Friday 27 Nov …" */
export function coverSaid({ personId, coveredBy, endsAt }: Cover, timeZone: string): BlockMessage {
  return said(
    `${person(coveredBy)} covers ${person(personId)} from now ${throughDay(endsAt, timeZone)}. What would go to ` +
      `${person(personId)} goes to ${person(coveredBy)}. ` +
      `\`${command} cover nobody for @somebody\` ends it.`,
  );
}

export function uncoveredSaid(personId: string): BlockMessage {
  return said(`Nobody covers ${person(personId)}. What needs them comes to them again.`);
}

const shown = 15;

/** Who covers whom, the one that ends first first. */
export function coverList(covers: readonly (Cover & { timeZone: string })[]): BlockMessage {
  if (covers.length === 0) return said(`Nobody covers anybody at the moment. ${usage}`);
  const lines = covers
    .slice(0, shown)
    .map(
      ({ personId, coveredBy, endsAt, timeZone }) =>
        `${person(coveredBy)} covers ${person(personId)} ${throughDay(endsAt, timeZone)}`,
    );
  const more = covers.length > shown ? [`and ${covers.length - shown} more`] : [];
  return said([...lines, ...more, usage].join('\n'));
}

export function coverUnreadable(typed: string): BlockMessage {
  return said(`I cannot read “${foreignName(typed, 'that', 80)}”. ${usage}`);
}

const usage =
  `\`${command} cover @tom for @priya until Friday\` says that one covers another, ` +
  `\`${command} cover nobody for @priya\` that it is over.`;

const faults = {
  not_staff: 'Only colleagues with an account in use cover each other.',
  covers_themselves: 'Nobody covers themselves. Name a colleague.',
  circle:
    'They cover each other already, one through the other: then nobody would be told. Name somebody else.',
} as const;

export function coverRefused(why: keyof typeof faults): BlockMessage {
  return said(faults[why]);
}

function said(text: string): BlockMessage {
  return { text, blocks: [section(text)] };
}
