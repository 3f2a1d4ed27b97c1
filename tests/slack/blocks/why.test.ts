import { describe, expect, test } from 'vitest';
import { clocksOf } from '../../../src/domain/clocks/of-conversation.ts';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import type { Fact, Message } from '../../../src/domain/log.ts';
import type { PolicyDocument } from '../../../src/domain/policy/document.ts';
import { explained } from '../../../src/slack/blocks/explanation.ts';
import { whyMessage, whyView } from '../../../src/slack/blocks/why.ts';
import type { Explained, Unasked } from '../../../src/slack/blocks/why-answer.ts';
import { at, happened, said } from '../../domain/log-of.ts';
import { northwind, termsWith } from '../../domain/terms-of.ts';
import { expectSlackTakesIt, wordsOf } from './support.ts';

const ask = said(at('10:00', 23), 'dana', 'Our export fails. Can you look?', { authorName: 'Dana Reyes' });
const link = 'https://acme.slack.com/archives/C0NORTH/p1795428000000000';

/** The answer about the first ask of a conversation at 10:40 on Monday, from all its clocks. */
function answerOf(
  policy: Partial<PolicyDocument>,
  messages: Message[],
  facts: Fact[] = [],
  more: Partial<Explained> = {},
): Explained {
  const now = more.now ?? at('10:40', 23);
  const terms = termsWith(policy);
  const clocks = clocksOf(northwind, foldConversation(messages, facts), terms, now);
  return {
    how: 'explained',
    about: { inboxId: 'C0NORTH', messageId: ask.id },
    customerName: 'Northwind',
    link,
    unasked: null,
    askedBy: null,
    handled: { ownerId: 'U0PRIYA', takenBy: null, snoozedUntil: null },
    clocks: clocks.map((clock) => explained(clock, northwind, terms, 'Northwind', now)),
    more: 0,
    now,
    ...more,
  };
}

test('a wait is explained: who asked what, asked, due, owner, the sentence, the rule, and the minutes', () => {
  const words = wordsOf(whyView(answerOf({}, [ask])));
  expect(words).toEqual([
    `*Northwind* is waiting for a first reply.\n><${link}|Our export fails. Can you look?>`,
    expect.stringMatching(/^\*Asked\*\n.*10:00 UTC>$/),
    expect.stringMatching(/^\*Reply due\*\n.*11:00 UTC> \(due in 20 min\)$/),
    '*Owner*\n<@U0PRIYA>',
    '*Now*\nnobody has taken it',
    'Northwind asked on Monday 10:00; target 1 h of support hours; due Monday 11:00',
    '*Rule*\n• There are no rules: the policy’s own target counts.',
    '*Counted: 40 min of 1 h*\n• Mon 23 Nov 10:00–10:40: 40 min',
    'Times of day are those of Europe/London.',
    'Correct this',
  ]);
});

test('what staff said to be an ask is told first', () => {
  const askedBy = { at: at('10:20', 23), by: 'U0TOM' };
  const [first] = wordsOf(whyView(answerOf({}, [ask], [], { askedBy })));
  expect(first).toMatch(/^<@U0TOM> said that it is an ask, <!date\^.*10:20 UTC>\.$/);
});

