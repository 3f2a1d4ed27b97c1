import { describe, expect, test } from 'vitest';
import type { Utterance } from '../../../src/domain/disentangle/utterance.ts';
import {
  ana,
  ben,
  carla,
  conversationsOf,
  deployBot,
  type Line,
  placements,
  priya,
  sam,
  utterances,
} from './chat.ts';

const export500: Line = ['09:00', ana, 'Our nightly export fails with error 500 since yesterday.'];
const invoice: Line = [
  '09:03',
  ben,
  'Hi, the October invoice shows the wrong VAT number. Can you correct it?',
];

describe('two customers at once', () => {
  test('each begins a conversation of their own', () => {
    expect(conversationsOf(export500, invoice)).toEqual([1, 2]);
  });

  test('in the same minute, with a word in common, each begins one all the same', () => {
    const both = conversationsOf(export500, ['09:00', ben, 'The invoice is wrong since yesterday as well.']);
    expect(both).toEqual([1, 2]);
  });

  test('who asks for news begins none', () => {
    const news = conversationsOf(export500, ['10:40', ana, 'any news?'], ['10:41', priya, 'It runs again']);
    expect(news).toEqual([1, 1, 1]);
  });

  test('staff who answers the second first, then the first, answers the right one by what it is about', () => {
    const answers = conversationsOf(
      export500,
      invoice,
      ['09:06', priya, 'The invoice is corrected, you will find it under billing.'],
      ['09:09', priya, 'The export runs again, it was a full disk on our side.'],
    );
    expect(answers).toEqual([1, 2, 2, 1]);
  });

  test('the thanks of each goes to their own', () => {
    const both = conversationsOf(
      export500,
      invoice,
      ['09:06', priya, 'The invoice is corrected, you will find it under billing.'],
      ['09:09', priya, 'The export runs again, it was a full disk on our side.'],
      ['09:10', ben, 'Thanks!'],
      ['09:12', ana, 'thank you, works'],
    );
    expect(both).toEqual([1, 2, 2, 1, 2, 1]);
  });

  test('a mention decides, though the other customer wrote last', () => {
    const mention = '<@U0ANA> please try once more, it should work now.';
    expect(conversationsOf(export500, invoice, ['09:05', priya, mention])).toEqual([1, 2, 1]);
  });

  test.each([
    'ana: try once more',
    'Ana, try once more',
    '@Ana try once more',
    'Could you try once more, Ana?',
  ])('a name decides: %s', (text) => {
    expect(conversationsOf(export500, invoice, ['09:05', priya, text])).toEqual([1, 2, 1]);
  });

  test('two of the staff answer one customer each', () => {
    const answers = conversationsOf(
      export500,
      invoice,
      ['09:05', sam, 'Which VAT number should be on the invoice?'],
      ['09:06', priya, 'Is it the nightly export of orders that gives error 500?'],
      ['09:07', ana, 'Yes, orders'],
      ['09:08', ben, 'DE811907980'],
    );
    expect(answers).toEqual([1, 2, 2, 1, 1, 2]);
  });

  test('staff who is asked back goes on where they were called', () => {
    const answers = conversationsOf(
      export500,
      invoice,
      ['09:05', priya, 'Ben: the invoice is corrected.'],
      ['09:06', priya, 'Ana: the export runs again.'],
      ['09:08', ben, '<@U0PRIYA> and September?'],
      ['09:09', priya, 'That one too, give me ten minutes'],
    );
    expect(answers).toEqual([1, 2, 2, 1, 2, 2]);
  });
});

