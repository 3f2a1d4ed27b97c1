import { describe, expect, test } from 'vitest';
import { clocksOf } from '../../../src/domain/clocks/of-conversation.ts';
import { underTerms } from '../../../src/domain/clocks/under.ts';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import type { Fact, Message } from '../../../src/domain/log.ts';
import type { PolicyDocument } from '../../../src/domain/policy/document.ts';
import { at, happened, said } from '../log-of.ts';
import { northwind, termsWith } from '../terms-of.ts';

// Support hours are 09:00 to 17:00 in London. The story is of Wednesday 18 to Monday 23 November 2026.
const ask = said(at('10:00', 18), 'dana', 'The export is broken');
const friday = said(at('11:00', 18), 'tom', "I'll send you the new export by Friday 15:00");
const due = at('15:00', 20);

function story(
  messages: Message[],
  facts: Fact[] = [],
  now = at('12:00', 27),
  policy: Partial<PolicyDocument> = {},
) {
  const terms = termsWith(policy);
  const state = foldConversation(messages, facts, {}, underTerms(northwind, terms, now));
  const clocks = clocksOf(northwind, state, terms, now).filter(({ metric }) => metric === 'follow_up');
  return { promises: state.promises, clocks, clock: clocks[0] };
}

test('a promise is noted with its words, by whom and until when, and has a clock', () => {
  const { promises, clock } = story([ask, friday], [], at('12:00', 18));
  expect(promises).toMatchObject([
    { id: friday.id, by: 'tom', quote: friday.text, dueAt: due, isCertain: true, ending: null },
  ]);
  expect(clock).toMatchObject({
    id: `C0NORTH/${friday.id}/follow_up`,
    askedBy: 'tom',
    ownerId: 'tom',
    dueAt: due,
    // Wednesday 11:00 to 17:00, Thursday, Friday from 9 to 15
    targetMinutes: 20 * 60,
    outcome: 'running',
  });
});

describe('it is kept', () => {
  test('when staff writes to the customer afterwards, be it somebody else', () => {
    const told = said(at('14:00', 20), 'priya', 'Here is the new export');
    expect(story([ask, friday, told]).clock).toMatchObject({
      outcome: 'met',
      fulfilledAt: told.at,
      endedBy: 'priya',
      elapsedMinutes: 19 * 60,
    });
  });

  test('late, where that is after its date: it stays broken', () => {
    const told = said(at('15:30', 20), 'tom', 'Here is the new export');
    expect(story([ask, friday, told]).clock).toMatchObject({ outcome: 'breached', fulfilledAt: told.at });
  });

  test('by phone, stated with who and when', () => {
    const details = {
      kind: 'promise_told',
      promise: friday.id,
      toldAt: at('14:30', 20).toISOString(),
      how: 'phone',
    } as const;
    const { clock } = story([ask, friday], [happened(at('16:00', 20), 'priya', friday, details)]);
    expect(clock).toMatchObject({ outcome: 'met', fulfilledAt: at('14:30', 20), statedBy: 'priya' });
  });

  test.each([
    ['by a word that only acknowledges', 'Looking into it'],
    ['by thanks', 'Thanks for your patience'],
    ['by another promise for the same', "I'll send you the new export by Friday 15:00, as I said"],
  ])('not %s', (_, text) => {
    const { clocks } = story([ask, friday, said(at('10:00', 19), 'tom', text)], [], at('10:00', 20));
    expect(clocks).toMatchObject([{ outcome: 'running', dueAt: due }]);
  });

  test('not by what a customer writes, nor by closing the conversation', () => {
    const asks = said(at('10:00', 19), 'dana', 'Is there any news?');
    const closed = happened(at('12:00', 19), 'tom', asks, { kind: 'closed' });
    expect(story([ask, friday, asks], [closed], at('10:00', 20)).clock).toMatchObject({ outcome: 'running' });
    expect(story([ask, friday, asks], [closed]).clock).toMatchObject({ outcome: 'breached', endedAt: null });
  });

  test('not in the same breath', () => {
    const more = said(at('11:00:20', 18), 'tom', 'The limit is 50 MB by the way');
    expect(story([ask, friday, more], [], at('10:00', 20)).clock).toMatchObject({ outcome: 'running' });
  });

  test('not by what staff said that it is no answer', () => {
    const word = said(at('10:00', 19), 'tom', 'The import is a different matter');
    const none = happened(at('11:00', 19), 'tom', word, { kind: 'no_answer' });
    expect(story([ask, friday, word], [none], at('10:00', 20)).clock).toMatchObject({ outcome: 'running' });
  });
});