describe('the reasons', () => {
  const rules: PolicyDocument['rules'] = [
    { name: 'Gold <!here>', when: { tiers: ['gold', 'R&D'] }, targets: { first_reply: 15 } },
    { name: 'At night', when: { timesOfDay: [['18:00', '08:00']] }, targets: { first_reply: 240 } },
    {
      name: 'Shared',
      when: { isShared: true },
      targets: { first_reply: { urgent: 30, normal: 60 }, resolution: 240 },
    },
  ];
  const urgent = happened(at('10:20', 23), 'priya', ask, { kind: 'prioritised', priority: 'urgent' });

  test('name the rule that applies first, then why the earlier ones do not', () => {
    expect(wordsOf(whyMessage(answerOf({ rules }, [ask])))).toContain(
      '*Rule*\n' +
        '• Rule “Shared” applies.\n' +
        '• Rule “Gold @here” does not apply: it is for tier gold or R&amp;D, and this customer has none.\n' +
        '• Rule “At night” does not apply: it is for 18:00–08:00, and this was asked at 10:00.',
    );
  });

  test('tell who changed the priority when, and what came of it', () => {
    const by = { ...urgent, actorId: 'U0PRIYA' };
    const words = wordsOf(whyMessage(answerOf({ rules }, [ask], [by])));
    expect(words[0]).toMatch(/^:red_circle: \*Urgent\* · \*Northwind\* has waited longer than promised\./);
    expect(words).toContain(
      '*What changed since*\n• Monday 10:20: <@U0PRIYA> set the priority to urgent, target 30 min, due Monday 10:30',
    );
  });

  test('list every pause with who, when, why, and how many minutes it hid', () => {
    const paused = happened(at('10:05', 23), 'tom', ask, { kind: 'paused', reason: 'needs <their> logs' });
    const resumed = happened(at('10:25', 23), 'tom', ask, { kind: 'resumed' });
    const words = wordsOf(
      whyMessage(answerOf({}, [ask], [{ ...paused, actorId: 'U0TOM' }, resumed], { now: at('10:45', 23) })),
    );
    expect(words).toContain(
      'Northwind asked on Monday 10:00; target 1 h of support hours; due Monday 11:20; ' +
        '20 min not counted while waiting on the customer',
    );
    expect(words).toContain(
      '*Counted: 25 min of 1 h*\n• Mon 23 Nov 10:00–10:05: 5 min\n• Mon 23 Nov 10:25–10:45: 20 min',
    );
    expect(words).toContain(
      '*Not counted*\n' +
        '• Mon 23 Nov 10:05–10:25: 20 min, <@U0TOM> set it to waiting on the customer (needs &lt;their&gt; logs)',
    );
  });

  test('of what is closed say how long it was', () => {
    const friday = said(at('16:50'), 'dana', 'Our export fails. Can you look?');
    const words = wordsOf(whyMessage(answerOf({}, [friday], [], { now: at('09:20', 23) })));
    expect(words).toContain(
      '*Counted: 30 min of 1 h*\n• Fri 20 Nov 16:50–17:00: 10 min\n• Mon 23 Nov 09:00–09:20: 20 min',
    );
    expect(words).toContain('*Not counted*\n• 64 h outside support hours');
  });

  test('of the other clocks come below, as many as there is room for', () => {
    const words = wordsOf(whyMessage(answerOf({ rules }, [ask], [], { more: 3 })));
    expect(words).toContain('*Resolution* · due in 3 h 20 min');
    expect(words).toContain(
      'Northwind asked on Monday 10:00; resolution target 4 h of support hours; due Monday 14:00',
    );
    expect(words.at(-2)).toBe('and 3 more');
    const many = answerOf({ rules }, [ask]);
    const crowded = { ...many, clocks: Array(40).fill(many.clocks[0]) };
    expectSlackTakesIt(whyMessage(crowded));
    expect(wordsOf(whyMessage(crowded)).at(-2)).toMatch(/^and 3\d more$/);
  });
});

test('while the ball is with the customer, it says since when and set by whom', () => {
  const paused = happened(at('10:05', 23), 'tom', ask, { kind: 'paused', reason: null });
  const words = wordsOf(whyMessage(answerOf({}, [ask], [{ ...paused, actorId: 'U0TOM' }])));
  expect(words[0]).toMatch(
    /^:hourglass_flowing_sand: Waiting on \*Northwind\* since .*10:05 UTC>, set by <@U0TOM>\.\n>/,
  );
  expect(words[2]).toMatch(/^\*Reply due\*\nno sooner than .*11:00 UTC>$/);
  expect(words).toContain(
    '*Not counted*\n• Mon 23 Nov 10:05–10:40: 35 min so far, <@U0TOM> set it to waiting on the customer',
  );
});

