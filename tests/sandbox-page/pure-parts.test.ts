import { describe, expect, it } from 'vitest';
import { kindOfText, suggestCommands } from '../../src/sandbox/page/commands.js';
import { decodeStored, encodeTyped } from '../../src/sandbox/page/compose.js';
import { withGlyphs } from '../../src/sandbox/page/emoji.js';
import { findErrors } from '../../src/sandbox/page/form.js';
import { groupByCompany, initials, listNames, readableOn } from '../../src/sandbox/page/people.js';
import {
  formatRoute,
  parsePermalink,
  parseRoute,
  permalinkOf,
  safeUrl,
} from '../../src/sandbox/page/route.js';
import { channelRows, threadRows } from '../../src/sandbox/page/timeline.js';

describe('what a person types', () => {
  const people = [
    { id: 'U1', name: 'mia', realName: 'Mia Sand' },
    { id: 'U2', name: 'mia.sander', realName: 'Mia Sander' },
  ];
  const channels = [{ id: 'C1', name: 'leads', isIm: false }];
  const known = { people, channels };
  const indexed = {
    people: new Map(people.map((one) => [one.id, one])),
    channels: new Map(channels.map((one) => [one.id, one])),
  };

  it('is escaped, and names become mentions', () => {
    expect(encodeTyped('a < b & c, @Mia Sand see #leads @here', known)).toBe(
      'a &lt; b &amp; c, <@U1> see <#C1|leads> <!here>',
    );
  });

  it('mentions the person with the longest name that fits', () => {
    expect(encodeTyped('@mia sander and @mia', known)).toBe('<@U2> and <@U1>');
  });

  it('leaves an e-mail address and a longer word alone', () => {
    expect(encodeTyped('x@mia.example #leadsheet', known)).toBe('x@mia.example #leadsheet');
  });

  it('comes back as it was typed, for editing', () => {
    const typed = 'a < b & c, @Mia Sand see #leads @here';
    expect(decodeStored(encodeTyped(typed, known), indexed)).toBe(typed);
  });
});

