import { describe, expect, test } from 'vitest';
import { foldConversation } from '../../src/domain/conversations/fold.ts';
import type { Fact, Message } from '../../src/domain/log.ts';
import { isSo } from '../../src/slack/corrected.ts';
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
    expect(readIn(more, [ask, answer, more])).toEqual({ as: 'staff', kind: 'reply' });
    const looking = said(at('10:10', 23), 'tom', 'Looking into it');
    expect(readIn(looking, [ask, looking, answer])).toEqual({ as: 'staff', kind: 'acknowledgement' });
    const aside = said(at('10:10', 23), 'tom', '<@U0MEI> is it the cache again?', { staffNamed: ['U0MEI'] });
    expect(readIn(aside, [ask, aside])).toEqual({ as: 'staff', kind: 'aside' });
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
    [{ as: 'staff', kind: 'reply' }, ['belongs', 'begins', 'merged']],
  ] as const)('%j: %j', (read, choices) => {
    expect(choicesFor(read, true, true)).toEqual(choices);
    expect(choicesFor(read, false, false)).toEqual(
      choices.filter((c) => c === 'asked' || c === 'no_reply_needed'),
    );
  });
});

describe('what was said is so', () => {
  const one = { id: '1', conversationId: 'C0NORTH/1' };
  const two = { id: '2', conversationId: 'C0NORTH/1' };
  const far = { id: '3', conversationId: 'C0NORTH/3' };
  const ended = (how: 'replied' | 'no_reply_needed') =>
    ({ as: 'ended_ask', how, at: ask.at, by: 'tom' }) as const;
  const waiting = { as: 'ask', since: ask.at } as const;
  const courtesy = { as: 'courtesy', why: 'it is thanks' } as const;

  test.each([
    [{ kind: 'asked' }, waiting, undefined, true],
    [{ kind: 'asked' }, ended('replied'), undefined, true],
    [{ kind: 'asked' }, ended('no_reply_needed'), undefined, false],
    [{ kind: 'asked' }, courtesy, undefined, false],
    [{ kind: 'no_reply_needed' }, ended('no_reply_needed'), undefined, true],
    [{ kind: 'no_reply_needed' }, waiting, undefined, false],
    [{ kind: 'belongs', with: '1' }, waiting, one, true],
    [{ kind: 'belongs', with: '3' }, waiting, far, false],
    [{ kind: 'belongs', with: '9' }, waiting, undefined, false],
    [{ kind: 'belongs', with: null }, waiting, undefined, false],
    [{ kind: 'merged', with: '1' }, waiting, one, true],
    [{ kind: 'merged', with: '3' }, waiting, far, false],
  ] as const)('%j, where it is read as %j and the other is %j: %j', (correction, read, other, expected) => {
    expect(isSo(correction, read, two, [one, two], other)).toBe(expected);
  });

  test('where it begins its conversation, it is one of its own', () => {
    expect(isSo({ kind: 'belongs', with: null }, waiting, one, [one, two], undefined)).toBe(true);
  });
});
