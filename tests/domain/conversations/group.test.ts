import { describe, expect, test } from 'vitest';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import { groupMessages } from '../../../src/domain/conversations/group.ts';
import { groupedBy } from '../../../src/domain/grouped.ts';
import type { Fact, Message } from '../../../src/domain/log.ts';
import { at, happened, idAt, said } from '../log-of.ts';

/** How messages are grouped: kind, `|` where a refold may start there, and each message's text. */
function grouped(messages: Message[], facts: Fact[] = [], watchedSince?: Date): string[] {
  const replies = groupedBy(
    messages.filter((message) => message.threadId !== null),
    (message) => message.threadId as string,
  );
  const stretch = {
    topLevel: messages.filter((message) => message.threadId === null),
    replies,
    facts: groupedBy(facts, (fact) => fact.messageId),
  };
  return groupMessages(stretch, watchedSince).map(
    ({ kind, isBoundary, messages: own }) =>
      `${isBoundary ? '| ' : ''}${kind}: ${own.map(({ text }) => text).join(', ')}`,
  );
}

const inThread = (root: Message, when: Date, who: string, text: string) =>
  said(when, who, text, { threadId: root.id });

describe('messages outside threads', () => {
  test('are one run while a customer waits there, however long', () => {
    const messages = [said(at('10:00'), 'dana', 'broken'), said(at('15:00'), 'tom', 'mended')];
    expect(grouped(messages)).toEqual(['| run: broken, mended']);
  });

  test('are one run within half an hour of the last message, to the second', () => {
    const asked = [said(at('10:00'), 'dana', 'broken'), said(at('10:10'), 'tom', 'mended')];
    expect(grouped([...asked, said(at('10:40'), 'dana', 'the other one')])).toEqual([
      '| run: broken, mended, the other one',
    ]);
    expect(grouped([...asked, said(at('10:40:01'), 'dana', 'the other one')])).toEqual([
      '| run: broken, mended',
      '| run: the other one',
    ]);
  });

  test('of different customers in one wait are one run', () => {
    const messages = [said(at('10:00'), 'dana', 'broken'), said(at('11:00'), 'omar', 'for me too')];
    expect(grouped(messages)).toEqual(['| run: broken, for me too']);
  });

  test('begin a new run after what staff closed', () => {
    const ask = said(at('10:00'), 'dana', 'broken');
    const closed = happened(at('10:05'), 'tom', ask, { kind: 'reacted', emoji: 'white_check_mark' });
    expect(grouped([ask, said(at('15:00'), 'dana', 'something else')], [closed])).toEqual([
      '| run: broken',
      '| run: something else',
    ]);
  });

  test('are not parted by what was closed only after they were written', () => {
    const ask = said(at('10:00'), 'dana', 'broken');
    const closed = happened(at('15:05'), 'tom', ask, { kind: 'reacted', emoji: 'white_check_mark' });
    expect(grouped([ask, said(at('15:00'), 'dana', 'still')], [closed])).toEqual(['| run: broken, still']);
  });

  test('of bots and unknown authors open no run, and stand in one that is open', () => {
    const messages = [
      said(at('09:00'), 'beacon', 'build failed'),
      said(at('09:01'), 'stranger', 'hello'),
      said(at('10:00'), 'dana', 'broken'),
      said(at('10:05'), 'beacon', 'build passed'),
    ];
    expect(grouped(messages)).toEqual(['| run: broken, build passed']);
  });

  test('of staff alone are a run as well', () => {
    expect(grouped([said(at('10:00'), 'tom', 'we update tonight')])).toEqual(['| run: we update tonight']);
  });
});

