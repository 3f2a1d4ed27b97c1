/** The app's Home tab. */
import { drawBlocks } from './blocks.js';
import { contextOf } from './context.js';
import { h, patchList } from './dom.js';
import { readValues } from './fields.js';
import { shortDay } from './time.js';

/** @typedef {import('./types.d.ts').State} State */

/**
 * @param {import('./actions.js').Actions} actions
 * @param {{openLink: (url: string) => boolean}} options
 */
export function createHome(actions, options) {
  const page = h('div', { class: 'home-page' });
  const element = h(
    'div',
    { class: 'home-scroll', id: 'home-panel', role: 'tabpanel', 'aria-labelledby': 'tab-home', tabindex: -1 },
    page,
  );
  return {
    element,
    /** @param {State} state */
    update({ workspace, route, home }) {
      if (!workspace || home === undefined) return patchList(page, []);
      const context = contextOf(workspace, route.as ?? '', {
        scope: 'home',
        openLink: options.openLink,
        press: async (press) =>
          void (await actions.press({ ...press, viewId: home?.id, values: readValues(page) })),
      });
      const draw = () => (home ? drawBlocks(home.blocks, context) : drawEmpty());
      const signature = JSON.stringify([home, route.as, shortDay(context.now, workspace.timeZone)]);
      patchList(page, [{ key: 'home', signature, draw }]);
    },
  };
}

const drawEmpty = () =>
  h(
    'div',
    { class: 'empty' },
    h('p', { class: 'empty-title' }, 'Nothing here for this person'),
    h('p', {}, 'The app shows its Home to staff. Pick somebody of our own company to see it.'),
  );
