import { describe, expect, test } from 'vitest';
import { clocksOf } from '../../../src/domain/clocks/of-conversation.ts';
import { underTerms } from '../../../src/domain/clocks/under.ts';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import type { Fact, Message } from '../../../src/domain/log.ts';
import { happened, said } from '../log-of.ts';
import { northwind, termsWith } from '../terms-of.ts';

// Support hours are 09:00 to 17:00 in London, Monday to Friday; 2026-11-18 is a Wednesday.
const ask = said(new Date('2026-11-18T10:00:00Z'), 'dana', 'Why does the export fail?');
const asked = happened(new Date('2026-11-18T10:30:00Z'), 'tom', ask, {
  kind: 'asked_colleague',
  to: 'mei',
  what: 'Is the job running?',
  dueAt: '2026-11-18T16:00:00Z',
});

function clocksBy(now: string, facts: Fact[], more: Message[] = []) {
  const terms = termsWith();
  const at = new Date(now);
  const state = foldConversation([ask, ...more], facts, {}, underTerms(northwind, terms, at));
  const clocks = clocksOf(northwind, state, terms, at);
  const of = (metric: string) => clocks.filter((clock) => clock.metric === metric);
  return { internal: of('internal_reply'), replies: of('first_reply') };
}

describe('what a colleague is asked', () => {
  test('is due when the asker said, theirs, and apart from the customer’s clock', () => {
    const { internal, replies } = clocksBy('2026-11-18T10:40:00Z', [asked]);
    expect(internal).toMatchObject([
      {
        ownerId: 'mei',
        askedBy: 'tom',
        askText: 'Is the job running?',
        dueAt: new Date('2026-11-18T16:00:00Z'),
        targetMinutes: 330,
        outcome: 'running',
      },
    ]);
    expect(replies).toMatchObject([{ outcome: 'running', dueAt: new Date('2026-11-18T11:00:00Z') }]);
  });

  test('counts around the clock where it is due outside support hours', () => {
    const evening = { ...asked, at: new Date('2026-11-18T18:00:00Z') };
    const details = { ...asked.details, dueAt: '2026-11-18T20:00:00Z' } as Fact['details'];
    const { internal } = clocksBy('2026-11-18T19:00:00Z', [{ ...evening, details }]);
    expect(internal).toMatchObject([{ hours: 'calendar', targetMinutes: 120 }]);
  });

  test('is answered by their word in the conversation, but not by saying that they look into it, nor by others', () => {
    const looking = said(new Date('2026-11-18T11:00:00Z'), 'mei', "I'm looking into it");
    const other = said(new Date('2026-11-18T11:30:00Z'), 'tom', 'It runs every night');
    expect(clocksBy('2026-11-18T12:00:00Z', [asked], [looking, other]).internal).toMatchObject([
      { outcome: 'running' },
    ]);
    const answer = said(new Date('2026-11-18T12:30:00Z'), 'mei', 'It had stopped, and runs again');
    expect(clocksBy('2026-11-18T13:00:00Z', [asked], [looking, other, answer]).internal).toMatchObject([
      { outcome: 'met', endedBy: 'mei', elapsedMinutes: 120 },
    ]);
  });

  test('is broken once its time has passed, whatever comes later', () => {
    const late = happened(new Date('2026-11-19T10:00:00Z'), 'mei', ask, {
      kind: 'colleague_answered',
      ask: asked.id,
    });
    expect(clocksBy('2026-11-18T16:00:01Z', [asked]).internal).toMatchObject([{ outcome: 'breached' }]);
    expect(clocksBy('2026-11-20T10:00:00Z', [asked, late]).internal).toMatchObject([
      { outcome: 'breached', fulfilledAt: new Date('2026-11-19T10:00:00Z') },
    ]);
  });

  test('ends where it is withdrawn, and with the conversation', () => {
    const at = new Date('2026-11-18T11:00:00Z');
    const withdrawn = happened(at, 'tom', ask, { kind: 'colleague_ask_withdrawn', ask: asked.id });
    const closed = happened(at, 'tom', ask, { kind: 'closed' });
    expect(clocksBy('2026-11-18T12:00:00Z', [asked, withdrawn]).internal).toMatchObject([
      { outcome: 'cancelled', cancelReason: 'no_reply_needed' },
    ]);
    expect(clocksBy('2026-11-18T12:00:00Z', [asked, closed]).internal).toMatchObject([
      { outcome: 'cancelled', cancelReason: 'closed' },
    ]);
  });

  test('is nothing where a customer says so, where it is due in the past, and of what is closed', () => {
    const closed = happened(new Date('2026-11-18T10:10:00Z'), 'tom', ask, { kind: 'closed' });
    const past = { ...asked.details, dueAt: '2026-11-18T10:00:00Z' } as Fact['details'];
    const byDana: Fact = { ...asked, actorRole: 'customer' };
    for (const facts of [[closed, asked], [{ ...asked, details: past }], [byDana]]) {
      expect(clocksBy('2026-11-18T12:00:00Z', facts).internal).toEqual([]);
    }
  });
});
