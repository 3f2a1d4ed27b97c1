/** The list above the composer once a slash is typed: the command's words, chosen with the arrows, Tab or a click. */
import { kindOfText, suggestCommands } from './commands.js';
import { fill, h } from './dom.js';

/**
 * @param {HTMLTextAreaElement} field
 * @param {{id: string, onChosen: (text: string) => void}} options
 */
export function createCommandHints(field, options) {
  const element = h('div', {
    class: 'hints',
    id: options.id,
    role: 'listbox',
    'aria-label': 'Commands',
    hidden: true,
  });
  let marked = 0;
  field.setAttribute('aria-controls', options.id);
  field.setAttribute('aria-autocomplete', 'list');

  const close = () => {
    element.hidden = true;
    field.removeAttribute('aria-activedescendant');
  };
  const suggestions = () => (element.hidden ? [] : suggestCommands(field.value));

  function show() {
    const found = document.activeElement === field ? suggestCommands(field.value) : [];
    marked = Math.min(marked, Math.max(found.length - 1, 0));
    fill(
      element,
      found.map((suggestion, index) => drawHint(suggestion, index)),
    );
    if (found.length === 0) return close();
    element.hidden = false;
    field.setAttribute('aria-activedescendant', `${options.id}-${marked}`);
    element.children[marked]?.scrollIntoView({ block: 'nearest' });
  }

  /**
   * @param {{text: string, explains: string}} suggestion
   * @param {number} index
   */
  function drawHint(suggestion, index) {
    const isMarked = index === marked;
    const choose = (/** @type {Event} */ event) => {
      // The field keeps the focus.
      event.preventDefault();
      options.onChosen(suggestion.text);
    };
    return h(
      'div',
      {
        class: `hint-row${isMarked ? ' is-marked' : ''}`,
        role: 'option',
        id: `${options.id}-${index}`,
        'aria-selected': String(isMarked),
        onpointerdown: choose,
      },
      h('span', { class: 'hint-command' }, suggestion.text),
      h('span', { class: 'hint-explains' }, suggestion.explains),
    );
  }

  return {
    element,
    close,
    /** Lists what fits the text, from its beginning. */
    restart() {
      marked = 0;
      show();
    },
    /**
     * @param {KeyboardEvent} event
     * @returns {boolean} whether the key was for the list
     */
    takeKey(event) {
      const found = suggestions();
      const choice = found[marked];
      if (!choice) return false;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        marked = (marked + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length;
        show();
      } else if (event.key === 'Escape') {
        event.stopPropagation();
        close();
      } else if (isChoosing(event, marked, field.value)) options.onChosen(choice.text);
      else return false;
      event.preventDefault();
      return true;
    },
  };
}

/**
 * Tab completes. Enter completes what the arrows marked or a command only begun; a whole one is for the composer to send.
 * @param {KeyboardEvent} event
 * @param {number} marked
 * @param {string} typed
 */
function isChoosing(event, marked, typed) {
  if (event.shiftKey) return false;
  return (
    event.key === 'Tab' || (event.key === 'Enter' && (marked > 0 || kindOfText(typed) === 'unknown command'))
  );
}
