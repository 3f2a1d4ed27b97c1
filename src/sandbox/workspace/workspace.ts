import type { CommandGiven, CommandOutcome } from '../interactions/commands.ts';
import type { Press, PressOutcome } from '../interactions/press.ts';
import type { ShortcutUse } from '../interactions/shortcuts.ts';
import type { Submission, SubmitOutcome } from '../interactions/submit.ts';
import type { NewChannel } from './channel-life.ts';
import type { Channel, Person, Quiet, SlackMessage, Team, UserGroup } from './model.ts';
import type { NewTeam, NewUser } from './people.ts';
import type { Post } from './posting.ts';
import type { NewUserGroup } from './user-groups.ts';
import type { OpenView } from './view-shelf.ts';

/** What people do in the local workspace, and what they see there. */
export interface Workspace {
  readonly team: Team;
  /** The app's user id, to invite it into channels. */
  readonly appUserId: string;
  addTeam(team: NewTeam): Team;
  addUser(user: NewUser): Person;
  addChannel(channel: NewChannel): Channel;
  /** Lets history be told: nothing done inside is sent to the app. */
  silently<T>(doing: () => T): T;

  /** Writes a message and returns its ts. The app hears of it; `Sandbox.delivered()` tells when it has. */
  post(post: Post): string;
  edit(edit: { channel: string; ts: string; text: string; user?: string }): void;
  remove(message: { channel: string; ts: string }): void;
  /** A link in the message unfurls: `message_changed` with the same text. */
  unfurl(link: { channel: string; ts: string; url: string; title: string }): void;
  react(reaction: { user: string; channel: string; ts: string; name: string }): void;
  unreact(reaction: { user: string; channel: string; ts: string; name: string }): void;

  command(command: CommandGiven): Promise<CommandOutcome>;
  press(press: Press): Promise<PressOutcome>;
  shortcut(use: ShortcutUse): Promise<PressOutcome>;
  /** Opens the App Home, or the app's other tab; `app_home_opened` is sent. */
  openHome(user: string, tab?: 'home' | 'messages'): void;
  home(user: string): OpenView | undefined;
  /** The modals a person has open, bottom first. */
  viewStack(user: string): OpenView[];
  submitView(submission: Submission): Promise<SubmitOutcome>;
  closeView(close: { user: string; viewId: string; all?: boolean }): Promise<void>;

  channel(id: string): Channel;
  person(id: string): Person;
  channels(): Channel[];
  people(): Person[];
  /** Top-level messages of a channel, oldest first. */
  messages(channel: string): SlackMessage[];
  /** The replies of a thread, oldest first, without its first message. */
  replies(channel: string, threadTs: string): SlackMessage[];
  /** The direct message with the app, oldest first; empty when there is none yet. */
  dm(user: string): SlackMessage[];
  /** The id of that direct message, opened when there is none yet. */
  dmChannel(user: string): string;
  ephemerals(user: string, channel: string): SlackMessage[];

  invite(channel: string, user: string, by?: string): void;
  leave(channel: string, user: string): void;
  archive(channel: string, by: string): void;
  unarchive(channel: string, by: string): void;
  rename(channel: string, name: string, by: string): void;
  changeChannelId(oldId: string, newId: string): void;
  share(channel: string, teamId: string): void;
  unshare(channel: string, teamId: string): void;
  userChange(user: string, changes: Partial<Omit<Person, 'id'>>): void;
  /** Somebody pauses notifications, has a schedule that does, or, with null, wants them again. */
  doNotDisturb(user: string, quiet: Quiet | null): void;
  /** Makes a user group, or changes who is in it. */
  setUserGroup(group: NewUserGroup): UserGroup;
  /** Takes the app out of the workspace: both events in the given order, and its token no longer works. */
  uninstall(order?: 'uninstalled first' | 'tokens first'): void;

  /** Resolves once the check holds, looked at after each change. @throws Error after `timeoutMs` (5000). */
  until<T>(check: () => T, timeoutMs?: number): Promise<T>;
}
