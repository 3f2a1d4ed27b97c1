import type { Terms } from '../domain/clocks/clock.ts';
import { handlingOf } from '../domain/nudges/handling-of.ts';
import { callKey, cardKey, isChannelId } from '../domain/nudges/keys.ts';
import { nextActionAt } from '../domain/nudges/next-action.ts';
import { nudgeNotice } from '../domain/nudges/notice.ts';
import { waitsOnCustomer } from '../domain/nudges/on-customer.ts';
import { recipientOf } from '../domain/nudges/recipients.ts';
import { type NudgeStep, nudgeSteps, planNudges } from '../domain/nudges/steps.ts';
import type { Team } from '../domain/policy/team.ts';
import type { Desk } from '../domain/presence/desk.ts';
import type { ClockRow } from '../store/clocks.ts';
import type { NudgeRow } from '../store/nudges.ts';
import type { NoticeToPut } from '../store/outbox.ts';
import type { PassedOverRow } from '../store/passed-over.ts';
import type { Around } from '../store/surroundings.ts';

/** Who stands behind a clock's owner now: its lead and the lead's channel, and whose turn it is. */
export interface Behind extends Omit<Team, 'rotation'> {
  /** In the order of their turns. */
  rotation: readonly string[];
  /** Whether Slack takes messages into a channel: one that refused the clock's card is out. */
  isChannelOpen(channelId: string, clockId: string): boolean;
}

export interface PlannedClock {
  /** As it is after the sweep. */
  clock: ClockRow;
  isNewlyBreached: boolean;
  /** Somebody was to be told, and there is nobody: not even an admin is known. */
  isUnheard: boolean;
  nudges: NudgeRow[];
  /** Cards, and calls in their threads: what stands in a list is not among them. */
  messages: NoticeToPut[];
  passedOver: Omit<PassedOverRow, 'toldAt'>[];
}

interface Scene {
  clock: ClockRow;
  around: Around;
  behind: Behind;
  desk: Desk;
  now: Date;
}

/** What a sweep at `now` does for one clock: pure, from everything that was loaded for it. */
export function planClock(
  before: ClockRow,
  around: Around | undefined,
  nudges: readonly NudgeRow[],
  terms: Terms,
  behind: Behind,
  desk: Desk,
  now: Date,
): PlannedClock {
  const isNewlyBreached = before.outcome === 'running' && now > before.dueAt;
  const clock: ClockRow = isNewlyBreached ? { ...before, outcome: 'breached' } : before;
  const nothing = { isUnheard: false, nudges: [], messages: [], passedOver: [] };
  // Where an inbox is no longer watched, deadlines are still noted, but nobody is nudged; nor about what was asked
  // before it was watched: that is counted from the history, and shown in reports and lists.
  if (!around?.isWatched || clock.startedAt < around.watchedSince) {
    const nextAt = nextActionAt(clock, [], new Set(), now);
    return { ...nothing, clock: { ...clock, nextActionAt: nextAt }, isNewlyBreached };
  }
  const handling = handlingOf(clock, around.handling);
  const steps = waitsOnCustomer(clock, handling) ? [] : nudgeSteps(clock, terms.calendars, handling);
  const taken = new Set(nudges.filter((nudge) => nudge.clockId === clock.id).map((nudge) => nudge.step));
  const { due } = planNudges(steps, taken, now);
  for (const { step } of due) taken.add(step);
  const planned = takeSteps(due, { clock, around, behind, desk, now });
  return {
    ...planned,
    clock: {
      ...clock,
      nudgedAt: planned.nudges.length > 0 ? now : clock.nudgedAt,
      nextActionAt: nextActionAt(clock, steps, taken, now),
    },
    isNewlyBreached,
  };
}

type Taken = Pick<PlannedClock, 'isUnheard' | 'nudges' | 'messages' | 'passedOver'>;

function takeSteps(due: readonly NudgeStep[], scene: Scene): Taken {
  const taken: Taken = { isUnheard: false, nudges: [], messages: [], passedOver: [] };
  for (const step of due) {
    const channel = channelOf(step, scene);
    if (channel === null) tellPerson(step, scene, taken);
    else showCard(step, channel, scene, taken);
  }
  return taken;
}

/** The channel to which a step goes; null where it goes to a person, and where the channel is out of reach. */
function channelOf({ to }: Pick<NudgeStep, 'to'>, { behind, clock }: Scene): string | null {
  const channelId = to === 'lead_channel' ? behind.leadChannel : isChannelId(to) ? to : null;
  return channelId !== null && behind.isChannelOpen(channelId, clock.id) ? channelId : null;
}

function tellPerson(step: NudgeStep, scene: Scene, taken: Taken): void {
  const { clock, around, behind, desk, now } = scene;
  const parts = { ...around.owners, lead: behind.lead, rotation: behind.rotation };
  // What a channel does not take, the lead hears.
  const to = isChannelId(step.to) ? 'lead' : step.to;
  const { personId, passedOver, isLastResort } = recipientOf(to, parts, desk, step.isUrgent);
  if (personId === null) {
    taken.isUnheard = true;
    return;
  }
  for (const { personId: passed, why } of passedOver) {
    const moved = { personId: passed, toPersonId: personId, why };
    taken.passedOver.push({ clockId: clock.id, step: step.step, at: now, ...moved });
  }
  // One line a person, though several steps may lead to them at once.
  const isToldAlready = taken.nudges.some((nudge) => nudge.personId === personId);
  const inThread = step.where === 'thread' ? channelOf({ to: 'lead_channel' }, scene) : null;
  const outboxKey = inThread === null || isToldAlready ? null : callKey(inThread, clock.id, step.step);
  taken.nudges.push({
    clockId: clock.id,
    step: step.step,
    personId,
    channelId: null,
    // What goes to somebody who is away because everybody is, is said at once: else nobody would hear of it.
    isUrgent: step.isUrgent || isLastResort,
    state: isToldAlready ? 'settled' : 'open',
    decidedAt: now,
    settledAt: isToldAlready ? now : null,
    toldAt: outboxKey === null ? null : now,
    outboxKey,
  });
  if (inThread === null || outboxKey === null) return;
  taken.messages.push(cardIn(inThread, scene));
  const nudge = nudgeNotice(clock, { personId, decidedAt: now }, around.handling, around.where, now);
  const cardOf = cardKey(inThread, clock.id);
  taken.messages.push({
    key: outboxKey,
    recipient: inThread,
    notice: { type: 'call', personId, cardKey: cardOf, nudge },
  });
}

function showCard(step: NudgeStep, channelId: string, scene: Scene, taken: Taken): void {
  const card = cardIn(channelId, scene);
  const isShownAlready = taken.nudges.some(({ outboxKey }) => outboxKey === card.key);
  taken.messages.push(card);
  taken.nudges.push({
    clockId: scene.clock.id,
    step: step.step,
    personId: null,
    channelId,
    isUrgent: step.isUrgent,
    state: isShownAlready ? 'settled' : 'open',
    decidedAt: scene.now,
    settledAt: isShownAlready ? scene.now : null,
    toldAt: scene.now,
    outboxKey: card.key,
  });
}

function cardIn(channelId: string, { clock, around, now }: Scene): NoticeToPut {
  const notice = nudgeNotice(clock, { personId: null, decidedAt: now }, around.handling, around.where, now);
  return { key: cardKey(channelId, clock.id), recipient: channelId, notice };
}
