import { randomBytes } from 'node:crypto';
import { withIds } from '../blocks/ids.ts';
import { checkView } from '../blocks/view-limits.ts';
import { copyOf, type Fields, textOf } from '../wire/json.ts';
import { secondsOf } from '../wire/timestamps.ts';
import { findView, type OpenView } from '../workspace/view-shelf.ts';
import type { World } from '../workspace/world.ts';

/** A view was opened, or why not: an error code, with what is wrong where for `invalid_arguments`. */
export type ViewResult =
  | { isOpen: true; view: OpenView }
  | { isOpen: false; error: string; faults: string[] };

const deepestStack = 3;

/** Opens a modal on its own, in place of what was open. */
export function openView(world: World, user: string, given: unknown): ViewResult {
  return withChecked(world, given, 'modal', undefined, (fields) => {
    const id = world.ids.next('V');
    const view = viewOf(world, fields, { id, root: id, previous: null });
    world.views.stacks.set(user, [view]);
    world.changed({ type: 'views', user });
    return view;
  });
}

/** Puts a modal on top of those open; at most three deep. */
export function pushView(world: World, user: string, given: unknown): ViewResult {
  const stack = world.views.stacks.get(user) ?? [];
  const top = stack.at(-1);
  if (!top) return refused('not_found');
  if (stack.length >= deepestStack) return refused('push_limit_reached');
  return withChecked(world, given, 'modal', undefined, (fields) => {
    const root = stack[0]?.id ?? top.id;
    const view = viewOf(world, fields, { id: world.ids.next('V'), root, previous: top.id });
    stack.push(view);
    world.changed({ type: 'views', user });
    return view;
  });
}

/** Replaces what an open view shows, if it is still the one the hash was taken of. */
export function updateView(
  world: World,
  which: { viewId?: string; externalId?: string },
  hash: string | undefined,
  given: unknown,
): ViewResult {
  const found = findView(world.views, which);
  if (!found) return refused('not_found');
  if (hash && hash !== found.view.hash) return refused('hash_conflict');
  return withChecked(world, given, found.view.type, found.view.id, (fields) => {
    const { view, user } = found;
    const place = { id: view.id, root: view.root_view_id, previous: view.previous_view_id };
    Object.assign(view, viewOf(world, fields, place), { state: { values: kept(view, fields) } });
    world.changed({ type: view.type === 'home' ? 'home' : 'views', user });
    return view;
  });
}

/** Sets a person's App Home. */
export function publishHome(
  world: World,
  user: string,
  hash: string | undefined,
  given: unknown,
): ViewResult {
  const before = world.views.homes.get(user);
  if (hash && before && hash !== before.hash) return refused('hash_conflict');
  return withChecked(world, given, 'home', before?.id, (fields) => {
    const id = before?.id ?? world.ids.next('V');
    const view = viewOf(world, fields, { id, root: id, previous: null });
    world.views.homes.set(user, view);
    world.changed({ type: 'home', user });
    return view;
  });
}

/** Closes the top view, or the whole stack. Returns what was closed, top first. */
export function closeViews(world: World, user: string, all: boolean): OpenView[] {
  const stack = world.views.stacks.get(user) ?? [];
  const closed = all ? stack.splice(0).toReversed() : stack.splice(-1);
  if (stack.length === 0) world.views.stacks.delete(user);
  world.changed({ type: 'views', user });
  return closed;
}

function withChecked(
  world: World,
  given: unknown,
  type: string,
  ownId: string | undefined,
  make: (fields: Fields) => OpenView,
): ViewResult {
  const faults = checkView(given, type, { files: world.files });
  if (faults.length > 0) return refused('invalid_arguments', faults);
  const fields = given as Fields;
  if (Buffer.byteLength(JSON.stringify(fields)) > 250_000) return refused('view_too_large');
  const externalId = textOf(fields.external_id);
  const other = externalId ? findView(world.views, { externalId }) : undefined;
  if (other && other.view.id !== ownId) return refused('duplicate_external_id');
  return { isOpen: true, view: make(fields) };
}

function refused(error: string, faults: string[] = []): ViewResult {
  return { isOpen: false, error, faults };
}

function viewOf(
  world: World,
  given: Fields,
  place: { id: string; root: string | null; previous: string | null },
): OpenView {
  const fields = copyOf(given);
  return {
    id: place.id,
    team_id: world.team.id,
    type: String(fields.type),
    blocks: withIds(fields.blocks as Fields[]),
    private_metadata: textOf(fields.private_metadata) ?? '',
    callback_id: textOf(fields.callback_id) ?? '',
    state: { values: {} },
    hash: `${secondsOf(world.clock.now())}.${randomBytes(4).toString('hex')}`,
    title: fields.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: fields.clear_on_close === true,
    notify_on_close: fields.notify_on_close === true,
    close: fields.close ?? null,
    submit: fields.submit ?? null,
    previous_view_id: place.previous,
    root_view_id: place.root,
    app_id: world.app.appId,
    external_id: textOf(fields.external_id) ?? '',
    app_installed_team_id: world.team.id,
    bot_id: world.app.botId,
  };
}

/** What was entered stays when the same element (block_id and action_id) is still there. */
function kept(view: OpenView, given: Fields): OpenView['state']['values'] {
  const ids = new Set((given.blocks as Fields[]).map((block) => block.block_id));
  return Object.fromEntries(Object.entries(view.state.values).filter(([blockId]) => ids.has(blockId)));
}