describe('nobody waits', () => {
  const endedBy = (id: string, ...facts: Fact[]) => {
    const own = facts.map((fact) => ({ ...fact, actorId: id }));
    return wordsOf(whyMessage(answerOf({}, [ask], own)))[0]?.split('\n')[0];
  };

  test('after a reply, a decision, a close, or where the question was taken back', () => {
    const reply = said(at('10:24', 23), 'tom', 'Mended: please try again.', { authorId: 'U0TOM' });
    expect(wordsOf(whyMessage(answerOf({}, [ask, reply])))[0]).toMatch(
      /^Nobody is waiting here: answered by <@U0TOM>, .*10:24 UTC>\.\n>/,
    );
    const when = at('10:24', 23);
    expect(endedBy('U0MEI', happened(when, 'mei', ask, { kind: 'no_reply_needed' }))).toMatch(
      /^Nobody is waiting here: no reply needed, said <@U0MEI>, .*\.$/,
    );
    expect(endedBy('U0MEI', happened(when, 'mei', ask, { kind: 'closed' }))).toMatch(
      /^Nobody is waiting here: closed by <@U0MEI>, .*\.$/,
    );
    expect(endedBy('U0DANA', happened(when, 'dana', ask, { kind: 'deleted' }))).toBe(
      'Nobody is waiting here: the customer took the question back.',
    );
  });

  test.each<[Unasked, string]>([
    [{ how: 'courtesy', why: 'it is an <emoji> and no more' }, 'it is an &lt;emoji&gt; and no more'],
    [{ how: 'staff' }, 'it was written by staff'],
    [{ how: 'bot' }, 'it was written by a bot'],
    [{ how: 'unknown' }, 'it cannot be told whether a customer or staff wrote it'],
    [{ how: 'no_promise' }, 'the policy promises no reply here'],
  ])('at a message that has a part in no clock: %j', (unasked, reason) => {
    const answer = answerOf({}, [], [], { unasked });
    expect(wordsOf(whyMessage(answer))).toEqual([`Nobody is waiting here: ${reason}.`]);
  });

  test('where nothing is known', () => {
    expect(wordsOf(whyMessage({ how: 'not_watched' }))).toEqual([
      'Nobody is waiting here: this channel is not watched.',
    ]);
    expect(wordsOf(whyMessage({ how: 'not_seen' }))).toEqual([
      'Nobody is waiting here: this was written before the channel was watched.',
    ]);
  });
});

test('a message that starts no clock says why, above the clock that it is a part of', () => {
  const words = wordsOf(whyMessage(answerOf({}, [ask], [], { unasked: { how: 'asked_before' } })));
  expect(words[0]).toBe(
    'This message starts no clock: the customer was waiting already. It is a part of this:',
  );
});

test('hundreds of rules and pauses are cut, and counted', () => {
  const rules = Array.from({ length: 300 }, (_, i) => ({
    name: `Rule ${i} ${'x'.repeat(60)}`,
    when: { tiers: ['gold'] },
    targets: {},
  }));
  const facts = Array.from({ length: 30 }, (_, i) => [
    happened(new Date(at('10:01', 23).getTime() + i * 60_000), 'tom', ask, { kind: 'paused', reason: 'x' }),
    happened(new Date(at('10:01:30', 23).getTime() + i * 60_000), 'tom', ask, { kind: 'resumed' }),
  ]).flat();
  const message = whyMessage(answerOf({ rules }, [ask], facts));
  expectSlackTakesIt(message);
  const words = wordsOf(message);
  expect(words.find((word) => word.startsWith('*Rule*'))).toMatch(
    /^\*Rule\*\n• No rule applies: the policy’s own target counts\.\n• Rule “Rule 0.*\nand 29\d more$/s,
  );
  expect(words.find((word) => word.startsWith('*Not counted*'))).toMatch(/\nand \d\d more$/);
});

test('the modal says whose deadline it explains', () => {
  expect(whyView(answerOf({}, [ask]), 'Why this deadline?').title.text).toBe('Why this deadline?');
});
