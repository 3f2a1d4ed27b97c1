/** Files chosen for a message that is being written. */
import { fill, h, icon } from './dom.js';

/** @typedef {{name: string, base64: string}} Attached */

/** Larger files say nothing more about the app, and would fill this page's memory. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;

/**
 * @param {{files: () => Attached[], onChange: (files: Attached[]) => void, onRefused: (why: string) => void}} options
 */
export function createPickedFiles(options) {
  const element = h('div', { class: 'picked-files', hidden: true });
  const input = h('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    'aria-label': 'Files to attach',
    onchange: attach,
  });
  const button = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': 'Attach a file',
      title: 'Attach a file',
      onclick: () => input.click(),
    },
    icon('clip'),
  );

  async function attach() {
    const added = [];
    for (const file of input.files ?? []) {
      if (file.size <= MAX_FILE_BYTES) added.push({ name: file.name, base64: await readBase64(file) });
      else options.onRefused(`${file.name} is larger than 5 MB, which is more than this workspace takes.`);
    }
    input.value = '';
    options.onChange([...options.files(), ...added]);
  }

  /** @param {Attached} file */
  function drawFile(file) {
    const drop = () => options.onChange(options.files().filter((other) => other !== file));
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

  return {
    element,
    input,
    button,
    show() {
      element.hidden = options.files().length === 0;
      fill(element, options.files().map(drawFile));
    },
  };
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
