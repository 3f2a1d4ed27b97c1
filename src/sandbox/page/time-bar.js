/** The bar above everything: the workspace's time, ways to move it, and what the story is about. */
import { fill, h, icon } from './dom.js';
import { clockTime, nearDay, nextMonday, shortDay } from './time.js';

/** @typedef {import('./types.d.ts').State} State */

/**
 * @param {import('./actions.js').Actions} actions
 * @param {{onMenu: () => void}} options
 */
export function createTimeBar(actions, options) {
  const day = h('span', { class: 'now-day' });
  const clock = h('span', { class: 'now-clock' });
  const now = h('time', { class: 'now', 'aria-label': 'Workspace time' }, day, clock);
  const spinner = h('span', { class: 'spinner', 'aria-hidden': 'true' });
  const monday = moveButton('To Monday 09:00', () => actions.moveTime({ to: 'monday 09:00' }));
  const buttons = [
    moveButton('+15 min', () => actions.moveTime({ minutes: 15 })),
    moveButton('+30 min', () => actions.moveTime({ minutes: 30 })),
    moveButton('+1 h', () => actions.moveTime({ minutes: 60 })),
    monday,
  ];
  const menu = h(
    'button',
    {
      type: 'button',
      class: 'icon-button menu-button',
      'aria-label': 'Channels and people',
      'aria-controls': 'sidebar',
      'aria-expanded': 'false',
      onclick: options.onMenu,
    },
    icon('menu'),
  );
  const moves = h('div', { class: 'moves', role: 'group', 'aria-label': 'Move the time ahead' }, buttons);
  const story = h('div', { class: 'story', role: 'note', 'aria-label': 'The story', hidden: true });
  const element = h(
    'header',
    { class: 'time-bar' },
    h('div', { class: 'time-row' }, menu, now, spinner, moves),
    story,
  );
  let storyKey = '';

  return {
    element,
    menu,
    /** @param {State} state */
    update({ workspace, isMoving }) {
      element.setAttribute('aria-busy', String(isMoving));
      element.classList.toggle('is-moving', isMoving);
      // Left enabled for the keyboard's sake: a disabled button would lose the focus it was pressed with.
      for (const button of buttons) button.setAttribute('aria-disabled', String(isMoving || !workspace));
      if (!workspace) return;
      const at = new Date(workspace.now);
      now.setAttribute('datetime', at.toISOString());
      now.title = workspace.timeZone;
      setText(day, shortDay(at, workspace.timeZone));
      setText(clock, clockTime(at, workspace.timeZone));
      monday.title = `${shortDay(nextMonday(at, workspace.timeZone), workspace.timeZone)}, 09:00`;
      const key = JSON.stringify([
        workspace.story,
        nearDay(at, at, workspace.timeZone),
        shortDay(at, workspace.timeZone),
      ]);
      if (key === storyKey) return;
      storyKey = key;
      story.hidden = !workspace.story;
      fill(story, drawStory(workspace, at));
    },
  };
}

/**
 * @param {import('./types.d.ts').WorkspaceState} workspace
 * @param {Date} now
 */
function drawStory({ story, timeZone }, now) {
  if (!story) return [];
  const nextAt = story.nextAt ? new Date(story.nextAt) : undefined;
  const isToday = nextAt && nearDay(nextAt, now, timeZone) === 'today';
  const when = nextAt && `${isToday ? '' : `${shortDay(nextAt, timeZone)} `}${clockTime(nextAt, timeZone)}`;
  return [
    h('strong', { class: 'story-title' }, story.title),
    h('span', { class: 'story-hint' }, story.hint),
    (when || story.nextLabel) &&
      h(
        'span',
        { class: 'story-next' },
        h('span', { class: 'story-when' }, 'Next', when && ` ${when}`),
        story.nextLabel && h('span', { class: 'story-what' }, story.nextLabel),
      ),
  ];
}

/**
 * @param {string} label
 * @param {() => void} move
 */
function moveButton(label, move) {
  const press = (/** @type {Event} */ event) => {
    if (/** @type {HTMLElement} */ (event.currentTarget).getAttribute('aria-disabled') !== 'true') move();
  };
  return h('button', { type: 'button', class: 'move', onclick: press }, label);
}

/**
 * @param {HTMLElement} node
 * @param {string} text
 */
const setText = (node, text) => {
  if (node.textContent !== text) node.textContent = text;
};
