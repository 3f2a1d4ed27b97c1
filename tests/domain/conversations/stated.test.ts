import { describe, expect, test } from 'vitest';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import { stateWord } from '../../../src/domain/conversations/state.ts';
import type { Fact } from '../../../src/domain/log.ts';
import { at, happened, said } from '../log-of.ts';

const ask = said(at('16:50'), 'dana', 'The export is broken');

/** Priya states at `when` that the customer was called at `repliedAt`. */
function stated(when: string, repliedAt: string, about = ask, more: { about?: 'conversation' } = {}): Fact {
  const repliedAtIso = at(repliedAt).toISOString();
  return happened(at(when), 'priya', about, {
    kind: 'answered',
    repliedAt: repliedAtIso,
    how: 'phone',
    ...more,
  });
}

describe('what staff says to have answered by phone', () => {
  test('is a reply at the time of the call', () => {
    const state = foldConversation([ask], [stated('17:20', '17:05')]);
    expect(state.waits).toMatchObject([
      { ending: { how: 'replied', at: at('17:05'), by: 'priya', stated: 'phone' } },
    ]);
    expect(stateWord(state)).toBe('answered');
    expect(state).toMatchObject({ hasReply: true, isAnswered: true, lastStaffId: 'priya' });
  });

  test('leaves waiting what was asked after the call', () => {
    const again = said(at('17:10'), 'dana', 'The import is broken too');
    const state = foldConversation([ask, again], [stated('17:20', '17:05')]);
    expect(state.openAsks).toMatchObject([{ messageId: again.id }]);
    expect(state.waits).toMatchObject([
      { metric: 'first_reply', ending: { at: at('17:05') } },
      { metric: 'next_reply', startedAt: at('17:10'), ending: null },
    ]);
  });

  test('answers everything that was asked before the call', () => {
    const again = said(at('17:00'), 'dana', 'Any news?');
    const state = foldConversation([ask, again], [stated('17:20', '17:05')]);
    expect(state.openAsks).toEqual([]);
  });

  test('goes before what was written after the call', () => {
    const written = said(at('17:10'), 'tom', 'It is mended');
    const state = foldConversation([ask, written], [stated('17:20', '17:05')]);
    expect(state.waits).toMatchObject([{ ending: { at: at('17:05'), by: 'priya', stated: 'phone' } }]);
  });

  test('does not answer again what was answered in writing before the call', () => {
    const written = said(at('17:00'), 'tom', 'It is mended');
    expect(foldConversation([ask, written], [stated('17:20', '17:05')])).toEqual(
      foldConversation([ask, written], []),
    );
  });

  test('undoes a decision of after the call: nothing was left to be decided', () => {
    const state = foldConversation(
      [ask],
      [happened(at('17:10'), 'tom', ask, { kind: 'no_reply_needed' }), stated('17:20', '17:05')],
    );
    expect(state.waits).toMatchObject([{ ending: { how: 'replied', at: at('17:05') } }]);
  });

  test('breaks the silence of staff where it is about the conversation', () => {
    const written = said(at('16:55'), 'tom', 'We are at it, the disk is being replaced');
    const state = foldConversation(
      [ask, written],
      [stated('17:20', '17:05', ask, { about: 'conversation' })],
    );
    expect(state.silences).toMatchObject([
      { startedAt: at('16:55'), ending: { how: 'replied', at: at('17:05'), by: 'priya' } },
      { startedAt: at('17:05'), ending: null },
    ]);
  });

  test('counts in the minute of the ask as said right after it', () => {
    const late = said(at('16:50:30'), 'dana', 'The export is broken');
    const state = foldConversation([late], [stated('17:20', '16:50', late)]);
    expect(state.waits).toMatchObject([{ ending: { at: at('16:50:30') } }]);
  });

  test.each([
    ['before it was asked', '16:49'],
    ['the day before', '09:00'],
  ])('%s answered something else', (_, repliedAt) => {
    expect(foldConversation([ask], [stated('17:20', repliedAt)])).toEqual(foldConversation([ask], []));
  });

  test('cannot have been later than it was stated', () => {
    const state = foldConversation([ask], [stated('17:20', '18:00')]);
    expect(state.waits).toMatchObject([{ ending: { at: at('17:20') } }]);
  });

  test('of somebody who is not staff counts for nothing', () => {
    const by = { ...stated('17:20', '17:05'), actorId: 'dana', actorRole: 'customer' as const };
    expect(foldConversation([ask], [by])).toEqual(foldConversation([ask], []));
  });

  test('by two is answered at the earlier call', () => {
    const facts = [stated('17:20', '17:05'), stated('17:25', '17:00')];
    for (const told of [facts, facts.toReversed()]) {
      expect(foldConversation([ask], told).waits).toMatchObject([{ ending: { at: at('17:00') } }]);
    }
  });
});

test('"No reply needed" keeps why', () => {
  const details = { kind: 'no_reply_needed', reason: 'thanks' } as const;
  const state = foldConversation([ask], [happened(at('16:55'), 'tom', ask, details)]);
  expect(state.waits).toMatchObject([{ ending: { how: 'no_reply_needed', by: 'tom', reason: 'thanks' } }]);
});
