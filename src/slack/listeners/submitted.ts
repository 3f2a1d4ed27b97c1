import type { SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import type { LostTo } from '../../domain/conversations/lost-to.ts';
import type { FactDetails } from '../../domain/log.ts';
import { findPeople } from '../../store/people.ts';
import type { Anchor } from '../blocks/anchor.ts';
import { tooLateError } from '../blocks/too-late.ts';
import type { SlackContext } from '../context.ts';
import { tooLate } from '../too-late.ts';
import { decidedId } from '../translate/decided-id.ts';
import { asDelivery } from '../translate/delivery.ts';

/** Whether the decision of a submitted modal came too late, and what its error says; null where it counts. */
export async function submitted(
  context: SlackContext,
  { body }: Pick<SlackViewMiddlewareArgs<ViewSubmitAction>, 'body'>,
  anchor: Anchor | undefined,
  details: FactDetails,
): Promise<(LostTo & { error: string }) | null> {
  if (!anchor) return null;
  const { db, workspaceId } = context;
  const factId = decidedId(asDelivery(workspaceId, body)?.id ?? '');
  const lost = await tooLate(context, anchor, { factId, by: body.user.id, details });
  if (!lost) return null;
  const id = whoWasFirst(lost) ?? '';
  const name = (await findPeople(db, workspaceId, [id])).get(id)?.name ?? '';
  return { ...lost, error: tooLateError(lost, () => name) };
}

function whoWasFirst(lost: LostTo): string | null {
  if (lost.how === 'promise_ended') return lost.lost.how === 'ended' ? lost.lost.by : null;
  return lost.how === 'ended' ? lost.ending.by : lost.by;
}
