import { command } from '../ids.ts';
import { person } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { section } from './parts.ts';
import { foreignName } from './text.ts';
import { roleWords } from './who-is.ts';

type Said = keyof typeof roleWords;

/** For staff who are no admins of the workspace. */
export function adminsOnly(workspaceName: string): BlockMessage {
  return said(
    `Only admins of ${foreignName(workspaceName, 'this workspace')} say who is a customer and who is not.`,
  );
}

/** Somebody else was quicker. */
export function saidAlready(personId: string, { by, role }: { by: string; role: Said }): BlockMessage {
  const other = role === 'customer' ? 'staff' : 'customer';
  return said(
    `${person(by)} said already: ${roleWords[role]}. ` +
      `\`${command} ${other} @somebody\` changes it for ${person(personId)}, from now on.`,
  );
}

/** "@dana is a customer from now on. What was counted before stays as it was." */
export function roleSet(personId: string, role: Said): BlockMessage {
  return said(
    `${person(personId)} is ${roleWords[role]} from now on. What they wrote before stays as it was counted, ` +
      'but for what they wrote while nobody knew who they were.',
  );
}

/** Nothing changes: it was so before. */
export function roleAlready(personId: string, role: Said): BlockMessage {
  return said(`${person(personId)} is ${roleWords[role]} already. Nothing changes.`);
}

export function relaySet(name: string, isRelay: boolean): BlockMessage {
  const bot = `*${foreignName(name, 'That bot')}*`;
  return said(
    isRelay
      ? `${bot} posts for customers: what it writes from now on counts as theirs.`
      : `${bot} is a bot again: what it writes from now on is neither a question nor an answer.`,
  );
}

/** @param usage `customer`, `staff` or `relay` */
export function whoIsMeant(usage: 'customer' | 'staff' | 'relay', typed: string): BlockMessage {
  const how =
    usage === 'relay'
      ? `\`${command} relay @bot\`, or with the id of a bot that has no account, \`${command} relay B0123ABCD\`; ` +
        '`off` at its end takes it back.'
      : `Name them with an @, as in \`${command} ${usage} @dana\`.`;
  if (typed === '') return said(`Who is it? ${how}`);
  const kind = usage === 'relay' ? 'a bot that I know' : 'anybody I know here';
  return said(`“${foreignName(withoutMarkup(typed), 'that', 60)}” is not ${kind}. ${how}`);
}

export function thatIsABot(personId: string): BlockMessage {
  return said(
    `${person(personId)} is a bot. Where it posts for customers, say so with \`${command} relay @bot\`.`,
  );
}

export function thatIsNoBot(personId: string): BlockMessage {
  return said(
    `${person(personId)} is a person, not a bot. \`${command} customer @somebody\` says that a person is one.`,
  );
}

export function notAboutOneself(): BlockMessage {
  return said('Nobody says so of themselves. Ask another admin.');
}

export function notAboutTheApp(): BlockMessage {
  return said('That is me, and I write for nobody else.');
}

/** `<@U0DANA|dana>` as people read it: `@dana`. */
function withoutMarkup(typed: string): string {
  return typed.replace(/<([@#!])[^<>|]*(?:\|([^<>]*))?>/g, (_, sign, name) => `${sign}${name ?? 'somebody'}`);
}

function said(text: string): BlockMessage {
  return { text, blocks: [section(text)] };
}
