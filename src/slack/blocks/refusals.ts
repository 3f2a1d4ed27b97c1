import { priorities } from '../../domain/policy/document.ts';
import { command } from '../ids.ts';
import { person } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { section } from './parts.ts';
import { escaped, foreignName, foreignWords } from './text.ts';

/** For anybody who is not staff, whatever they asked for. It says nothing of what the app knows. */
export function forTheTeamOnly(workspaceName: string): BlockMessage {
  return refusal(`This is for the team of ${foreignName(workspaceName, 'this workspace')}.`);
}

/** A button whose ask cannot be found any more. */
export function buttonTooOld(): BlockMessage {
  return refusal(
    `This button no longer leads anywhere. \`${command} mine\` shows who is waiting for you now.`,
  );
}

export function notWatched(): BlockMessage {
  return refusal(`This channel is not watched. \`${command} watch\` starts it.`);
}

export function notAChannel(): BlockMessage {
  return refusal('This works in a channel where customers write, not in a direct message.');
}

export function notAMember(): BlockMessage {
  return refusal('I am not in this channel yet. Send `/invite @cx-urgency` here, then try again.');
}

/** Nudges and figures never go where customers read along. */
export function notInASharedChannel(): BlockMessage {
  return refusal(
    'Customers read along here, so the report cannot come to this channel. Choose one of your own.',
  );
}

export function ownerUnknown(typed: string): BlockMessage {
  return refusal(
    `“${foreignName(typed, 'that', 60)}” is nobody I know in this workspace. ` +
      `Name the owner with an @, as in \`${command} watch @priya\`.`,
  );
}

export function ownerNotStaff(ownerId: string): BlockMessage {
  return refusal(`${person(ownerId)} is not of this workspace. The owner has to be a colleague.`);
}

export function targetUnreadable(typed: string): BlockMessage {
  if (typed === '') return refusal(`How many minutes? Say so as in \`${command} target 60\`.`);
  return refusal(
    `“${foreignName(typed, 'that', 60)}” is not a number of minutes. ` +
      `A whole number from 1 to 86400 (60 days) is, as in \`${command} target 60\`.`,
  );
}

export function periodUnknown(typed: string): BlockMessage {
  return refusal(
    `“${foreignName(typed, 'that', 60)}” is not a period I know. ` +
      `Try \`${command} report 7d\`, \`${command} report 30d\` or \`${command} report week\`; ` +
      `\`${command} report here\` brings the weekly report to this channel.`,
  );
}

/** @param usage the command with what stands before the link: `priority urgent` */
export function linkUnreadable(typed: string, usage: string): BlockMessage {
  const how = `In a message’s menu, *Copy link* gives it: \`${command} ${usage} https://…/archives/C…/p…\`.`;
  if (typed.trim() === '') return refusal(`Which message? ${how}`);
  return refusal(`“${foreignWords(typed, 60)}” is not the link of a message. ${how}`);
}

export function priorityUnknown(typed: string): BlockMessage {
  const known = priorities.map((priority) => `\`${priority}\``).join(', ');
  const how = `It is one of ${known}, as in \`${command} priority urgent <link of a message>\`.`;
  if (typed.trim() === '') return refusal(`Which priority? ${escaped(how)}`);
  return refusal(`“${foreignWords(typed, 60)}” is not a priority. ${escaped(how)}`);
}

export function tierUnreadable(typed: string): BlockMessage {
  const how = `\`${command} tier gold\` sets it, \`${command} tier none\` takes it away.`;
  if (typed === '') return refusal(`Which tier? ${how}`);
  return refusal(
    `“${foreignName(typed, 'that', 60)}” cannot be a tier: that is one word of up to 30 letters and digits. ${how}`,
  );
}

/** The link of a message in a channel that this workspace does not have. */
export function inAnotherWorkspace(host: string): BlockMessage {
  return refusal(
    `That message is in another workspace (${foreignName(host, 'not this one', 60)}), which I cannot see.`,
  );
}

export function linkedNotWatched(): BlockMessage {
  return refusal(`The channel of that message is not watched. \`${command} watch\`, sent there, starts it.`);
}

export function linkedNotSeen(): BlockMessage {
  return refusal(
    'I have not seen that message: it was written before its channel was watched, or it is gone.',
  );
}

/** After a fault of ours; what was asked for may be tried again. */
export function somethingBroke(): BlockMessage {
  return refusal('That did not work, and the fault is on our side. Please try again in a minute.');
}

function refusal(text: string): BlockMessage {
  return { text, blocks: [section(text)] };
}
