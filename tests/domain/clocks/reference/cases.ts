import fc from 'fast-check';
import { acknowledgingUnder } from '../../../../src/domain/clocks/acknowledging.ts';
import type { Clock } from '../../../../src/domain/clocks/clock.ts';
import { clocksOf } from '../../../../src/domain/clocks/of-conversation.ts';
import { foldConversation } from '../../../../src/domain/conversations/fold.ts';
import { policiesWith } from './any-policy.ts';
import { begins, type Conversation, conversationsWith, knownAt } from './conversations.ts';
import { OutsideWindowError } from './open-minutes.ts';
import { type Promises, promisesWith, termsOf } from './promises.ts';
import { type Reckoned, reckonClocks } from './reckon.ts';

export interface Case {
  conversation: Conversation;
  promises: Promises;
  now: Date;
}

/** Anywhere in the conversation, on one of its instants, or after all of it. */
const anyNow = fc.oneof(
  fc.integer({ min: 0, max: 1 }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 1, max: 2, noNaN: true }),
);

/** Over days, with targets of minutes or of half a day. */
const leisurely = {
  gap: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(0, 0, 5, 10, 15, 20, 30, 30, 60, 60, 90, 120) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 300 }) },
    { weight: 1, arbitrary: fc.integer({ min: 301, max: 2500 }) },
  ),
  minutes: fc.oneof(
    fc.constantFrom(5, 10, 15, 30, 30, 60, 60, 90, 120, 240, 480),
    fc.integer({ min: 1, max: 900 }),
  ),
};

/** On the quarter, so that deadlines, pauses, answers and decisions often fall on one instant. */
const onTheDot = {
  gap: fc.constantFrom(0, 15, 15, 15, 30, 30, 60),
  minutes: fc.constantFrom(15, 30, 30, 45, 60, 60, 90, 120),
};

export const anyPolicy = fc.oneof(policiesWith(leisurely.minutes), policiesWith(onTheDot.minutes));

const anyStory = fc.oneof(
  ...[leisurely, onTheDot].map(({ gap, minutes }) =>
    fc.record({ conversation: conversationsWith(gap), promises: promisesWith(policiesWith(minutes)) }),
  ),
);

/** A conversation up to its end, judged at any instant of it or after: what lies after that has not happened. */
export const anyWholeCase: fc.Arbitrary<Case> = fc
  .tuple(anyStory, anyNow)
  .map(([{ conversation, promises }, share]) => {
    const instants = [...conversation.messages, ...conversation.facts].map(({ at }) => at.getTime() / 60_000);
    const last = Math.max(...instants, begins);
    const now = new Date((begins + Math.round((last - begins) * share)) * 60_000);
    return { conversation, promises, now };
  });

/** The same with what had happened by then alone. */
export const anyCase: fc.Arbitrary<Case> = anyWholeCase.map((it) => ({
  ...it,
  conversation: knownAt(it.conversation, it.now),
}));

/** A case, and what was known of it at an earlier or the same instant. */
export const anyCaseTwice: fc.Arbitrary<{ before: Case; after: Case }> = fc
  .tuple(anyCase, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([after, share]) => {
    const first = begins * 60_000;
    const minutes = Math.round(((after.now.getTime() - first) / 60_000) * share);
    const now = new Date(first + minutes * 60_000);
    return { before: { ...after, conversation: knownAt(after.conversation, now), now }, after };
  });

/** The core's clocks of a case. */
export function coreClocks({ conversation, promises, now }: Case): Clock[] {
  const { messages, facts } = conversation;
  const terms = termsOf(promises);
  const state = foldConversation(
    messages,
    facts,
    {},
    { isReplyToAcknowledge: acknowledgingUnder(promises.inbox, terms) },
  );
  return clocksOf(promises.inbox, state, terms, now);
}

/** Both in one order, so that they can be compared; undefined where the reference cannot tell. */
export function inBoth(it: Case): { core: Reckoned[]; reference: Reckoned[] } | undefined {
  try {
    const reference = reckonClocks({ ...it.conversation, ...it.promises, now: it.now });
    return { core: inOneOrder(coreClocks(it).map(asReckoned)), reference: inOneOrder(reference) };
  } catch (error) {
    if (error instanceof OutsideWindowError) return undefined;
    throw error;
  }
}

/** What the reference says of a clock too. */
export function asReckoned(clock: Clock): Reckoned {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    metric: clock.metric,
    askId: clock.askId,
    startedAt: clock.startedAt.toISOString(),
    outcome: clock.outcome,
    dueAt: clock.dueAt.toISOString(),
    endedAt: iso(clock.endedAt),
    fulfilledAt: iso(clock.fulfilledAt),
    cancelReason: clock.cancelReason,
    elapsedMinutes: clock.elapsedMinutes,
    targetMinutes: clock.targetMinutes,
    priority: clock.priority,
    pauses: clock.pauses.map(({ startedAt, endedAt, by, cause, hiddenMinutes }) => ({
      startedAt,
      endedAt,
      by,
      cause,
      hiddenMinutes,
    })),
  };
}

const metricsInOrder = ['first_reply', 'next_reply', 'resolution', 'periodic_update'];

/** In one order, whoever made them: by start, metric, then end. */
export function inOneOrder(clocks: Reckoned[]): Reckoned[] {
  const key = (clock: Reckoned) =>
    `${clock.startedAt} ${metricsInOrder.indexOf(clock.metric)} ${clock.endedAt ?? '~'} ${clock.askId}`;
  return clocks.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
