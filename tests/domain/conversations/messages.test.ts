import { describe, expect, test } from 'vitest';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import { stateWord } from '../../../src/domain/conversations/state.ts';
import { at, said } from '../log-of.ts';

const ask = said(at('16:50'), 'dana', 'The export is broken');

describe('a wait', () => {
  test('begins with the first ask, as a first reply that is owed', () => {
    const state = foldConversation([said(at('16:49'), 'dana', 'Hello'), ask], []);
    expect(state.waits).toMatchObject([
      { metric: 'first_reply', ask: { messageId: ask.id, at: at('16:50') }, ending: null },
    ]);
    expect(stateWord(state)).toBe('waiting');
  });

  test('is not begun again by more asks', () => {
    const again = said(at('17:20'), 'omar', 'Any news?');
    const state = foldConversation([ask, again], []);
    expect(state.waits).toHaveLength(1);
    expect(state.openAsks.map(({ at: since }) => since)).toEqual([at('16:50'), at('17:20')]);
  });

  test('ends for all asks with one reply of staff', () => {
    const state = foldConversation(
      [ask, said(at('17:20'), 'omar', 'Any news?'), said(at('17:30'), 'tom', 'It is back')],
      [],
    );
    expect(state.waits).toMatchObject([{ ending: { how: 'replied', at: at('17:30'), by: 'tom' } }]);
    expect(state.openAsks).toEqual([]);
    expect(stateWord(state)).toBe('answered');
  });

  test('after a reply is a next reply, counted from the oldest ask since', () => {
    const state = foldConversation(
      [
        ask,
        said(at('17:00'), 'tom', 'Which export?'),
        said(at('17:05'), 'dana', 'The monthly one'),
        said(at('17:45'), 'dana', 'Did you see it?'),
      ],
      [],
    );
    expect(state.waits).toMatchObject([
      { metric: 'first_reply', ending: { how: 'replied' } },
      { metric: 'next_reply', ask: { at: at('17:05') }, ending: null },
    ]);
  });

  test('is not begun by thanks after the reply', () => {
    const state = foldConversation(
      [ask, said(at('17:00'), 'tom', 'It is back'), said(at('17:01'), 'dana', 'Thanks Tom!')],
      [],
    );
    expect(state.waits).toHaveLength(1);
    expect(stateWord(state)).toBe('answered');
  });

  test('is not begun by a greeting or thanks before anything was asked', () => {
    const state = foldConversation([said(at('16:50'), 'dana', 'Hello, thanks everyone')], []);
    expect(state.waits).toEqual([]);
    expect(stateWord(state)).toBe('quiet');
  });

  test('stays a first reply while nobody of staff has answered an ask', () => {
    const state = foldConversation([said(at('09:00'), 'priya', 'Welcome to your channel'), ask], []);
    expect(state.waits).toMatchObject([{ metric: 'first_reply' }]);
    expect(state.lastStaffId).toBe('priya');
  });
});

describe('whoever is no staff answers nothing', () => {
  test.each(['beacon', 'stranger'])('%s', (who) => {
    const state = foldConversation([ask, said(at('16:51'), who, 'We are on it, thank you')], []);
    expect(state.waits).toMatchObject([{ ending: null }]);
    expect(state.lastStaffId).toBeNull();
    expect(state.lastMessageAt).toEqual(at('16:51'));
  });

  test('nor does a customer who answers another', () => {
    const state = foldConversation([ask, said(at('16:51'), 'omar', 'Restart it, that helped us')], []);
    expect(state.waits).toMatchObject([{ ending: null }]);
  });
});

test('a bot and an unknown author ask nothing', () => {
  const state = foldConversation(
    [said(at('16:50'), 'beacon', 'Build failed'), said(at('16:51'), 'stranger', 'Hello?')],
    [],
  );
  expect(state.waits).toEqual([]);
});

describe('saying that one looks into it', () => {
  test('is shown and is no reply', () => {
    const state = foldConversation([ask, said(at('16:55'), 'tom', 'Looking into it')], []);
    expect(state.acknowledged).toEqual({ at: at('16:55'), by: 'tom' });
    expect(state.lastStaffId).toBe('tom');
    expect(stateWord(state)).toBe('waiting');
  });

  test('is a reply where a file comes with it', () => {
    const state = foldConversation(
      [ask, said(at('16:55'), 'tom', 'Looking into it', { hasFiles: true })],
      [],
    );
    expect(stateWord(state)).toBe('answered');
  });

  test('is forgotten with the reply', () => {
    const state = foldConversation(
      [ask, said(at('16:55'), 'tom', 'Looking into it'), said(at('17:00'), 'tom', 'It is back')],
      [],
    );
    expect(state.acknowledged).toBeNull();
  });

  test('counts for nothing where nobody waits', () => {
    const state = foldConversation([said(at('16:55'), 'tom', 'Looking into it')], []);
    expect(state.acknowledged).toBeNull();
  });
});

test('messages may be given in any order', () => {
  const messages = [
    ask,
    said(at('17:00'), 'tom', 'Which one?'),
    said(at('17:05'), 'dana', 'The monthly one'),
  ];
  expect(foldConversation(messages.toReversed(), [])).toEqual(foldConversation(messages, []));
});