describe('another date', () => {
  const monday = (when: Date) => said(when, 'tom', "Sorry, I'll send it on Monday 12:00 instead");

  test('before the old one passes is a promise given anew, and the old one is not broken', () => {
    const { clocks } = story([ask, friday, monday(at('10:00', 20))], [], at('10:00', 23));
    expect(clocks).toMatchObject([
      { outcome: 'cancelled', cancelReason: 're_promised', endedAt: at('10:00', 20) },
      { outcome: 'running', dueAt: at('12:00', 23) },
    ]);
  });

  test('after it leaves the old one broken, and ends it', () => {
    const { clocks } = story([ask, friday, monday(at('15:01', 20))], [], at('10:00', 23));
    expect(clocks).toMatchObject([
      { outcome: 'breached', cancelReason: 're_promised', endedAt: at('15:01', 20), fulfilledAt: null },
      { outcome: 'running' },
    ]);
  });

  test('for something else leaves the first as it is', () => {
    const invoice = said(at('10:00', 19), 'priya', "I'll send the invoice on Monday 12:00");
    const { clocks } = story([ask, friday, invoice], [], at('10:00', 20));
    expect(clocks).toMatchObject([
      { outcome: 'running', askedBy: 'tom' },
      { outcome: 'running', askedBy: 'priya' },
    ]);
  });

  test('by an edit of the message is a promise given anew', () => {
    const text = "I'll send you the new export by Monday 12:00";
    const edited = happened(at('09:00', 20), 'tom', friday, { kind: 'edited', text });
    expect(story([ask, friday], [edited], at('10:00', 20)).clocks).toMatchObject([
      { outcome: 'cancelled', cancelReason: 're_promised' },
      { outcome: 'running', dueAt: at('12:00', 23), startedAt: at('09:00', 20) },
    ]);
  });

  test('that staff sets, for it was misread, counts from the start, and is told apart', () => {
    const dated = {
      kind: 'promise_dated',
      promise: friday.id,
      dueAt: at('16:00', 20).toISOString(),
    } as const;
    const { clock } = story([ask, friday], [happened(at('12:00', 18), 'tom', friday, dated)]);
    expect(clock?.dueAt).toEqual(at('16:00', 20));
    expect(clock?.snapshots).toMatchObject([
      { cause: 'started', dueAt: due.toISOString() },
      { cause: 'promise_dated', by: 'tom', dueAt: at('16:00', 20).toISOString() },
    ]);
    const late = story([ask, friday], [happened(at('15:01', 20), 'tom', friday, dated)]);
    expect(late.clock?.dueAt).toEqual(due);
  });
});

describe('it is no promise', () => {
  test('where staff says so before its date; after it, it stays broken, and ends', () => {
    const none = { kind: 'not_promised', promise: friday.id } as const;
    expect(story([ask, friday], [happened(at('12:00', 18), 'tom', friday, none)]).clock).toMatchObject({
      outcome: 'cancelled',
      cancelReason: 'not_promised',
    });
    expect(story([ask, friday], [happened(at('15:01', 20), 'tom', friday, none)]).clock).toMatchObject({
      outcome: 'breached',
      endedAt: at('15:01', 20),
    });
  });

  test('where the message is deleted, or edited to say nothing of the kind', () => {
    const gone = happened(at('12:00', 18), 'tom', friday, { kind: 'deleted' });
    expect(story([ask, friday], [gone]).clock).toMatchObject({ cancelReason: 'promise_deleted' });
    const edited = happened(at('12:00', 18), 'tom', friday, { kind: 'edited', text: 'It is mended' });
    expect(story([ask, friday], [edited]).clock).toMatchObject({ cancelReason: 'promise_withdrawn' });
  });

  test('and then the message tells the customer something, as any other', () => {
    const maybe = said(at('10:00', 19), 'tom', 'Hopefully I can send you the export tomorrow');
    const none = { kind: 'not_promised', promise: maybe.id } as const;
    const { promises } = story([ask, friday, maybe], [happened(at('12:00', 19), 'tom', maybe, none)]);
    expect(promises[0]?.ending).toMatchObject({ how: 'told', messageId: maybe.id });
  });
});

