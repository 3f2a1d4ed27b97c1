import { describe, expect, test } from 'vitest';
import { groupMessages } from '../../../src/domain/conversations/group.ts';
import { stretchOf } from '../../../src/domain/conversations/stretch.ts';
import { groupedBy } from '../../../src/domain/grouped.ts';
import type { Fact, FactDetails, Message } from '../../../src/domain/log.ts';
import { at, happened, said } from '../log-of.ts';

const exporting = said(at('10:00'), 'dana', 'Our nightly export fails with error 500.');
const invoice = said(at('10:03'), 'omar', 'The October invoice shows the wrong VAT number.');
const answer = said(at('10:06'), 'priya', 'That is mended now.');
const thanks = said(at('10:10'), 'dana', 'thanks');
const all = [exporting, invoice, answer];

const letters = new Map([
  [exporting.id, 'export'],
  [invoice.id, 'invoice'],
  [answer.id, 'answer'],
  [thanks.id, 'thanks'],
]);

/** Each conversation: `|` where a refold may start there, its name, and what is in it. */
function grouped(messages: readonly Message[], facts: readonly Fact[]): string[] {
  const stretch = stretchOf(
    messages,
    groupedBy(facts, (fact) => fact.messageId),
  );
  const nameOf = (id: string) => letters.get(id) ?? messages.find((m) => m.id === id)?.text ?? id;
  return groupMessages(stretch)
    .map((group) => ({
      from: group.firstMessageId,
      line: `${nameOf(group.firstMessageId)}: ${group.messages
        .map(({ id }) => nameOf(id))
        .sort()
        .join(', ')}`,
    }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ line }) => line);
}

const says = (about: Message, details: FactDetails, when = at('11:00'), who = 'tom') =>
  happened(when, who, about, details);

test('without a word of staff, an answer without a clue goes to whoever asked last', () => {
  expect(grouped(all, [])).toEqual(['export: export', 'invoice: answer, invoice']);
});

describe('“this answers that”', () => {
  test('puts the answer where staff says, and nothing starts between the two', () => {
    const facts = [says(answer, { kind: 'belongs', with: exporting.id })];
    expect(grouped(all, facts)).toEqual(['export: answer, export', 'invoice: invoice']);
  });

  test('teaches what follows: the thanks go where the answer is', () => {
    const facts = [says(answer, { kind: 'belongs', with: exporting.id })];
    expect(grouped([...all, thanks], facts)).toEqual(['export: answer, export, thanks', 'invoice: invoice']);
  });

  test('counts when staff says it, and not from a customer', () => {
    const facts = [says(answer, { kind: 'belongs', with: exporting.id }, at('11:00'), 'dana')];
    expect(grouped(all, facts)).toEqual(grouped(all, []));
  });

  test('said again about the same message replaces what was said before', () => {
    const first = says(answer, { kind: 'belongs', with: exporting.id }, at('11:00'));
    const second = says(answer, { kind: 'belongs', with: invoice.id }, at('11:05'));
    expect(grouped(all, [second, first])).toEqual(grouped(all, []));
  });

  test('about an ask that has a thread puts the answer into the thread', () => {
    const reply = said(at('10:30'), 'dana', 'thanks in the thread', { threadId: exporting.id });
    const late = said(at('10:40'), 'priya', 'It will stay mended.');
    const facts = [says(late, { kind: 'belongs', with: reply.id })];
    expect(grouped([exporting, reply, late], facts)).toEqual([
      'export: It will stay mended., export, thanks in the thread',
    ]);
  });

  test('about a message that is not in the log changes nothing yet, and no fold starts between the two', () => {
    const asked = said(at('09:00'), 'dana', 'thanks for all');
    const later = said(at('10:00', 24), 'dana', 'Our nightly export fails with error 500.');
    const unseen = said(at('12:00', 21), 'dana', 'never seen');
    expect(grouped([asked, later], [])).toEqual([
      'thanks for all: thanks for all',
      `${later.text}: ${later.text}`,
    ]);
    expect(
      grouped([asked, later], [says(later, { kind: 'belongs', with: unseen.id }, at('11:00', 24))]),
    ).toEqual(['thanks for all: thanks for all', `${later.text}: ${later.text}`]);
  });
});

describe('“a conversation of its own”', () => {
  test('parts a message from the run that it stands in', () => {
    const more = said(at('10:05'), 'dana', 'Also the error says 500.');
    const messages = [exporting, more];
    expect(grouped(messages, [])).toEqual([`export: Also the error says 500., export`]);
    expect(grouped(messages, [says(more, { kind: 'belongs', with: null })])).toEqual([
      'export: export',
      'Also the error says 500.: Also the error says 500.',
    ]);
  });

  test('in a thread takes with it what follows there', () => {
    const inThread = (when: Date, who: string, text: string) =>
      said(when, who, text, { threadId: exporting.id });
    const second = inThread(at('10:30'), 'dana', 'Another thing: invoices');
    const messages = [
      exporting,
      inThread(at('10:20'), 'tom', 'mended'),
      second,
      inThread(at('10:40'), 'tom', 'sent again'),
    ];
    expect(grouped(messages, [says(second, { kind: 'belongs', with: null })])).toEqual([
      'export: export, mended',
      'Another thing: invoices: Another thing: invoices, sent again',
    ]);
  });

  test('of the first message of a thread takes the thread, and leaves what stood before it', () => {
    const hi = said(at('09:58'), 'dana', 'hi');
    const reply = said(at('10:30'), 'tom', 'mended', { threadId: exporting.id });
    const messages = [hi, exporting, reply];
    expect(grouped(messages, [])).toEqual(['hi: export, hi, mended']);
    expect(grouped(messages, [says(exporting, { kind: 'belongs', with: null })])).toEqual([
      'hi: hi',
      'export: export, mended',
    ]);
  });
});

describe('“both are one”', () => {
  test('puts two conversations together under the name of the earlier one', () => {
    const facts = [says(invoice, { kind: 'merged', with: exporting.id })];
    expect(grouped(all, facts)).toEqual(['export: answer, export, invoice']);
    const otherWay = [says(exporting, { kind: 'merged', with: invoice.id })];
    expect(grouped(all, otherWay)).toEqual(grouped(all, facts));
  });

  test('puts together what lies days apart, and no fold starts between', () => {
    const later = said(at('10:00', 24), 'dana', 'The October invoice again.');
    const between = said(at('10:00', 22), 'mei', 'We update tonight.');
    const messages = [thanks, between, later];
    expect(grouped(messages, [says(later, { kind: 'merged', with: thanks.id }, at('11:00', 24))])).toEqual([
      `thanks: ${later.text}, thanks`,
      `${between.text}: ${between.text}`,
    ]);
  });

  test('of a thread on an answer with the conversation of that answer counts the answer once', () => {
    const reply = said(at('10:30'), 'omar', 'which number?', { threadId: answer.id });
    const facts = [says(reply, { kind: 'merged', with: answer.id })];
    const [, one] = groupMessages(
      stretchOf(
        [...all, reply],
        groupedBy(facts, (fact) => fact.messageId),
      ),
    );
    expect(one?.messages.map(({ id }) => id)).toEqual([invoice.id, answer.id, reply.id]);
    expect(one?.answers).toEqual([]);
    expect(one?.continues ?? false).toBe(false);
  });
});

test('corrections are followed in the order in which they were said', () => {
  const one = says(invoice, { kind: 'merged', with: exporting.id }, at('11:00'));
  const two = says(answer, { kind: 'belongs', with: null }, at('11:05'));
  expect(grouped(all, [two, one])).toEqual(['export: export, invoice', 'answer: answer']);
});
