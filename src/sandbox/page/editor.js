/** Editing a message where it stands. */
import { decodeStored, encodeTyped } from './compose.js';
import { h } from './dom.js';

/** @typedef {import('./types.d.ts').Message} Message */
/** @typedef {import('./message.js').MessageScene} MessageScene */

/**
 * @param {Message} message
 * @param {MessageScene} scene
 */
export function drawEditor(message, scene) {
  const { context, desk, channel } = scene;
  const field = h('textarea', { class: 'editor-field', rows: 2, 'aria-label': 'Edit message' });
  field.value = decodeStored(message.text ?? '', context);
  const cancel = () => desk.edit(undefined);
  const save = async () => {
    const text = encodeTyped(field.value.trim(), {
      people: context.people.values(),
      channels: context.channels.values(),
    });
    if (text === '') return;
    if (text === message.text) return cancel();
    if (await desk.actions.edit({ channel: channel.id, ts: message.ts, text })) cancel();
  };
  field.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') cancel();
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      save();
    }
  });
  // Drawn first, put on the page after: the field can take the focus only then.
  requestAnimationFrame(() => {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  });
  return h(
    'div',
    { class: 'editor' },
    field,
    h(
      'div',
      { class: 'editor-foot' },
      h('button', { type: 'button', class: 'button is-small', onclick: cancel }, 'Cancel'),
      h('button', { type: 'button', class: 'button is-small is-primary', onclick: save }, 'Save'),
    ),
  );
}
