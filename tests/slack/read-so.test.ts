import { describe, expect, test } from 'vitest';
import { foldConversation } from '../../src/domain/conversations/fold.ts';
import type { Fact, Message } from '../../src/domain/log.ts';
import { choicesFor } from '../../src/slack/correcting.ts';
import { readSo } from '../../src/slack/read-so.ts';
import { at, happened, said } from '../domain/log-of.ts';

const ask = said(at('10:00', 23), 'dana', 'The export is broken', { authorName: 'Dana Reyes' });
const again = said(at('10:05', 23), 'dana', 'Since this morning');
const answer = said(at('10:30', 23), 'tom', 'Mended: please try again');
const thanks = said(at('10:31', 23), 'dana', 'Thanks!');

const readIn = (message: Message, messages: Message[], facts: Fact[] = []) =>
  readSo(foldConversation(messages, facts), message);

describe('how a message is read', () => {
  test('an ask waits since it was asked, also beside an older one', () => {
    expect(readIn(ask, [ask, again])).toEqual({ as: 'ask', since: ask.at });
    expect(readIn(again, [ask, again])).toEqual({ as: 'ask', since: again.at });
  });

  test('each of the asks that one reply answered was answered by it', () => {
    const answered = { as: 'ended_ask', how: 'replied', at: answer.at, by: 'tom' };
    expect(readIn(ask, [ask, again, answer])).toEqual(answered);
    expect(readIn(again, [ask, again, answer])).toEqual(answered);
  });

  test('an ask that staff settled, closed, or the customer took back, says so', () => {
    const ended = (details: Fact['details'], by = 'priya') =>
      readIn(ask, [ask], [happened(at('10:10', 23), by, ask, details)]);
    expect(ended({ kind: 'no_reply_needed' })).toMatchObject({ as: 'ended_ask', how: 'no_reply_needed' });
    expect(ended({ kind: 'closed' })).toMatchObject({ as: 'ended_ask', how: 'closed', by: 'priya' });
    expect(ended({ kind: 'deleted' }, 'dana')).toMatchObject({ as: 'ended_ask', how: 'taken_back' });
    expect(ended({ kind: 'edited', text: 'Thanks!' }, 'dana')).toMatchObject({ how: 'taken_back' });
  });

  test('of two asks, one is taken back, and the other waits, or is answered', () => {
    const withdrawn = (message: Message) => happened(at('10:10', 23), 'dana', message, { kind: 'deleted' });
    const takenBack = { as: 'ended_ask', how: 'taken_back', by: null };
    expect(readIn(again, [ask, again], [withdrawn(again)])).toEqual({ ...takenBack, at: null });
    expect(readIn(ask, [ask, again], [withdrawn(again)])).toEqual({ as: 'ask', since: ask.at });
    const all = [ask, again, answer];
    expect(readIn(ask, all, [withdrawn(ask)])).toEqual({ ...takenBack, at: at('10:10', 23) });
    expect(readIn(again, all, [withdrawn(ask)])).toMatchObject({ how: 'replied', at: answer.at });
  });

  test('a courtesy has its reason, after what staff had asked and as it is worded now', () => {
    expect(readIn(thanks, [ask, answer, thanks])).toMatchObject({ as: 'courtesy' });
    const no = said(at('10:32', 23), 'dana', 'No');
    const anythingElse = said(at('10:31', 23), 'tom', 'Is there anything else?');
    expect(readIn(no, [ask, anythingElse, no])).toMatchObject({ as: 'courtesy' });
    const asked = happened(at('10:40', 23), 'dana', thanks, { kind: 'edited', text: 'It fails again' });
    expect(readIn(thanks, [ask, answer, thanks], [asked])).toEqual({ as: 'ask', since: asked.at });
  });

  test('staff’s words answer an ask, or none', () => {
    expect(readIn(answer, [ask, again, answer])).toEqual({
      as: 'answer',
      to: { authorName: 'Dana Reyes', text: 'The export is broken' },
    });
    const more = said(at('10:33', 23), 'tom', 'We deploy at noon');
    expect(readIn(more, [ask, answer, more])).toEqual({ as: 'staff' });
  });
});

describe('what can be said that it is instead', () => {
  test.each([
    [{ as: 'ask', since: ask.at }, ['no_reply_needed', 'belongs', 'begins', 'merged']],
    [{ as: 'courtesy', why: 'it is thanks' }, ['asked', 'belongs', 'begins', 'merged']],
    [
      { as: 'ended_ask', how: 'no_reply_needed', at: ask.at, by: null },
      ['asked', 'belongs', 'begins', 'merged'],
    ],
    [{ as: 'ended_ask', how: 'replied', at: ask.at, by: 'tom' }, ['belongs', 'begins', 'merged']],
    [{ as: 'staff' }, ['belongs', 'begins', 'merged']],
  ] as const)('%j: %j', (read, choices) => {
    expect(choicesFor(read, true, true)).toEqual(choices);
    expect(choicesFor(read, false, false)).toEqual(
      choices.filter((c) => c === 'asked' || c === 'no_reply_needed'),
    );
  });
});
