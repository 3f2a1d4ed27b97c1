import { type Database, inTransaction } from '../../store/database.ts';
import type { ClaimedNotice } from '../../store/outbox.ts';
import { setUnreachable } from '../../store/people.ts';
import { rerouteMessage, rerouteNudges } from '../../store/reroute.ts';

/** What Slack answers where no direct message can reach a person; anything else is a fault of the message. */
const outOfReach = new Set([
  'user_disabled',
  'user_not_found',
  'user_not_visible',
  'cannot_dm_bot',
  'channel_not_found',
  'messages_tab_disabled',
  'is_archived',
  'restricted_action',
  'not_in_channel',
  'account_inactive',
]);

/**
 * After Slack has refused a message for good: whoever was to hear of it did not, and the next in line does. A person who
 * cannot be reached is passed over for a day.
 */
export async function passOn(
  db: Database,
  workspaceId: string,
  { key, notice }: ClaimedNotice,
  reason: string,
  now: Date,
): Promise<void> {
  if (notice.type === 'list' && !notice.isReplaced && outOfReach.has(reason)) {
    await inTransaction(db, async (tx) => {
      await rerouteNudges(tx, workspaceId, notice.personId, { which: 'all', why: 'unreachable' }, now);
      await setUnreachable(tx, workspaceId, notice.personId, reason, now);
    });
  }
  if (notice.type === 'nudge' || notice.type === 'call') {
    await inTransaction(db, (tx) => rerouteMessage(tx, workspaceId, key, now));
  }
}
