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

type Hours = 'business' | 'calendar';

export interface Watching {
  inbox: Inbox;
  customerName: string;
  ownerId: string | null;
  targetMinutes: number;
  hours: Hours;
}

/** "Watching #ext-northwind for Northwind. Owner: @priya. Target: 1 h of support hours." */
export function watching({ inbox, customerName, ownerId, targetMinutes, hours }: Watching): BlockMessage {
  const owner = ownerId === null ? `none yet; \`${command} watch @somebody\` names one` : person(ownerId);
  return said(
    `Watching ${place(inbox.id, inbox.name)} for ${foreignName(customerName, 'a customer')}. ` +
      `Owner: ${owner}. Target: ${target(targetMinutes, hours)}.`,
  );
}

export function unwatched(inbox: Inbox): BlockMessage {
  return said(
    `No longer watching ${place(inbox.id, inbox.name)}. What was counted so far stays in the reports; ` +
      `\`${command} watch\` starts again.`,
  );
}

export function targetSet(inbox: Inbox, targetMinutes: number, hours: Hours): BlockMessage {
  return said(
    `Target in ${place(inbox.id, inbox.name)}: ${target(targetMinutes, hours)}. ` +
      'It holds for what customers ask from now on; earlier asks keep theirs.',
  );
}

export function reportChannelSet(channel: Inbox): BlockMessage {
  return said(`The weekly report comes to ${place(channel.id, channel.name)}, on Mondays at 09:00.`);
}

function said(text: string): BlockMessage {
  return { text, blocks: [section(text)] };
}
