/** Shapes the page shares between its modules; what the server answers is described here once. */
import type { KnownBlock, MessageAttachment, ModalView, PlainTextElement } from '@slack/types';

export type { KnownBlock, MessageAttachment, PlainTextElement };

export interface Person {
  id: string;
  name: string;
  realName: string;
  teamId: string;
  teamName: string;
  isBot: boolean;
  isStaff: boolean;
  avatarColor?: string;
}

export interface Channel {
  id: string;
  name: string;
  isIm: boolean;
  isPrivate: boolean;
  isExtShared: boolean;
  unread: number | boolean;
  lastTs?: string;
  /** The other person of a direct message; the app's own carry the person they are with. */
  imUserId?: string;
  /** Names of the other companies in a shared channel, where the server knows them. */
  teamNames?: string[];
}

export interface Story {
  title: string;
  hint: string;
  nextAt?: string;
  nextLabel?: string;
}

export interface WorkspaceState {
  now: string;
  timeZone: string;
  /** `url` begins every link to a message, as in Slack. */
  team: { id: string; name: string; url: string };
  me?: string;
  people: Person[];
  channels: Channel[];
  story?: Story;
}

export interface Reaction {
  name: string;
  users: string[];
  count: number;
}

export interface SlackFile {
  id: string;
  name?: string;
  title?: string;
  mimetype?: string;
  size?: number;
  url_private?: string;
}

export interface Message {
  ts: string;
  user?: string;
  bot_id?: string;
  username?: string;
  subtype?: string;
  text?: string;
  thread_ts?: string;
  blocks?: KnownBlock[];
  attachments?: MessageAttachment[];
  files?: SlackFile[];
  reactions?: Reaction[];
  edited?: { user?: string; ts: string };
  ephemeral?: boolean;
}

export interface View extends Omit<ModalView, 'type' | 'blocks'> {
  blocks: KnownBlock[];
  type: 'modal' | 'home';
  id: string;
  hash?: string;
}

export interface Shortcut {
  name: string;
  callbackId: string;
}

/** Where the reader is: kept in the URL hash. `channel` may be `app` for the app's own pane. */
export interface Route {
  as?: string;
  channel?: string;
  tab?: 'home' | 'messages';
  thread?: string;
  message?: string;
}

export interface State {
  route: Route;
  workspace?: WorkspaceState;
  messages: Record<string, Message[]>;
  home?: View | null;
  views: View[];
  shortcuts: Shortcut[];
  isMoving: boolean;
  isOnline: boolean;
  notice?: string;
  editing?: string;
}

/** What a person did to an interactive element, in the words of the page's press request. */
export interface Press {
  blockId: string;
  actionId: string;
  value?: string;
  selectedOption?: unknown;
  selectedOptions?: unknown[];
  selectedUser?: string;
  selectedUsers?: string[];
  selectedChannel?: string;
  selectedChannels?: string[];
  selectedConversation?: string;
  selectedConversations?: string[];
  selectedDate?: string | null;
  selectedTime?: string | null;
  selectedDateTime?: number | null;
}

/** What drawing needs to know about the workspace, and whom to tell when something is pressed. */
export interface Context {
  people: Map<string, Person>;
  channels: Map<string, Channel>;
  now: Date;
  timeZone: string;
  me: string;
  /** Makes ids of fields unique among everything drawn on the page. */
  scope: string;
  press(press: Press): Promise<void> | void;
  openLink(url: string): boolean;
}
