import type { CountedHours } from '../../domain/policy/document.ts';
import { command } from '../ids.ts';
import { target } from './durations.ts';
import { person, place } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { section } from './parts.ts';
import { foreignName } from './text.ts';

interface Inbox {
  id: string;
  name: string;
}

/** What is promised for a reply; null where the policy promises none in time. */
export type Promised = { minutes: number; hours: CountedHours } | null;

export interface Watching {
  inbox: Inbox;
  customerName: string;
  ownerId: string | null;
  promised: Promised;
}

/** "Watching #ext-northwind for Northwind. Owner: @priya. Target: 1 h of support hours." */
export function watching({ inbox, customerName, ownerId, promised }: Watching): BlockMessage {
  const owner = ownerId === null ? `none yet; \`${command} watch @somebody\` names one` : person(ownerId);
  return said(
    `Watching ${place(inbox.id, inbox.name)} for ${foreignName(customerName, 'a customer')}. ` +
      `Owner: ${owner}. Target: ${targetOf(promised)}.`,
  );
}

/** Null where nothing is. @param count messages whose deadline had passed when the channel's past was read */
export function overdueAlready(count: number): BlockMessage | null {
  if (count === 0) return null;
  const [which, are] = count === 1 ? ['1 message is', 'it is'] : [`${count} messages are`, 'they are'];
  return said(`${which} overdue already; ${are} counted, and nobody is nudged about what was asked before.`);
}

export function unwatched(inbox: Inbox): BlockMessage {
  return said(
    `No longer watching ${place(inbox.id, inbox.name)}. What was counted so far stays in the reports; ` +
      `\`${command} watch\` starts again.`,
  );
}

export function targetSet(inbox: Inbox, promised: Promised): BlockMessage {
  return said(
    `Target in ${place(inbox.id, inbox.name)}: ${targetOf(promised)}. ` +
      'It holds for what customers ask from now on; earlier asks keep theirs.',
  );
}

/** The tier of a channel's customer; null where it was taken away. */
export function tierSet(customerName: string, tier: string | null, promised: Promised): BlockMessage {
  const customer = foreignName(customerName, 'This customer');
  const now =
    tier === null ? `${customer} is of no tier.` : `${customer} is of tier *${foreignName(tier, '–')}*.`;
  return said(
    `${now} Target: ${targetOf(promised)}. It holds for what they ask from now on; earlier asks keep theirs.`,
  );
}

export function reportChannelSet(channel: Inbox): BlockMessage {
  return said(`The weekly report comes to ${place(channel.id, channel.name)}, on Mondays at 09:00.`);
}

function targetOf(promised: Promised): string {
  return promised
    ? target(promised.minutes, promised.hours)
    : 'none, the policy promises no first reply here';
}

function said(text: string): BlockMessage {
  return { text, blocks: [section(text)] };
}
