import { describe, expect, test } from 'vitest';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import { stateWord } from '../../../src/domain/conversations/state.ts';
import type { Message } from '../../../src/domain/log.ts';
import { at, happened, said } from '../log-of.ts';

const ask = said(at('16:50'), 'dana', 'The export is broken');
const toStaff = (time: string, who: string, text: string, ...named: string[]) =>
  said(at(time), who, text, { staffNamed: named });
const withAsk = (...more: Message[]) => foldConversation([ask, ...more], []);

describe('a word among colleagues, where the customer reads along,', () => {
  const aside = toStaff('16:55', 'priya', '<@tom> did we deploy yesterday?', 'tom');

  test('neither answers nor pauses', () => {
    const state = withAsk(aside);
    expect(stateWord(state)).toBe('waiting');
    expect(state.waits).toMatchObject([{ metric: 'first_reply', ending: null }]);
    expect(state.pauses).toEqual([]);
  });

  test('begins no silence and ends none', () => {
    const reply = said(at('16:52'), 'tom', 'We see it too');
    const { silences } = foldConversation([ask, reply, aside], []);
    expect(silences).toMatchObject([{ startedAt: at('16:52'), ending: null }]);
  });

  test('is not what the customer says yes to', () => {
    const offer = said(at('16:52'), 'tom', 'Shall we close this?');
    const yes = said(at('17:00'), 'dana', 'yes');
    const shallWe = toStaff('16:55', 'priya', '<@tom> do you want me to roll back?', 'tom');
    expect(stateWord(foldConversation([ask, offer, shallWe, yes], []))).toBe('answered');
  });

  test('says who wrote last: whoever asks a colleague is at it', () => {
    expect(withAsk(aside)).toMatchObject({ lastStaffId: 'priya', lastMessageAt: at('16:55') });
  });

  test('is told by who was a colleague when it was written, and otherwise is a reply', () => {
    expect(stateWord(withAsk({ ...aside, staffNamed: [] }))).toBe('answered');
    expect(stateWord(withAsk({ ...aside, staffNamed: undefined }))).toBe('answered');
    const toBoth = toStaff('16:55', 'priya', '<@dana> <@tom> it is back', 'tom');
    expect(stateWord(withAsk(toBoth))).toBe('answered');
  });
});

describe('asking a colleague to take it', () => {
  const over = toStaff('16:55', 'priya', '<@tom> can you take this? It is the exporter again', 'tom');

  test('hands it over, with the words that came with it', () => {
    expect(withAsk(over)).toMatchObject({
      assigneeId: 'tom',
      handedOver: {
        at: at('16:55'),
        by: 'priya',
        note: 'can you take this? It is the exporter again',
      },
    });
  });

  test('does not end the wait, and is no word to the customer', () => {
    const state = withAsk(over);
    expect(stateWord(state)).toBe('waiting');
    expect(state).toMatchObject({ silences: [], pauses: [], staffWords: [] });
  });

  test('is like handing it over by the button', () => {
    const { note } = withAsk(over).handedOver ?? {};
    const pressed = happened(at('16:55'), 'priya', ask, {
      kind: 'handed_over',
      to: 'tom',
      note: note ?? null,
    });
    const { lastStaffId: _, lastMessageAt: __, ...byWords } = withAsk(over);
    expect(foldConversation([ask], [pressed])).toMatchObject(byWords);
  });

  test('counts for whoever looked into it before no longer', () => {
    const state = withAsk(said(at('16:52'), 'priya', 'Looking into it'), over);
    expect(state.acknowledged).toBeNull();
  });

  test('goes to the first who is named and is not its author', () => {
    const both = toStaff('16:55', 'tom', 'cc <@tom> <@mei> please check', 'tom', 'mei');
    expect(withAsk(both).assigneeId).toBe('mei');
    expect(withAsk(toStaff('16:55', 'tom', '<@tom> can you take this', 'tom')).assigneeId).toBeNull();
  });

  test('hands over what was answered and is still open, and nothing where nothing is', () => {
    const reply = said(at('16:52'), 'priya', 'We see it too');
    expect(withAsk(reply, over)).toMatchObject({ assigneeId: 'tom', openAsks: [] });
    const closed = happened(at('16:53'), 'priya', ask, { kind: 'closed' });
    expect(foldConversation([ask, over], [closed]).assigneeId).toBeNull();
    expect(foldConversation([over], []).assigneeId).toBeNull();
  });
});

test('what staff wrote stays said, whatever becomes of it: an edit and a deletion change nothing', () => {
  const looking = said(at('16:55'), 'tom', 'Looking into it');
  const reply = said(at('17:00'), 'tom', 'It is back');
  const gone = happened(at('17:01'), 'tom', reply, { kind: 'deleted' });
  const mended = happened(at('16:58'), 'tom', looking, { kind: 'edited', text: 'It is back' });
  expect(foldConversation([ask, reply], [gone])).toEqual(withAsk(reply));
  expect(foldConversation([ask, looking], [mended])).toEqual(withAsk(looking));
});
