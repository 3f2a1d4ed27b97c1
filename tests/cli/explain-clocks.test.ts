import { describe, expect, test } from 'vitest';
import { explainClocksLine } from '../../src/domain/clocks/explain-line.ts';
import { runScript } from '../support/processes.ts';

const calendar = {
  timeZone: 'Europe/London',
  hours: { mon: [['09:00', '17:00']], fri: [['09:00', '17:00']] },
};
const ask = { at: '2026-11-20T16:50:00Z', author: 'customer', name: 'dana', text: 'The export is broken' };
const now = '2026-11-23T09:00:00Z';
const line = (more: object = {}) => JSON.stringify({ calendar, messages: [ask], now, ...more });

interface Answer {
  clocks?: Record<string, unknown>[];
  error?: string;
}
const answerTo = (text: string) => JSON.parse(explainClocksLine(text)) as Answer;

describe('explain clocks', () => {
  const clocks = () => runScript('bin/cx-urgency.js', { args: ['explain', 'clocks'] });

  test('answers each line by one line in its place, and ends when the lines end', async () => {
    const child = clocks();
    const reply = { at: '2026-11-23T09:10:00Z', author: 'staff', name: 'tom', text: 'It works again' };
    const lines = [
      line(),
      '{"calendar":',
      line({ messages: [ask, reply], now: '2026-11-23T12:00:00Z' }),
      `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
      line({ messages: [{ ...ask, text: 'One line\u2028and another' }], now: 'soon' }),
      line({ messages: [] }),
    ];
    for (const each of lines) child.say(each);
    const answers: Answer[] = [];
    for (const _ of lines) answers.push(JSON.parse(await child.nextLine()) as Answer);
    child.sayNoMore();
    expect(await child.ended).toEqual({ code: 0, stderr: '' });
    expect(answers).toMatchObject([
      { clocks: [{ metric: 'first_reply', dueAt: '2026-11-23T09:50:00.000Z', outcome: 'running' }] },
      { error: expect.stringMatching(/^line: not a JSON object\. Write \{/) },
      { clocks: [{ outcome: 'met', fulfilledAt: '2026-11-23T09:10:00.000Z', elapsedMinutes: 20 }] },
      { error: expect.stringMatching(/^line: nested more than 64 deep\./) },
      { error: expect.stringMatching(/^now: "soon" is not an instant\./) },
      { clocks: [] },
    ]);
  });

  test('answers an empty line as well, in its place', async () => {
    const child = clocks();
    child.say('');
    child.say(line({ now: 'soon' }));
    child.sayNoMore();
    expect(await child.nextLine()).toMatch(/^\{"error":"line: not a JSON object/);
    expect(await child.nextLine()).toMatch(/^\{"error":"now: /);
    await expect(child.nextLine()).rejects.toThrow('ended without another line');
  });
});

describe('an answer', () => {
  test('tells of each clock what it is promised, how it stands and why', () => {
    const rules = [{ name: 'Gold', when: { tiers: ['gold'] }, targets: { first_reply: 30 } }];
    const { clocks } = answerTo(line({ policy: { rules }, customer: { name: 'Northwind', tier: 'gold' } }));
    expect(clocks).toMatchObject([
      {
        metric: 'first_reply',
        message: 0,
        askText: 'The export is broken',
        startedAt: '2026-11-20T16:50:00.000Z',
        dueAt: '2026-11-23T09:20:00.000Z',
        outcome: 'running',
        targetMinutes: 30,
        priority: 'normal',
        rule: 'Gold',
        pauses: [],
        changes: [],
        why: { rules: ['Rule “Gold” applies.'], timeZone: 'Europe/London' },
      },
    ]);
  });

  test('takes what lies after now as not having happened', () => {
    const reply = { at: '2026-11-23T09:10:00Z', author: 'staff', text: 'It works again' };
    const decisions = [{ at: '2026-11-23T09:05:00Z', what: 'closed' }];
    expect(answerTo(line({ messages: [ask, reply], decisions })).clocks).toMatchObject([
      { outcome: 'running', endedAt: null },
    ]);
  });

  test('does not depend on the order in which messages are given', () => {
    const reply = { at: '2026-11-20T16:55:00Z', author: 'staff', text: 'It works again' };
    const [forth, back] = [
      [ask, reply],
      [reply, ask],
    ].map((messages) => answerTo(line({ messages })).clocks);
    expect(back).toMatchObject([{ outcome: 'met', elapsedMinutes: 5 }]);
    expect(back?.map(({ message: _, ...clock }) => clock)).toEqual(
      forth?.map(({ message: _, ...clock }) => clock),
    );
  });

  test('hears what staff decided, with who and why', () => {
    const decisions = [
      { at: '2026-11-20T16:55:00Z', what: 'paused', by: 'priya', reason: 'asked by phone' },
      { at: '2026-11-20T16:56:00Z', what: 'prioritised', by: 'tom', priority: 'urgent' },
    ];
    const policy = { targets: { first_reply: { normal: 60, urgent: 30 } } };
    expect(answerTo(line({ policy, decisions })).clocks).toMatchObject([
      {
        outcome: 'paused',
        priority: 'urgent',
        targetMinutes: 30,
        pauses: [{ by: 'priya', cause: 'staff', reason: 'asked by phone', endedAt: null }],
        changes: [{ cause: 'priority_by_staff', by: 'tom', priority: 'urgent' }],
      },
    ]);
  });

  test('takes a decision as one about the ask that waits, not about the thanks after it', () => {
    const thanks = { at: '2026-11-20T16:52:00Z', author: 'customer', text: 'Thanks!' };
    const decisions = [{ at: '2026-11-20T16:55:00Z', what: 'no_reply_needed' }];
    expect(answerTo(line({ messages: [ask, thanks], decisions })).clocks).toMatchObject([
      { outcome: 'cancelled', cancelReason: 'no_reply_needed', endedAt: '2026-11-20T16:55:00.000Z' },
    ]);
  });

  test('tells which target has no open time left, in words', () => {
    const once = {
      timeZone: 'UTC',
      hours: {},
      openings: [{ date: '2026-11-20', hours: [['16:00', '17:00']] }],
    };
    expect(answerTo(line({ calendar: once })).error).toMatch(/^policy\.targets: .+ Promise fewer minutes/);
  });
});

describe('what cannot be read is answered by the field and the mend', () => {
  const message = (more: object) => ({ messages: [{ ...ask, ...more }] });
  const decision = (more: object) => ({
    decisions: [{ at: '2026-11-20T16:55:00Z', what: 'paused', ...more }],
  });
  test.each<[string, object, RegExp]>([
    ['a field that there is not', { message: [] }, /^message: .+ Known are policy, calendar/],
    ['no now', { now: undefined }, /^now: missing\. Write one with its offset/],
    [
      'a now without an offset',
      { now: '2026-11-23T09:00' },
      /^now: "2026-11-23T09:00" is not an instant\. Write/,
    ],
    ['no calendar', { calendar: undefined }, /^calendar: missing\. Write an object such as/],
    ['a calendar that is none', { calendar: 5 }, /^calendar: 5 is not a calendar\. Write/],
    [
      'a zone that there is not',
      { calendar: { ...calendar, timeZone: 'Mars' } },
      /^calendar\.timeZone: "Mars" .+ Write/,
    ],
    ['calendars in a list', { calendars: [calendar] }, /^calendars: .+ Write \{"default":/],
    [
      'a calendar among several',
      { calendars: { night: {} } },
      /^calendars\.night\.timeZone: missing\. Write/,
    ],
    ['a policy that is none', { policy: [] }, /^policy: .+ is not a policy\. Write/],
    [
      'a target of nothing',
      { policy: { targets: { first_reply: 0 } } },
      /^policy\.targets\.first_reply: a target .+\. Write/,
    ],
    [
      'a calendar that the policy does not find',
      { policy: { calendarId: 'night' } },
      /^policy\.calendarId: "night" /,
    ],
    ['no messages', { messages: undefined }, /^messages: missing\. Write a list/],
    ['messages in no list', { messages: {} }, /^messages: \{\} is not a list\. Write a list/],
    ['a message that is none', { messages: ['Hi'] }, /^messages\[0\]: "Hi" is not a message\. Write/],
    [
      'a message without an instant',
      message({ at: undefined }),
      /^messages\[0\]\.at: missing\. Write one with its offset/,
    ],
    ['a day that there is not', message({ at: '2026-02-30T00:00:00Z' }), /^messages\[0\]\.at: "2026-02-30/],
    [
      'an author who is none',
      message({ author: 'boss' }),
      /^messages\[0\]\.author: "boss" .+ Write customer, staff/,
    ],
    ['a text that is none', message({ text: 5 }), /^messages\[0\]\.text: 5 is not a text\. Write/],
    ['decisions in no list', { decisions: {} }, /^decisions: \{\} is not a list\. Write a list/],
    ['a decision that is none', { decisions: [null] }, /^decisions\[0\]: null is not a decision\. Write/],
    [
      'a decision without an instant',
      decision({ at: 'noon' }),
      /^decisions\[0\]\.at: "noon" is not an instant/,
    ],
    [
      'a decision unheard of',
      decision({ what: 'shelved' }),
      /^decisions\[0\]\.what: "shelved" .+ Write closed, paused/,
    ],
    [
      'a priority unheard of',
      decision({ what: 'prioritised', priority: 'asap' }),
      /^decisions\[0\]\.priority: "asap" .+ Write urgent/,
    ],
    [
      'a decision before anything was asked',
      decision({ at: '2026-11-20T10:00:00Z' }),
      /^decisions\[0\]\.at: no customer had written by then\. Write a later/,
    ],
    ['an inbox that is none', { inbox: 'C0NORTH' }, /^inbox: "C0NORTH" is not an inbox\. Write/],
    ['an inbox of no kind', { inbox: { kind: 'fax' } }, /^inbox\.kind: "fax" .+ Write channel or mailbox/],
    [
      'a customer that is none',
      { customer: 'Northwind' },
      /^customer: "Northwind" is not a customer\. Write/,
    ],
  ])('%s', (_, more, words) => {
    expect(answerTo(line(more)).error).toMatch(words);
  });

  test.each(['', 'null', '5', '[]', '"{}"', '{"a":1', '{}{}', '\u0000'])('%j is no JSON object', (text) => {
    expect(answerTo(text).error).toMatch(/^line: not a JSON object\. Write \{/);
  });

  test('several faults of a policy are told at once', () => {
    const policy = { targets: { first_reply: 0, next_reply: -1 } };
    expect(answerTo(line({ policy })).error).toMatch(
      /policy\.targets\.first_reply: .+ policy\.targets\.next_reply: /,
    );
  });
});

describe('hostile JSON', () => {
  test.each(['now', 'messages', 'decisions', 'policy', 'calendar', 'calendars', 'inbox', 'customer'])(
    'nested a hundred thousand deep in %s is refused',
    (field) => {
      const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
      expect(answerTo(line({ [field]: '@' }).replace('"@"', deep)).error).toMatch(
        /^line: nested more than 64 deep/,
      );
    },
  );

  test('in words that look nested is text', () => {
    const text = `"${'[{'.repeat(1000)}\\"`;
    expect(answerTo(line({ messages: [{ ...ask, text }] })).clocks).toHaveLength(1);
  });

  test('with names of what every object has is refused like any other', () => {
    expect(answerTo('{"__proto__":{"now":1},"constructor":2}').error).toMatch(/^__proto__: not a field/);
    expect(answerTo(line({ policy: { targets: { constructor: 5 } } })).error).toMatch(
      /^policy\.targets\.constructor: /,
    );
  });
});
