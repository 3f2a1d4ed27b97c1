import type { Clock, InboxHistory, Terms } from '../domain/clocks/clock.ts';
import { versionAt, versionsOf } from '../domain/clocks/counting.ts';
import { clocksOf } from '../domain/clocks/of-conversation.ts';
import { remindAt } from '../domain/clocks/remind-at.ts';
import { underTerms } from '../domain/clocks/under.ts';
import { type Quiet, quietAt } from '../domain/conversations/closing.ts';
import { foldGroup } from '../domain/conversations/fold.ts';
import { type ConversationState, currentPause, stateWord } from '../domain/conversations/state.ts';
import type { Group } from '../domain/conversations/stretch.ts';
import { whenOpen } from '../domain/nudges/steps.ts';
import type { Promised } from '../domain/promises/promise.ts';
import type { ConversationRow } from '../store/conversations.ts';
import type { InboxWithCustomer } from '../store/inboxes.ts';
import type { Assigned } from '../store/log.ts';
import type { Regrouped } from './regroup.ts';

/** A conversation folded from its log, as it is to be kept. */
export interface Folded {
  row: ConversationRow;
  clocks: Clock[];
  promises: readonly Promised[];
}

/** Where conversations are, now and at each time. */
export interface Places {
  inboxes: ReadonlyMap<string, InboxWithCustomer>;
  histories: ReadonlyMap<string, InboxHistory>;
}

/** What an inbox's touched part has become. */
export interface FoldedInbox {
  folded: Folded[];
  /** Every message of the part that is in another conversation than before, or was placed elsewhere. */
  reassigned: Assigned[];
  /** Conversations that the log no longer folds to. */
  vanishedIds: string[];
}

/**
 * Folds what changed in an inbox's touched part.
 * @param touchedIds messages that are new, or that new facts are about @param before how conversations were grouped
 */
export function foldInbox(
  { inboxId, groups, messages, places, facts }: Regrouped,
  touchedIds: ReadonlySet<string>,
  before: ReadonlyMap<string, Pick<ConversationRow, 'kind'>>,
  inbox: InboxHistory,
  terms: Terms,
  now: Date,
): FoldedInbox {
  const conversationOf = new Map<string, string>();
  for (const group of groups) {
    for (const { id } of group.messages) conversationOf.set(id, conversationId(inboxId, group));
  }
  const moved = new Set<string>();
  const reassigned = messages.flatMap((message): Assigned[] => {
    const { id } = message;
    const conversation = conversationOf.get(id) ?? null;
    const place = places.get(id);
    const placedIn = place === undefined || conversation === `${inboxId}/${place}` ? null : place;
    if (message.conversationId !== conversation) moved.add(id);
    const isSame = message.conversationId === conversation && (message.placedIn ?? null) === placedIn;
    return isSame ? [] : [{ inboxId, id, conversationId: conversation, placedIn }];
  });
  const lostMessages = new Set(messages.filter(({ id }) => moved.has(id)).map((m) => m.conversationId));
  const changed = groups.filter(
    (group) =>
      lostMessages.has(conversationId(inboxId, group)) ||
      isGroupedAnew(group, before.get(conversationId(inboxId, group))) ||
      group.messages.some(({ id }) => touchedIds.has(`${inboxId}/${id}`) || moved.has(id)) ||
      group.answers?.some(({ id }) => touchedIds.has(`${inboxId}/${id}`)),
  );
  const under = underTerms(inbox, terms, now);
  const live = new Set(conversationOf.values());
  const earlier = new Set(messages.map((message) => message.conversationId));
  return {
    folded: changed.map((group) => {
      const state = foldGroup(group, facts, under);
      const clocks = clocksOf(inbox, state, terms, now);
      const snoozedUntil = snoozeEnd(state, clocks, terms);
      const row: ConversationRow = {
        ...asRow(inboxId, group, state, snoozedUntil, quietAt(state, under.closing)),
        remindAt: remindAt(state, terms),
      };
      return { row, clocks, promises: state.promises };
    }),
    reassigned,
    vanishedIds: [...earlier].filter((id): id is string => id !== null && !live.has(id)),
  };
}

/** The same messages may be a thread or not: what made them one may be none of theirs. */
function isGroupedAnew(group: Group, before: Pick<ConversationRow, 'kind'> | undefined): boolean {
  return group.kind !== before?.kind;
}

/** The conversation's id: its inbox and its first message, so that every replay gives it the same one. */
export function conversationId(inboxId: string, group: Group): string {
  return `${inboxId}/${group.firstMessageId}`;
}

/** How an inbox stood at each time, among those of several. */
export function historyOf(histories: ReadonlyMap<string, InboxHistory>, inboxId: string): InboxHistory {
  const history = histories.get(inboxId);
  if (!history) throw new Error(`Inbox ${inboxId} is watched, and nothing is known of how it stands`);
  return history;
}

/** A snooze that would end outside support hours ends when they begin again: that is when it is heard. */
function snoozeEnd({ snoozed }: ConversationState, clocks: readonly Clock[], terms: Terms): Date | null {
  const open = clocks.findLast((clock) => clock.endedAt === null);
  if (!snoozed || !open) return null;
  const versions = versionsOf(terms.calendars, open.calendarId);
  return whenOpen(versionAt(versions, snoozed.until), open.hours, snoozed.until);
}

function asRow(
  inboxId: string,
  group: Group,
  state: ConversationState,
  snoozedUntil: Date | null,
  quiet: Quiet | null,
): Omit<ConversationRow, 'remindAt'> {
  const first = group.messages.reduce((a, b) => (b.at < a.at ? b : a));
  const word = stateWord(state);
  const pause = currentPause(state);
  return {
    id: conversationId(inboxId, group),
    inboxId,
    firstMessageId: group.firstMessageId,
    kind: group.kind,
    state: word,
    startedAt: first.at,
    lastMessageAt: state.lastMessageAt ?? first.at,
    assigneeId: state.assigneeId,
    lastStaffId: state.lastStaffId,
    acknowledgedAt: state.acknowledged?.at ?? null,
    acknowledgedBy: state.acknowledged?.by ?? null,
    snoozedAt: snoozedUntil && (state.snoozed?.at ?? null),
    snoozedUntil,
    snoozedBy: state.snoozed?.by ?? null,
    handedOverBy: state.handedOver?.by ?? null,
    handedOverAt: state.handedOver?.at ?? null,
    handedOverNote: state.handedOver?.note ?? null,
    pausedSince: pause?.startedAt ?? null,
    pausedBy: pause?.by ?? null,
    closedAt: word === 'closed' ? state.closedAt : null,
    closesAt: quiet?.at ?? null,
    isAskedToClose: quiet?.isConfirmed ?? false,
    continuesId: group.after === undefined ? null : `${inboxId}/${group.after}`,
  };
}
