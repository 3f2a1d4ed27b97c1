import { underTerms } from '../domain/clocks/under.ts';
import { foldConversation } from '../domain/conversations/fold.ts';
import { type LostTo, lostTo } from '../domain/conversations/lost-to.ts';
import { byTime, type Fact, type FactDetails } from '../domain/log.ts';
import { inTransaction } from '../store/database.ts';
import type { Anchor } from './blocks/anchor.ts';
import type { SlackContext } from './context.ts';
import { conversationOf } from './conversation-of.ts';

/** A decision that somebody makes, as the log has it, or will have it in a moment. */
export interface Deciding {
  factId: string;
  by: string;
  /** Undefined where the log alone tells, because it settled what was open. */
  details?: FactDetails;
}

/**
 * Who was first, where a decision came too late; null where it counts. By the log before it: of two at once the first by
 * time has it, whichever of them is asked about first, and whether or not it is applied by now.
 */
export async function tooLate(
  { db, workspaceId, now }: SlackContext,
  { inbox, ask }: Pick<Anchor, 'inbox' | 'ask'>,
  { factId, by, details }: Deciding,
): Promise<LostTo | null> {
  return inTransaction(db, async (tx) => {
    const { messages, facts, history, terms } = await conversationOf(tx, workspaceId, inbox, ask, now());
    const message = messages.find(({ id }) => id === ask);
    const own =
      facts.find(({ id }) => id === factId) ?? toCome(details, { factId, by, messageId: ask }, now());
    if (!message || !own) return null;
    const fold = (known: readonly Fact[]) =>
      foldConversation(
        messages.filter(({ at }) => at <= own.at),
        known,
        {},
        underTerms(history, terms, own.at),
      );
    const before = facts.filter((fact) => byTime(fact, own) < 0);
    return lostTo(own.details, message, fold(before), fold([...before, own]), { factId, by });
  });
}

function toCome(
  details: FactDetails | undefined,
  { factId, by, messageId }: { factId: string; by: string; messageId: string },
  at: Date,
): Fact | undefined {
  return details && { id: factId, messageId, at, actorId: by, actorRole: 'staff', details };
}
