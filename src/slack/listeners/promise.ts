import type {
  AllMiddlewareArgs,
  BlockAction,
  BlockOverflowAction,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { lostPromise, type PromiseDecision } from '../../domain/promises/lost.ts';
import { type AskedPromise, askedPromise, promiseKey } from '../../store/asked-promises.ts';
import { inTransaction } from '../../store/database.ts';
import { refreshNotices } from '../../store/outbox.ts';
import { findPeople } from '../../store/people.ts';
import { isStaff } from '../authorise.ts';
import type { Anchor } from '../blocks/anchor.ts';
import type { BlockMessage } from '../blocks/message.ts';
import {
  anchorOfPromise,
  type PromiseAnchor,
  promiseOfPress,
  readDueOf,
  readPromiseAbout,
} from '../blocks/promise-anchor.ts';
import { type PromisedWords, promiseDateView, readPromiseDate } from '../blocks/promise-date.ts';
import { readTold, toldView } from '../blocks/promise-told.ts';
import { promiseTooLate, promiseTooLateError } from '../blocks/promise-too-late.ts';
import { buttonTooOld } from '../blocks/refusals.ts';
import type { SlackContext } from '../context.ts';
import { blockIds } from '../ids.ts';
import { decidedId, pressedId } from '../translate/decided-id.ts';
import { asDelivery } from '../translate/delivery.ts';
import { refuseOthers } from './refuse-others.ts';

type Press = SlackActionMiddlewareArgs<BlockAction | BlockOverflowAction> & AllMiddlewareArgs;
type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/**
 * *Yes, Friday 17:00* and *Not a promise*: carried out by intake from the delivery that was recorded, and shown by the message
 * itself. Told more is only who may not, who was too late, or whose button leads nowhere any more.
 */
export function onPromiseDecision(context: SlackContext) {
  return async (args: Press): Promise<void> => {
    await args.ack();
    const { body, action, respond } = args;
    if (await refuseOthers(context, body.user, respond)) return;
    const tell = (message: BlockMessage) =>
      respond({ response_type: 'ephemeral', replace_original: false, ...message });
    const about = promiseOfPress(action, body.message?.blocks);
    const asked = about && (await settled(context, about));
    if (!asked) {
      await tell(buttonTooOld());
      return;
    }
    const dueAt = readDueOf('value' in action ? action.value : undefined)?.toISOString();
    const { promise } = about;
    const decision: PromiseDecision = dueAt
      ? { kind: 'promise_dated', promise, dueAt }
      : { kind: 'not_promised', promise };
    const factId = pressedId(asDelivery(context.workspaceId, body)?.id ?? '', action.action_id);
    const lost = lostPromise(asked.promise, decision, { factId, by: body.user.id }, context.now());
    if (!lost) return;
    await tell(promiseTooLate(lost));
    await showAnew(context, about);
  };
}

/** *Another time*: asks by when, in a modal. */
export function onPromiseDate(context: SlackContext) {
  return opening(context, ({ anchor, promised }) => promiseDateView(anchor, promised, context.now()));
}

/** *Told by phone*: asks how and when, in a modal. */
export function onPromiseTold(context: SlackContext) {
  return opening(context, ({ anchor, promised }) => toldView(anchor, promised, context.now()));
}

/** Opens a modal about a promise, where it can still be decided about. */
function opening(
  context: SlackContext,
  viewOf: (about: { anchor: Anchor; promised: PromisedWords }) => ModalView,
) {
  return async (args: Press): Promise<void> => {
    await args.ack();
    const { body, action, client, respond } = args;
    if (await refuseOthers(context, body.user, respond)) return;
    const { db, workspaceId, now } = context;
    const about = promiseOfPress(action, body.message?.blocks);
    const asked = about && (await askedPromise(db, workspaceId, about.promiseId, now()));
    const alone = { response_type: 'ephemeral', replace_original: false } as const;
    if (!asked) {
      await respond({ ...alone, ...buttonTooOld() });
      return;
    }
    const { promise, customerName } = asked;
    const { state, endedAt: at, endedBy: by, toldHow } = promise;
    if (state !== 'open') {
      await respond({ ...alone, ...promiseTooLate({ how: 'ended', state, at, by, toldHow }) });
      return;
    }
    const { quote, madeAt, dueAt } = promise;
    const view = viewOf({
      anchor: anchorOfPromise(promise),
      promised: { customerName, quote, madeAt, dueAt },
    });
    await client.views.open({ trigger_id: body.trigger_id, view });
  };
}

type Read = { ok: true; decision: PromiseDecision } | { ok: false; errors: Record<string, string> };

/** The submitted *Another time*: checked here, carried out by intake. */
export function onPromiseDateSubmitted(context: SlackContext) {
  return onSubmitted(context, blockIds.promiseDate, (state, { about: { promise } }, at): Read => {
    const read = readPromiseDate(state, at);
    const dueAt = read.ok ? read.dueAt.toISOString() : '';
    return read.ok ? { ok: true, decision: { kind: 'promise_dated', promise, dueAt } } : read;
  });
}

/** The submitted *Customer told*: checked here, carried out by intake. */
export function onPromiseToldSubmitted(context: SlackContext) {
  return onSubmitted(context, blockIds.answeredAt, (state, { about: { promise }, madeAt }, at): Read => {
    const read = readTold(state, madeAt, at);
    if (!read.ok) return read;
    const { how, repliedAt } = read;
    return { ok: true, decision: { kind: 'promise_told', promise, toldAt: repliedAt.toISOString(), how } };
  });
}

const notForYou = 'Only people of this workspace can decide this.';
const notFollowed = 'This is not followed as a promise any more.';

/** @param blockId beside which a refusal stands @param read as intake reads it too */
function onSubmitted(
  context: SlackContext,
  blockId: string,
  read: (state: unknown, promised: NonNullable<ReturnType<typeof readPromiseAbout>>, at: Date) => Read,
) {
  return async ({ ack, body, view }: Submission): Promise<void> => {
    const refuse = (errors: Record<string, string>) => ack({ response_action: 'errors', errors });
    const { db, workspaceId, now } = context;
    const promised = readPromiseAbout(view.private_metadata);
    if (!promised || !(await isStaff(context, body.user.id, body.user.team_id))) {
      return refuse({ [blockId]: notForYou });
    }
    const chosen = read(view.state.values, promised, now());
    if (!chosen.ok) return refuse(chosen.errors);
    const asked = await askedPromise(db, workspaceId, promised.about.promiseId, now());
    if (!asked) return refuse({ [blockId]: notFollowed });
    const factId = decidedId(asDelivery(workspaceId, body)?.id ?? '');
    const lost = lostPromise(asked.promise, chosen.decision, { factId, by: body.user.id }, now());
    if (lost) {
      const first = (lost.how === 'ended' && lost.by) || '';
      const name = (await findPeople(db, workspaceId, [first])).get(first)?.name ?? '';
      return refuse({ [blockId]: promiseTooLateError(lost, () => name) });
    }
    await ack();
    await context.settle();
  };
}

/** The promise as it stands once the decision is carried out. */
async function settled(
  context: SlackContext,
  { promiseId }: PromiseAnchor,
): Promise<AskedPromise | undefined> {
  await context.settle();
  return askedPromise(context.db, context.workspaceId, promiseId, context.now());
}

/** What asks about it, and could not know that its time has passed, says so. */
async function showAnew(context: SlackContext, { promiseId }: PromiseAnchor): Promise<void> {
  const { db, workspaceId, now } = context;
  await inTransaction(db, (tx) => refreshNotices(tx, workspaceId, [promiseKey(promiseId)], now()));
  await context.settle();
}
