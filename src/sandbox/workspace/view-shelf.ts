import type { Fields } from '../wire/json.ts';

/** A view as the app gets it back: Slack's fields, with those this workspace reads itself. */
export interface OpenView extends Fields {
  id: string;
  type: string;
  hash: string;
  blocks: Fields[];
  state: { values: Record<string, Record<string, Fields>> };
  root_view_id: string | null;
  previous_view_id: string | null;
  external_id: string;
  clear_on_close: boolean;
  notify_on_close: boolean;
}

/** The modals each person has open, bottom first, and their App Home. */
export interface ViewShelf {
  stacks: Map<string, OpenView[]>;
  homes: Map<string, OpenView>;
}

export function createViewShelf(): ViewShelf {
  return { stacks: new Map(), homes: new Map() };
}

/** The open view with the id (or external id), and whose it is. */
export function findView(
  shelf: ViewShelf,
  id: { viewId?: string; externalId?: string },
): { user: string; view: OpenView } | undefined {
  const isIt = (view: OpenView) =>
    id.viewId ? view.id === id.viewId : Boolean(id.externalId) && view.external_id === id.externalId;
  for (const [user, stack] of shelf.stacks) {
    const view = stack.find(isIt);
    if (view) return { user, view };
  }
  for (const [user, view] of shelf.homes) if (isIt(view)) return { user, view };
  return undefined;
}
