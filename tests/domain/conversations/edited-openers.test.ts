import { describe, expect, test } from 'vitest';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import { currentPause } from '../../../src/domain/conversations/state.ts';
import type { FactDetails } from '../../../src/domain/log.ts';
import { at, happened, said } from '../log-of.ts';

/** Written as thanks, and made an ask by an edit: the conversation is open since the edit, and about that message. */
const message = said(at('10:00'), 'dana', 'Thanks');
const edited = happened(at('10:05'), 'dana', message, { kind: 'edited', text: 'The export is broken' });
const decided = (details: FactDetails) =>
  foldConversation([message], [edited, happened(at('10:10'), 'priya', message, details)]);

describe('a decision about an ask that an edit made', () => {
  test('closes its conversation', () => {
    expect(decided({ kind: 'closed' }).openings.at(-1)?.ending).toMatchObject({ how: 'closed', by: 'priya' });
  });

  test('pauses it', () => {
    expect(currentPause(decided({ kind: 'paused', reason: null }))?.by).toBe('priya');
  });

  test('sets its priority', () => {
    expect(decided({ kind: 'prioritised', priority: 'high' }).priorities).toHaveLength(1);
  });
});

test('a close ends the pause: what an edit opens anew is not waiting on the customer', () => {
  const again = happened(at('11:00'), 'dana', message, { kind: 'edited', text: 'Thanks' });
  const facts = [
    edited,
    happened(at('10:10'), 'priya', message, { kind: 'paused', reason: null }),
    happened(at('10:20'), 'priya', message, { kind: 'closed' }),
    again,
    happened(at('11:10'), 'dana', message, { kind: 'edited', text: 'It broke again' }),
  ];
  const state = foldConversation([message], facts);
  expect(state.pauses).toMatchObject([{ startedAt: at('10:10'), endedAt: at('10:20') }]);
  expect(state.openings).toMatchObject([
    { ending: { how: 'closed' } },
    { startedAt: at('11:10'), ending: null },
  ]);
});

test('an opener that was answered, asked again and taken back leaves the conversation open', () => {
  const facts = [
    edited,
    happened(at('11:00'), 'dana', message, { kind: 'edited', text: 'Thanks' }),
    happened(at('11:10'), 'dana', message, { kind: 'edited', text: 'It broke again' }),
    happened(at('11:20'), 'dana', message, { kind: 'deleted' }),
  ];
  const state = foldConversation([message, said(at('10:30'), 'tom', 'It works again')], facts);
  expect(state.openings).toMatchObject([{ startedAt: at('10:05'), ending: null }]);
  expect(state.waits).toMatchObject([{ ending: { how: 'replied' } }, { ending: { how: 'ask_deleted' } }]);
});
