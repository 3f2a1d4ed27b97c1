import { groupingOf } from '../store/conversations.ts';
import type { Transaction } from '../store/database.ts';
import {
  changeInbox,
  findInboxes,
  leaveInboxes,
  lockInboxes,
  markSeen,
  replaceInboxId,
} from '../store/inboxes.ts';
import { loadTerms } from '../store/load-terms.ts';
import { type LoggedFact, type LoggedMessage, rootsOf } from '../store/log.ts';
import { findPeople, type Person, savePeople } from '../store/people.ts';
import { reviseOpenNudges, withdrawNudges } from '../store/revisions.ts';
import { runCommand } from './commands.ts';
import { conversationId, foldInbox } from './fold.ts';
import type { CommandIntent, FactIntent, InboxIntent, Intent, SaidIntent } from './intents.ts';
import { asPerson } from './people.ts';
import { type ChannelFacts, refuseCommand } from './refuse-command.ts';
import { type News, regroup, type Touched } from './regroup.ts';
import { accountsNeeded, roleIn } from './roles.ts';
import { saveFolded, saveLog } from './save.ts';

/**
 * Carries out what deliveries mean, in one transaction: first what changes settings, inboxes and accounts, then the
 * log, which is folded into conversations, clocks and nudges.
 */
export async function applyIntents(
  tx: Transaction,
  workspaceId: string,
  intents: readonly Intent[],
  channels: ReadonlyMap<string, ChannelFacts>,
  now: Date,
): Promise<void> {
  const people = await findPeople(tx, workspaceId, accountsNeeded(intents, workspaceId));
  for (const intent of intents) {
    if (intent.type === 'command') await applyCommand(tx, workspaceId, intent, channels, people);
    if (intent.type === 'inbox') await applyInboxChange(tx, workspaceId, intent);
    // The two events of a removal come in any order; being added to a channel again takes it up again.
    if (intent.type === 'removed') await leaveInboxes(tx, workspaceId);
    if (intent.type === 'account') await savePeople(tx, [asPerson(workspaceId, intent.account, now)]);
  }
  await applyToLog(tx, workspaceId, intents, people, now);
}

async function applyCommand(
  tx: Transaction,
  workspaceId: string,
  intent: CommandIntent,
  channels: ReadonlyMap<string, ChannelFacts>,
  people: ReadonlyMap<string, Person>,
): Promise<void> {
  if (roleIn(people, intent.actor, workspaceId) !== 'staff') return;
  const { command, inboxId } = intent;
  const channel = channels.get(inboxId);
  const ownerId = command.name === 'watch' ? command.ownerId : null;
  const ownerRole = ownerId === null ? undefined : people.get(ownerId)?.role;
  if (refuseCommand(command, inboxId, channel, ownerRole) === null) {
    await runCommand(tx, workspaceId, intent, channel);
  }
}

async function applyInboxChange(tx: Transaction, workspaceId: string, { inboxId, change }: InboxIntent) {
  if (change.kind === 'renamed') return changeInbox(tx, workspaceId, inboxId, { name: change.name });
  if (change.kind === 'shared') return changeInbox(tx, workspaceId, inboxId, { isShared: change.isShared });
  if (change.kind === 'replaced') return replaceInboxId(tx, workspaceId, inboxId, change.by);
  const inbox = (await findInboxes(tx, workspaceId, [inboxId])).get(inboxId);
  // Nobody can answer in an archived channel, or be heard in one that the app has left; coming back takes it up again.
  if (change.kind === 'archived' || change.kind === 'left') {
    if (inbox?.state === 'watched') await changeInbox(tx, workspaceId, inboxId, { state: change.kind });
    return;
  }
  const wasLost = change.kind === 'unarchived' ? 'archived' : 'left';
  if (inbox?.state === wasLost) await changeInbox(tx, workspaceId, inboxId, { state: 'watched' });
}

