/** What can be done to a message: react, reply, and the menu with the rest. */
import { ask } from './confirm.js';
import { h, icon } from './dom.js';
import { openMenu } from './popup.js';
import { openPicker } from './reactions.js';

/** @typedef {import('./types.d.ts').Message} Message */
/** @typedef {import('./message.js').MessageScene} MessageScene */

/**
 * The tools stand in every message, but only those of the focused message are in the Tab order: see message-list.js.
 * @param {Message} message
 * @param {MessageScene} scene
 */
export function drawToolbar(message, scene) {
  const react = tool('Add a reaction', 'smile', () => openPicker(react, message, scene));
  const reply = scene.isInThread
    ? undefined
    : tool('Reply in thread', 'reply', () => scene.desk.openThread(threadOf(message)));
  const more = tool('More actions', 'more', () =>
    openMenu(more, menuItems(message, scene), 'Message actions'),
  );
  react.setAttribute('aria-haspopup', 'true');
  more.setAttribute('aria-haspopup', 'menu');
  more.classList.add('is-more');
  return h(
    'div',
    { class: 'message-tools', role: 'group', 'aria-label': 'Message actions' },
    react,
    reply,
    more,
  );
}

/**
 * @param {string} label
 * @param {string} iconName
 * @param {() => void} run
 */
function tool(label, iconName, run) {
  return h(
    'button',
    {
      type: 'button',
      class: 'tool',
      tabindex: -1,
      'aria-label': label,
      title: label,
      'data-focus': label,
      onclick: run,
    },
    icon(iconName),
  );
}

/** @param {Message} message */
const threadOf = (message) => message.thread_ts ?? message.ts;

/**
 * @param {Message} message
 * @param {MessageScene} scene
 * @returns {import('./popup.js').MenuItem[]}
 */
function menuItems(message, scene) {
  const { desk, channel, context } = scene;
  const at = { channel: channel.id, ts: message.ts };
  const isOwn = message.user === context.me && !message.bot_id;
  const own = [
    { label: 'Edit message', detail: 'E', isGroupStart: true, run: () => desk.edit(message.ts) },
    { label: 'Delete message', detail: 'Del', isDanger: true, run: () => confirmRemoval(message, scene) },
  ];
  const app = desk.actions.appName();
  const shortcuts = scene.shortcuts.map((shortcut, index) => ({
    label: shortcut.name,
    detail: app,
    isGroupStart: index === 0,
    run: () => void desk.actions.shortcut({ ...at, callbackId: shortcut.callbackId }),
  }));
  return [
    { label: 'Add a reaction', detail: 'R', run: () => openReaction(message, scene) },
    ...(scene.isInThread
      ? []
      : [{ label: 'Reply in thread', detail: 'T', run: () => desk.openThread(threadOf(message)) }]),
    { label: 'Copy link', detail: 'L', run: () => void desk.actions.copyLink(channel.id, message) },
    ...shortcuts,
    ...(isOwn ? own : []),
  ];
}

/**
 * @param {Message} message
 * @param {MessageScene} scene
 */
function openReaction(message, scene) {
  const active = document.activeElement;
  if (active instanceof HTMLElement) openPicker(active, message, scene);
}

/**
 * @param {Message} message
 * @param {MessageScene} scene
 */
async function confirmRemoval(message, scene) {
  const isSure = await ask({
    title: 'Delete message',
    text: ['The message will be gone for everybody in this channel.'],
    yes: 'Delete',
    no: 'Cancel',
    isDanger: true,
  });
  if (isSure) await scene.desk.actions.remove({ channel: scene.channel.id, ts: message.ts });
}

/**
 * Keys on a focused message, as in Slack: R reacts, T or Enter opens the thread, L copies the link, E edits, Delete deletes.
 * @param {KeyboardEvent} event
 * @param {Message} message
 * @param {MessageScene} scene
 */
export function onMessageKey(event, message, scene) {
  if (event.ctrlKey || event.metaKey || event.altKey || message.ephemeral) return;
  const isOwn = message.user === scene.context.me && !message.bot_id;
  const key = event.key.toLowerCase();
  /** @type {Record<string, (() => void) | undefined>} */
  const runs = {
    r: () => openReaction(message, scene),
    t: scene.isInThread ? undefined : () => scene.desk.openThread(threadOf(message)),
    l: () => void scene.desk.actions.copyLink(scene.channel.id, message),
    e: isOwn ? () => scene.desk.edit(message.ts) : undefined,
    delete: isOwn ? () => confirmRemoval(message, scene) : undefined,
  };
  const run = key === 'enter' ? runs.t : runs[key];
  if (!run) return;
  event.preventDefault();
  run();
}
