import { isDeepStrictEqual } from 'node:util';
import { standingAt } from '../domain/clocks/history.ts';
import type { Promised } from '../domain/promises/promise.ts';
import type { Transaction } from '../store/database.ts';
import { deletePromises, type PromiseRow, promisesOfConversations, savePromises } from '../store/promises.ts';
import { type Folded, historyOf, type Places } from './fold.ts';

/** The ledger of folded conversations as it is now, and what is new in it or other than before. */
export interface SavedPromises {
  promises: PromiseRow[];
  changed: PromiseRow[];
  goneIds: string[];
}

/** Writes the promises of folded conversations, and removes what the log no longer folds to. */
export async function saveFoldedPromises(
  tx: Transaction,
  workspaceId: string,
  folded: readonly Folded[],
  conversationIds: readonly string[],
  places: Places,
): Promise<SavedPromises> {
  const before = await promisesOfConversations(tx, workspaceId, conversationIds);
  const earlier = new Map(before.map((promise) => [promise.id, promise]));
  const promises = folded.flatMap((conversation) => asRows(conversation, places));
  const live = new Set(promises.map(({ id }) => id));
  const goneIds = [...earlier.keys()].filter((id) => !live.has(id));
  const changed = promises.filter((row) => !isDeepStrictEqual(asJson(row), asJson(earlier.get(row.id))));
  await deletePromises(tx, workspaceId, goneIds);
  await savePromises(tx, workspaceId, changed);
  return { promises, changed, goneIds };
}

function asRows({ row, promises }: Folded, { inboxes, histories }: Places): PromiseRow[] {
  const place = inboxes.get(row.inboxId);
  const history = historyOf(histories, row.inboxId);
  if (!place) throw new Error(`Inbox ${row.inboxId} was folded without being locked`);
  return promises.map((promise) => ({
    id: `${row.inboxId}/${promise.id}`,
    conversationId: row.id,
    inboxId: row.inboxId,
    customerId: standingAt(history, promise.madeAt).customerId ?? place.customerId,
    messageId: promise.messageId,
    promisedBy: promise.by,
    madeAt: promise.madeAt,
    quote: promise.quote,
    dueAt: promise.dueAt,
    isDateSaid: promise.isDateSaid,
    otherDueAt: promise.otherDueAt,
    source: promise.source,
    isCertain: promise.isCertain,
    why: promise.why,
    dated: promise.dated,
    ...endOf(promise, row.inboxId),
  }));
}

function endOf(
  { ending }: Promised,
  inboxId: string,
): Pick<PromiseRow, 'state' | 'endedAt' | 'endedBy' | 'toldWith' | 'toldHow' | 'replacedBy'> {
  const open = { endedAt: null, endedBy: null, toldWith: null, toldHow: null, replacedBy: null };
  if (ending === null) return { state: 'open', ...open };
  const ended = { ...open, state: ending.how, endedAt: ending.at, endedBy: ending.by };
  if (ending.how === 'told') return { ...ended, toldWith: ending.messageId, toldHow: ending.stated ?? null };
  return ending.how === 're_promised' ? { ...ended, replacedBy: `${inboxId}/${ending.as}` } : ended;
}

/** What is kept as JSON comes back with its instants as texts. */
function asJson(row: PromiseRow | undefined): unknown {
  return row && JSON.parse(JSON.stringify(row));
}