describe('one customer', () => {
  test('goes on in the next message', () => {
    const burst = conversationsOf(
      ['09:00', ana, 'Hi team'],
      ['09:00', ana, 'the export is broken'],
      ['09:01', ana, 'it says error 500'],
    );
    expect(burst).toEqual([1, 1, 1]);
  });

  test('who asked on Friday is answered on Monday', () => {
    const weekend = conversationsOf(
      ['20 16:50', ana, 'Could you raise the limit of our API key?'],
      ['23 09:10', priya, 'Good morning, the limit is raised to 500 a minute.'],
    );
    expect(weekend).toEqual([1, 1]);
  });

  test('who was asked back answers the next day', () => {
    const nextDay = conversationsOf(
      ['14:00', ana, 'Our nightly export fails with error 500.'],
      ['14:10', priya, 'Which of your exports is it?'],
      ['24 09:30', ana, 'The one of the orders'],
    );
    expect(nextDay).toEqual([1, 1, 1]);
  });

  test('still waits on Monday when staff said no more on Friday than that they look into it', () => {
    const [asked, acknowledged, answer] = utterances([
      ['20 16:50', ana, 'Our nightly export fails with error 500.'],
      ['20 16:55', priya, 'Looking into it.'],
      ['23 09:10', priya, 'It runs again.'],
    ]);
    if (!asked || !acknowledged || !answer) throw new Error('unreachable');
    const conversations = (chat: Utterance[]) => placements(chat).map(({ conversationId }) => conversationId);
    expect(conversations([asked, { ...acknowledged, answers: false }, answer])).toEqual(['1', '1', '1']);
    expect(conversations([asked, acknowledged, answer])).toEqual(['1', '1', '3']);
  });

  test('waits for nothing when what they wrote was judged to need no reply', () => {
    const [courtesy, later] = utterances([
      ['20 16:50', ana, 'All good on our side.'],
      ['23 09:10', priya, 'The new release is out.'],
    ]);
    if (!courtesy || !later) throw new Error('unreachable');
    expect(placements([courtesy, later])[1]?.begins).toBe(false);
    expect(placements([{ ...courtesy, needsReply: false }, later])[1]?.begins).toBe(true);
  });

  test('is not answered by somebody of whom nobody knows who they are', () => {
    const unknown = { authorId: 'U0WHO', role: 'unknown' } as const;
    const weekend = conversationsOf(
      ['20 16:50', ana, 'Our nightly export fails with error 500.'],
      ['20 16:52', unknown, 'our export fails too'],
      ['23 09:10', priya, 'Both exports run again.'],
    );
    expect(weekend).toEqual([1, 1, 1]);
  });

  test('who had their answer begins another conversation the next day', () => {
    const days = conversationsOf(
      ['09:00', ana, 'Could you raise the limit of our API key?'],
      ['09:10', priya, 'Done, it is 500 a minute now.'],
      ['09:11', ana, 'Thanks!'],
      ['24 09:30', ana, 'Where do I find the audit log?'],
    );
    expect(days).toEqual([1, 1, 1, 4]);
  });

  test('begins another when a colleague is in the middle of something else', () => {
    const third = conversationsOf(
      export500,
      ['09:04', priya, 'Which export is it, orders or customers?'],
      ['09:05', carla, 'Hello, how do we add a second administrator to our account?'],
      ['09:06', ana, 'orders'],
    );
    expect(third).toEqual([1, 1, 3, 1]);
  });

  test('is joined by a colleague who speaks of the same', () => {
    const joined = conversationsOf(export500, ['09:02', carla, 'same export error 500 here']);
    expect(joined).toEqual([1, 1]);
  });
});

describe('what is no utterance of a person', () => {
  const joins = { authorId: 'U0CARLA', isSystem: true };

  test('a notice of the channel stands apart, and nothing goes on with it', () => {
    const around = conversationsOf(
      export500,
      ['09:01', joins, 'Carla has joined'],
      ['09:02', priya, 'On it'],
    );
    expect(around).toEqual([1, 2, 1]);
  });

  test('a bot neither joins what people speak of nor is answered', () => {
    const around = conversationsOf(
      export500,
      ['09:01', deployBot, 'Deployed web 4.2.1'],
      ['09:02', priya, 'Looking into it'],
    );
    expect(around).toEqual([1, 2, 1]);
  });

  test('announcements about one ticket go together, whoever the bot writes about in between', () => {
    const tickets = conversationsOf(
      ['09:00', deployBot, 'Opened https://tracker.example/4101 export fails'],
      ['09:05', deployBot, 'Opened https://tracker.example/4102 wrong VAT number'],
      ['09:30', deployBot, 'Closed https://tracker.example/4101 export fails'],
    );
    expect(tickets).toEqual([1, 2, 1]);
  });

  test('a machine without a role is known by beginning alike, with a link, each time', () => {
    const tickets = { authorId: 'trackerd' };
    const told = conversationsOf(
      ['09:00', tickets, '[tracker] opened https://tracker.example/4101 export fails'],
      ['09:00', tickets, '[tracker] opened https://tracker.example/4102 export of invoices fails'],
      ['09:01', tickets, '[tracker] closed https://tracker.example/4101 export fails'],
    );
    expect(told).toEqual([1, 2, 1]);
  });
});

