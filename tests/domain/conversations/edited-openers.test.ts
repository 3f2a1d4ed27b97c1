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
