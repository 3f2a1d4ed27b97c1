import type { Fields } from '../wire/json.ts';

/** One Slack team: ours, or a customer's. */
export interface Team {
  id: string;
  name: string;
  domain: string;
}

/** A member of a team; bots are members too. */
export interface Person {
  id: string;
  teamId: string;
  name: string;
  realName: string;
  email?: string;
  title?: string;
  tz: string;
  color: string;
  isBot: boolean;
  isAdmin: boolean;
  isOwner: boolean;
  /** A multi-channel guest. */
  isRestricted: boolean;
  /** A single-channel guest. */
  isUltraRestricted: boolean;
  isTeamHidden?: boolean;
  isDeleted: boolean;
  botId?: string;
  statusText: string;
  statusEmoji: string;
  /** When the status ends; it lasts until it is changed where this is left out. */
  statusUntil?: Date | undefined;
  /** The stretch without notifications that lasts or comes next. */
  quiet?: Quiet | undefined;
  updatedAt: Date;
}

/** A stretch in which somebody wants no notifications. */
export interface Quiet {
  from: Date;
  until: Date;
}

/** People who can be called together: `@care`. */
export interface UserGroup {
  id: string;
  handle: string;
  users: string[];
  updatedAt: Date;
}

export interface Reaction {
  name: string;
  users: string[];
  count: number;
}

/** A message as Slack puts it on the wire, with the fields this workspace reads itself. */
export interface SlackMessage {
  type: 'message';
  ts: string;
  text: string;
  subtype?: string;
  user?: string;
  team?: string;
  user_team?: string;
  thread_ts?: string;
  parent_user_id?: string;
  reply_count?: number;
  reply_users?: string[];
  reply_users_count?: number;
  latest_reply?: string;
  reactions?: Reaction[];
  edited?: { user: string; ts: string };
  files?: Fields[];
  blocks?: Fields[];
  attachments?: Fields[];
  metadata?: Fields;
  bot_id?: string;
  app_id?: string;
  hidden?: boolean;
  [field: string]: unknown;
}

/** A conversation: a channel, or a direct message with the app (`imUserId` set). */
export interface Channel {
  id: string;
  name: string;
  isPrivate: boolean;
  isArchived: boolean;
  isGeneral: boolean;
  /** Teams connected to it besides ours: more than none makes it a Slack Connect channel. */
  connectedTeamIds: string[];
  isExtShared: boolean;
  creator: string;
  createdAt: Date;
  members: Set<string>;
  previousNames: string[];
  topic: string;
  purpose: string;
  imUserId?: string;
  /** Top-level messages and replies together, in order of ts. */
  messages: SlackMessage[];
  /** Messages shown to one person only. */
  ephemerals: { user: string; message: SlackMessage }[];
  /** Person → ts of the newest message they have seen on the page. */
  lastRead: Map<string, string>;
}

/** A file, hosted by the workspace. */
export interface HostedFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  filetype: string;
  user: string;
  userTeam: string;
  createdAt: Date;
  bytes: Buffer;
  isComplete: boolean;
  channels: string[];
}

/** What Slack knows of the app. */
export interface AppIdentity {
  appId: string;
  name: string;
  botId: string;
  botUserId: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  verificationToken: string;
  scopes: string[];
  isInstalled: boolean;
  shortcuts: { name: string; callbackId: string }[];
  commands: string[];
}
