import { describe, expect, test } from 'vitest';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import { groupMessages } from '../../../src/domain/conversations/group.ts';
import { stretchOf } from '../../../src/domain/conversations/stretch.ts';
import { groupedBy } from '../../../src/domain/grouped.ts';
import type { Fact, Message } from '../../../src/domain/log.ts';
import { at, happened, idAt, said } from '../log-of.ts';

/** How messages are grouped: kind, `|` where a refold may start there, and each message's text. */
function grouped(messages: Message[], facts: Fact[] = [], watchedSince?: Date): string[] {
  const stretch = stretchOf(
    messages,
    groupedBy(facts, (fact) => fact.messageId),
  );
  return groupMessages(stretch, watchedSince).map(
    ({ kind, messages: own }) => `${kind}: ${own.map(({ text }) => text).join(', ')}`,
  );
}

const inThread = (root: Message, when: Date, who: string, text: string) =>
  said(when, who, text, { threadId: root.id });

describe('messages outside threads', () => {
  test('are one run while a customer waits there, however long', () => {
    const messages = [said(at('10:00'), 'dana', 'broken'), said(at('15:00'), 'tom', 'mended')];
    expect(grouped(messages)).toEqual(['run: broken, mended']);
  });

  test('are one run within hours of the answer, where they go on with it', () => {
    const asked = [said(at('10:00'), 'dana', 'broken'), said(at('10:10'), 'tom', 'mended')];
    expect(grouped([...asked, said(at('12:40'), 'dana', 'thanks, that works')])).toEqual([
      'run: broken, mended, thanks, that works',
    ]);
    expect(grouped([...asked, said(at('14:10'), 'dana', 'thanks')])).toEqual(['run: broken, mended, thanks']);
    expect(grouped([...asked, said(at('14:10:01'), 'dana', 'thanks')])).toEqual([
      'run: broken, mended',
      'run: thanks',
    ]);
  });

  test('of different customers about different things are runs of their own, and each is answered', () => {
    const messages = [
      said(at('10:00'), 'dana', 'Our nightly export fails with error 500.'),
      said(at('10:03'), 'omar', 'The October invoice shows the wrong VAT number.'),
      said(at('10:06'), 'priya', 'The export runs again.'),
      said(at('10:08'), 'tom', 'We will send a new invoice today.'),
    ];
    expect(grouped(messages)).toEqual([
      'run: Our nightly export fails with error 500., The export runs again.',
      'run: The October invoice shows the wrong VAT number., We will send a new invoice today.',
    ]);
  });

  test('of a customer who waits and asks again, or goes on, are one run', () => {
    const asked = said(at('10:00'), 'dana', 'Our nightly export fails with error 500.');
    for (const [who, text] of [
      ['dana', 'Any news?'],
      ['dana', 'hello?'],
      ['dana', 'Hi, any update please?'],
      ['dana', 'Is there any update on the export that fails every night?'],
      ['omar', 'for us too'],
      ['omar', 'Any update on this?'],
    ] as const) {
      expect(grouped([asked, said(at('12:40', 22), who, text)]), text).toHaveLength(1);
    }
    for (const [who, text] of [
      ['dana', 'Hi, our October invoice shows the wrong VAT number.'],
      ['omar', 'The login page is gone.'],
      ['omar', 'Hello, quick question'],
    ] as const) {
      expect(grouped([asked, said(at('15:40'), who, text)]), text).toHaveLength(2);
    }
  });

  test('of staff who only look into it answer nobody: the customer is still the one who waits', () => {
    const messages = [
      said(at('10:00'), 'dana', 'Our nightly export fails with error 500.'),
      said(at('10:06'), 'priya', 'Looking into it'),
      said(at('16:30', 23), 'tom', 'It runs again.'),
    ];
    expect(grouped(messages)).toEqual([
      'run: Our nightly export fails with error 500., Looking into it, It runs again.',
    ]);
  });

  test('begin a new run hours after what staff closed', () => {
    const ask = said(at('10:00'), 'dana', 'broken');
    const closed = happened(at('10:05'), 'tom', ask, { kind: 'reacted', emoji: 'white_check_mark' });
    expect(grouped([ask, said(at('15:00'), 'dana', 'something else')], [closed])).toEqual([
      'run: broken',
      'run: something else',
    ]);
  });

  test('do not go on for days with an ask that was deleted, or needs no reply', () => {
    const ask = said(at('10:00'), 'dana', 'Our nightly export fails with error 500.');
    const later = said(at('10:00', 22), 'tom', 'It runs again.');
    for (const details of [{ kind: 'deleted' }, { kind: 'no_reply_needed' }] as const) {
      expect(grouped([ask, later], [happened(at('11:00'), 'tom', ask, details)])).toHaveLength(2);
    }
    expect(grouped([ask, later])).toHaveLength(1);
  });

  test('wait for an answer from when they were edited to an ask, or staff said that they were one', () => {
    const thanks = said(at('10:00'), 'dana', 'thanks');
    const later = said(at('10:00', 22), 'tom', 'It runs again.');
    const edited = { kind: 'edited', text: 'Our nightly export fails with error 500.' } as const;
    expect(grouped([thanks, later])).toHaveLength(2);
    expect(grouped([thanks, later], [happened(at('10:05'), 'dana', thanks, edited)])).toHaveLength(1);
    const asked = happened(at('12:00', 22), 'tom', thanks, { kind: 'asked' });
    expect(grouped([thanks, later], [asked])).toHaveLength(1);
  });

  test('are not parted by what was closed only after they were written', () => {
    const ask = said(at('10:00'), 'dana', 'broken');
    const closed = happened(at('15:05'), 'tom', ask, { kind: 'reacted', emoji: 'white_check_mark' });
    expect(grouped([ask, said(at('15:00'), 'dana', 'still')], [closed])).toEqual(['run: broken, still']);
  });

  test('of bots stand apart, and those of unknown authors alone are no run', () => {
    const messages = [
      said(at('09:00'), 'beacon', 'build failed'),
      said(at('09:01'), 'stranger', 'hello'),
      said(at('13:30'), 'dana', 'broken'),
      said(at('13:35'), 'beacon', 'build passed'),
    ];
    expect(grouped(messages)).toEqual(['run: broken']);
  });

  test('of staff alone are a run as well', () => {
    expect(grouped([said(at('10:00'), 'tom', 'we update tonight')])).toEqual(['run: we update tonight']);
  });
});

