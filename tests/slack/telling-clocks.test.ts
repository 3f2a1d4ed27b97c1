import { describe, expect, test } from 'vitest';
import type { Clock } from '../../src/domain/clocks/clock.ts';
import { foldConversation } from '../../src/domain/conversations/fold.ts';
import type { Fact, Message } from '../../src/domain/log.ts';
import { readSo } from '../../src/slack/read-so.ts';
import { tellingFirst, unaskedOf } from '../../src/slack/telling-clocks.ts';
import { at, happened, said } from '../domain/log-of.ts';
import { fridayClock } from '../domain/terms-of.ts';

/** Asked on Monday at 10:00 and answered at 10:30; asked again at 11:00, and at 11:20, before the answer of 11:40. */
const first = said(at('10:00', 23), 'dana', 'The export is broken');
const answer = said(at('10:30', 23), 'tom', 'Mended');
const thanks = said(at('10:31', 23), 'dana', 'Thanks!');
const second = said(at('11:00', 23), 'dana', 'And the import?');
const third = said(at('11:20', 23), 'dana', 'Anybody?');

const clock = (name: string, more: Partial<Clock>): Clock =>
  fridayClock({ id: `C0NORTH/${name}`, askId: first.id, ...more });
const firstReply = clock('first', { startedAt: first.at, endedAt: answer.at, endedBy: 'tom' });
const nextReply = clock('next', {
  metric: 'next_reply',
  askId: second.id,
  startedAt: second.at,
  endedAt: at('11:40', 23),
  endedBy: 'tom',
});
const resolution = clock('resolution', { metric: 'resolution', startedAt: first.at });
const update = clock(`${answer.id}/periodic_update`, { metric: 'periodic_update', startedAt: answer.at });
const all = [firstReply, resolution, nextReply, update];

const namesFor = (message: typeof first, clockId: string | null = null) =>
  tellingFirst(all, message, clockId).map(({ id }) => id.replace(/^C0NORTH\/|\d+\.\d+\//g, ''));

describe('the clocks that a message has a part in', () => {
  test('are those that were asked with it: what has not ended comes first, and of that the latest', () => {
    expect(namesFor(first)).toEqual(['periodic_update', 'resolution', 'first']);
  });

  test('are those that ran when it was written, also where it was not the one that they count from', () => {
    expect(namesFor(third)).toEqual(['periodic_update', 'resolution', 'next']);
  });

  test('are those that it ended, or began', () => {
    expect(namesFor(answer)).toEqual(['periodic_update', 'resolution', 'first']);
  });

  test('are not those that ended before, or at the same moment by somebody else', () => {
    expect(namesFor(thanks)).toEqual(['periodic_update', 'resolution']);
    expect(namesFor({ ...thanks, at: answer.at })).toEqual(['periodic_update', 'resolution']);
  });

  test('begin with the one that is asked about', () => {
    expect(namesFor(first, firstReply.id)).toEqual(['first', 'periodic_update', 'resolution']);
  });

  test('of those that have not ended, a reply comes before the rest', () => {
    const waiting = { ...nextReply, endedAt: null, endedBy: null };
    const telling = tellingFirst([resolution, waiting], third, null);
    expect(telling.map(({ metric }) => metric)).toEqual(['next_reply', 'resolution']);
  });
});

describe('why a message starts no clock', () => {
  const why = (message: typeof first, clocks: Clock[] = [], before: Message[] = [], facts: Fact[] = []) =>
    unaskedOf('C0NORTH', message, clocks, readSo(foldConversation([...before, message], facts), message));

  test('it does, where a clock counts from it', () => {
    expect(why(first, all)).toBeNull();
    expect(why(answer, [update])).toBeNull();
  });

  test('staff, a bot, or nobody knows who wrote it', () => {
    expect(why(answer)).toEqual({ how: 'staff' });
    expect(why(said(at('10:00', 23), 'beacon', 'All is well'))).toEqual({ how: 'bot' });
    expect(why(said(at('10:00', 23), 'stranger', 'Hello?'))).toEqual({ how: 'unknown' });
  });

  test('it is a courtesy', () => {
    expect(why(thanks, [resolution])).toMatchObject({ how: 'courtesy' });
  });

  test('it is a courtesy for what staff had asked before', () => {
    const no = said(at('10:32', 23), 'dana', 'No');
    const asking = (text: string) => [first, said(at('10:31', 23), 'tom', text)];
    expect(why(no, [], asking('Is there anything else?'))).toMatchObject({ how: 'courtesy' });
    expect(why(no, [], asking('Does it work now?'))).toEqual({ how: 'no_promise' });
  });

  test('it is no courtesy where staff says that it is an ask', () => {
    const asked = happened(at('10:40', 23), 'tom', thanks, { kind: 'asked' });
    expect(why(thanks, [nextReply], [], [asked])).toEqual({ how: 'asked_before' });
  });

  test('the customer was waiting already', () => {
    expect(why(third, [nextReply])).toEqual({ how: 'asked_before' });
  });

  test('the policy promises no reply', () => {
    expect(why(second)).toEqual({ how: 'no_promise' });
    expect(why(third, [resolution])).toEqual({ how: 'no_promise' });
  });
});
