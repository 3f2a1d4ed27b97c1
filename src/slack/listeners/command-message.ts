import { findWorkspace } from '../../store/workspaces.ts';
import { type Decision, decidedMessage } from '../blocks/decided.ts';
import type { BlockMessage } from '../blocks/message.ts';
import { inAnotherWorkspace, linkedNotSeen, linkedNotWatched } from '../blocks/refusals.ts';
import { whyMessage } from '../blocks/why.ts';
import type { SlackContext } from '../context.ts';
import { whatCameOf } from '../decided.ts';
import type { LinkedMessage } from '../message-link.ts';
import { whyWaiting } from '../why-waiting.ts';

/** `/cx-urgency why <link>`: the same that the message's menu and the nudge's show. */
export async function answerWhy(context: SlackContext, message: LinkedMessage): Promise<BlockMessage> {
  const answer = await whyWaiting(context, message.inboxId, message.messageId);
  return answer.how === 'explained' ? whyMessage(answer) : notFound(context, message, answer.how);
}

/**
 * `priority`, `pause` and `resume`: carried out by intake from the delivery that was recorded; here it is awaited, and
 * told what came of it.
 * @param factId under which the decision comes into the log
 */
export async function answerDecision(
  context: SlackContext,
  message: LinkedMessage,
  decision: Decision,
  factId: string,
): Promise<BlockMessage> {
  await context.settle();
  const decided = await whatCameOf(context, message, decision, factId);
  return typeof decided === 'string' ? notFound(context, message, decided) : decidedMessage(decided);
}

/** A channel that is shared with us has the same id in the links of either side, so the host tells only of others. */
async function notFound(
  { db, workspaceId }: SlackContext,
  { host }: LinkedMessage,
  how: 'not_watched' | 'not_seen',
): Promise<BlockMessage> {
  const workspace = await findWorkspace(db, workspaceId);
  const isElsewhere =
    host !== null && nameOf(host) !== nameOf(new URL(workspace?.url ?? 'https://slack.com').host);
  if (how === 'not_watched' && isElsewhere) return inAnotherWorkspace(host);
  return how === 'not_seen' ? linkedNotSeen() : linkedNotWatched();
}

/** `acme` of `acme.slack.com` and of `acme.enterprise.slack.com`. */
function nameOf(host: string): string | undefined {
  return host.split('.')[0];
}
