/** One message of a channel or thread. */
import { drawAttachment, drawFile } from './attachments.js';
import { drawAvatar } from './avatar.js';
import { drawBlocks } from './blocks.js';
import { h } from './dom.js';
import { drawEditor } from './editor.js';
import { drawMrkdwn } from './inline.js';
import { drawToolbar } from './message-tools.js';
import { nameOf } from './people.js';
import { drawReactions } from './reactions.js';
import { drawReplies } from './replies.js';
import { authorOf, isExternal } from './selectors.js';
import { clockTime, fullTime, tsToDate } from './time.js';
import { isNotice } from './timeline.js';

/** @typedef {import('./types.d.ts').Message} Message */
/** @typedef {import('./types.d.ts').Context} Context */
/** @typedef {import('./types.d.ts').WorkspaceState} WorkspaceState */
/**
 * @typedef {{message: Message, isCompact: boolean, replies: Message[]}} MessageRow
 * @typedef {{workspace: WorkspaceState, channel: import('./types.d.ts').Channel, context: Context, isInThread: boolean,
 *   isEditing: boolean, isTarget: boolean, isThreadOpen: boolean, shortcuts: import('./types.d.ts').Shortcut[],
 *   desk: Desk}} MessageScene
 * @typedef {{actions: import('./actions.js').Actions, openThread: (ts: string) => void,
 *   edit: (ts: string | undefined) => void}} Desk what the message's own controls do
 */

/**
 * @param {MessageRow} row
 * @param {MessageScene} scene
 * @returns {HTMLElement}
 */
export function drawMessage(row, scene) {
  const { message } = row;
  const { workspace, context } = scene;
  const at = tsToDate(message.ts);
  const author = authorOf(workspace, message);
  if (isNotice(message)) return drawNotice(message, author, context);
  const time = h(
    'time',
    { class: 'message-time', datetime: at.toISOString(), title: fullTime(at, context.timeZone) },
    clockTime(at, context.timeZone),
  );
  const isOutside = isExternal(author);
  const marks = [
    'message',
    row.isCompact && 'is-compact',
    message.ephemeral && 'is-ephemeral',
    isOutside && 'is-outside',
    scene.isTarget && 'is-target',
    scene.isEditing && 'is-editing',
  ];
  const label = `${nameOf(author)}${isOutside ? ` of ${author.teamName}` : ''}, ${clockTime(at, context.timeZone)}`;
  return h(
    'li',
    { class: marks.filter(Boolean).join(' '), tabindex: -1, 'aria-label': label, 'data-ts': message.ts },
    row.isCompact
      ? h('div', { class: 'message-side' }, time)
      : h('div', { class: 'message-side' }, drawAvatar(author)),
    h(
      'div',
      { class: 'message-main' },
      message.ephemeral && h('div', { class: 'ephemeral-mark' }, 'Only visible to you'),
      !row.isCompact && drawHead(author, isOutside, message, time),
      scene.isEditing ? drawEditor(message, scene) : drawBody(message, context),
      message.reactions && message.reactions.length > 0 && drawReactions(message, scene),
      !scene.isInThread && row.replies.length > 0 && drawReplies(message, row.replies, scene),
    ),
    !message.ephemeral && !scene.isEditing && drawToolbar(message, scene),
  );
}

/**
 * @param {import('./types.d.ts').Person} author
 * @param {boolean} isOutside
 * @param {Message} message
 * @param {HTMLElement} time
 */
function drawHead(author, isOutside, message, time) {
  return h(
    'div',
    { class: 'message-head' },
    h('span', { class: 'message-author' }, nameOf(author)),
    author.isBot && h('span', { class: 'app-badge' }, 'APP'),
    isOutside && author.teamName && h('span', { class: 'company-badge is-strong' }, author.teamName),
    time,
    message.subtype === 'thread_broadcast' && h('span', { class: 'message-mark' }, 'replied to a thread'),
  );
}

/**
 * @param {Message} message
 * @param {Context} context
 */
function drawBody(message, context) {
  const blocks = message.blocks ?? [];
  // What a person wrote carries its rich text a second time, made from the text: the text has the marks they typed.
  const isTyped = !message.bot_id && blocks.every((block) => block.type === 'rich_text');
  return h(
    'div',
    { class: `message-body${message.subtype === 'me_message' ? ' is-me' : ''}` },
    blocks.length > 0 && !isTyped ? drawBlocks(blocks, context) : drawMrkdwn(message.text ?? '', context),
    message.edited && h('span', { class: 'edited' }, '(edited)'),
    message.attachments?.map((attachment) => drawAttachment(attachment, context)),
    message.files && message.files.length > 0 && h('div', { class: 'files' }, message.files.map(drawFile)),
  );
}

/**
 * What the workspace itself says: somebody joined, a topic was set.
 * @param {Message} message
 * @param {import('./types.d.ts').Person} author
 * @param {Context} context
 */
function drawNotice(message, author, context) {
  const text = message.text || message.subtype?.replaceAll('_', ' ') || '';
  const isNamed = text.includes('<@') || text.startsWith(nameOf(author)) || message.subtype === 'tombstone';
  return h(
    'li',
    { class: 'notice-row', tabindex: -1 },
    !isNamed && `${nameOf(author)} `,
    drawMrkdwn(text, context),
  );
}
