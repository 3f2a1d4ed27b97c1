/** The app's modals: the top of the person's view stack, in the browser's own dialog (which keeps the focus inside). */
import { drawBlocks } from './blocks.js';
import { contextOf } from './context.js';
import { fill, h, icon } from './dom.js';
import { withGlyphs } from './emoji.js';
import { readValues } from './fields.js';
import { findErrors } from './form.js';

/** @typedef {import('./types.d.ts').State} State */
/** @typedef {import('./types.d.ts').View} View */

/**
 * @param {import('./actions.js').Actions} actions
 * @param {{openLink: (url: string) => boolean}} options
 */
export function createModal(actions, options) {
  const title = h('h2', { class: 'dialog-title', id: 'modal-title' });
  const body = h('div', { class: 'dialog-body' });
  const foot = h('div', { class: 'dialog-foot' });
  const close = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Close', onclick: dismiss },
    icon('close'),
  );
  const form = h(
    'form',
    { class: 'dialog-form', novalidate: true, onsubmit: submit },
    h('div', { class: 'dialog-head' }, title, close),
    body,
    foot,
  );
  const dialog = h('dialog', { class: 'dialog', 'aria-labelledby': 'modal-title' }, form);
  /** @type {View | undefined} */
  let shown;
  let shownKey = '';
  let isBusy = false;

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    dismiss();
  });

  return {
    element: dialog,
    /** @param {State} state */
    update(state) {
      const view = state.views.at(-1);
      if (!view || !state.workspace) {
        shown = undefined;
        shownKey = '';
        if (dialog.open) dialog.close();
        return;
      }
      const key = JSON.stringify([state.route.as, view]);
      if (key === shownKey) return;
      const isSame = shown?.id === view.id;
      const values = isSame ? readValues(body) : undefined;
      const focus = document.activeElement?.getAttribute('data-focus');
      shown = view;
      shownKey = key;
      draw(view, state, values);
      if (!dialog.open) dialog.showModal();
      const wanted =
        isSame && focus ? body.querySelector(`[data-focus="${CSS.escape(focus)}"]`) : firstField();
      /** @type {HTMLElement | null} */ (wanted)?.focus();
      if (!isSame) body.scrollTop = 0;
    },
  };

  function firstField() {
    const wanted = body.querySelector('[autofocus]');
    return wanted ?? body.querySelector('[data-field]:not(div), [data-field] input') ?? close;
  }

  /**
   * @param {View} view
   * @param {State} state
   * @param {import('./form.js').Values | undefined} values
   */
  function draw(view, state, values) {
    const workspace = /** @type {import('./types.d.ts').WorkspaceState} */ (state.workspace);
    const context = contextOf(workspace, state.route.as ?? '', {
      scope: `view-${view.id}`,
      openLink: options.openLink,
      press: async (press) =>
        void (await actions.press({ ...press, viewId: view.id, values: readValues(body) })),
    });
    fill(title, withGlyphs(view.title?.text ?? ''));
    fill(body, drawBlocks(view.blocks, context, { values }));
    fill(
      foot,
      h(
        'button',
        { type: 'button', class: 'button', onclick: dismiss },
        withGlyphs(view.close?.text ?? (view.submit ? 'Cancel' : 'Close')),
      ),
      view.submit &&
        h('button', { type: 'submit', class: 'button is-primary' }, withGlyphs(view.submit.text)),
    );
  }

  function dismiss() {
    if (shown && !isBusy) actions.closeView(shown.id);
  }

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    if (!shown?.submit || isBusy) return;
    const values = readValues(body);
    const inputs = shown.blocks.filter((block) => block.type === 'input');
    const errors = findErrors(inputs, values);
    showErrors(errors);
    if (Object.keys(errors).length > 0) return;
    setBusy(true);
    const answer = await actions.submitView({ viewId: shown.id, values });
    setBusy(false);
    if (answer?.errors) showErrors(answer.errors);
  }

  /** @param {boolean} busy */
  function setBusy(busy) {
    isBusy = busy;
    form.setAttribute('aria-busy', String(busy));
  }

  /** @param {Record<string, string>} errors by block id */
  function showErrors(errors) {
    let isFocused = false;
    for (const block of body.querySelectorAll('[data-block]')) {
      const message = errors[block.getAttribute('data-block') ?? ''];
      block.classList.toggle('has-error', message !== undefined);
      const line = block.querySelector('.error');
      if (line) line.textContent = message ?? '';
      const control = block.querySelector('[data-field]');
      if (message) control?.setAttribute('aria-invalid', 'true');
      else control?.removeAttribute('aria-invalid');
      if (!message || isFocused) continue;
      isFocused = true;
      /** @type {HTMLElement | null} */ (
        control?.matches('div') ? control.querySelector('input') : control
      )?.focus();
    }
  }
}
