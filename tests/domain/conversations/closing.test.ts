import { describe, expect, test } from 'vitest';
import { underTerms } from '../../../src/domain/clocks/under.ts';
import { apart } from '../../../src/domain/conversations/apart.ts';
import { foldConversation, foldGroup } from '../../../src/domain/conversations/fold.ts';
import { stateWord } from '../../../src/domain/conversations/state.ts';
import type { Group } from '../../../src/domain/conversations/stretch.ts';
import { groupedBy } from '../../../src/domain/grouped.ts';
import type { Fact, Message } from '../../../src/domain/log.ts';
import type { ClosingTerms } from '../../../src/domain/policy/document.ts';
import { happened, said } from '../log-of.ts';
import { northwind, termsWith } from '../terms-of.ts';

// Support hours are 09:00 to 17:00 in London, Monday to Friday; 2026-11-18 is a Wednesday.
const ask = said(new Date('2026-11-18T10:00:00Z'), 'dana', 'The export is broken');
const reply = said(new Date('2026-11-18T11:00:00Z'), 'tom', 'It works again since this morning');

function stateAt(
  now: string,
  messages: Message[],
  facts: Fact[] = [],
  closing: ClosingTerms = { afterDays: 2 },
) {
  return foldConversation(messages, facts, {}, underTerms(northwind, termsWith({ closing }), new Date(now)));
}

describe('a conversation that has gone quiet after an answer', () => {
  test('is closed when the last of its working days is over', () => {
    expect(stateWord(stateAt('2026-11-20T16:59:59Z', [ask, reply]))).toBe('answered');
    expect(stateAt('2026-11-20T17:00:00Z', [ask, reply])).toMatchObject({
      closedAt: new Date('2026-11-20T17:00:00Z'),
      openings: [{ ending: { how: 'closed', by: null, at: new Date('2026-11-20T17:00:00Z') } }],
    });
  });

  test('counts working days: over a weekend it is Tuesday', () => {
    const friday = [
      said(new Date('2026-11-20T10:00:00Z'), 'dana', 'The export is broken'),
      said(new Date('2026-11-20T11:00:00Z'), 'tom', 'It works again since this morning'),
    ];
    expect(stateAt('2026-11-24T16:59:00Z', friday).closedAt).toBeNull();
    expect(stateAt('2026-12-24T12:00:00Z', friday).closedAt).toEqual(new Date('2026-11-24T17:00:00Z'));
  });

  test('was closed then, also where it is looked at much later', () => {
    const thanks = said(new Date('2026-11-23T10:00:00Z'), 'dana', 'Thanks, that works');
    expect(stateAt('2026-12-24T12:00:00Z', [ask, reply, thanks]).closedAt).toEqual(
      new Date('2026-11-20T17:00:00Z'),
    );
  });

  test('counts anew from whatever is said, and from when staff keeps it open', () => {
    const thanks = said(new Date('2026-11-20T10:00:00Z'), 'dana', 'Thanks, that works');
    expect(stateAt('2026-11-23T12:00:00Z', [ask, reply, thanks]).closedAt).toBeNull();
    const kept = happened(new Date('2026-11-20T10:00:00Z'), 'tom', ask, { kind: 'kept_open' });
    expect(stateAt('2026-11-23T12:00:00Z', [ask, reply], [kept]).closedAt).toBeNull();
    expect(stateAt('2026-11-24T17:00:00Z', [ask, reply], [kept]).closedAt).toEqual(
      new Date('2026-11-24T17:00:00Z'),
    );
  });
});

describe('nothing is closed', () => {
  const later = '2027-01-20T12:00:00Z';

  test('while the customer waits', () => {
    expect(stateWord(stateAt(later, [ask]))).toBe('waiting');
  });

  test('where staff said that it waits on the customer', () => {
    const paused = happened(new Date('2026-11-18T12:00:00Z'), 'tom', ask, { kind: 'paused', reason: null });
    expect(stateAt(later, [ask, reply], [paused]).closedAt).toBeNull();
  });

  test('while a promise is to be kept', () => {
    const promise = {
      kind: 'promised',
      by: 'tom',
      dueAt: '2027-03-01T12:00:00Z',
      quote: 'The export',
    } as const;
    const noted = happened(new Date('2026-11-18T12:00:00Z'), 'tom', ask, promise);
    expect(stateAt(later, [ask, reply], [noted]).closedAt).toBeNull();
  });

  test('by itself where its owner is asked first', () => {
    expect(stateAt(later, [ask, reply], [], { afterDays: 2, confirm: true }).closedAt).toBeNull();
  });
});

describe('what is asked in the thread of a closed conversation', () => {
  const closing = { afterDays: 2, reopenDays: 14 };
  const inThread = (at: string, who: string, text: string) => ({
    ...said(new Date(at), who, text),
    threadId: ask.id,
  });
  const answer = inThread('2026-11-18T11:00:00Z', 'tom', 'It works again since this morning');
  const partsWith = (...more: Message[]) => {
    const group: Group = { kind: 'thread', firstMessageId: ask.id, messages: [ask, answer, ...more] };
    const under = underTerms(northwind, termsWith({ closing }), new Date('2027-03-01T12:00:00Z'));
    const parts = apart(
      [group],
      groupedBy([] as Fact[], (fact) => fact.messageId),
      under,
    );
    return parts.map((part) => ({ ...part, state: foldGroup(part, new Map(), under) }));
  };

  test('opens it again while that is allowed', () => {
    const again = inThread('2026-12-04T16:00:00Z', 'dana', 'The export is broken again');
    const parts = partsWith(again);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.state.waits).toMatchObject([{ metric: 'first_reply' }, { metric: 'next_reply' }]);
  });

  test('is a conversation of its own after that, linked to the old one, with a first reply of its own', () => {
    const again = inThread('2026-12-04T17:01:00Z', 'dana', 'The export is broken again');
    const back = inThread('2026-12-07T10:00:00Z', 'tom', 'It is back, sorry for that');
    const [old, anew, ...others] = partsWith(again, back);
    expect(others).toEqual([]);
    expect(old).toMatchObject({ firstMessageId: ask.id, messages: [{ id: ask.id }, { id: answer.id }] });
    expect(old?.state.closedAt).toEqual(new Date('2026-11-20T17:00:00Z'));
    expect(anew).toMatchObject({ firstMessageId: again.id, after: ask.id });
    expect(anew?.state.waits).toMatchObject([{ metric: 'first_reply', ending: { how: 'replied' } }]);
  });

  test('a courtesy does not open it, however late', () => {
    const thanks = inThread('2026-12-20T10:00:00Z', 'dana', 'Thanks, that works');
    const parts = partsWith(thanks);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.state.closedAt).toEqual(new Date('2026-11-20T17:00:00Z'));
  });
});