async function applyToLog(
  tx: Transaction,
  workspaceId: string,
  intents: readonly Intent[],
  people: ReadonlyMap<string, Person>,
  now: Date,
): Promise<void> {
  const said = intents.filter((intent): intent is SaidIntent => intent.type === 'said');
  const happened = intents.filter((intent): intent is FactIntent => intent.type === 'fact');
  const inboxIds = [...new Set([...said, ...happened].map((intent) => intent.inboxId))];
  const inboxes = await lockInboxes(tx, workspaceId, inboxIds);
  const isWatched = ({ inboxId }: { inboxId: string }) => inboxes.get(inboxId)?.state === 'watched';
  const news: News = {
    messages: uniqueById(said.filter(isWatched).map((intent) => asMessage(intent, people, workspaceId))),
    facts: uniqueById(
      happened
        .filter(isWatched)
        .filter((intent) => isPossible(intent, people))
        .map((intent) => asFact(intent, people, workspaceId)),
    ),
  };
  if (news.messages.length === 0 && news.facts.length === 0) return;

  const regrouped = await regroup(tx, workspaceId, await touchedBy(tx, workspaceId, news), news);
  const touchedIds = new Set([
    ...news.messages.map(({ inboxId, id }) => `${inboxId}/${id}`),
    ...news.facts.map(({ inboxId, messageId }) => `${inboxId}/${messageId}`),
  ]);
  const terms = await loadTerms(tx, workspaceId);
  const groupIds = regrouped.flatMap(({ inboxId, groups }) =>
    groups.map((group) => conversationId(inboxId, group)),
  );
  const before = await groupingOf(tx, workspaceId, groupIds);
  const folded = regrouped.map((part) => foldInbox(part, touchedIds, before, terms, now));
  await saveLog(tx, workspaceId, news, folded);
  const { clocks, goneIds, nudges } = await saveFolded(tx, workspaceId, folded, inboxes, terms, now);
  await reviseOpenNudges(tx, workspaceId, clocks, nudges, now);
  const gone = new Set(goneIds);
  await withdrawNudges(
    tx,
    workspaceId,
    nudges.filter((nudge) => gone.has(nudge.clockId)),
    now,
  );
  await markSeen(tx, workspaceId, newestOf(news.messages));
}

/** Only a colleague can be handed a conversation. */
function isPossible({ details }: FactIntent, people: ReadonlyMap<string, Person>): boolean {
  return details.kind !== 'handed_over' || people.get(details.to)?.role === 'staff';
}

function asMessage(
  { type: _type, author, ...message }: SaidIntent,
  people: ReadonlyMap<string, Person>,
  ourTeamId: string,
): LoggedMessage {
  return {
    ...message,
    authorId: author.userId,
    authorName: author.name ?? people.get(author.userId)?.name ?? null,
    authorRole: roleIn(people, author, ourTeamId),
    conversationId: null,
  };
}

function asFact(
  { type: _type, actor, ...fact }: FactIntent,
  people: ReadonlyMap<string, Person>,
  ourTeamId: string,
): LoggedFact {
  const actorRole = actor ? roleIn(people, actor, ourTeamId) : 'unknown';
  return { ...fact, actorId: actor?.userId ?? null, actorRole };
}

function uniqueById<T extends { inboxId: string; id: string }>(entries: readonly T[]): T[] {
  return [
    ...new Map(entries.toReversed().map((entry) => [`${entry.inboxId}/${entry.id}`, entry])).values(),
  ].reverse();
}

/** The span of each inbox that the news touches: the messages outside threads that it is, or hangs on. */
async function touchedBy(tx: Transaction, workspaceId: string, news: News): Promise<Touched[]> {
  const about = news.facts.map(({ inboxId, messageId }) => ({ inboxId, id: messageId }));
  const stored = about.length > 0 ? await rootsOf(tx, workspaceId, about) : [];
  const spans = new Map<string, Touched>();
  const touch = (inboxId: string, id: string) => {
    const span = spans.get(inboxId);
    if (!span) spans.set(inboxId, { inboxId, firstId: id, lastId: id });
    else if (id < span.firstId) span.firstId = id;
    else if (id > span.lastId) span.lastId = id;
  };
  for (const message of news.messages) touch(message.inboxId, message.threadId ?? message.id);
  for (const { inboxId, rootId } of stored) touch(inboxId, rootId);
  return [...spans.values()];
}

function newestOf(messages: readonly LoggedMessage[]): { inboxId: string; upTo: string }[] {
  const newest = new Map<string, string>();
  for (const { inboxId, id } of messages) {
    if (id > (newest.get(inboxId) ?? '')) newest.set(inboxId, id);
  }
  return [...newest].map(([inboxId, upTo]) => ({ inboxId, upTo }));
}
