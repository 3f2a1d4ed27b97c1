import { messageLink } from '../domain/links.ts';
import type { WhoIsNotice } from '../domain/notices.ts';
import { decisionsInForce } from '../domain/role-decisions.ts';
import { shorten } from '../domain/words.ts';
import type { Transaction } from '../store/database.ts';
import type { InboxWithCustomer } from '../store/inboxes.ts';
import type { LoggedMessage } from '../store/log.ts';
import { putNotices, reviseNotices } from '../store/outbox.ts';
import { activeAdmins, findPeople } from '../store/people.ts';
import { whoIsNotices } from '../store/who-is.ts';
import { findWorkspace } from '../store/workspaces.ts';

/**
 * Asks every admin who somebody is that wrote and of whom nothing is told: once a person, whatever they write, and with
 * the first message that was heard.
 */
export async function askWhoTheyAre(
  tx: Transaction,
  workspaceId: string,
  messages: readonly LoggedMessage[],
  inboxes: ReadonlyMap<string, InboxWithCustomer>,
  now: Date,
): Promise<void> {
  const unknown = messages.filter(
    ({ authorRole, authorId }) => authorRole === 'unknown' && /^[UW]/.test(authorId),
  );
  if (unknown.length === 0) return;
  const workspace = await findWorkspace(tx, workspaceId);
  const admins = await activeAdmins(tx, workspaceId);
  const notices = firstOfEach(unknown).flatMap((message) => {
    const notice = whoIsNotice(message, inboxes.get(message.inboxId), workspace?.url ?? '');
    return admins.map(({ id }) => ({ key: keyOf(message.authorId, id), recipient: id, notice }));
  });
  await putNotices(tx, workspaceId, notices, now);
}

function firstOfEach(messages: readonly LoggedMessage[]): LoggedMessage[] {
  const inOrder = messages.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return [...new Map(inOrder.map((message) => [message.authorId, message])).values()];
}

function whoIsNotice(
  { inboxId, id, threadId, authorId, authorName, text, at }: LoggedMessage,
  inbox: InboxWithCustomer | undefined,
  workspaceUrl: string,
): WhoIsNotice {
  return {
    type: 'who_is',
    personId: authorId,
    name: authorName,
    inboxId,
    inboxName: inbox?.name ?? inboxId,
    text: shorten(text, 300),
    writtenAt: at.toISOString(),
    link: messageLink(workspaceUrl, inboxId, id, threadId),
    decided: null,
  };
}

const keyOf = (personId: string, adminId: string) => `who-is/${personId}/${adminId}`;

/** Somebody said who they are: every admin's message says so, and asks no more. */
export async function settleWhoIs(
  tx: Transaction,
  workspaceId: string,
  personId: string,
  now: Date,
): Promise<void> {
  const person = (await findPeople(tx, workspaceId, [personId])).get(personId);
  const said = decisionsInForce(person?.decisions ?? []).at(-1);
  if (!said || said.role === 'bot') return;
  const decided = { role: said.role, by: said.by, at: said.at };
  const notices = await whoIsNotices(tx, workspaceId, personId);
  const revisions = notices.map(({ key, notice }) => ({
    key,
    notice: { ...notice, decided },
    withdraw: true,
  }));
  await reviseNotices(tx, workspaceId, revisions, now);
}
