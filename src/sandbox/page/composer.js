/** Where messages are written: Enter sends, Shift+Enter starts a line, a slash lists the command's words. */
import { createCommandHints } from './command-hints.js';
import { kindOfText } from './commands.js';
import { encodeTyped } from './compose.js';
import { indexOf } from './context.js';
import { h, icon } from './dom.js';
import { createPickedFiles } from './picked-files.js';

/** @typedef {import('./types.d.ts').Channel} Channel */
/** @typedef {import('./picked-files.js').Attached} Attached */
/** @typedef {{text: string, files: Attached[]}} Draft */
/** @typedef {{channel: Channel, threadTs?: string}} Target */

/** The field grows with its text up to this height, then scrolls. */
const MAX_HEIGHT_PX = 180;

/**
 * @param {import('./store.js').Store} store
 * @param {import('./actions.js').Actions} actions
 * @param {{isThread: boolean, onSent: () => void}} options
 */
export function createComposer(store, actions, options) {
  const prefix = options.isThread ? 'thread' : 'channel';
  /** @type {Map<string, Draft>} */
  const drafts = new Map();
  /** @type {Target | undefined} */
  let target;
  let key = '';
  let isSending = false;

  const field = h('textarea', {
    class: 'composer-field',
    rows: 1,
    'data-composer': prefix,
    oninput: write,
    onkeydown: onKey,
  });
  const hints = createCommandHints(field, { id: `${prefix}-hints`, onChosen: setText });
  const files = createPickedFiles({
    files: () => draft().files,
    onChange: (picked) => {
      draft().files = picked;
      show();
      field.focus();
    },
    onRefused: actions.notify,
  });
  const send = h(
    'button',
    {
      type: 'button',
      class: 'icon-button send',
      'aria-label': 'Send',
      title: 'Send (Enter)',
      onclick: submit,
    },
    icon('send'),
  );
  const row = h('div', { class: 'composer-row' }, files.button, files.input, field, send);
  const element = h(
    'div',
    { class: 'composer' },
    hints.element,
    h('div', { class: 'composer-box' }, files.element, row),
  );
  if (!options.isThread) field.addEventListener('focus', hints.restart);
  field.addEventListener('blur', hints.close);

  return {
    element,
    focus: () => field.focus({ preventScroll: true }),
    /**
     * @param {Channel} channel
     * @param {string} name
     * @param {string} [threadTs]
     */
    update(channel, name, threadTs) {
      target = { channel, threadTs };
      const words = threadTs ? 'Reply…' : `Message ${name}`;
      if (field.placeholder !== words) {
        field.placeholder = words;
        field.setAttribute('aria-label', threadTs ? 'Reply in thread' : words);
      }
      const next = keyOf(target);
      if (next === key) return;
      key = next;
      field.value = draft().text;
      show();
      hints.close();
    },
  };

  /** @param {Target} place */
  function keyOf(place) {
    return `${store.get().route.as} ${place.channel.id} ${place.threadTs ?? ''}`;
  }

  /** @returns {Draft} */
  function draft() {
    const known = drafts.get(key) ?? { text: '', files: [] };
    drafts.set(key, known);
    return known;
  }

  function write() {
    draft().text = field.value;
    show();
    if (!options.isThread) hints.restart();
  }

  /** @param {string} text */
  function setText(text) {
    field.value = text;
    write();
    field.focus();
  }

  function show() {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, MAX_HEIGHT_PX)}px`;
    send.classList.toggle('is-ready', draft().text.trim() !== '' || draft().files.length > 0);
    files.show();
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.isComposing || event.altKey || hints.takeKey(event)) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    submit();
  }

  async function submit() {
    const { text, files: attached } = draft();
    const typed = text.trim();
    if (isSending || !target || (typed === '' && attached.length === 0)) return;
    const kind = attached.length > 0 ? 'message' : kindOfText(typed);
    const refusal = refusalOf(kind, typed, target);
    if (refusal) return actions.notify(refusal);
    const place = target;
    isSending = true;
    element.setAttribute('aria-busy', 'true');
    const isSent = kind === 'command' ? await run(typed, place) : await post(typed, attached, place);
    isSending = false;
    element.removeAttribute('aria-busy');
    if (!isSent) return;
    drafts.delete(keyOf(place));
    field.value = draft().text;
    show();
    hints.close();
    options.onSent();
  }

  /**
   * @param {string} text
   * @param {Target} place
   */
  async function run(text, place) {
    return (await actions.command({ channel: place.channel.id, text })) !== undefined;
  }

  /**
   * @param {string} typed
   * @param {Attached[]} attached
   * @param {Target} place
   */
  async function post(typed, attached, place) {
    const { workspace } = store.get();
    if (!workspace) return false;
    const { people, channels } = indexOf(workspace);
    const text = encodeTyped(typed, { people: people.values(), channels: channels.values() });
    const message = { channel: place.channel.id, text, threadTs: place.threadTs };
    const answer = await actions.post(attached.length > 0 ? { ...message, files: attached } : message);
    if (answer) await actions.loadMessages(place.channel.id);
    return answer !== undefined;
  }
}

/**
 * Why a text is not sent, in words for the person; undefined where it may be.
 * @param {'command' | 'unknown command' | 'message'} kind
 * @param {string} typed
 * @param {Target} place
 */
function refusalOf(kind, typed, place) {
  if (kind === 'unknown command')
    return `${typed.split(/\s/)[0]} is not a command here. Try /cx-urgency help.`;
  if (kind === 'command' && place.threadTs) return 'Commands do not work in threads. Run it in the channel.';
  return undefined;
}
