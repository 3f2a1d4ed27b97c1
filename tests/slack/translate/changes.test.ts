import { describe, expect, test } from 'vitest';
import { danaWrote, meaningOf, meaningOfEvent, meaningOfMessage, receivedAt } from './bodies.ts';

const edited = { user: 'U0DANA', ts: '1795193700.000000' };
const place = {
  type: 'message',
  channel: 'C0NORTH',
  channel_type: 'channel',
  hidden: true,
  ts: '1795193700.000300',
  event_ts: '1795193700.000300',
} as const;

const changed = (message: object, previous_message: object = danaWrote) =>
  meaningOfEvent({ ...place, subtype: 'message_changed', message, previous_message });

describe('an edit', () => {
  test('is what the message says now, since the edit', () => {
    expect(changed({ ...danaWrote, text: 'The import is broken', edited })).toEqual([
      {
        type: 'fact',
        inboxId: 'C0NORTH',
        messageId: '1795193400.000100',
        id: 'edited/1795193400.000100/1795193700.000000',
        at: new Date('2026-11-20T16:55:00Z'),
        actor: { userId: 'U0DANA', teamId: 'T0NORTH', botId: null, name: 'Dana Reyes' },
        details: { kind: 'edited', text: 'The import is broken' },
      },
    ]);
  });

  test('of a reply that was also sent to the channel counts', () => {
    const broadcast = { ...danaWrote, subtype: 'thread_broadcast', text: 'now', edited };
    expect(changed(broadcast)).toMatchObject([{ details: { kind: 'edited', text: 'now' } }]);
  });

  test('counts where Slack no longer says what stood there before', () => {
    const after = { ...danaWrote, text: 'The import is broken', edited };
    expect(meaningOfEvent({ ...place, subtype: 'message_changed', message: after })).toHaveLength(1);
  });

  test('is kept without what no database can keep', () => {
    expect(changed({ ...danaWrote, text: 'a\u0000b\udc00', edited })).toMatchObject([
      { details: { text: 'ab\ufffd' } },
    ]);
  });
});

describe('a change that is no edit', () => {
  test('a link that unfolds', () => {
    const attachments = [{ from_url: 'https://example.com', title: 'Example', id: 1 }];
    expect(changed({ ...danaWrote, attachments })).toEqual([]);
  });

  test('a link that unfolds in a message that was edited before', () => {
    const before = { ...danaWrote, edited };
    expect(changed({ ...before, attachments: [{ id: 1 }] }, before)).toEqual([]);
  });

  test('a thread that grows', () => {
    expect(changed({ ...danaWrote, thread_ts: danaWrote.ts, reply_count: 1 })).toEqual([]);
  });

  test('new words without an edit: an app that brings its own message up to date', () => {
    const own = { ...danaWrote, user: 'U0BOT', bot_id: 'B0CX', text: 'Answered' };
    expect(changed(own, { ...own, text: 'Waiting' })).toEqual([]);
  });

  test('of a direct message', () => {
    const after = { ...danaWrote, text: 'now', edited };
    const event = { ...place, channel_type: 'im', subtype: 'message_changed', message: after };
    expect(meaningOfEvent(event)).toEqual([]);
  });
});

describe('a deletion', () => {
  const { blocks: _blocks, ...previous_message } = danaWrote;

  test('is known by the message that is gone', () => {
    const gone = meaningOfMessage<'message_deleted'>({
      ...place,
      subtype: 'message_deleted',
      deleted_ts: danaWrote.ts,
      previous_message,
    });
    expect(gone).toEqual([
      {
        type: 'fact',
        inboxId: 'C0NORTH',
        messageId: '1795193400.000100',
        id: 'deleted/1795193400.000100/1795193700.000300',
        at: new Date('2026-11-20T16:55:00Z'),
        actor: null,
        details: { kind: 'deleted' },
      },
    ]);
  });

  test('of a message with replies leaves a tombstone behind', () => {
    const tombstone = {
      type: 'message',
      subtype: 'tombstone',
      user: 'USLACKBOT',
      text: 'This message was deleted.',
      ts: danaWrote.ts,
      thread_ts: danaWrote.ts,
      reply_count: 2,
      hidden: true,
    };
    expect(changed(tombstone)).toMatchObject([
      { messageId: danaWrote.ts, details: { kind: 'deleted' }, at: new Date('2026-11-20T16:55:00Z') },
    ]);
  });
});

describe('what became of a message is told by the channel’s history too', () => {
  const past = (message: object) => meaningOf('history', { channel: 'C0NORTH', message });

  test('an edit, as it would have come as an event', () => {
    const after = { ...danaWrote, text: 'The import is broken', edited };
    expect(past(after)).toEqual([expect.objectContaining({ type: 'said' }), ...changed(after)]);
  });

  test('a deletion that left a tombstone, since it was read', () => {
    const tombstone = {
      type: 'message',
      subtype: 'tombstone',
      user: 'USLACKBOT',
      ts: danaWrote.ts,
      text: 'Deleted.',
    };
    expect(past(tombstone)).toMatchObject([
      { messageId: danaWrote.ts, details: { kind: 'deleted' }, at: receivedAt },
    ]);
  });
});