describe('a room without roles', () => {
  const [dora, emil, fay] = ['dora', 'emil', 'fay_'].map((authorId) => ({ authorId }));
  if (!dora || !emil || !fay) throw new Error('unreachable');

  test('questions are answered side by side', () => {
    const side = conversationsOf(
      ['09:00', dora, 'does anyone know how to mount a volume read-only?'],
      ['09:01', emil, 'why is my lambda timing out after three seconds exactly?'],
      ['09:02', fay, 'dora: add :ro after the path'],
      ['09:02', fay, 'emil: three seconds is the default timeout'],
      ['09:03', dora, 'fay: thanks'],
      ['09:03', emil, 'oh'],
    );
    expect(side).toEqual([1, 2, 1, 2, 1, 2]);
  });

  test('a question that nobody took up is answered hours later', () => {
    const late = conversationsOf(
      ['09:00', dora, 'does anyone know how to mount a volume read-only?'],
      ['13:30', emil, 'add :ro after the path of the volume'],
    );
    expect(late).toEqual([1, 1]);
  });

  test('after a long silence where nobody waits, another conversation begins', () => {
    const later = conversationsOf(
      ['09:00', dora, 'does anyone know how to mount a volume read-only?'],
      ['09:01', emil, 'add :ro after the path'],
      ['11:30', fay, 'the new release is out'],
    );
    expect(later).toEqual([1, 1, 3]);
  });

  test('somebody new goes on with what people speak of, though a bot wrote in between', () => {
    const around = conversationsOf(
      ['09:00', dora, 'we could move the volume to the second disk'],
      ['09:01', { authorId: 'buildbot' }, 'Build 4711 passed'],
      ['09:01', emil, 'makes sense to me, let us go ahead'],
    );
    expect(around).toEqual([1, 2, 1]);
  });

  test('a word or two of somebody new is no new conversation', () => {
    const words = (text: string) =>
      conversationsOf(
        ['09:00', dora, 'the new release is out'],
        ['09:01', emil, 'installed it already'],
        ['09:07', fay, text],
      );
    expect(words('looks fine')).toEqual([1, 1, 1]);
    expect(words('the mirror in Oslo has been down all morning')).toEqual([1, 1, 3]);
  });

  test('who was called answers there, though they wrote elsewhere since', () => {
    const [gus, question] = [{ authorId: 'gus' }, 'why is my lambda timing out after three seconds exactly?'];
    const called = conversationsOf(
      ['09:00', dora, 'does anyone know how to mount a volume read-only?'],
      ['09:00', emil, 'add :ro after the path'],
      ['09:01', gus, question],
      ['09:01', emil, 'gus: three seconds is the default timeout'],
      ['09:02', dora, 'emil: and on the other platform?'],
      ['09:02', gus, 'I see, so it has to be set'],
      ['09:02', emil, 'the same there'],
    );
    expect(called).toEqual([1, 1, 3, 3, 1, 3, 1]);
  });

  test('a name that is a word names somebody only where it is written as a name', () => {
    const answered = (text: string) =>
      conversationsOf(
        ['09:00', { authorId: 'will' }, 'does anyone know how to mount a volume read-only?'],
        ['09:01', dora, 'why is my lambda timing out after three seconds exactly?'],
        ['09:02', emil, text],
      ).at(-1);
    expect(answered('will: add a suffix')).toBe(1);
    expect(answered('it will pass')).toBe(2);
  });

  test('a short question back is no new conversation', () => {
    const back = conversationsOf(
      ['09:00', dora, 'my container cannot reach the database any more'],
      ['09:01', emil, 'which network?'],
      ['09:02', dora, 'the default one'],
    );
    expect(back).toEqual([1, 1, 1]);
  });
});

test('in languages without spaces, words in common tell too', () => {
  const answers = conversationsOf(
    ['09:00', ana, '注文のエクスポートが失敗します。'],
    ['09:03', ben, '請求書の住所が間違っています。'],
    ['09:06', priya, '請求書を修正しました。'],
    ['09:09', priya, 'エクスポートは復旧しました。'],
  );
  expect(answers).toEqual([1, 2, 2, 1]);
});

test('each placement says why, and how near the next best was', () => {
  const [first, , answer] = placements(
    utterances([export500, invoice, ['09:05', priya, '<@U0ANA> please try once more']]),
  );
  expect(first).toEqual({
    conversationId: '1',
    begins: true,
    why: 'It begins a conversation: its author writes in no other.',
    lead: Number.POSITIVE_INFINITY,
  });
  expect(answer).toMatchObject({
    conversationId: '1',
    begins: false,
    why: 'It goes on with a conversation: it names Ana Silva, who writes there; a customer waits there; nobody else has answered there.',
  });
  expect(answer?.lead).toBeGreaterThan(2);
});
