import type { Role } from '../domain/log.ts';
import type { CommandIntent } from './intents.ts';

/** What Slack says of a channel at the moment. */
export interface ChannelFacts {
  id: string;
  name: string;
  isShared: boolean;
  isMember: boolean;
  /** The Slack teams of other companies that it is shared with. */
  outsideTeamIds?: readonly string[];
}

export type CommandRefusal =
  | 'not_a_channel'
  | 'not_a_member'
  | 'shared_channel'
  | 'owner_not_staff'
  | 'not_watched';

/**
 * Why a command of staff cannot be carried out in this channel, or null where it can. Asked twice: for the answer that
 * is shown, and by intake, which carries it out.
 * @param channel undefined where Slack does not show it to the app @param isWatched whether it is an inbox now
 * @param ownerRole of the owner whom `watch` names
 */
export function refuseCommand(
  command: CommandIntent['command'],
  inboxId: string,
  channel: ChannelFacts | undefined,
  isWatched: boolean,
  ownerRole: Role | undefined,
): CommandRefusal | null {
  if (!/^[CG]/.test(inboxId)) return 'not_a_channel';
  if (command.name === 'unwatch') return null; // possible even after the app was removed from it
  if (!channel?.isMember) return 'not_a_member';
  // Figures are never posted where customers read along.
  if (command.name === 'report_here' && channel.isShared) return 'shared_channel';
  if (command.name === 'watch' && command.ownerId !== null && ownerRole !== 'staff') return 'owner_not_staff';
  if ((command.name === 'target' || command.name === 'tier') && !isWatched) return 'not_watched';
  return null;
}

/** Is this a place that is watched, be it that the app cannot hear it at the moment? */
export function isInbox(inbox: { state: string } | undefined): boolean {
  return inbox !== undefined && inbox.state !== 'unwatched';
}
