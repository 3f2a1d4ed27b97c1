import { coversAt } from '../../domain/covers.ts';
import type { OwnChange } from '../../domain/person-settings.ts';
import { loadOwnKnown } from '../../intake/own.ts';
import { namedIn, refuseOwn } from '../../intake/refuse-own.ts';
import { coversFrom } from '../../store/covers.ts';
import { inTransaction } from '../../store/database.ts';
import { loadDesk } from '../../store/desk.ts';
import { loadTerms } from '../../store/load-terms.ts';
import { findPersonSettings, supportHoursFor } from '../../store/person-settings.ts';
import { isStaff } from '../authorise.ts';
import { type AwayInSlack, awaySaid, awayShown, backSaid, endRefused } from '../blocks/away.ts';
import { coverList, coverRefused, coverSaid, uncoveredSaid } from '../blocks/cover.ts';
import type { BlockMessage } from '../blocks/message.ts';
import type { SlackContext } from '../context.ts';

/**
 * `away …` and `cover …`: carried out by intake from the delivery that was recorded; here it is checked by the same rule,
 * awaited and answered with what was kept.
 */
export async function answerOwn(
  context: SlackContext,
  userId: string,
  change: OwnChange,
): Promise<BlockMessage> {
  // Whom the app has not met it asks Slack about.
  for (const id of namedIn(change)) await isStaff(context, id, null);
  const actor = { userId, teamId: null, botId: null, name: null };
  const known = await loadOwnKnown(context.db, context.workspaceId, { actor, at: context.now(), change });
  const refusal = refuseOwn(change, known);
  if (refusal === 'past' || refusal === 'too_far') return endRefused(refusal);
  if (refusal === 'circle' || refusal === 'covers_themselves') return coverRefused(refusal);
  if (refusal !== null) return coverRefused('not_staff');
  await context.settle();
  return confirmed(context, userId, change, known.timeZone);
}

async function confirmed(
  context: SlackContext,
  userId: string,
  change: OwnChange,
  timeZone: string,
): Promise<BlockMessage> {
  const { db, workspaceId, now } = context;
  if (change.kind === 'uncover') return uncoveredSaid(change.personId);
  if (change.kind === 'cover') {
    const cover = coversAt(await coversFrom(db, workspaceId, now()), now()).get(change.personId);
    return cover ? coverSaid(cover, timeZone) : uncoveredSaid(change.personId);
  }
  const { awayUntil, backupId } = await findPersonSettings(db, workspaceId, userId);
  return awayUntil && awayUntil > now()
    ? awaySaid(awayUntil, timeZone, backupId)
    : backSaid(await awayInSlack(context, userId));
}

/** `away` alone: how it stands. */
export async function answerAway(context: SlackContext, userId: string): Promise<BlockMessage> {
  const { db, workspaceId, now } = context;
  const { awayUntil } = await findPersonSettings(db, workspaceId, userId);
  const { timeZone } = await supportHoursFor(db, workspaceId, userId, now());
  const said = awayUntil && awayUntil > now() ? awayUntil : null;
  return awayShown(said, timeZone, await awayInSlack(context, userId));
}

/** What says in Slack, and not here, that they are away. */
async function awayInSlack(
  { db, workspaceId, now }: SlackContext,
  userId: string,
): Promise<AwayInSlack | null> {
  const presence = await inTransaction(db, async (tx) => {
    const terms = await loadTerms(tx, workspaceId);
    return (await loadDesk(tx, workspaceId, { personIds: [userId], terms }, now())).presence(userId);
  });
  if (presence.is !== 'away') return null;
  return presence.why === 'status' || presence.why === 'dnd' ? presence.why : null;
}

/** `cover` alone: who covers whom. */
export async function answerCovers({ db, workspaceId, now }: SlackContext): Promise<BlockMessage> {
  const at = now();
  const inForce = [...coversAt(await coversFrom(db, workspaceId, at), at).values()];
  inForce.sort((a, b) => a.endsAt.getTime() - b.endsAt.getTime() || a.personId.localeCompare(b.personId));
  const withZones = [];
  for (const cover of inForce) {
    const { timeZone } = await supportHoursFor(db, workspaceId, cover.personId, at);
    withZones.push({ ...cover, timeZone });
  }
  return coverList(withZones);
}
