import { copyOf, type Fields, fieldsOf, listOf, textOf } from '../wire/json.ts';
import type { Person } from '../workspace/model.ts';
import { personOf } from '../workspace/people.ts';
import type { OpenView } from '../workspace/view-shelf.ts';
import type { World } from '../workspace/world.ts';
import { elementsIn, fullState, isEmptyState } from './element-state.ts';
import { fillIn } from './entering.ts';
import type { Interactions } from './interactions.ts';
import { commonParts } from './payload-parts.ts';
import { closeViews, openView, pushView, updateView, type ViewResult } from './view-stack.ts';

export interface Submission {
  user: string;
  viewId: string;
  /** block_id → action_id → what was entered: Slack's state of the element, or just its value. */
  values?: Record<string, Record<string, unknown>>;
}

export interface SubmitOutcome {
  isAcked: boolean;
  /** block_id → what is wrong with it, from the app or, for required fields left empty, from Slack itself. */
  errors?: Record<string, string>;
  /** Slack's own word when the app's answer was missing or not usable. */
  trouble?: string;
}

/** Submits the view on top of a person's stack and does what the app answers. */
export async function submitView(
  world: World,
  interactions: Interactions,
  given: Submission,
): Promise<SubmitOutcome> {
  const person = personOf(world, given.user);
  const view = topView(world, given);
  fillIn(view, given.values ?? {});
  const values = fullState(view.blocks, view.state.values);
  const missing = missingIn(view, values);
  if (missing) return { isAcked: false, errors: missing };
  const answer = await interactions.dispatcher.ask({
    kind: 'interactive',
    acceptsResponsePayload: true,
    payload: {
      ...commonParts(world, 'view_submission', person),
      trigger_id: interactions.triggers.issue(person.id, view.id),
      view: { ...copyOf(view), state: { values } },
      response_urls: responseUrlsOf(interactions, view, values, person),
    },
  });
  if (!answer.isAcked) {
    return { isAcked: false, trouble: 'We had some trouble connecting. Try again?' };
  }
  return { isAcked: true, ...follow(world, person.id, view, fieldsOf(answer.body)) };
}

/** Closes the view with its close button; the app hears of it when it asked to (`notify_on_close`). */
export async function closeView(
  world: World,
  interactions: Interactions,
  given: { user: string; viewId: string; all?: boolean },
): Promise<void> {
  const person = personOf(world, given.user);
  const view = topView(world, given);
  const all = given.all ?? view.clear_on_close;
  const closed = closeViews(world, person.id, all);
  await Promise.all(
    closed
      .filter((each) => each.notify_on_close)
      .map((each) =>
        interactions.dispatcher.ask({
          kind: 'interactive',
          acceptsResponsePayload: false,
          payload: {
            ...commonParts(world, 'view_closed', person),
            view: { ...copyOf(each), state: { values: fullState(each.blocks, each.state.values) } },
            is_cleared: all,
          },
        }),
      ),
  );
}

function topView(world: World, given: { user: string; viewId: string }): OpenView {
  const top = world.views.stacks.get(given.user)?.at(-1);
  if (top?.id !== given.viewId) throw new Error(`View ${given.viewId} is not on top for ${given.user}`);
  return top;
}

function missingIn(view: OpenView, values: OpenView['state']['values']): Record<string, string> | undefined {
  const missing = elementsIn(view.blocks)
    .filter(({ block }) => block.type === 'input' && block.optional !== true)
    .filter(({ block, element }) => isEmptyState(values[String(block.block_id)]?.[String(element.action_id)]))
    .map(({ block }) => [String(block.block_id), 'This is a required field'] as const);
  return missing.length > 0 ? Object.fromEntries(missing) : undefined;
}

/** Conversation selects with `response_url_enabled` give the app a way to post where the person chose. */
function responseUrlsOf(
  interactions: Interactions,
  view: OpenView,
  values: OpenView['state']['values'],
  person: Person,
): Fields[] {
  return elementsIn(view.blocks)
    .filter(({ element }) => element.response_url_enabled === true)
    .flatMap(({ block, element }) => {
      const state = fieldsOf(values[String(block.block_id)]?.[String(element.action_id)]);
      const channelId = textOf(state.selected_conversation) ?? textOf(state.selected_channel);
      if (!channelId) return [];
      return [
        {
          block_id: block.block_id,
          action_id: element.action_id,
          channel_id: channelId,
          response_url: interactions.responseUrls.issue('actions', { channelId, user: person.id }),
        },
      ];
    });
}

function follow(world: World, user: string, view: OpenView, body: Fields): Omit<SubmitOutcome, 'isAcked'> {
  const action = textOf(body.response_action);
  if (!action) {
    closeViews(world, user, false);
    return {};
  }
  if (action === 'clear') {
    closeViews(world, user, true);
    return {};
  }
  if (action === 'errors') return errorsFor(view, fieldsOf(body.errors));
  if (action === 'push') return troubleOf(pushView(world, user, body.view));
  if (action === 'update') return troubleOf(replaceTop(world, user, view, body.view));
  return { trouble: `Unknown response_action ${action}` };
}

function replaceTop(world: World, user: string, view: OpenView, given: unknown): ViewResult {
  const isOpen = world.views.stacks.get(user)?.includes(view);
  return isOpen ? updateView(world, { viewId: view.id }, undefined, given) : openView(world, user, given);
}

/** Errors must name input blocks of the view; otherwise Slack shows its own trouble instead. */
function errorsFor(view: OpenView, errors: Fields): Omit<SubmitOutcome, 'isAcked'> {
  const inputs = new Set(
    listOf(view.blocks)
      .map(fieldsOf)
      .filter((block) => block.type === 'input')
      .map((block) => block.block_id),
  );
  const entries = Object.entries(errors);
  if (entries.length === 0 || entries.some(([id, text]) => !inputs.has(id) || typeof text !== 'string')) {
    return { trouble: 'We had some trouble connecting. Try again?' };
  }
  return { errors: Object.fromEntries(entries) as Record<string, string> };
}

function troubleOf(result: ViewResult): Omit<SubmitOutcome, 'isAcked'> {
  if (result.isOpen) return {};
  return { trouble: [result.error, ...result.faults].join('; ') };
}
