import { describe, expect, test } from 'vitest';
import { instantOfTs } from '../../../src/slack/translate/instants.ts';
import { translate } from '../../../src/slack/translate/translate.ts';
import { danaWrote, meaningOf, meaningOfEvent, receivedAt } from './bodies.ts';

describe('a malformed delivery is refused, and the error names what is missing', () => {
  test.each<[string, object, string]>([
    ['a message without a time', { ...danaWrote, ts: undefined }, 'ts'],
    ['a message whose text is none', { ...danaWrote, text: { a: 1 } }, 'text'],
    ['a message without a channel', { ...danaWrote, channel: undefined }, 'channel'],
    ['a message at no time', { ...danaWrote, ts: 'yesterday' }, '"yesterday" is not a Slack timestamp'],
    ['an event without a type', { channel: 'C0NORTH' }, 'type'],
    [
      'a reaction without an item',
      { type: 'reaction_added', user: 'U', reaction: 'eyes', event_ts: '1.0' },
      'item',
    ],
    ['a rename without a name', { type: 'channel_rename', channel: { id: 'C0NORTH' } }, 'name'],
    ['a new id without the old', { type: 'channel_id_changed', new_channel_id: 'C0' }, 'old_channel_id'],
    ['a change of nobody', { type: 'user_change' }, 'object'],
  ])('%s', (_, event, words) => {
    expect(() => meaningOfEvent(event)).toThrow(words);
  });

  test.each([
    ['event', { type: 'event_callback' }, 'event'],
    ['history', { message: danaWrote }, 'channel'],
    ['action', { type: 'block_actions', user: { id: 'U0TOM' } }, 'actions'],
    ['view', { type: 'view_submission', user: { id: 'U0TOM' } }, 'view'],
    ['command', { command: '/cx-urgency', text: 'watch' }, 'channel_id'],
  ] as const)('a body of the kind %s', (kind, body, words) => {
    expect(() => meaningOf(kind, body)).toThrow(words);
  });

  test('a body that is no JSON', () => {
    const broken = { id: 'event/1', kind: 'event', body: '{"event":', receivedAt } as const;
    expect(() => translate(broken, { botUserId: 'U0BOT' })).toThrow(SyntaxError);
  });
});

describe('Slack’s timestamps', () => {
  test.each([
    ['1795193400.000100', '2026-11-20T16:50:00.000Z'],
    ['1795193400.123999', '2026-11-20T16:50:00.123Z'],
    ['1795193400', '2026-11-20T16:50:00.000Z'],
    ['1795193400.5', '2026-11-20T16:50:00.500Z'],
  ])('%s is %s', (ts, iso) => {
    expect(instantOfTs(ts).toISOString()).toBe(iso);
  });

  test.each(['', 'now', '-1.0', '1795193400.', '1795193400.0000001', '1e9', ' 1795193400'])(
    '%j is none',
    (ts) => {
      expect(() => instantOfTs(ts)).toThrow('is not a Slack timestamp');
    },
  );
});

test('fields that Slack adds one day change nothing', () => {
  expect(meaningOfEvent({ ...danaWrote, mood: 'impatient' })).toEqual(meaningOfEvent(danaWrote));
});

test('what no database can keep is taken out of a text, and emoji stay whole', () => {
  const [said] = meaningOfEvent({ ...danaWrote, text: 'a\u0000b \ud83d\ude42 \ud83d c' });
  expect(said).toMatchObject({ text: 'ab 🙂 \ufffd c' });
});