describe('a thread', () => {
  const root = said(at('10:00'), 'dana', 'broken');

  test('is a conversation of its own', () => {
    const messages = [root, inThread(root, at('10:20'), 'tom', 'which?'), said(at('10:10'), 'omar', 'hello')];
    expect(grouped(messages)).toEqual(['| thread: broken, which?', '| run: hello']);
  });

  test('takes in what its author wrote right before and after its first message', () => {
    const messages = [
      said(at('09:58'), 'dana', 'hi'),
      root,
      said(at('10:04'), 'dana', 'since noon'),
      inThread(root, at('10:20'), 'tom', 'which?'),
    ];
    expect(grouped(messages)).toEqual(['| thread: hi, broken, which?, since noon']);
  });

  test('takes in nothing from more than five minutes before', () => {
    const messages = [said(at('09:54:59'), 'dana', 'hi'), root, inThread(root, at('10:20'), 'tom', 'which?')];
    expect(grouped(messages)).toEqual(['| run: hi', 'thread: broken, which?']);
  });

  test('takes in nothing across what somebody else wrote', () => {
    const messages = [
      said(at('09:58'), 'dana', 'hi'),
      said(at('09:59'), 'omar', 'hello'),
      root,
      inThread(root, at('10:20'), 'tom', 'which?'),
    ];
    expect(grouped(messages)).toEqual(['| run: hi, hello', 'thread: broken, which?']);
  });

  test('leaves the author’s next thread to itself', () => {
    const second = said(at('10:02'), 'dana', 'slow too');
    const messages = [
      root,
      second,
      inThread(root, at('10:20'), 'tom', 'which?'),
      inThread(second, at('10:21'), 'tom', 'since when?'),
    ];
    expect(grouped(messages)).toEqual(['| thread: broken, which?', '| thread: slow too, since when?']);
  });

  test('on a message of staff leaves that message where it answers, and goes on from it', () => {
    const answer = said(at('10:10'), 'tom', 'mended');
    const messages = [root, answer, inThread(answer, at('10:12'), 'dana', 'thanks')];
    expect(grouped(messages)).toEqual(['| run: broken, mended', 'thread: thanks']);
  });

  test('knows what staff answered outside it before it began', () => {
    const answer = said(at('10:10'), 'tom', 'mended');
    const messages = [
      root,
      answer,
      said(at('10:20'), 'mei', 'by the way'),
      inThread(root, at('10:12'), 'dana', 'thanks'),
    ];
    const [thread] = groupMessages({
      topLevel: messages.slice(0, 3),
      replies: new Map([[root.id, messages.slice(3)]]),
      facts: new Map(),
    });
    expect(thread).toMatchObject({ kind: 'thread', answers: [answer] });
    const { waits } = foldConversation(thread?.messages ?? [], [], thread);
    expect(waits).toMatchObject([{ ending: { how: 'replied', at: at('10:10'), by: 'tom' } }]);
  });

  test('on a bot’s message is a conversation', () => {
    const alert = said(at('10:00'), 'beacon', 'build failed');
    expect(grouped([alert, inThread(alert, at('10:05'), 'dana', 'why?')])).toEqual([
      '| thread: build failed, why?',
    ]);
  });

  test('does not end a run beside it', () => {
    const messages = [
      said(at('09:50'), 'omar', 'slow'),
      root,
      inThread(root, at('10:20'), 'tom', 'which?'),
      said(at('10:30'), 'tom', 'faster now'),
    ];
    expect(grouped(messages)).toEqual(['| run: slow, faster now', 'thread: broken, which?']);
  });

  test('whose first message is not known yet is known by its id', () => {
    const unseen = idAt(at('09:00'));
    const reply = said(at('10:00'), 'dana', 'any news?', { threadId: unseen });
    const [orphan] = groupMessages({ topLevel: [], replies: new Map([[unseen, [reply]]]), facts: new Map() });
    expect(orphan).toMatchObject({ firstMessageId: unseen, kind: 'thread', isBoundary: false });
  });
});

describe('what was asked before the inbox was watched', () => {
  const old = said(at('10:00'), 'dana', 'broken');
  const watched = at('12:00');

  test('does not take in what a customer asks afterwards', () => {
    expect(grouped([old, said(at('12:05'), 'dana', 'hello?')], [], watched)).toEqual([
      '| run: broken',
      '| run: hello?',
    ]);
  });

  test('takes in the answer of staff', () => {
    expect(grouped([old, said(at('12:05'), 'tom', 'mended')], [], watched)).toEqual([
      '| run: broken, mended',
    ]);
  });

  test('is one run with what was written before the watching too', () => {
    expect(grouped([old, said(at('11:00'), 'omar', 'for me too')], [], watched)).toEqual([
      '| run: broken, for me too',
    ]);
  });
});

test('the order in which messages are given does not matter', () => {
  const root = said(at('10:00'), 'dana', 'broken');
  const messages = [
    said(at('09:58'), 'dana', 'hi'),
    root,
    inThread(root, at('10:20'), 'tom', 'which?'),
    said(at('10:10'), 'omar', 'hello'),
    said(at('11:30'), 'omar', 'anybody?'),
  ];
  expect(grouped(messages.toReversed())).toEqual(grouped(messages));
});