describe('the address', () => {
  it('keeps the person, the place and the thread', () => {
    const route = { as: 'U1', channel: 'C1', thread: '1.2' };
    expect(parseRoute({ hash: formatRoute(route), pathname: '/' })).toEqual(route);
  });

  it('opens the message a permalink names', () => {
    expect(parseRoute({ hash: '#as=U1', pathname: '/archives/C1/p1700000000000100' })).toEqual({
      as: 'U1',
      channel: 'C1',
      message: '1700000000.000100',
    });
  });

  it('knows a reply by its thread', () => {
    expect(
      parsePermalink('https://x.example/archives/C1/p1700000001000200?thread_ts=1700000000.000100&cid=C1'),
    ).toEqual({
      channel: 'C1',
      message: '1700000001.000200',
      thread: '1700000000.000100',
    });
    expect(parsePermalink('https://x.example/orders')).toBeUndefined();
  });

  it('are made as Slack makes them, and are read back', () => {
    const reply = { ts: '1700000001.000200', thread_ts: '1700000000.000100' };
    const link = permalinkOf('https://x.example/', 'C1', reply);
    expect(link).toBe('https://x.example/archives/C1/p1700000001000200?thread_ts=1700000000.000100&cid=C1');
    expect(parsePermalink(link)).toEqual({ channel: 'C1', message: reply.ts, thread: reply.thread_ts });
    expect(permalinkOf('https://x.example/', 'C1', { ...reply, ts: reply.thread_ts })).toBe(
      'https://x.example/archives/C1/p1700000000000100',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example', ' vbscript:x', undefined])(
    'sends nobody to %j',
    (url) => {
      expect(safeUrl(url)).toBeUndefined();
    },
  );

  it.each(['https://a.example', 'mailto:a@b.example', '/archives/C1'])('sends people to %s', (url) => {
    expect(safeUrl(url)).toBe(url);
  });
});

describe('the rows of a channel', () => {
  const clock = { now: new Date('2026-11-23T09:20:00Z'), timeZone: 'Europe/Berlin' };
  const at = (iso: string) => `${Date.parse(iso) / 1000}.000100`;
  const shape = (rows: { kind: string; label?: string; key: string; isCompact?: boolean }[]) =>
    rows.map((row) => (row.kind === 'day' ? row.label : `${row.key}${row.isCompact ? ' +' : ''}`));

  it('divides days by the workspace zone, not by UTC', () => {
    const late = at('2026-11-22T22:59:00Z');
    const early = at('2026-11-22T23:00:00Z');
    const rows = channelRows(
      [
        { ts: early, user: 'U1' },
        { ts: late, user: 'U1' },
      ],
      clock,
    );
    expect(shape(rows)).toEqual(['Yesterday', late, 'Today', early]);
  });

  it('joins messages of one author that follow within five minutes', () => {
    const first = at('2026-11-23T08:00:00Z');
    const second = at('2026-11-23T08:04:00Z');
    const third = at('2026-11-23T08:09:00Z');
    const rows = channelRows(
      [
        { ts: first, user: 'U1' },
        { ts: second, user: 'U1' },
        { ts: third, user: 'U1' },
      ],
      clock,
    );
    expect(shape(rows)).toEqual(['Today', first, `${second} +`, third]);
  });

  it('keeps replies in their thread, and shows those also sent to the channel', () => {
    const root = { ts: at('2026-11-23T08:00:00Z'), user: 'U1' };
    const reply = { ts: at('2026-11-23T08:10:00Z'), thread_ts: root.ts, user: 'U2' };
    const broadcast = {
      ts: at('2026-11-23T08:20:00Z'),
      thread_ts: root.ts,
      user: 'U2',
      subtype: 'thread_broadcast',
    };
    const rows = channelRows([root, reply, broadcast], clock);
    expect(shape(rows)).toEqual(['Today', root.ts, broadcast.ts]);
    expect(rows[1]?.replies).toEqual([reply, broadcast]);
    expect(shape(threadRows([root, reply, broadcast], root.ts, clock))).toEqual([
      'Today',
      root.ts,
      reply.ts,
      broadcast.ts,
    ]);
  });
});

describe('a form', () => {
  const input = (block_id: string, element: object, optional = false) => ({
    type: 'input',
    block_id,
    element,
    optional,
  });
  const value = (typed: string | null) => ({ a: { type: 'plain_text_input', value: typed } });

  it('asks for required fields only', () => {
    const element = { type: 'plain_text_input' };
    expect(
      findErrors([input('x', element), input('y', element, true)], { x: value(null), y: value(null) }),
    ).toEqual({
      x: 'Please complete this required field.',
    });
  });

  it('takes no empty choice for a required one', () => {
    const values = { x: { a: { type: 'multi_static_select', selected_options: [] } } };
    expect(Object.keys(findErrors([input('x', { type: 'multi_static_select' })], values))).toEqual(['x']);
  });

  it.each([
    [{ type: 'number_input', min_value: '5' }, '4', 'Must be at least 5.'],
    [{ type: 'number_input', max_value: '9' }, '10', 'Must be at most 9.'],
    [{ type: 'number_input' }, '1.5', 'Please enter a whole number.'],
    [{ type: 'number_input', is_decimal_allowed: true }, '1.5', undefined],
    [{ type: 'email_text_input' }, 'mia', 'Please enter a valid email address.'],
    [{ type: 'email_text_input' }, 'mia@a.example', undefined],
    [{ type: 'plain_text_input', min_length: 3 }, 'ab', 'Must be at least 3 characters.'],
    [{ type: 'plain_text_input', max_length: 2 }, 'abc', 'Must be at most 2 characters.'],
  ])('checks %j with %j', (element, typed, error) => {
    expect(findErrors([input('x', element)], { x: value(typed) }).x).toBe(error);
  });
});

describe('the slash command', () => {
  it('is told from messages and from commands nobody knows', () => {
    expect(
      ['/cx-urgency', '/cx-urgency open', '/remind me', '/path/to/file', 'a /cx-urgency'].map(kindOfText),
    ).toEqual(['command', 'command', 'unknown command', 'message', 'message']);
  });

  it('lists what fits what has been typed', () => {
    expect(suggestCommands('/cx-urgency un').map((one) => one.text)).toEqual(['/cx-urgency unwatch']);
    expect(suggestCommands('/').map((one) => one.text)).toContain('/cx-urgency open');
    expect(suggestCommands('/cx-urgency p').map((one) => one.text)).toEqual([
      '/cx-urgency priority urgent ',
      '/cx-urgency pause ',
    ]);
    expect(suggestCommands('hello')).toEqual([]);
  });
});

describe('people', () => {
  it('are listed by company, ours first, without the bots', () => {
    const one = (id: string, teamId: string, teamName: string, isBot = false) => ({
      id,
      teamId,
      teamName,
      isBot,
    });
    const groups = groupByCompany(
      [
        one('U1', 'T3', 'Zeta'),
        one('U2', 'T2', 'Alpha'),
        one('U3', 'T1', 'Ours'),
        one('B1', 'T1', 'Ours', true),
      ],
      'T1',
    );
    expect(groups.map((group) => [group.teamName, group.people.length])).toEqual([
      ['Ours', 1],
      ['Alpha', 1],
      ['Zeta', 1],
    ]);
  });

  it('have initials in a colour that can be read', () => {
    expect(['Mia Sand', 'Cher', 'Ana de la Cruz'].map(initials)).toEqual(['MS', 'C', 'AC']);
    expect([readableOn('#ffffff'), readableOn('#102030')]).toEqual(['#1b1b1f', '#ffffff']);
  });

  it('are named in a sentence', () => {
    expect(listNames(['Ana', 'Ben', 'Cleo', 'Dan'])).toBe('Ana, Ben and 2 others');
    expect(listNames(['Ana', 'Ben'])).toBe('Ana and Ben');
  });
});

it('shows known emoji and passes the others through', () => {
  expect(withGlyphs('ok :white_check_mark: :party_parrot:')).toBe('ok ✅ :party_parrot:');
});
