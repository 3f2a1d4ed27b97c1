import { sql } from 'drizzle-orm';
import { queryRows, type Transaction } from './database.ts';
import { factsAbout, type LoggedFact, type LoggedMessage, messageColumns } from './log.ts';

/** The conversation that a message belongs to, as the log has it: what was said in it, and what happened. */
export async function conversationLog(
  tx: Transaction,
  workspaceId: string,
  inboxId: string,
  messageId: string,
): Promise<{ messages: LoggedMessage[]; facts: LoggedFact[] }> {
  const messages = await queryRows<LoggedMessage>(
    tx,
    sql`select ${messageColumns} from messages o
        join messages m on m.workspace_id = o.workspace_id and m.conversation_id = o.conversation_id
        where o.workspace_id = ${workspaceId} and o.inbox_id = ${inboxId} and o.id = ${messageId}
        order by m.at, m.id`,
  );
  return { messages, facts: await factsAbout(tx, workspaceId, messages) };
}
