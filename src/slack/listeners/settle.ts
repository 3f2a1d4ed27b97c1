import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import type { FactDetails } from '../../domain/log.ts';
import { isStaff } from '../authorise.ts';
import { readAnswered } from '../blocks/answered.ts';
import { readAbout } from '../blocks/asked-about.ts';
import { readSnoozeUntil } from '../blocks/snooze-until.ts';
import type { SlackContext } from '../context.ts';
import { blockIds } from '../ids.ts';
import { submitted } from './submitted.ts';

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;
type Read = { ok: true; details: FactDetails } | { ok: false; errors: Record<string, string> };

const notForYou = 'Only people of this workspace can decide this.';

/** The submitted answer by phone or in person: checked here, carried out by intake. */
export function onAnsweredSubmitted(context: SlackContext) {
  return onSubmitted(context, blockIds.answeredAt, (state, since, at): Read => {
    const read = readAnswered(state, since, at);
    if (!read.ok) return read;
    const { how, repliedAt } = read;
    return { ok: true, details: { kind: 'answered', how, repliedAt: repliedAt.toISOString() } };
  });
}

/** The submitted snooze until a time: checked here, carried out by intake. */
export function onSnoozeUntilSubmitted(context: SlackContext) {
  return onSubmitted(context, blockIds.snoozeUntil, (state, _, at): Read => {
    const read = readSnoozeUntil(state, at);
    return read.ok ? { ok: true, details: { kind: 'snoozed', until: read.until.toISOString() } } : read;
  });
}

/** @param blockId beside which a refusal stands @param read as intake reads it too */
function onSubmitted(
  context: SlackContext,
  blockId: string,
  read: (state: unknown, since: Date, at: Date) => Read,
) {
  return async (args: Args): Promise<void> => {
    const { ack, body, view } = args;
    const refuse = (errors: Record<string, string>) => ack({ response_action: 'errors', errors });
    const about = readAbout(view.private_metadata);
    if (!about || !(await isStaff(context, body.user.id, body.user.team_id))) {
      return refuse({ [blockId]: notForYou });
    }
    const chosen = read(view.state.values, about.since, context.now());
    if (!chosen.ok) return refuse(chosen.errors);
    const { about: whole } = about.anchor;
    const details = { ...chosen.details, ...(whole ? { about: whole } : {}) } as FactDetails;
    const lost = await submitted(context, args, about.anchor, details);
    if (lost) return refuse({ [blockId]: lost.error });
    await ack();
    await context.settle();
  };
}
