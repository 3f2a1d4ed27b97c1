/** Reactions under a message, and the small picker that adds one. */
import { h, icon } from './dom.js';
import { glyphOf, PICKER } from './emoji.js';
import { listNames, nameOf } from './people.js';
import { moveFocus, openPopup } from './popup.js';

/** @typedef {import('./types.d.ts').Message} Message */
/** @typedef {import('./message.js').MessageScene} MessageScene */

/**
 * @param {Message} message
 * @param {MessageScene} scene
 */
export function drawReactions(message, scene) {
  const { context } = scene;
  const buttons = (message.reactions ?? []).map((reaction) => {
    const isMine = reaction.users.includes(context.me);
    const names = reaction.users.map((id) => {
      const person = context.people.get(id);
      return id === context.me ? 'you' : person ? nameOf(person) : id;
    });
    return h(
      'button',
      {
        type: 'button',
        class: `reaction${isMine ? ' is-mine' : ''}`,
        tabindex: -1,
        'aria-pressed': String(isMine),
        title: `${listNames(names)} reacted with :${reaction.name}:`,
        'aria-label': `:${reaction.name}: ${reaction.count}, ${listNames(names)}`,
        'data-focus': `reaction ${reaction.name}`,
        onclick: () => toggle(message, reaction.name, scene),
      },
      h('span', { class: 'emoji' }, glyphOf(reaction.name) ?? `:${reaction.name}:`),
      h('span', { class: 'reaction-count' }, reaction.count),
    );
  });
  const add = h(
    'button',
    {
      type: 'button',
      class: 'reaction is-add',
      tabindex: -1,
      'aria-label': 'Add a reaction',
      'aria-haspopup': 'true',
      'data-focus': 'add reaction',
      onclick: () => openPicker(add, message, scene),
    },
    icon('smile'),
  );
  return h(
    'div',
    { class: 'reactions', role: 'group', 'aria-label': 'Reactions' },
    buttons,
    message.ephemeral ? null : add,
  );
}

/**
 * @param {HTMLElement} anchor
 * @param {Message} message
 * @param {MessageScene} scene
 */
export function openPicker(anchor, message, scene) {
  const picker = h('div', {
    class: 'picker-row',
    role: 'toolbar',
    'aria-label': 'Reactions',
    onkeydown: moveFocus,
  });
  const close = openPopup(anchor, picker);
  for (const name of PICKER) {
    const choose = () => {
      close();
      anchor.focus({ preventScroll: true });
      toggle(message, name, scene);
    };
    picker.appendChild(
      h(
        'button',
        {
          type: 'button',
          class: 'picker-emoji',
          'aria-label': `:${name}:`,
          title: `:${name}:`,
          onclick: choose,
        },
        glyphOf(name),
      ),
    );
  }
  /** @type {HTMLElement} */ (picker.firstElementChild)?.focus();
}

/**
 * @param {Message} message
 * @param {string} name
 * @param {MessageScene} scene
 */
function toggle(message, name, scene) {
  const own = message.reactions?.find((reaction) => reaction.name === name);
  const remove = own?.users.includes(scene.context.me) ?? false;
  scene.desk.actions.react({ channel: scene.channel.id, ts: message.ts, name, remove });
}
