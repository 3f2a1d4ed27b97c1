import { copyOf, type Fields } from '../wire/json.ts';
import { channelOf } from '../workspace/channels.ts';
import { findMessage } from '../workspace/find-message.ts';
import { withoutMetadata } from '../workspace/messages.ts';
import type { Channel, Person, SlackMessage } from '../workspace/model.ts';
import { personOf } from '../workspace/people.ts';
import { findView } from '../workspace/view-shelf.ts';
import type { World } from '../workspace/world.ts';
import { elementsIn, enteredState, fullState, optionOf, type PlacedElement } from './element-state.ts';
import { fillIn, remember } from './entering.ts';
import type { Interactions } from './interactions.ts';
import { channelPart, commonParts } from './payload-parts.ts';

/** What was pressed: an element of a message (`channel`, `ts`), of a modal or of the App Home (`viewId`). */
export interface Press {
  user: string;
  channel?: string;
  ts?: string;
  viewId?: string;
  /** Needed only when several blocks have the same action_id. */
  blockId?: string;
  actionId: string;
  value?: unknown;
  selectedOption?: unknown;
  selectedOptions?: unknown;
  selectedUser?: unknown;
  selectedChannel?: unknown;
  selectedConversation?: unknown;
  selectedDate?: unknown;
  selectedTime?: unknown;
  selectedDateTime?: unknown;
  selectedUsers?: unknown;
  selectedChannels?: unknown;
  selectedConversations?: unknown;
  /** What else stands in the form at that moment, as `submitView` takes it. */
  values?: Record<string, Record<string, unknown>>;
}

export interface PressOutcome {
  isAcked: boolean;
}

/** Presses a button or uses another element; the app hears of it as `block_actions`. */
export async function press(world: World, interactions: Interactions, given: Press): Promise<PressOutcome> {
  const person = personOf(world, given.user);
  const place = given.viewId
    ? viewPlace(world, interactions, given.viewId, person)
    : messagePlace(world, interactions, given, person);
  const placed = elementOf(place.blocks, given);
  const state = enteredState(placed.element, chosenIn(given));
  place.fill(given.values ?? {});
  place.enter(placed, state);
  if (placed.block.type === 'input' && placed.block.dispatch_action !== true) return { isAcked: true };
  const answer = await interactions.dispatcher.ask({
    kind: 'interactive',
    acceptsResponsePayload: false,
    payload: {
      ...commonParts(world, 'block_actions', person),
      ...place.payload(),
      actions: [{ ...actionOf(placed, given), ...state, action_ts: world.eventTs() }],
    },
  });
  return { isAcked: answer.isAcked };
}

interface Place {
  blocks: Fields[];
  fill(values: Record<string, Record<string, unknown>>): void;
  enter(placed: PlacedElement, state: Fields | undefined): void;
  payload(): Fields;
}

function viewPlace(world: World, interactions: Interactions, viewId: string, person: Person): Place {
  const found = findView(world.views, { viewId });
  if (!found || found.user !== person.id) throw new Error(`No view ${viewId} is open for ${person.id}`);
  const { view } = found;
  return {
    blocks: view.blocks,
    fill: (values) => fillIn(view, values),
    enter(placed, state) {
      if (state) remember(view, placed, state);
    },
    payload: () => ({
      container: { type: 'view', view_id: view.id },
      trigger_id: interactions.triggers.issue(person.id, view.id),
      view: { ...copyOf(view), state: { values: fullState(view.blocks, view.state.values) } },
    }),
  };
}

function messagePlace(world: World, interactions: Interactions, given: Press, person: Person): Place {
  const channel = channelOf(world, given.channel ?? '');
  const { message, isEphemeral } = messageFor(channel, given.ts ?? '', person);
  const blocks = [
    ...(message.blocks ?? []),
    ...(message.attachments ?? []).flatMap((attachment) => (attachment.blocks as Fields[] | undefined) ?? []),
  ];
  const entered: Record<string, Record<string, Fields>> = {};
  const thread = message.thread_ts ? { thread_ts: message.thread_ts } : {};
  return {
    blocks,
    fill: () => undefined,
    enter({ block, element }, state) {
      if (state) entered[String(block.block_id)] = { [String(element.action_id)]: state };
    },
    payload: () => ({
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: channel.id,
        is_ephemeral: isEphemeral,
        ...thread,
      },
      trigger_id: interactions.triggers.issue(person.id),
      channel: channelPart(channel),
      ...(isEphemeral ? {} : { message: withoutMetadata(message) }),
      state: { values: fullState(blocks, entered) },
      response_url: interactions.responseUrls.issue('actions', {
        channelId: channel.id,
        user: person.id,
        messageTs: message.ts,
        ...(message.thread_ts ? { threadTs: message.thread_ts } : {}),
      }),
    }),
  };
}

function messageFor(
  channel: Channel,
  ts: string,
  person: Person,
): { message: SlackMessage; isEphemeral: boolean } {
  if (!channel.members.has(person.id)) throw new Error(`${person.id} is not in ${channel.id}`);
  const message = findMessage(channel, ts);
  if (message) return { message, isEphemeral: false };
  const shown = channel.ephemerals.find((each) => each.message.ts === ts && each.user === person.id);
  if (!shown) throw new Error(`No message ${ts} in ${channel.id}`);
  return { message: shown.message, isEphemeral: true };
}

function elementOf(blocks: Fields[], given: Press): PlacedElement {
  const found = elementsIn(blocks).find(
    ({ block, element }) =>
      element.action_id === given.actionId && (!given.blockId || block.block_id === given.blockId),
  );
  if (!found) throw new Error(`Nothing to press with action_id ${given.actionId}`);
  return found;
}

function chosenIn(given: Press): unknown {
  return (
    given.selectedOption ??
    given.selectedOptions ??
    given.selectedUser ??
    given.selectedChannel ??
    given.selectedConversation ??
    given.selectedDate ??
    given.selectedTime ??
    given.selectedDateTime ??
    given.selectedUsers ??
    given.selectedChannels ??
    given.selectedConversations ??
    given.value
  );
}

/** The element as an action repeats it: its own fields, without what only concerns its drawing. */
function actionOf({ block, element }: PlacedElement, given: Press): Fields {
  const { options: _options, option_groups: _groups, confirm, ...rest } = copyOf(element);
  const action = { ...rest, block_id: block.block_id, ...(confirm ? { confirm } : {}) };
  if (element.type !== 'overflow') return action;
  return { ...action, selected_option: optionOf(element, given.selectedOption ?? given.value) };
}
