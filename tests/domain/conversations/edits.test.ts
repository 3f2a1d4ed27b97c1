import { describe, expect, test } from 'vitest';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import { stateWord } from '../../../src/domain/conversations/state.ts';
import { at, happened, said } from '../log-of.ts';

const ask = said(at('16:50'), 'dana', 'The export is broken');
const thanks = said(at('16:50'), 'dana', 'Thanks');

describe('an edit', () => {
  test('that makes an ask of a courtesy begins a wait at the edit', () => {
    const edit = happened(at('17:10'), 'dana', thanks, { kind: 'edited', text: 'Thanks, but where is it?' });
    const { waits } = foldConversation([thanks], [edit]);
    expect(waits).toMatchObject([
      { ask: { messageId: thanks.id, at: at('17:10'), text: 'Thanks, but where is it?' }, ending: null },
    ]);
  });

  test('that makes a courtesy of an ask ends the wait', () => {
    const edit = happened(at('17:10'), 'dana', ask, { kind: 'edited', text: 'Sorted, thanks' });
    const { waits } = foldConversation([ask], [edit]);
    expect(waits).toMatchObject([{ ending: { how: 'ask_withdrawn', at: at('17:10'), by: 'dana' } }]);
  });

  test('of an ask into another ask changes what is read, never since when it waits', () => {
    const edit = happened(at('17:10'), 'dana', ask, { kind: 'edited', text: 'The import is broken' });
    const state = foldConversation([ask], [edit]);
    expect(state.waits).toMatchObject([{ ask: { at: at('16:50'), text: 'The import is broken' } }]);
    expect(state.openAsks).toMatchObject([{ at: at('16:50'), text: 'The import is broken' }]);
  });

  test('after the reply does not ask again', () => {
    const reply = said(at('17:00'), 'tom', 'It is back');
    const edit = happened(at('17:10'), 'dana', ask, { kind: 'edited', text: 'The big export is broken' });
    const state = foldConversation([ask, reply], [edit]);
    expect(stateWord(state)).toBe('answered');
    expect(state.waits).toMatchObject([{ ask: { text: 'The export is broken' } }]);
  });

  test('there and back again waits twice', () => {
    const off = happened(at('17:00'), 'dana', ask, { kind: 'edited', text: 'Sorted' });
    const on = happened(at('17:05'), 'dana', ask, { kind: 'edited', text: 'Broken again' });
    const { waits } = foldConversation([ask], [on, off]);
    expect(waits).toMatchObject([
      { ask: { at: at('16:50') }, ending: { how: 'ask_withdrawn', at: at('17:00') } },
      { ask: { at: at('17:05') }, ending: null },
    ]);
  });

  test('of a staff message changes nothing', () => {
    const reply = said(at('17:00'), 'tom', 'It is back');
    const edit = happened(at('17:10'), 'tom', reply, { kind: 'edited', text: 'Is it back?' });
    expect(foldConversation([ask, reply], [edit])).toEqual(foldConversation([ask, reply], []));
  });

  test('to the same words changes nothing', () => {
    const edit = happened(at('17:10'), 'dana', ask, { kind: 'edited', text: ask.text });
    expect(foldConversation([ask], [edit])).toEqual(foldConversation([ask], []));
  });

  test('leaves a file an ask, whatever its words', () => {
    const file = said(at('16:50'), 'dana', 'See this', { hasFiles: true });
    const edit = happened(at('17:10'), 'dana', file, { kind: 'edited', text: 'Thanks' });
    expect(stateWord(foldConversation([file], [edit]))).toBe('waiting');
  });
});

describe('a deletion', () => {
  const gone = (when: Date, message: typeof ask) => happened(when, 'dana', message, { kind: 'deleted' });

  test('of the only ask ends the wait', () => {
    const { waits, openAsks } = foldConversation([ask], [gone(at('17:00'), ask)]);
    expect(waits).toMatchObject([{ ending: { how: 'ask_deleted', at: at('17:00') } }]);
    expect(openAsks).toEqual([]);
  });

  test('of the oldest ask leaves the next oldest waiting since it was asked', () => {
    const second = said(at('16:58'), 'omar', 'The import too');
    const { waits } = foldConversation([ask, second], [gone(at('17:00'), ask)]);
    expect(waits).toMatchObject([
      { metric: 'first_reply', ask: { messageId: ask.id }, ending: { how: 'ask_deleted' } },
      { metric: 'first_reply', ask: { messageId: second.id, at: at('16:58') }, ending: null },
    ]);
  });

  test('of a later ask leaves the first one waiting', () => {
    const second = said(at('16:58'), 'omar', 'The import too');
    const { waits, openAsks } = foldConversation([ask, second], [gone(at('17:00'), second)]);
    expect(waits).toMatchObject([{ ask: { messageId: ask.id }, ending: null }]);
    expect(openAsks).toMatchObject([{ messageId: ask.id }]);
  });

  test('after the reply takes nothing back', () => {
    const reply = said(at('16:55'), 'tom', 'It is back');
    const state = foldConversation([ask, reply], [gone(at('17:00'), ask)]);
    expect(state.waits).toMatchObject([{ ending: { how: 'replied', at: at('16:55') } }]);
  });

  test('noted by a clock that is behind happens at the message, never before it', () => {
    const { waits } = foldConversation([ask], [gone(at('16:49'), ask)]);
    expect(waits).toMatchObject([{ ending: { how: 'ask_deleted', at: at('16:50') } }]);
  });
});

test('a fact about a message that is not there yet changes nothing', () => {
  const unseen = said(at('16:40'), 'dana', 'Hello?');
  expect(foldConversation([ask], [happened(at('17:00'), 'dana', unseen, { kind: 'deleted' })])).toEqual(
    foldConversation([ask], []),
  );
});
