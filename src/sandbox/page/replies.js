/** The line under a message that leads into its thread. */
import { drawAvatar } from './avatar.js';
import { h } from './dom.js';
import { authorOf } from './selectors.js';
import { clockTime, dayLabel, nearDay, tsToDate } from './time.js';

/** @typedef {import('./types.d.ts').Message} Message */

/**
 * @param {Message} root
 * @param {Message[]} replies
 * @param {import('./message.js').MessageScene} scene
 */
export function drawReplies(root, replies, scene) {
  const { context, workspace, desk } = scene;
  const sorted = [...replies].sort((a, b) => Number(a.ts) - Number(b.ts));
  const authors = new Map(sorted.map((reply) => [reply.user ?? reply.bot_id, authorOf(workspace, reply)]));
  const last = tsToDate(sorted.at(-1)?.ts ?? root.ts);
  const isToday = nearDay(last, context.now, context.timeZone) === 'today';
  const day = isToday
    ? 'today'
    : (nearDay(last, context.now, context.timeZone) ?? `on ${dayLabel(last, context.now, context.timeZone)}`);
  return h(
    'button',
    {
      type: 'button',
      class: `replies${scene.isThreadOpen ? ' is-open' : ''}`,
      tabindex: -1,
      'data-focus': 'replies',
      onclick: () => desk.openThread(root.ts),
    },
    h(
      'span',
      { class: 'replies-faces' },
      [...authors.values()].slice(0, 4).map((author) => drawAvatar(author, 'avatar-tiny')),
    ),
    h('span', { class: 'replies-count' }, `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`),
    h('span', { class: 'replies-last' }, `Last reply ${day} at ${clockTime(last, context.timeZone)}`),
  );
}
