import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepChannel, reviveChannel } from '../../../src/domain/disentangle/keep.ts';
import { type Channel, emptyChannel, place } from '../../../src/domain/disentangle/place.ts';
import { noteWhetherWaiting, settle } from '../../../src/domain/disentangle/settle.ts';
import type { Utterance } from '../../../src/domain/disentangle/utterance.ts';

const anyUtterance = fc.record({
  afterMinutes: fc.integer({ min: 0, max: 90 }),
  authorId: fc.constantFrom('ana', 'ben', 'priya', 'tom', 'sam'),
  role: fc.constantFrom('customer', 'staff', 'unknown', undefined),
  text: fc.constantFrom(
    'Our nightly export fails with error 500.',
    'ana: the export runs again',
    '[build] 17 failed, see https://ci.example.com/17',
    'Which browser do you use?',
    'thanks',
    'The October invoice shows the wrong VAT number.',
  ),
  next: fc.constantFrom('nothing', 'nothing', 'settled', 'waits', 'waits no longer'),
});

test('what is open is the same after it was kept as plain data', () => {
  fc.assert(
    fc.property(fc.array(anyUtterance, { maxLength: 60 }), (said) => {
      const utterances = new Map<string, Utterance>();
      let channel: Channel = emptyChannel;
      let at = Date.parse('2026-11-23T09:00:00Z');
      for (const [index, { afterMinutes, authorId, role, text, next }] of said.entries()) {
        at += afterMinutes * 60_000;
        const utterance: Utterance = {
          id: `m${index}`,
          at: new Date(at),
          authorId,
          authorName: authorId,
          role,
          text,
        };
        utterances.set(utterance.id, utterance);
        const { channel: after, placement } = place(channel, utterance);
        channel = after;
        if (next === 'settled') channel = settle(channel, placement.conversationId);
        if (next === 'waits' || next === 'waits no longer')
          channel = noteWhetherWaiting(channel, utterance.id, next === 'waits');
      }
      const kept = JSON.parse(JSON.stringify(keepChannel(channel)));
      const revived = reviveChannel(kept, (id) => utterances.get(id) as Utterance);
      expect(revived).toEqual(channel);
      expect(keepChannel(revived)).toEqual(keepChannel(channel));
    }),
    { numRuns: 200 },
  );
});
