/** Questions asked of the state. Pure. */
import { isOurApp } from './people.js';

/** @typedef {import('./types.d.ts').State} State */
/** @typedef {import('./types.d.ts').WorkspaceState} WorkspaceState */
/** @typedef {import('./types.d.ts').Channel} Channel */
/** @typedef {import('./types.d.ts').Person} Person */

/** The pane of the app itself, with its Home and Messages tabs, in the place of a channel id. */
export const APP = 'app';

/** @param {WorkspaceState} workspace */
export const appDm = (workspace) => workspace.channels.find((channel) => isAppDm(channel, workspace));

/**
 * The app this workspace is for: the bot people have a direct message with, else the one of its name, else any bot.
 * @param {WorkspaceState} workspace
 * @returns {Person | undefined}
 */
export function appOf(workspace) {
  const bots = workspace.people.filter((person) => person.isBot);
  return bots.find(isOurApp) ?? bots[0];
}

/**
 * @param {Channel} channel
 * @param {WorkspaceState} workspace
 */
const isAppDm = (channel, workspace) =>
  channel.isIm && (channel.imUserId === appOf(workspace)?.id || channel.imUserId === workspace.me);

/**
 * Who a direct message is with.
 * @param {Channel} channel
 * @param {WorkspaceState} workspace
 */
export function partnerOf(channel, workspace) {
  if (!channel.isIm) return undefined;
  if (isAppDm(channel, workspace)) return appOf(workspace);
  return workspace.people.find((one) => one.id === channel.imUserId);
}

/**
 * What the sidebar lists, in its order.
 * @param {WorkspaceState} workspace
 */
export function sidebarOf(workspace) {
  const named = workspace.channels
    .filter((channel) => !channel.isIm)
    .sort((a, b) => a.name.localeCompare(b.name));
  return {
    shared: named.filter((channel) => channel.isExtShared),
    internal: named.filter((channel) => !channel.isExtShared),
    direct: workspace.channels.filter((channel) => channel.isIm && !isAppDm(channel, workspace)),
  };
}

/**
 * Every place Alt+Up and Alt+Down walk through.
 * @param {WorkspaceState} workspace
 * @returns {string[]}
 */
export function placesOf(workspace) {
  const { shared, internal, direct } = sidebarOf(workspace);
  return [...shared, ...internal, ...direct].map((channel) => channel.id).concat(APP);
}

/**
 * Where somebody starts who names no place: the shared channel of the company the story speaks of, else the first.
 * @param {WorkspaceState} workspace
 * @returns {string | undefined}
 */
export function startOf(workspace) {
  const { shared } = sidebarOf(workspace);
  const told = shared.find((channel) => {
    const company = sharedWith(channel, workspace);
    return company && workspace.story?.hint.includes(company);
  });
  return told?.id ?? placesOf(workspace)[0];
}

/**
 * The channel whose messages are shown; undefined on the app's Home.
 * @param {State} state
 * @returns {Channel | undefined}
 */
export function activeChannel({ route, workspace }) {
  if (!workspace) return undefined;
  if (route.channel !== APP) return workspace.channels.find((channel) => channel.id === route.channel);
  return route.tab === 'messages' ? appDm(workspace) : undefined;
}

/** @param {Channel} channel */
export const unreadCount = (channel) => Number(channel.unread);

/**
 * The other company of a shared channel: what the server says, else the company of the people whose name the channel carries.
 * @param {Channel} channel
 * @param {WorkspaceState} workspace
 */
export function sharedWith(channel, workspace) {
  if (!channel.isExtShared) return undefined;
  if (channel.teamNames?.length)
    return channel.teamNames.filter((name) => name !== workspace.team.name).join(', ');
  const others = new Set(
    workspace.people.filter((one) => one.teamId !== workspace.team.id).map((one) => one.teamName),
  );
  return [...others].find((name) => channel.name.includes(slug(name)) || slug(name).includes(channel.name));
}

/** @param {string} name */
const slug = (name) =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .find((word) => word.length > 2) ?? name.toLowerCase();

/**
 * @param {WorkspaceState} workspace
 * @param {import('./types.d.ts').Message} message
 * @returns {Person}
 */
export function authorOf(workspace, message) {
  const person = workspace.people.find((one) => one.id === message.user);
  if (person) return person;
  const bot = message.bot_id !== undefined;
  const app = bot ? appOf(workspace) : undefined;
  if (app && !message.username) return app;
  const name = message.username ?? message.user ?? 'Somebody';
  return {
    id: message.user ?? message.bot_id ?? name,
    name,
    realName: name,
    teamId: '',
    teamName: '',
    isBot: bot,
    isStaff: true,
  };
}

/**
 * Whether somebody is from outside our company, as the badge beside a name says.
 * @param {Person} person
 */
export const isExternal = (person) => !person.isStaff && !person.isBot;
