import { underTerms } from '../domain/clocks/under.ts';
import { apart } from '../domain/conversations/apart.ts';
import { keptBefore } from '../store/conversations.ts';
import type { Transaction } from '../store/database.ts';
import { inboxHistories } from '../store/inbox-standings.ts';
import type { InboxWithCustomer } from '../store/inboxes.ts';
import { loadTerms } from '../store/load-terms.ts';
import { assignConversations } from '../store/log.ts';
import { reviseNudgesOf, withdrawNudges } from '../store/revisions.ts';
import { askAboutPromises } from './ask-promises.ts';
import { conversationId, foldInbox, historyOf } from './fold.ts';
import { refreshLoops } from './refresh-loops.ts';
import type { Regrouped } from './regroup.ts';
import { type SavedClocks, saveFolded } from './save.ts';
import { tellAskers } from './tell-askers.ts';

/** Parts of inboxes that are held for this transaction, grouped anew, and what is to be folded of them. */
export interface Parts {
  regrouped: readonly Regrouped[];
  /** Messages whose conversation is to be folded, as `<inbox>/<message>`. */
  touchedIds: ReadonlySet<string>;
  inboxes: ReadonlyMap<string, InboxWithCustomer>;
}

/** Folds parts of inboxes under the terms of now, saves what they have become, and lets nudges say it. */
export async function foldParts(
  tx: Transaction,
  workspaceId: string,
  { regrouped, touchedIds, inboxes }: Parts,
  now: Date,
): Promise<SavedClocks> {
  const terms = await loadTerms(tx, workspaceId);
  const histories = await inboxHistories(tx, workspaceId, inboxes.keys());
  const parts = regrouped.map((part) => {
    const under = underTerms(historyOf(histories, part.inboxId), terms, now);
    return { ...part, groups: apart(part.groups, part.facts, under) };
  });
  const groupIds = parts.flatMap(({ inboxId, groups }) =>
    groups.map((group) => conversationId(inboxId, group)),
  );
  const earlierIds = parts.flatMap(({ messages }) => messages.flatMap((each) => each.conversationId ?? []));
  const before = await keptBefore(tx, workspaceId, [...new Set([...groupIds, ...earlierIds])]);
  const folded = parts.map((part) =>
    foldInbox(part, touchedIds, before, historyOf(histories, part.inboxId), terms, now),
  );
  await assignConversations(
    tx,
    workspaceId,
    folded.flatMap(({ reassigned }) => reassigned),
  );
  const saved = await saveFolded(tx, workspaceId, folded, { inboxes, histories }, terms, now);
  const { clocks, goneIds, nudges } = saved;
  await reviseNudgesOf(tx, workspaceId, clocks, nudges, now);
  const gone = new Set(goneIds);
  await withdrawNudges(
    tx,
    workspaceId,
    nudges.filter((nudge) => gone.has(nudge.clockId)),
    now,
  );
  await tellAskers(tx, workspaceId, clocks, goneIds, inboxes, now);
  await refreshLoops(tx, workspaceId, before.values(), now);
  await askAboutPromises(tx, workspaceId, saved.promises, inboxes, terms, now);
  return saved;
}
