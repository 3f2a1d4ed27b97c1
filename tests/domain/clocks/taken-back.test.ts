import { describe, expect, test } from 'vitest';
import type { Clock } from '../../../src/domain/clocks/clock.ts';
import { clocksOf } from '../../../src/domain/clocks/of-conversation.ts';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import type { Fact, Message } from '../../../src/domain/log.ts';
import { at, happened, said } from '../log-of.ts';
import { northwind, termsWith } from '../terms-of.ts';

const policy = {
  hours: 'calendar' as const,
  targets: {
    first_reply: { urgent: 30, normal: 240 },
    next_reply: { urgent: 30, normal: 240 },
    resolution: { urgent: 120, normal: 480 },
  },
};
const down = said(at('10:00'), 'dana', 'Production is down');
const blurry = said(at('10:10'), 'dana', 'The logo is blurry');

function clocksWith(messages: Message[], facts: Fact[]): Clock[] {
  return clocksOf(northwind, foldConversation(messages, facts), termsWith(policy), at('18:00'));
}

describe('an ask that is taken back', () => {
  test('after its deadline leaves the breach as it was, whatever priority its words had told', () => {
    const deleted = happened(at('11:00'), 'dana', down, { kind: 'deleted' });
    expect(clocksWith([down], [deleted])[0]).toMatchObject({
      metric: 'first_reply',
      priority: 'urgent',
      dueAt: at('10:30'),
      outcome: 'breached',
      cancelReason: 'ask_deleted',
    });
  });

  test('keeps its priority up to its end where the next ask opens the conversation in its place', () => {
    const deleted = happened(at('11:00'), 'dana', down, { kind: 'deleted' });
    const clocks = clocksWith([down, blurry], [deleted]).filter(({ metric }) => metric === 'first_reply');
    expect(clocks).toMatchObject([
      { askId: down.id, priority: 'urgent', dueAt: at('10:30'), outcome: 'breached' },
      { askId: blurry.id, priority: 'normal', dueAt: at('14:10'), outcome: 'breached' },
    ]);
  });

  test('has raised the clocks of its conversation, and does not lower them again', () => {
    const reply = said(at('10:20'), 'tom', 'Here is another one');
    const again = said(at('10:30'), 'dana', 'Now production is down');
    const deleted = happened(at('10:35'), 'dana', again, { kind: 'deleted' });
    const clocks = clocksWith([blurry, reply, again], [deleted]);
    expect(clocks.find(({ metric }) => metric === 'resolution')).toMatchObject({
      priority: 'urgent',
      dueAt: at('12:10'),
    });
  });
});

test('what was reworded and taken back after it leaves the clock to the rule that its first words matched', () => {
  const rules = [{ name: 'Down', when: { words: ['is down'] }, targets: { first_reply: 15 } }];
  const facts = [
    happened(at('10:05'), 'dana', down, { kind: 'edited', text: 'The export is slow' }),
    happened(at('10:10'), 'dana', down, { kind: 'edited', text: 'Thanks' }),
  ];
  const state = foldConversation([down], facts);
  const [clock] = clocksOf(northwind, state, termsWith({ ...policy, rules }), at('18:00'));
  expect(clock).toMatchObject({ targetMinutes: 15, outcome: 'cancelled', cancelReason: 'ask_withdrawn' });
});

test('a message that is asked a second time and taken back then stays the first ask of its conversation', () => {
  const facts = [
    happened(at('10:30'), 'dana', down, { kind: 'edited', text: 'Thanks' }),
    happened(at('10:40'), 'dana', down, { kind: 'edited', text: 'It stops again' }),
    happened(at('10:50'), 'dana', down, { kind: 'deleted' }),
  ];
  const state = foldConversation([down, said(at('10:20'), 'tom', 'It is up again')], facts);
  expect(state.asks.map(({ text }) => text)).toEqual(['Production is down']);
  expect(state.takenBack.map(({ text }) => text)).toEqual(['It stops again']);
});
