/** Questions before something is done: those an app attaches to its buttons, and the page's own. */
import { h } from './dom.js';
import { drawText } from './inline.js';

/** @typedef {import('./types.d.ts').Context} Context */

/**
 * @param {import('@slack/types').ConfirmationDialog | undefined} confirm
 * @param {Context} context
 * @returns {Promise<boolean>} true at once where there is nothing to ask
 */
export function confirmed(confirm, context) {
  if (!confirm) return Promise.resolve(true);
  return ask({
    title: confirm.title?.text ?? 'Are you sure?',
    text: drawText(confirm.text, context),
    yes: confirm.confirm?.text ?? 'Yes',
    no: confirm.deny?.text ?? 'Cancel',
    isDanger: confirm.style === 'danger',
  });
}

/**
 * @param {{title: string, text: (Node | string)[], yes: string, no: string, isDanger?: boolean}} question
 * @returns {Promise<boolean>}
 */
export function ask(question) {
  return new Promise((resolve) => {
    const before = /** @type {HTMLElement | null} */ (document.activeElement);
    /** @param {boolean} answer */
    const settle = (answer) => () => {
      dialog.close(answer ? 'yes' : 'no');
    };
    const yesStyle = question.isDanger ? 'button is-danger' : 'button is-primary';
    const dialog = h(
      'dialog',
      { class: 'dialog dialog-small', 'aria-labelledby': 'question-title' },
      h('h2', { class: 'dialog-title', id: 'question-title' }, question.title),
      h('div', { class: 'dialog-body' }, question.text),
      h(
        'div',
        { class: 'dialog-foot' },
        h('button', { type: 'button', class: 'button', onclick: settle(false) }, question.no),
        h(
          'button',
          { type: 'button', class: yesStyle, autofocus: true, onclick: settle(true) },
          question.yes,
        ),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      before?.focus({ preventScroll: true });
      resolve(dialog.returnValue === 'yes');
    });
    document.body.appendChild(dialog);
    dialog.showModal();
  });
}
