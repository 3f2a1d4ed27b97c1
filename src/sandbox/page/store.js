/** The page's state in one place: changed by `set`, drawn once per frame however often it changed. */

/** @typedef {import('./types.d.ts').State} State */
/** @typedef {{get(): State, set(change: Partial<State>): void, subscribe(draw: (state: State) => void): void}} Store */

/**
 * @param {State} initial
 * @returns {Store}
 */
export function createStore(initial) {
  let state = initial;
  let isDrawDue = false;
  /** @type {((state: State) => void)[]} */
  const listeners = [];
  const draw = () => {
    isDrawDue = false;
    for (const listener of listeners) listener(state);
  };
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      if (isDrawDue) return;
      isDrawDue = true;
      // A hidden tab gets no frames, but its title and unread marks should still follow.
      if (document.hidden) setTimeout(draw, 0);
      else requestAnimationFrame(draw);
    },
    subscribe: (listener) => listeners.push(listener),
  };
}
