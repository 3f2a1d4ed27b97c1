import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nudgePrecision, type Verdict } from '../../../src/domain/kpis/nudge-precision.ts';
import { minute } from './random-histories.ts';
import { secondPrecision } from './second-precision.ts';

const week = { from: new Date('2026-11-16T00:00:00Z'), to: new Date('2026-11-23T00:00:00Z') };
const nudge = (askId: string, instant = '2026-11-18T10:30:00Z', inboxId = 'C1') => ({
  inboxId,
  askId,
  nudgedAt: new Date(instant),
});
const say = (messageId: string, kind: Verdict['kind'], instant: string, inboxId = 'C1'): Verdict => ({
  id: `${messageId}/${instant}`,
  inboxId,
  messageId,
  at: new Date(instant),
  kind,
});

describe('nudge precision', () => {
  it('is of the asks that were nudged in the period, by what is said of them whenever', () => {
    const nudged = [nudge('a'), nudge('b'), nudge('c', '2026-11-15T23:59:59.999Z')];
    const said = [
      say('b', 'no_reply_needed', '2026-11-25T09:00:00Z'),
      say('c', 'no_reply_needed', '2026-11-16T09:00:00Z'),
    ];
    expect(nudgePrecision(nudged, said, week)).toEqual({ nudgedAsks: 2, notNeeded: 1, missedAsks: 0 });
  });

  it('holds a nudge at the beginning of the period, and leaves one at its end to the next', () => {
    const nudged = [nudge('a', '2026-11-16T00:00:00Z'), nudge('b', '2026-11-23T00:00:00Z')];
    expect(nudgePrecision(nudged, [], week).nudgedAsks).toBe(1);
  });

  it('counts an ask once that was marked twice, and none that was marked in another inbox', () => {
    const said = [
      say('a', 'no_reply_needed', '2026-11-18T10:31:00Z'),
      say('a', 'no_reply_needed', '2026-11-18T10:32:00Z'),
      say('b', 'no_reply_needed', '2026-11-18T10:32:00Z', 'C2'),
    ];
    expect(nudgePrecision([nudge('a'), nudge('b')], said, week).notNeeded).toBe(1);
  });

  it('does not count a mark that was taken back, and finds nothing missed by it', () => {
    const said = [
      say('a', 'asked', '2026-11-18T10:35:00Z'),
      say('a', 'no_reply_needed', '2026-11-18T10:31:00Z'),
    ];
    expect(nudgePrecision([nudge('a')], said, week)).toEqual({ nudgedAsks: 1, notNeeded: 0, missedAsks: 0 });
  });
});

describe('missed asks', () => {
  const missed = (...said: Verdict[]) => nudgePrecision([], said, week).missedAsks;

  it('are messages that staff said to be asks in the period, each once', () => {
    expect(
      missed(
        say('a', 'asked', '2026-11-16T00:00:00Z'),
        say('a', 'asked', '2026-11-17T00:00:00Z'),
        say('b', 'asked', '2026-11-22T23:59:59Z'),
        say('c', 'asked', '2026-11-23T00:00:00Z'),
      ),
    ).toBe(2);
  });

  it('are none where staff took it back, or said it first in another period', () => {
    expect(
      missed(
        say('a', 'asked', '2026-11-17T09:00:00Z'),
        say('a', 'no_reply_needed', '2026-11-25T09:00:00Z'),
        say('b', 'asked', '2026-11-10T09:00:00Z'),
        say('b', 'asked', '2026-11-17T09:00:00Z'),
      ),
    ).toBe(0);
  });
});

const anyKind = fc.constantFrom<Verdict['kind']>('asked', 'no_reply_needed');
const anyMessage = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const anyInbox = fc.constantFrom('C1', 'C2');
const anyMinute = fc.integer({ min: 0, max: 30 });

it('is what a second computation finds that is written from the definitions', () => {
  const nudged = fc.uniqueArray(fc.record({ inboxId: anyInbox, askId: anyMessage, at: anyMinute }), {
    selector: ({ inboxId, askId }) => `${inboxId}/${askId}`,
  });
  const said = fc.uniqueArray(
    fc.record({ inboxId: anyInbox, messageId: anyMessage, at: anyMinute, kind: anyKind }),
    { selector: ({ inboxId, messageId, at }) => `${inboxId}/${messageId}/${at}`, maxLength: 30 },
  );
  fc.assert(
    fc.property(nudged, said, anyMinute, anyMinute, (nudges, verdicts, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const asks = nudges.map(({ at, ...ask }) => ({ ...ask, nudgedAt: minute(at) }));
      const all = verdicts.map((verdict, i) => ({ ...verdict, id: `${i}`, at: minute(verdict.at) }));
      expect(nudgePrecision(asks, all, { from: minute(from), to: minute(to) })).toEqual(
        secondPrecision(nudges, verdicts, from, to),
      );
    }),
    { numRuns: 500 },
  );
});
