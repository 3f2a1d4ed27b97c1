import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clock } from '../../../src/domain/clocks/clock.ts';
import { countedMinutes, countingOn, versionsOf } from '../../../src/domain/clocks/counting.ts';
import { explainCounting } from '../../../src/domain/clocks/explain-counting.ts';
import { anyCase, type Case, coreClocks } from './reference/cases.ts';
import { termsOf } from './reference/promises.ts';

/** Holds what is to be true of every clock, whatever its story. */
function holdsForEach(check: (clock: Clock, it: Case) => void): void {
  fc.assert(
    fc.property(anyCase, (it) => {
      for (const clock of coreClocks(it)) check(clock, it);
    }),
    { numRuns: 150 },
  );
}

test('the order in which messages, facts and versions are given does not matter', () => {
  const shuffled = anyCase.chain((it) => {
    const { messages, facts } = it.conversation;
    const { policies, calendars } = it.promises;
    const anyOrderOf = <T>(list: readonly T[]) =>
      fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
    return fc
      .record({
        messages: anyOrderOf(messages),
        facts: anyOrderOf(facts),
        policies: anyOrderOf(policies),
        calendars: anyOrderOf(calendars),
      })
      .map((given): [Case, Case] => [
        it,
        {
          ...it,
          conversation: { messages: given.messages, facts: given.facts },
          promises: { ...it.promises, policies: given.policies, calendars: given.calendars },
        },
      ]);
  });
  fc.assert(
    fc.property(shuffled, ([inOrder, inAnyOrder]) => {
      expect(coreClocks(inAnyOrder)).toEqual(coreClocks(inOrder));
    }),
    { numRuns: 150 },
  );
});

test('each clock of a conversation has an id of its own', () => {
  fc.assert(
    fc.property(anyCase, (it) => {
      const ids = coreClocks(it).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 150 },
  );
});

test('a deadline lies as many minutes after the start as are promised, at the least', () => {
  holdsForEach(({ startedAt, dueAt, targetMinutes }) => {
    expect(dueAt.getTime() - startedAt.getTime()).toBeGreaterThanOrEqual(targetMinutes * 60_000);
  });
});

test('the outcome follows from the deadline, the end and now', () => {
  holdsForEach(({ outcome, dueAt, endedAt, fulfilledAt, cancelReason }, { now }) => {
    if (outcome === 'running') expect([endedAt, now <= dueAt]).toEqual([null, true]);
    if (outcome === 'paused') expect(endedAt).toBeNull();
    if (outcome === 'breached') expect((endedAt ?? now) > dueAt).toBe(true);
    if (outcome === 'met') expect(fulfilledAt).toEqual(endedAt);
    if (outcome === 'met' || outcome === 'cancelled') expect(endedAt !== null && endedAt <= dueAt).toBe(true);
    expect(cancelReason !== null).toBe(endedAt !== null && fulfilledAt === null);
  });
});

test('snapshots begin with the start, follow each other, and end with what the clock is promised', () => {
  holdsForEach(({ snapshots, startedAt, endedAt, targetMinutes, priority, hours, calendarId }, { now }) => {
    expect(snapshots[0]).toMatchObject({ cause: 'started', at: startedAt.toISOString() });
    const instants = snapshots.map(({ at }) => at);
    expect(instants).toEqual(instants.toSorted());
    expect(snapshots.slice(1).some(({ cause }) => cause === 'started')).toBe(false);
    expect(snapshots.at(-1)).toMatchObject({ targetMinutes, priority, hours, calendarId });
    const byPriority = snapshots.filter(({ cause }) => cause !== 'calendar').map(({ at }) => at);
    expect(byPriority.every((at) => at <= (endedAt ?? now).toISOString())).toBe(true);
  });
});

test('what pauses hid is what would have been counted without them, less what was counted', () => {
  holdsForEach((clock, { promises }) => {
    const { startedAt, endedAt, elapsedMinutes, hours, calendarId, pauses } = clock;
    if (endedAt === null) return;
    const versions = versionsOf(termsOf(promises).calendars, calendarId);
    const without = countedMinutes(countingOn(versions, hours, []), startedAt, endedAt);
    const hidden = pauses.reduce((sum, { hiddenMinutes }) => sum + (hiddenMinutes ?? Number.NaN), 0);
    expect(hidden).toBe(without - (elapsedMinutes ?? Number.NaN));
  });
});

test('pauses lie within the clock, one after the other, and before its deadline', () => {
  holdsForEach(({ pauses, startedAt, endedAt, dueAt }) => {
    let after = startedAt.toISOString();
    for (const pause of pauses) {
      expect(pause.startedAt >= after && pause.startedAt < dueAt.toISOString()).toBe(true);
      after = pause.endedAt ?? '~';
      expect(after > pause.startedAt).toBe(true);
    }
    if (endedAt !== null && pauses.length > 0) expect(after <= endedAt.toISOString()).toBe(true);
  });
});

test('the minutes that an explanation lists add up: counted to the elapsed ones, and all of them to the span', () => {
  holdsForEach((clock, { promises, now }) => {
    const { calendars } = termsOf(promises);
    const { counted, notCounted } = explainCounting(clock, calendars, 'UTC', (person) => person, now);
    const span = ((clock.endedAt ?? now).getTime() - clock.startedAt.getTime()) / 60_000;
    if (clock.endedAt !== null) expect(sumOf(counted)).toBe(clock.elapsedMinutes);
    expect(sumOf(counted) + sumOf(notCounted)).toBe(span);
  });
});

/** `Fri 20 Nov 16:50–17:00: 10 min` and `1 h 30 min outside support hours` are 100 minutes. */
function sumOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => {
    const { hours, minutes } =
      /(?:^|: )(?=\d+ (?:h|min)\b)(?:(?<hours>\d+) h ?)?(?:(?<minutes>\d+) min)?/.exec(line)?.groups ?? {};
    return sum + Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  }, 0);
}