describe('a thread', () => {
  const root = said(at('10:00'), 'dana', 'broken');

  test('is a conversation of its own', () => {
    const messages = [root, inThread(root, at('10:20'), 'tom', 'which?'), said(at('10:10'), 'omar', 'hello')];
    expect(grouped(messages)).toEqual(['thread: broken, which?', 'run: hello']);
  });

  test('takes in what its author wrote right before and after its first message', () => {
    const messages = [
      said(at('09:58'), 'dana', 'hi'),
      root,
      said(at('10:04'), 'dana', 'since noon'),
      inThread(root, at('10:20'), 'tom', 'which?'),
    ];
    expect(grouped(messages)).toEqual(['thread: hi, broken, which?, since noon']);
  });

  test('takes in nothing from more than five minutes before', () => {
    const messages = [said(at('09:54:59'), 'dana', 'hi'), root, inThread(root, at('10:20'), 'tom', 'which?')];
    expect(grouped(messages)).toEqual(['run: hi', 'thread: broken, which?']);
  });

  test('takes in nothing across what somebody else wrote', () => {
    const messages = [
      said(at('09:58'), 'dana', 'hi'),
      said(at('09:59'), 'omar', 'hello'),
      root,
      inThread(root, at('10:20'), 'tom', 'which?'),
    ];
    expect(grouped(messages)).toEqual(['run: hi', 'run: hello', 'thread: broken, which?']);
  });

  test('leaves the author’s next thread to itself', () => {
    const second = said(at('10:02'), 'dana', 'slow too');
    const messages = [
      root,
      second,
      inThread(root, at('10:20'), 'tom', 'which?'),
      inThread(second, at('10:21'), 'tom', 'since when?'),
    ];
    expect(grouped(messages)).toEqual(['thread: broken, which?', 'thread: slow too, since when?']);
  });

  test('on a message of staff leaves that message where it answers, and goes on from it', () => {
    const answer = said(at('10:10'), 'tom', 'mended');
    const messages = [root, answer, inThread(answer, at('10:12'), 'dana', 'thanks')];
    expect(grouped(messages)).toEqual(['run: broken, mended', 'thread: thanks']);
  });

  test('takes in what staff answered outside it before its first reply, and nothing after', () => {
    const messages = [
      root,
      said(at('10:10'), 'tom', 'mended'),
      inThread(root, at('10:12'), 'dana', 'thanks'),
      said(at('10:20'), 'mei', 'we update tonight'),
    ];
    expect(grouped(messages)).toEqual(['thread: broken, thanks, mended', 'run: we update tonight']);
    const [thread] = groupMessages(stretchOf(messages, new Map()));
    const { waits } = foldConversation(thread?.messages ?? [], [], thread);
    expect(waits).toMatchObject([{ ending: { how: 'replied', at: at('10:10'), by: 'tom' } }]);
  });

  test('on a bot’s message is a conversation', () => {
    const alert = said(at('10:00'), 'beacon', 'build failed');
    expect(grouped([alert, inThread(alert, at('10:05'), 'dana', 'why?')])).toEqual([
      'thread: build failed, why?',
    ]);
  });

  test('does not end a run beside it', () => {
    const messages = [
      said(at('09:50'), 'omar', 'slow'),
      root,
      inThread(root, at('10:20'), 'tom', 'which?'),
      said(at('10:30'), 'tom', 'faster now'),
    ];
    expect(grouped(messages)).toEqual(['run: slow, faster now', 'thread: broken, which?']);
  });

  test('whose first message is not known yet is known by its id', () => {
    const unseen = idAt(at('09:00'));
    const reply = said(at('10:00'), 'dana', 'any news?', { threadId: unseen });
    const [orphan] = groupMessages({ topLevel: [], replies: new Map([[unseen, [reply]]]), facts: new Map() });
    expect(orphan).toMatchObject({ firstMessageId: unseen, kind: 'thread' });
  });
});

describe('what was asked before the inbox was watched', () => {
  const old = said(at('10:00'), 'dana', 'broken');
  const watched = at('12:00');

  test('does not take in what a customer asks afterwards', () => {
    expect(grouped([old, said(at('12:05'), 'dana', 'hello?')], [], watched)).toEqual([
      'run: broken',
      'run: hello?',
    ]);
  });

  test('takes in the answer of staff', () => {
    expect(grouped([old, said(at('12:05'), 'tom', 'mended')], [], watched)).toEqual(['run: broken, mended']);
  });

  test('is placed like anything else', () => {
    expect(grouped([old, said(at('11:00'), 'omar', 'for me too')], [], watched)).toEqual([
      'run: broken, for me too',
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
