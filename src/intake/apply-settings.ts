import { openClocksOfInbox } from '../store/clocks.ts';
import type { Transaction } from '../store/database.ts';
import { changeInbox, changeInboxState, findInboxes, replaceInboxId } from '../store/inboxes.ts';
import { nudgesOfClocks } from '../store/nudges.ts';
import { reviseNudgesOf } from '../store/revisions.ts';
import { runCommand } from './commands.ts';
import type { CommandIntent, InboxIntent } from './intents.ts';
import { learnFrom } from './recognise.ts';
import { type ChannelFacts, isInbox, refuseCommand } from './refuse-command.ts';
import { type Acquaintance, mayUse } from './roles.ts';

/** Carries out a command, where whoever gave it may, and it can be. */
export async function applyCommand(
  tx: Transaction,
  workspaceId: string,
  intent: CommandIntent,
  channels: ReadonlyMap<string, ChannelFacts>,
  known: Acquaintance,
): Promise<void> {
  if (!mayUse(known, intent.actor, intent.at)) return;
  const { command, inboxId } = intent;
  const channel = channels.get(inboxId);
  const ownerId = command.name === 'watch' ? command.ownerId : null;
  const ownerRole = ownerId === null ? undefined : known.people.get(ownerId)?.role;
  const isWatched = isInbox((await findInboxes(tx, workspaceId, [inboxId])).get(inboxId));
  if (refuseCommand(command, inboxId, channel, isWatched, ownerRole) === null) {
    await runCommand(tx, workspaceId, intent, channel);
  }
}

/** What happened to a channel happens to the inbox that it is. */
export async function applyInboxChange(
  tx: Transaction,
  workspaceId: string,
  { inboxId, change, at }: InboxIntent,
  channels: ReadonlyMap<string, ChannelFacts>,
  now: Date,
): Promise<void> {
  if (change.kind === 'renamed') return changeInbox(tx, workspaceId, inboxId, { name: change.name }, at);
  if (change.kind === 'shared') {
    await changeInbox(tx, workspaceId, inboxId, { isShared: change.isShared }, at);
    return learnFrom(tx, workspaceId, inboxId, channels.get(inboxId), at);
  }
  if (change.kind === 'replaced') return moveInbox(tx, workspaceId, inboxId, change.by, now);
  const inbox = (await findInboxes(tx, workspaceId, [inboxId])).get(inboxId);
  // Nobody can answer in an archived channel, or be heard in one that the app has left; coming back takes it up again.
  if (change.kind === 'archived' || change.kind === 'left') {
    if (inbox?.state === 'watched') await changeInboxState(tx, workspaceId, inboxId, change.kind, now);
    return;
  }
  const wasLost = change.kind === 'unarchived' ? 'archived' : 'left';
  if (inbox?.state === wasLost) await changeInboxState(tx, workspaceId, inboxId, 'watched', now);
}

/** An inbox whose channel got another id goes on under it; the links and buttons that were sent are brought up to date. */
async function moveInbox(
  tx: Transaction,
  workspaceId: string,
  from: string,
  to: string,
  now: Date,
): Promise<void> {
  await replaceInboxId(tx, workspaceId, from, to);
  const clocks = await openClocksOfInbox(tx, workspaceId, to);
  const nudges = await nudgesOfClocks(
    tx,
    workspaceId,
    clocks.map((clock) => clock.id),
  );
  await reviseNudgesOf(tx, workspaceId, clocks, nudges, now);
}
