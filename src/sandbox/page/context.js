/** What drawing needs, made from the state. */

/** @typedef {import('./types.d.ts').State} State */
/** @typedef {import('./types.d.ts').Context} Context */
/** @typedef {import('./types.d.ts').WorkspaceState} WorkspaceState */

/** @type {WeakMap<object, {people: Context['people'], channels: Context['channels']}>} */
const indexes = new WeakMap();

/**
 * People and channels by their ids.
 * @param {WorkspaceState} workspace
 */
export function indexOf(workspace) {
  const known = indexes.get(workspace);
  if (known) return known;
  const index = {
    people: new Map(workspace.people.map((person) => [person.id, person])),
    channels: new Map(workspace.channels.map((channel) => [channel.id, channel])),
  };
  indexes.set(workspace, index);
  return index;
}

/**
 * @param {WorkspaceState} workspace
 * @param {string} me
 * @param {Pick<Context, 'scope' | 'press' | 'openLink'>} rest
 * @returns {Context}
 */
export function contextOf(workspace, me, rest) {
  return { ...indexOf(workspace), now: new Date(workspace.now), timeZone: workspace.timeZone, me, ...rest };
}

/** @type {WeakMap<object, string>} */
const namings = new WeakMap();

/**
 * Changes when anybody's or any channel's name does: then what mentions them is drawn again.
 * @param {WorkspaceState} workspace
 */
export function namesKey(workspace) {
  const known = namings.get(workspace.people);
  const people =
    known ?? workspace.people.map((person) => `${person.id}${person.realName}${person.isStaff}`).join();
  namings.set(workspace.people, people);
  return people + workspace.channels.map((channel) => channel.id + channel.name).join();
}
