import { recipientOf } from '../domain/nudges/recipients.ts';
import type { Desk } from '../domain/presence/desk.ts';
import { type Database, inTransaction, type Transaction } from '../store/database.ts';
import { loadDesk } from '../store/desk.ts';
import { loadTerms } from '../store/load-terms.ts';
import { closingKey, type LoopRow, loopsToAsk, loopsToRemind, remindKey } from '../store/loops.ts';
import { type NoticeToPut, putNotices } from '../store/outbox.ts';

const batchSize = 100;

/**
 * Asks the owners of conversations that have gone quiet whether they are over, and reminds those who wait on a customer, each
 * once. Any number of replicas may do so at once: a key of the outbox is there once.
 * @returns how many messages were decided
 */
export async function askOwners(db: Database, workspaceId: string, now: Date): Promise<number> {
  let asked = 0;
  for (;;) {
    const { found, put } = await inTransaction(db, (tx) => askBatch(tx, workspaceId, now));
    asked += put;
    // Where nobody is there to be asked they are found again: then the next run tries again.
    if (put === 0 || found < batchSize) return asked;
  }
}

async function askBatch(
  tx: Transaction,
  workspaceId: string,
  now: Date,
): Promise<{ found: number; put: number }> {
  const quiet = await loopsToAsk(tx, workspaceId, now, batchSize);
  const waiting = await loopsToRemind(tx, workspaceId, now, batchSize);
  const found = Math.max(quiet.length, waiting.length);
  if (found === 0) return { found, put: 0 };
  const owners = [...quiet, ...waiting].flatMap((loop) => Object.values(loop.owners));
  const terms = await loadTerms(tx, workspaceId);
  const desk = await loadDesk(tx, workspaceId, { personIds: owners, terms }, now);
  const notices = [...quiet.flatMap(closingNotice), ...waiting.flatMap(remindNotice)].flatMap(
    ({ loop, ...notice }): NoticeToPut[] => {
      const recipient = ownerOf(loop, desk);
      if (recipient === null) return [];
      return [{ ...notice, recipient, sendAt: desk.reachableAt(recipient, now) ?? now }];
    },
  );
  await putNotices(tx, workspaceId, notices, now);
  return { found, put: notices.length };
}

/** As a nudge to the owner finds them: by the conversation's own people, or whoever acts in their place. */
function ownerOf({ owners }: Pick<LoopRow, 'owners'>, desk: Desk): string | null {
  return recipientOf('owner', { ...owners, lead: null, rotation: [] }, desk, false).personId;
}

type About = Omit<NoticeToPut, 'recipient' | 'sendAt'> & { loop: LoopRow };

function closingNotice(loop: LoopRow): About[] {
  const { conversationId, closesAt, customerName } = loop;
  if (closesAt === null) return [];
  const notice = { type: 'closing', conversationId, closesAt: closesAt.toISOString(), customerName } as const;
  return [{ loop, key: closingKey(conversationId, closesAt), notice }];
}

function remindNotice(loop: LoopRow): About[] {
  const { conversationId, pausedSince, customerName } = loop;
  if (pausedSince === null) return [];
  const notice = {
    type: 'remind',
    conversationId,
    pausedSince: pausedSince.toISOString(),
    customerName,
  } as const;
  return [{ loop, key: remindKey(conversationId, pausedSince), notice }];
}
