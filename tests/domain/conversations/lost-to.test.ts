import { describe, expect, test } from 'vitest';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import { lostTo } from '../../../src/domain/conversations/lost-to.ts';
import type { Fact, FactDetails, Message } from '../../../src/domain/log.ts';
import { at, happened, said } from '../log-of.ts';

const ask = said(at('16:50'), 'dana', 'The export is broken');

/** Tom decides something at 17:00, after these messages and facts. */
function lost(details: FactDetails, messages: readonly Message[], facts: readonly Fact[] = []) {
  const own = happened(at('17:00'), 'tom', ask, details);
  const before = foldConversation(messages, facts);
  const after = foldConversation(messages, [...facts, own]);
  return lostTo(details, ask, before, after, { factId: own.id, by: 'tom' });
}

const taken = (who: string) => happened(at('16:52'), who, ask, { kind: 'taken' });

describe('a decision that comes first', () => {
  test.each<FactDetails>([
    { kind: 'taken' },
    { kind: 'snoozed', until: '2026-11-20T18:00:00.000Z' },
    { kind: 'no_reply_needed' },
    { kind: 'handed_over', to: 'mei', note: null },
    { kind: 'closed' },
    { kind: 'answered', how: 'phone', repliedAt: '2026-11-20T16:55:00.000Z' },
  ])('counts: $kind', (details) => {
    expect(lost(details, [ask])).toBeNull();
  });

  test('of whoever has it already counts', () => {
    expect(lost({ kind: 'taken' }, [ask], [taken('tom')])).toBeNull();
  });

  test('of another than who is on it counts, but to be on it too', () => {
    expect(lost({ kind: 'no_reply_needed' }, [ask], [taken('mei')])).toBeNull();
    expect(lost({ kind: 'taken' }, [ask], [taken('mei')])).toEqual({
      how: 'taken',
      at: at('16:52'),
      by: 'mei',
    });
  });

  test('of a call about the whole conversation counts where the ask itself was answered before', () => {
    const messages = [ask, said(at('16:53'), 'mei', 'The disk is being replaced')];
    const call = { kind: 'answered', how: 'phone', repliedAt: '2026-11-20T16:55:00.000Z' } as const;
    expect(lost({ ...call, about: 'conversation' }, messages)).toBeNull();
  });
});

describe('a decision that comes too late', () => {
  test('tells who answered', () => {
    const messages = [ask, said(at('16:55'), 'mei', 'It is mended')];
    const ended = { how: 'ended', ending: { how: 'replied', at: at('16:55'), by: 'mei' } };
    expect(lost({ kind: 'taken' }, messages)).toMatchObject(ended);
    expect(lost({ kind: 'no_reply_needed' }, messages)).toMatchObject(ended);
  });

  test('tells who said that no reply was needed, or closed it', () => {
    const facts = [happened(at('16:55'), 'mei', ask, { kind: 'no_reply_needed', reason: 'spam' })];
    expect(lost({ kind: 'taken' }, [ask], facts)).toMatchObject({
      ending: { how: 'no_reply_needed', by: 'mei' },
    });
    const closed = [happened(at('16:55'), 'mei', ask, { kind: 'closed' })];
    expect(lost({ kind: 'closed' }, [ask], closed)).toMatchObject({ ending: { how: 'closed', by: 'mei' } });
  });

  test('tells that the customer took it back', () => {
    const facts = [happened(at('16:55'), 'dana', ask, { kind: 'deleted' })];
    expect(lost({ kind: 'taken' }, [ask], facts)).toMatchObject({ ending: { how: 'ask_deleted' } });
  });

  test('tells who has it whom it was to be handed to', () => {
    const facts = [happened(at('16:55'), 'priya', ask, { kind: 'handed_over', to: 'mei', note: null })];
    expect(lost({ kind: 'handed_over', to: 'mei', note: null }, [ask], facts)).toEqual({
      how: 'theirs',
      by: 'mei',
    });
  });

  test('of a call tells what was written before the call, and not what was written after it', () => {
    const call: FactDetails = { kind: 'answered', how: 'phone', repliedAt: '2026-11-20T16:55:00.000Z' };
    expect(lost(call, [ask, said(at('16:58'), 'mei', 'It is mended')])).toBeNull();
    expect(lost(call, [ask, said(at('16:53'), 'mei', 'It is mended')])).toMatchObject({
      ending: { at: at('16:53'), by: 'mei' },
    });
  });
});