describe('where it is not certain', () => {
  const maybe = said(at('11:00', 18), 'tom', 'Hopefully I can send you the export by Friday 15:00');

  test('no clock runs until staff says so, and then from when it was written', () => {
    expect(story([ask, maybe])).toMatchObject({ promises: [{ isCertain: false }], clocks: [] });
    const dated = { kind: 'promise_dated', promise: maybe.id, dueAt: due.toISOString() } as const;
    const { clock } = story([ask, maybe], [happened(at('12:00', 18), 'tom', maybe, dated)]);
    expect(clock).toMatchObject({ outcome: 'breached', startedAt: maybe.at, dueAt: due });
  });

  test('it keeps no other promise meanwhile', () => {
    const later = said(at('10:00', 19), 'tom', 'Hopefully I can send you the export soon');
    expect(story([ask, friday, later], [], at('10:00', 20)).clock).toMatchObject({ outcome: 'running' });
  });
});

test('without a date it is due a working day later, or as the policy says', () => {
  const noDate = said(at('11:00', 18), 'tom', "I'll send you the new export");
  expect(story([ask, noDate]).promises).toMatchObject([{ isDateSaid: false, dueAt: at('11:00', 19) }]);
  const policy = { targets: { first_reply: 60, follow_up: 120 } };
  expect(story([ask, noDate], [], at('12:00', 27), policy).promises).toMatchObject([
    { dueAt: at('13:00', 18) },
  ]);
});

test('there is none where the policy says that they are not counted', () => {
  expect(story([ask, friday], [], due, { targets: { first_reply: 60, follow_up: null } }).promises).toEqual(
    [],
  );
});

describe('by hand', () => {
  const promised = {
    kind: 'promised',
    by: 'mei',
    dueAt: due.toISOString(),
    quote: 'send the export',
  } as const;

  test('it is about any message, and is for whoever is named', () => {
    const { clock } = story([ask], [happened(at('12:00', 18), 'tom', ask, promised)], at('12:30', 18));
    expect(clock).toMatchObject({
      ownerId: 'mei',
      dueAt: due,
      askText: 'send the export',
      outcome: 'running',
    });
  });

  test('a pin on a message of a colleague is their promise, by what its words name', () => {
    const plain = said(at('11:00', 18), 'priya', 'The export for you: Friday 15:00');
    const pin = happened(at('11:30', 18), 'tom', plain, { kind: 'reacted', emoji: 'pushpin' });
    expect(story([ask, plain], [pin], at('12:00', 18)).clock).toMatchObject({ ownerId: 'priya', dueAt: due });
    const off = happened(at('11:40', 18), 'tom', plain, { kind: 'unreacted', emoji: 'pushpin' });
    expect(story([ask, plain], [pin, off]).clocks).toEqual([]);
  });

  test('a pin on what a customer asks is of whoever gave it', () => {
    const pin = happened(at('11:30', 18), 'tom', ask, { kind: 'reacted', emoji: 'pushpin' });
    expect(story([ask], [pin], at('12:00', 18)).clock).toMatchObject({ ownerId: 'tom', askText: ask.text });
  });
});

test('waiting on the customer moves its date on by the time that it hides, and never back', () => {
  const text = "I'll send you the new export by Friday 15:00. Which columns do you need in it?";
  const both = said(at('11:00', 18), 'tom', text);
  const back = said(at('13:00', 18), 'dana', 'All of them');
  expect(text).toContain('Friday');
  const { clock } = story([ask, both, back], [], at('14:00', 18));
  expect(clock).toMatchObject({ outcome: 'running', dueAt: at('17:00', 20) });
});

test('two in one message are two promises', () => {
  const two = said(
    at('11:00', 18),
    'tom',
    "I'll send the export on Friday 15:00. I'll send the invoice on Monday 12:00.",
  );
  expect(story([ask, two], [], at('12:00', 18)).clocks).toMatchObject([
    { id: `C0NORTH/${two.id}/follow_up`, dueAt: due },
    { id: `C0NORTH/${two.id}/2/follow_up`, dueAt: at('12:00', 23) },
  ]);
});

test('nothing is a promise that was written before the inbox was watched, or before promises were read', () => {
  const old = said(new Date('2025-12-31T10:00:00Z'), 'tom', "I'll send the export by 5 January");
  expect(story([old]).promises).toEqual([]);
  expect(story([ask, { ...friday, authorZone: null }]).promises).toEqual([]);
});

test('a time of day is that of whoever wrote it', () => {
  const inNewYork = { ...friday, authorZone: 'America/New_York' };
  expect(story([ask, inNewYork]).promises).toMatchObject([{ dueAt: at('20:00', 20) }]);
});

test('"your time" is that of the customer who wrote last', () => {
  const fromTokyo = { ...ask, authorZone: 'Asia/Tokyo' };
  const theirs = said(at('11:00', 18), 'tom', "I'll send you the export by Friday 15:00 your time");
  expect(story([fromTokyo, theirs]).promises).toMatchObject([{ dueAt: at('06:00', 20) }]);
});
