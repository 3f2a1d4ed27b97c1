import { runCommand } from '../interactions/commands.ts';
import type { Interactions } from '../interactions/interactions.ts';
import { press } from '../interactions/press.ts';
import { runShortcut } from '../interactions/shortcuts.ts';
import { closeView, submitView } from '../interactions/submit.ts';
import { openHome, uninstall } from './app-life.ts';
import type { Changes } from './changes.ts';
import { addChannel, archive, changeChannelId, rename, share } from './channel-life.ts';
import { join, leave } from './channel-members.ts';
import { channelOf, openDirectMessage } from './channels.ts';
import { doNotDisturb } from './do-not-disturb.ts';
import { findMessage } from './find-message.ts';
import { changeMessage, removeMessage } from './messages.ts';
import type { SlackMessage } from './model.ts';
import { addPerson, addTeam, changePerson, personOf } from './people.ts';
import { editAs, postAs } from './posting.ts';
import { addReaction, removeReaction } from './reactions.ts';
import { isTopLevel, repliesTo } from './threads.ts';
import { setUserGroup } from './user-groups.ts';
import type { Workspace } from './workspace.ts';
import type { World } from './world.ts';

export interface Silence {
  silently<T>(doing: () => T): T;
}

/** Binds what people can do to one world. */
export function createWorkspace(
  world: World,
  interactions: Interactions,
  changes: Changes,
  silence: Silence,
): Workspace {
  const messageAt = (channelId: string, ts: string): SlackMessage => {
    const message = findMessage(channelOf(world, channelId), ts);
    if (!message) throw new Error(`No message ${ts} in ${channelId}`);
    return message;
  };
  return {
    team: world.team,
    appUserId: world.app.botUserId,
    addTeam: (team) => addTeam(world, team),
    addUser: (user) => addPerson(world, user),
    addChannel: (channel) => addChannel(world, channel),
    silently: silence.silently,

    post: (post) => postAs(world, post).ts,
    edit: ({ channel, ts, text, user }) => editAs(world, channelOf(world, channel), ts, text, user),
    remove: ({ channel, ts }) => removeMessage(world, channelOf(world, channel), messageAt(channel, ts)),
    unfurl({ channel, ts, url, title }) {
      const attachment = { id: 1, from_url: url, original_url: url, title, title_link: url, fallback: title };
      changeMessage(world, channelOf(world, channel), messageAt(channel, ts), { attachments: [attachment] });
    },
    react({ user, channel, ts, name }) {
      addReaction(world, channelOf(world, channel), messageAt(channel, ts), user, name);
    },
    unreact({ user, channel, ts, name }) {
      removeReaction(world, channelOf(world, channel), messageAt(channel, ts), user, name);
    },

    command: (given) => runCommand(world, interactions, given),
    press: (given) => press(world, interactions, given),
    shortcut: (given) => runShortcut(world, interactions, given),
    openHome: (user, tab) => openHome(world, user, tab),
    home: (user) => world.views.homes.get(user),
    viewStack: (user) => world.views.stacks.get(user) ?? [],
    submitView: (given) => submitView(world, interactions, given),
    closeView: (given) => closeView(world, interactions, given),

    channel: (id) => channelOf(world, id),
    person: (id) => personOf(world, id),
    channels: () => [...world.channels.values()],
    people: () => [...world.people.values()],
    messages: (channel) => channelOf(world, channel).messages.filter(isTopLevel),
    replies: (channel, threadTs) => repliesTo(channelOf(world, channel), threadTs),
    dm(user) {
      return [...world.channels.values()].find((channel) => channel.imUserId === user)?.messages ?? [];
    },
    dmChannel: (user) => openDirectMessage(world, user).id,
    ephemerals: (user, channel) =>
      channelOf(world, channel)
        .ephemerals.filter((each) => each.user === user)
        .map((each) => each.message),

    invite: (channel, user, by) => join(world, channel, user, by),
    leave: (channel, user) => leave(world, channel, user),
    archive: (channel, by) => archive(world, channel, by, true),
    unarchive: (channel, by) => archive(world, channel, by, false),
    rename: (channel, name, by) => rename(world, channel, name, by),
    changeChannelId: (oldId, newId) => changeChannelId(world, oldId, newId),
    share: (channel, teamId) => share(world, channel, teamId, true),
    unshare: (channel, teamId) => share(world, channel, teamId, false),
    userChange: (user, given) => changePerson(world, user, given),
    doNotDisturb: (user, quiet) => doNotDisturb(world, user, quiet),
    setUserGroup: (group) => setUserGroup(world, group),
    uninstall: (order = 'uninstalled first') => uninstall(world, order),

    until: (check, timeoutMs = 5000) => changes.until(check, timeoutMs),
  };
}
