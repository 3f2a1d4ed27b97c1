import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../../src/domain/calendar/calendar.ts';
import type { Terms } from '../../../src/domain/clocks/clock.ts';
import { measure } from '../../../src/domain/clocks/history.ts';
import { clocksOf } from '../../../src/domain/clocks/of-conversation.ts';
import { runClock } from '../../../src/domain/clocks/run.ts';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import type { Wait } from '../../../src/domain/conversations/state.ts';
import { defaultPolicy } from '../../../src/domain/policy/document.ts';
import { calendarWith } from '../calendar/build.ts';
import { at, happened, said } from '../log-of.ts';
import { londonHours, longAgo, northwind, termsWith } from '../terms-of.ts';

const ask = said(at('16:50'), 'dana', 'The export is broken');
const waitFor = (ending: Wait['ending'] = null): Wait => {
  const { id: messageId, at: askedAt, authorId, authorName, text } = ask;
  const own = { messageId, at: askedAt, authorId, authorName, text };
  return { metric: 'first_reply', ask: own, startedAt: askedAt, startedBy: messageId, ending };
};
const run = (wait: Wait, terms: Terms, now: Date) =>
  runClock(measure(northwind, foldConversation([ask], []), terms), wait, now);
const replied = (when: Date): Wait => waitFor({ how: 'replied', at: when, by: 'tom', messageId: '1' });

describe('an ask of Friday 16:50 with a target of one hour of support hours', () => {
  test('is due on Monday at 09:50', () => {
    expect(run(waitFor(), termsWith(), at('17:00'))).toMatchObject({
      id: `C0NORTH/${ask.id}/first_reply`,
      askId: ask.id,
      askedBy: 'dana',
      startedAt: at('16:50'),
      dueAt: at('09:50', 23),
      targetMinutes: 60,
      outcome: 'running',
      elapsedMinutes: null,
    });
  });

  test('is met on Saturday, after the ten minutes that were left of Friday', () => {
    expect(run(replied(at('12:00', 21)), termsWith(), at('09:00', 23))).toMatchObject({
      outcome: 'met',
      elapsedMinutes: 10,
    });
  });

  test('is met at the deadline after the whole target', () => {
    const clock = run(replied(at('09:50', 23)), termsWith(), at('12:00', 23));
    expect(clock).toMatchObject({ outcome: 'met', elapsedMinutes: 60 });
  });

  test('is answered a second too late after the whole target too: a started minute does not count', () => {
    const clock = run(replied(at('09:50:01', 23)), termsWith(), at('12:00', 23));
    expect(clock).toMatchObject({ outcome: 'breached', elapsedMinutes: 60, fulfilledAt: at('09:50:01', 23) });
  });

  test('around the clock is due an hour later', () => {
    const terms = termsWith({ hours: 'calendar' });
    const clock = run(replied(at('17:20:59')), terms, at('18:00'));
    expect(clock).toMatchObject({ dueAt: at('17:50'), elapsedMinutes: 30, hours: 'calendar' });
  });
});

describe('what was promised at the ask stays promised', () => {
  const stricter = { version: 2, effectiveAt: at('16:51'), document: defaultPolicy(15) };

  test('when the target changes a minute later', () => {
    const terms = termsWith();
    const changed = { ...terms, policies: [...terms.policies, stricter] };
    expect(run(waitFor(), changed, at('17:00', 24))).toMatchObject({
      targetMinutes: 60,
      policyVersion: 1,
    });
  });

  test('and a target that changes at the very instant counts', () => {
    const terms = termsWith();
    const changed = { ...terms, policies: [...terms.policies, { ...stricter, effectiveAt: at('16:50') }] };
    expect(run(waitFor(), changed, at('17:00', 24))).toMatchObject({
      targetMinutes: 15,
      policyVersion: 2,
      dueAt: at('09:05', 23),
    });
  });

  test('on the calendar that the policy names', () => {
    const berlin = calendarWith({ timeZone: 'Europe/Berlin' });
    const other = {
      id: 'berlin',
      version: 1,
      effectiveAt: longAgo,
      calendar: berlin,
      timeZone: 'Europe/Berlin',
    };
    const terms = termsWith({ calendarId: 'berlin' }, [londonHours, other]);
    expect(run(waitFor(), terms, at('17:00'))).toMatchObject({
      calendarId: 'berlin',
      dueAt: at('09:00', 23),
    });
  });
});

test('a calendar without open time for the target is told as an error, not as a deadline', () => {
  const never = compileCalendar({ timeZone: 'Europe/London', hours: {} });
  const terms = termsWith({}, [{ ...londonHours, calendar: never }]);
  expect(() => run(waitFor(), terms, at('17:00'))).toThrow(RangeError);
});

test('an ask that waits twice has two clocks, the second one numbered', () => {
  const off = happened(at('16:52'), 'dana', ask, { kind: 'edited', text: 'Sorted' });
  const on = happened(at('16:55'), 'dana', ask, { kind: 'edited', text: 'Broken again' });
  const clocks = clocksOf(northwind, foldConversation([ask], [off, on]), termsWith(), at('17:00'));
  expect(clocks).toMatchObject([
    { id: `C0NORTH/${ask.id}/first_reply`, outcome: 'cancelled', startedAt: at('16:50') },
    { id: `C0NORTH/${ask.id}/first_reply/2`, outcome: 'running', startedAt: at('16:55') },
  ]);
});
