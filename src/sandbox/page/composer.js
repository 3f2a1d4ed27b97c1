/** Where messages are written: Enter sends, Shift+Enter starts a line, a slash lists the command's words. */
import { kindOfText, suggestCommands } from './commands.js';
import { encodeTyped } from './compose.js';
import { indexOf } from './context.js';
import { fill, h, icon } from './dom.js';

/** @typedef {import('./types.d.ts').State} State */
/** @typedef {import('./types.d.ts').Channel} Channel */
/** @typedef {{name: string, base64: string}} Attached */
/** @typedef {{text: string, files: Attached[]}} Draft */

/** Larger files say nothing more about the app, and would fill this page's memory. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;

/**
 * @param {import('./store.js').Store} store
 * @param {import('./actions.js').Actions} actions
 * @param {{isThread: boolean, onSent: () => void}} options
 */
export function createComposer(store, actions, options) {
  const prefix = options.isThread ? 'thread' : 'channel';
  /** @type {Map<string, Draft>} */
  const drafts = new Map();
  /** @type {{channel: Channel, threadTs?: string} | undefined} */
  let target;
  let key = '';
  let isSending = false;

  const hints = h('div', {
    class: 'hints',
    id: `${prefix}-hints`,
    role: 'listbox',
    'aria-label': 'Commands',
    hidden: true,
  });
  const field = h('textarea', {
    class: 'composer-field',
    rows: 1,
    'data-composer': prefix,
    'aria-controls': hints.id,
    'aria-autocomplete': 'list',
  });
  const picked = h('div', { class: 'picked-files', hidden: true });
  const fileInput = h('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    onchange: attach,
    'aria-label': 'Files to attach',
  });
  const clip = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': 'Attach a file',
      title: 'Attach a file',
      onclick: () => fileInput.click(),
    },
    icon('clip'),
  );
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
  const element = h(
    'div',
    { class: 'composer' },
    hints,
    h(
      'div',
      { class: 'composer-box' },
      picked,
      h('div', { class: 'composer-row' }, clip, fileInput, field, send),
    ),
  );
  let marked = 0;

  field.addEventListener('input', () => {
    draft().text = field.value;
    marked = 0;
    show();
  });
  field.addEventListener('keydown', onKey);
  field.addEventListener('blur', () => setTimeout(() => (hints.hidden = true), 120));
  field.addEventListener('focus', show);

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
      const next = `${store.get().route.as} ${channel.id} ${threadTs ?? ''}`;
      if (next === key) return;
      key = next;
      field.value = draft().text;
      show();
      hints.hidden = true;
    },
  };

  /** @returns {Draft} */
  function draft() {
    const known = drafts.get(key) ?? { text: '', files: [] };
    drafts.set(key, known);
    return known;
  }

  function show() {
    const { files, text } = draft();
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 180)}px`;
    send.classList.toggle('is-ready', text.trim() !== '' || files.length > 0);
    picked.hidden = files.length === 0;
    fill(picked, files.map(drawPicked));
    showHints();
  }

  function showHints() {
    const suggestions =
      document.activeElement === field && !options.isThread ? suggestCommands(field.value) : [];
    hints.hidden = suggestions.length === 0;
    fill(
      hints,
      suggestions.map((suggestion, index) =>
        h(
          'div',
          {
            class: `hint-row${index === marked ? ' is-marked' : ''}`,
            role: 'option',
            id: `${prefix}-hint-${index}`,
            'aria-selected': String(index === marked),
            onpointerdown: (/** @type {Event} */ event) => {
              event.preventDefault();
              complete(suggestion.text);
            },
          },
          h('span', { class: 'hint-command' }, suggestion.text),
          h('span', { class: 'hint-explains' }, suggestion.explains),
        ),
      ),
    );
    if (suggestions.length > 0) field.setAttribute('aria-activedescendant', `${prefix}-hint-${marked}`);
    else field.removeAttribute('aria-activedescendant');
  }

  /** @param {string} text */
  function complete(text) {
    field.value = text;
    draft().text = text;
    marked = 0;
    show();
    field.focus();
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.isComposing || event.altKey) return;
    const suggestions = hints.hidden ? [] : suggestCommands(field.value);
    if (suggestions.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      marked = (marked + (event.key === 'ArrowDown' ? 1 : -1) + suggestions.length) % suggestions.length;
      showHints();
    } else if (suggestions.length > 0 && event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault();
      complete(suggestions[marked]?.text ?? field.value);
    } else if (event.key === 'Escape' && !hints.hidden) {
      event.stopPropagation();
      hints.hidden = true;
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      // A command chosen with the arrows is completed first; one typed out, or a bare slash word, is sent.
      const choice = suggestions[marked];
      if (choice && (marked > 0 || kindOfText(field.value) === 'unknown command')) complete(choice.text);
      else submit();
    }
  }

  async function submit() {
    const { text, files } = draft();
    const typed = text.trim();
    if (isSending || !target || (typed === '' && files.length === 0)) return;
    const kind = files.length > 0 ? 'message' : kindOfText(typed);
    if (kind === 'unknown command')
      return actions.notify(`${typed.split(/\s/)[0]} is not a command here. Try /cx-urgency help.`);
    if (kind === 'command' && target.threadTs)
      return actions.notify('Commands do not work in threads. Run it in the channel.');
    isSending = true;
    element.setAttribute('aria-busy', 'true');
    const answer = kind === 'command' ? await run(typed) : await post(typed, files);
    isSending = false;
    element.removeAttribute('aria-busy');
    if (!answer) return;
    drafts.delete(`${store.get().route.as} ${target.channel.id} ${target.threadTs ?? ''}`);
    field.value = draft().text;
    show();
    options.onSent();
  }

  /** @param {string} text */
  async function run(text) {
    return target && actions.command({ channel: target.channel.id, text });
  }

  /**
   * @param {string} typed
   * @param {Attached[]} files
   */
  async function post(typed, files) {
    const { workspace } = store.get();
    if (!target || !workspace) return undefined;
    const { people, channels } = indexOf(workspace);
    const text = encodeTyped(typed, { people: people.values(), channels: channels.values() });
    const message = { channel: target.channel.id, text, threadTs: target.threadTs };
    const answer = await actions.post(files.length > 0 ? { ...message, files } : message);
    await actions.loadMessages(target.channel.id);
    return answer;
  }

  async function attach() {
    for (const file of fileInput.files ?? []) {
      if (file.size > MAX_FILE_BYTES)
        actions.notify(`${file.name} is larger than 5 MB, which is more than this workspace takes.`);
      else draft().files.push({ name: file.name, base64: await readBase64(file) });
    }
    fileInput.value = '';
    show();
    field.focus();
  }

  /** @param {Attached} file */
  function drawPicked(file) {
    const drop = () => {
      draft().files = draft().files.filter((other) => other !== file);
      show();
      field.focus();
    };
    return h(
      'span',
      { class: 'picked-file' },
      icon('file'),
      h('span', { class: 'picked-name' }, file.name),
      h(
        'button',
        { type: 'button', class: 'icon-button is-tiny', 'aria-label': `Remove ${file.name}`, onclick: drop },
        icon('close'),
      ),
    );
  }
}

/**
 * @param {Blob} file
 * @returns {Promise<string>}
 */
function readBase64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
