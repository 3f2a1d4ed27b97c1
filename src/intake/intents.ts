import type { About, FactDetails } from '../domain/log.ts';
import type { Account, AuthorHint } from '../domain/people.ts';
import type { OwnChange } from '../domain/person-settings.ts';
import type { Whereabouts } from '../domain/presence.ts';
import type { ReactionMeaning } from '../domain/reactions.ts';
import type { DecidedRole, RoleDecision } from '../domain/role-decisions.ts';

/** A message as a delivery tells of it; the author's role is found when it is applied. */
export interface SaidIntent {
  type: 'said';
  inboxId: string;
  id: string;
  at: Date;
  threadId: string | null;
  text: string;
  hasFiles: boolean;
  author: AuthorHint;
}

/** A decision that becomes a fact only with what is known of people and their hours when it is applied. */
export type OpenDecision =
  /** Until the next morning of whoever snoozes. */
  | ({ kind: 'snoozed_until_morning' } & About)
  /** To whoever has the turn then. */
  | ({ kind: 'handed_to_rotation'; rotation: string; note: string | null } & About);

export interface FactIntent {
  type: 'fact';
  inboxId: string;
  messageId: string;
  /** Unique in its inbox, and the same each time the same thing is told. */
  id: string;
  at: Date;
  actor: AuthorHint | null;
  details: FactDetails | OpenDecision;
}

/** A fact of which nothing is left open. */
export interface SettledFact extends FactIntent {
  details: FactDetails;
}

/** What somebody of staff writes to the app in their direct messages. It is a customer's message never. */
export interface WordsIntent {
  type: 'words';
  /** Unique: of the delivery by which it came. */
  id: string;
  at: Date;
  actor: AuthorHint;
  /** The conversation that it was written in, where it is answered. */
  channelId: string;
  text: string;
}

export type InboxChange =
  | { kind: 'renamed'; name: string }
  | { kind: 'archived' | 'unarchived' | 'left' | 'joined' }
  | { kind: 'shared'; isShared: boolean }
  | { kind: 'replaced'; by: string };

export interface InboxIntent {
  type: 'inbox';
  inboxId: string;
  at: Date;
  change: InboxChange;
}

/** A command of an admin or lead that changes something. `actor` must be staff for it to count. */
export interface CommandIntent {
  type: 'command';
  actor: AuthorHint;
  at: Date;
  inboxId: string;
  inboxName: string;
  command:
    | { name: 'watch'; ownerId: string | null }
    | { name: 'unwatch' }
    | { name: 'target'; minutes: number }
    /** The tier of the customer who writes here; null takes it away. */
    | { name: 'tier'; tier: string | null }
    | { name: 'report_here' };
}

/** A ladder that somebody edited, as it stood in the modal. `actor` must be staff for it to count. */
export interface LadderIntent {
  type: 'ladder';
  actor: AuthorHint;
  at: Date;
  /** The version of the policy that it was made from: it counts only where that is still the newest. */
  expected: number;
  /** The place of its rule in that version; null for the policy's own. */
  rule: number | null;
  /** The steps, a line each. */
  lines: string;
  lead: string | null;
  leadChannel: string | null;
}

/** Staff says which further emoji mean something on customers' messages. */
export interface ReactionsIntent {
  type: 'reactions';
  actor: AuthorHint;
  at: Date;
  change: { kind: 'add'; meaning: ReactionMeaning; emoji: readonly string[] } | { kind: 'reset' };
}

export interface AccountIntent {
  type: 'account';
  account: Account;
}

/** A colleague says when they work, that they are away, or who covers whom. `actor` must be staff for it to count. */
export interface OwnIntent {
  type: 'own';
  actor: AuthorHint;
  at: Date;
  change: OwnChange;
}

/** A promise that a colleague notes in words: to whom and by when is found when it is applied. `actor` must be staff. */
export interface PromiseIntent {
  type: 'promise';
  actor: AuthorHint;
  at: Date;
  /** Unique: of the delivery by which it came. */
  id: string;
  /** Where it was typed. */
  channelId: string;
  /** Who is to keep it. */
  by: string;
  words: string;
}

/** Slack says whether somebody is there; of what it leaves out nothing has changed. */
export interface PresenceIntent {
  type: 'presence';
  personId: string;
  at: Date;
  status?: Pick<Whereabouts, 'statusEmoji' | 'statusText' | 'statusUntil'>;
  dnd?: Pick<Whereabouts, 'dndFrom' | 'dndUntil' | 'dndPausedUntil'>;
}

/** Slack says who is in a user group now, or who came and went. */
export interface UserGroupIntent {
  type: 'user_group';
  id: string;
  at: Date;
  members:
    | { handle: string; all: readonly string[] }
    | { added: readonly string[]; removed: readonly string[] };
}

/** An admin says of somebody, or of a bot, as what they count. */
export interface RoleIntent {
  type: 'role';
  actor: AuthorHint;
  at: Date;
  /** Unique: of the delivery by which it came. */
  id: string;
  /** A person's id, or a bot's. */
  personId: string;
  role: DecidedRole;
  how: RoleDecision['how'];
  /** Said of a bot: that it posts for customers, or that it does so no more. */
  isRelay: boolean;
}

/** The app was removed from the workspace, or its token was taken back: it hears and sees nothing any more. */
export interface RemovedIntent {
  type: 'removed';
}

/** What one delivery means for us: nothing, one thing or several. Pure data, made without looking anything up. */
export type Intent =
  | SaidIntent
  | FactIntent
  | WordsIntent
  | InboxIntent
  | CommandIntent
  | RoleIntent
  | LadderIntent
  | ReactionsIntent
  | AccountIntent
  | OwnIntent
  | PromiseIntent
  | PresenceIntent
  | UserGroupIntent
  | RemovedIntent;

export type DeliveryKind = 'event' | 'action' | 'view' | 'command' | 'shortcut' | 'history';

/** A delivery as it came: recorded before it is acknowledged. */
export interface Delivery {
  workspaceId: string;
  /** Unique in its workspace: Slack's event id, the trigger id of an interaction, or one made from what it is. */
  id: string;
  kind: DeliveryKind;
  /** JSON, as it came. */
  body: string;
}

/** Slack text as the database can keep it: no NUL, no halves of a surrogate pair. */
export function keepable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}
