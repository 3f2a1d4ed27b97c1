import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { proposedEnd } from '../../domain/snooze.ts';
import { toldOfSnooze } from '../../intake/told-of-snooze.ts';
import { findClock } from '../../store/clocks.ts';
import { inTransaction } from '../../store/database.ts';
import { personCalendar } from '../../store/person-hours.ts';
import { snoozeOf } from '../../store/snoozes.ts';
import { type Anchor, anchorOfPress } from '../blocks/anchor.ts';
import { answeredView } from '../blocks/answered.ts';
import { handOverView } from '../blocks/hand-over.ts';
import type { BlockMessage } from '../blocks/message.ts';
import { readOtherwise } from '../blocks/otherwise.ts';
import { buttonTooOld } from '../blocks/refusals.ts';
import { readSnooze } from '../blocks/snooze.ts';
import { snoozeUntilView } from '../blocks/snooze-until.ts';
import { snoozedPastDue } from '../blocks/snoozed.ts';
import { tooLateMessage } from '../blocks/too-late.ts';
import type { SlackContext } from '../context.ts';
import { actionIds } from '../ids.ts';
import { rotationFor } from '../rotation-for.ts';
import { tooLate } from '../too-late.ts';
import { pressedId } from '../translate/decided-id.ts';
import { asDelivery } from '../translate/delivery.ts';
import { refuseOthers } from './refuse-others.ts';

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;
type AskedClock = NonNullable<Awaited<ReturnType<typeof findClock>>>;

/** A link button: Slack has opened the link, and wants only to hear that we know. */
export async function onOpen({ ack }: Args): Promise<void> {
  await ack();
}

/**
 * *I'm on it*, *Snooze*, *No reply needed* and the like: carried out by intake from the delivery that was recorded. The
 * nudge itself shows what came of it; told more is only who may not, who was too late, whose snooze ends past the deadline,
 * or whose button leads nowhere any more.
 */
export function onDecision(context: SlackContext) {
  return async (args: Args): Promise<void> => {
    await args.ack();
    const { body, action, respond } = args;
    if (await refuseOthers(context, body.user, respond)) return;
    const tell = (message: BlockMessage) =>
      respond({ response_type: 'ephemeral', replace_original: false, ...message });
    const { anchor, clock } = await pressed(context, args);
    await context.settle();
    if (!anchor || !clock) {
      await tell(buttonTooOld());
      return;
    }
    const deliveryId = asDelivery(context.workspaceId, body)?.id ?? '';
    const factId = pressedId(deliveryId, action.action_id);
    const lost = await tooLate(context, anchor, { factId, by: body.user.id });
    if (lost) await tell(tooLateMessage(lost));
    else if (action.action_id === actionIds.snooze) {
      const snooze = await snoozeOf(context.db, context.workspaceId, clock.id);
      if (snooze && snooze.until > snooze.dueAt) {
        await tell(snoozedPastDue(snooze, await toldOf(context, clock, body.user.id)));
      }
    }
  };
}

/** *Snooze*: a length is decided at once, *until a time* asks until when. */
export function onSnooze(context: SlackContext) {
  return opening(context, isUntil, async ({ anchor, clock }, by) => {
    const now = context.now();
    const hours = await personCalendar(context.db, context.workspaceId, by, now);
    const told = await toldOf(context, clock, by);
    const snoozable = { ...clock, proposedEnd: proposedEnd(now, clock.dueAt, hours), told };
    return snoozeUntilView(anchor, snoozable, now);
  });
}

/** Who hears of it where somebody puts it off past its deadline. */
function toldOf(
  { db, workspaceId, now }: SlackContext,
  { snapshots, metric, priority }: AskedClock,
  by: string,
) {
  const led = { rule: snapshots.at(-1)?.rule ?? null, metric, priority };
  return inTransaction(db, (tx) => toldOfSnooze(tx, workspaceId, led, by, now()));
}

/** *Settled otherwise*: a reason is decided at once, *by phone or in person* asks when. */
export function onOtherwise(context: SlackContext) {
  return opening(context, isAnswered, async ({ anchor, clock }) =>
    answeredView(anchor, clock, context.now()),
  );
}

/** *Answered by phone*: asks when, in a modal. */
export function onAnswered(context: SlackContext) {
  return opening(context, always, async ({ anchor, clock }) => answeredView(anchor, clock, context.now()));
}

/** *Hand over*: asks to whom, in a modal. */
export function onHandOver(context: SlackContext) {
  return opening(context, always, async ({ anchor, clock }) =>
    handOverView(anchor, clock, await rotationFor(context, clock)),
  );
}

const isUntil = (chosen: unknown) => readSnooze(chosen) === 'until';
const isAnswered = (chosen: unknown) => readOtherwise(chosen) === 'answered';
const always = () => true;

/** What opens a modal where `opens` says so of the chosen option, and else decides. What has ended opens none. */
function opening(
  context: SlackContext,
  opens: (chosen: unknown) => boolean,
  viewOf: (
    about: { anchor: Anchor; clock: AskedClock },
    by: string,
  ) => Promise<Parameters<ViewOpener>[0]['view']>,
) {
  const decide = onDecision(context);
  return async (args: Args): Promise<void> => {
    const { action, body, client, respond } = args;
    if (!opens('selected_option' in action ? action.selected_option?.value : undefined)) return decide(args);
    await args.ack();
    if (await refuseOthers(context, body.user, respond)) return;
    const { anchor, clock } = await pressed(context, args);
    if (!anchor || !clock) {
      await respond({ response_type: 'ephemeral', replace_original: false, ...buttonTooOld() });
      return;
    }
    const view = await viewOf({ anchor, clock }, body.user.id);
    await client.views.open({ trigger_id: body.trigger_id, view });
  };
}

type ViewOpener = Args['client']['views']['open'];

async function pressed(
  { db, workspaceId }: SlackContext,
  { action, body }: Args,
): Promise<{ anchor: Anchor | undefined; clock: AskedClock | undefined }> {
  const anchor = anchorOfPress(action, body.message?.blocks);
  return { anchor, clock: anchor && (await findClock(db, workspaceId, anchor.clock)) };
}
