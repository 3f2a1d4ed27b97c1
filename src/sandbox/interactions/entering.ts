import type { Fields } from '../wire/json.ts';
import type { OpenView } from '../workspace/view-shelf.ts';
import { elementsIn, enteredState, type PlacedElement } from './element-state.ts';

/** Keeps what was entered into one element of a view. */
export function remember(view: OpenView, { block, element }: PlacedElement, state: Fields): void {
  const blockId = String(block.block_id);
  view.state.values[blockId] = { ...view.state.values[blockId], [String(element.action_id)]: state };
}

/** Fills a view's elements: block_id → action_id → Slack's state of the element, or just its value. */
export function fillIn(view: OpenView, values: Record<string, Record<string, unknown>>): void {
  for (const placed of elementsIn(view.blocks)) {
    const given = values[String(placed.block.block_id)];
    const actionId = String(placed.element.action_id);
    if (!given || !(actionId in given)) continue;
    const state = enteredState(placed.element, given[actionId]);
    if (state) remember(view, placed, state);
  }
}
