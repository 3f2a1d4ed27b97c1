import { describe, expect, test } from 'vitest';
import { danaWrote, meaningOf, meaningOfEvent, meaningOfMessage } from './bodies.ts';

const place = {
  type: 'message',
  channel: 'C0NORTH',
  channel_type: 'channel',
  event_ts: '1795193400.000100',
} as const;

test('a message is somebody saying something, at the time that Slack gave it', () => {
  expect(meaningOfEvent(danaWrote)).toEqual([
    {
      type: 'said',
      inboxId: 'C0NORTH',
      id: '1795193400.000100',
      at: new Date('2026-11-20T16:50:00.000Z'),
      threadId: null,
      text: 'The export is broken',
      hasFiles: false,
      author: { userId: 'U0DANA', teamId: 'T0NORTH', botId: null, name: 'Dana Reyes' },
    },
  ]);
});

describe('what counts as said', () => {
  test('a reply in a thread, with its thread', () => {
    const reply = { ...danaWrote, thread_ts: '1795190000.000200', parent_user_id: 'U0TOM' };
    expect(meaningOfEvent(reply)).toMatchObject([{ type: 'said', threadId: '1795190000.000200' }]);
  });

  test('the first message of a thread, outside of it', () => {
    const root = { ...danaWrote, thread_ts: danaWrote.ts, reply_count: 2, reply_users: ['U0TOM'] };
    expect(meaningOfEvent(root)).toMatchObject([{ type: 'said', threadId: null }]);
  });

  test('a reply that was also sent to the channel, once and in its thread', () => {
    const [broadcast, ...more] = meaningOfMessage<'thread_broadcast'>({
      ...place,
      subtype: 'thread_broadcast',
      text: 'It is back',
      user: 'U0TOM',
      ts: '1795193400.000100',
      thread_ts: '1795190000.000200',
      client_msg_id: '0b9f',
      root: {
        ...place,
        subtype: undefined,
        user: 'U0DANA',
        ts: '1795190000.000200',
        thread_ts: '1795190000.000200',
        reply_count: 1,
        reply_users_count: 1,
        latest_reply: '1795193400.000100',
        reply_users: ['U0TOM'],
      },
    });
    expect(broadcast).toMatchObject({ type: 'said', text: 'It is back', threadId: '1795190000.000200' });
    expect(more).toEqual([]);
  });

  test('a message in the third person', () => {
    const said = meaningOfMessage<'me_message'>({
      ...place,
      subtype: 'me_message',
      user: 'U0DANA',
      text: 'waits for an answer',
      ts: '1795193400.000100',
    });
    expect(said).toMatchObject([{ type: 'said', text: 'waits for an answer' }]);
  });

  test('a file, with or without words', () => {
    const file = { id: 'F0LOG', name: 'export.log', mimetype: 'text/plain', mode: 'hosted' };
    const share = { ...danaWrote, subtype: 'file_share', text: '', files: [file], upload: false };
    expect(meaningOfEvent(share)).toMatchObject([{ type: 'said', text: '', hasFiles: true }]);
  });

  test('a message that forwards another and adds nothing, by the words it forwards', () => {
    const forwarded = {
      ...danaWrote,
      text: '',
      attachments: [
        { is_share: true, is_msg_unfurl: true, text: 'Who can help us?', fallback: '[Nov 20th] omar' },
      ],
    };
    expect(meaningOfEvent(forwarded)).toMatchObject([{ type: 'said', text: 'Who can help us?' }]);
  });

  test('what a bot wrote, as a bot’s', () => {
    const said = meaningOfMessage<'bot_message'>({
      ...place,
      subtype: 'bot_message',
      ts: '1795193400.000100',
      text: 'Build failed',
      bot_id: 'B0BEACON',
      username: 'Beacon',
    });
    expect(said).toMatchObject([
      { type: 'said', author: { userId: 'B0BEACON', botId: 'B0BEACON', teamId: null, name: 'Beacon' } },
    ]);
  });

  test('what an app wrote in a person’s name, as a bot’s', () => {
    const byApp = {
      ...danaWrote,
      user: 'U0TOM',
      user_team: 'T0OURS',
      bot_id: 'B0BEACON',
      app_id: 'A0BEACON',
    };
    expect(meaningOfEvent(byApp)).toMatchObject([{ author: { userId: 'U0TOM', botId: 'B0BEACON' } }]);
  });

  test('a message of the channel’s history, which names no channel itself', () => {
    const { channel: _channel, channel_type: _type, event_ts: _ts, ...message } = danaWrote;
    expect(meaningOf('history', { channel: 'C0NORTH', message })).toEqual(meaningOfEvent(danaWrote));
  });
});

describe('what says nothing', () => {
  test.each([
    'channel_join',
    'channel_leave',
    'channel_topic',
    'channel_purpose',
    'channel_name',
    'channel_archive',
    'group_join',
    'bot_add',
    'pinned_item',
    'reminder_add',
    'ekm_access_denied',
    'channel_posting_permissions',
    'a_subtype_of_next_year',
  ])('a message of the subtype %s', (subtype) => {
    expect(meaningOfEvent({ ...danaWrote, subtype })).toEqual([]);
  });

  test('the note that a thread has grown', () => {
    const { blocks: _blocks, ...root } = danaWrote;
    const grown = { ...root, thread_ts: root.ts, reply_count: 1, replies: [] };
    expect(
      meaningOfMessage<'message_replied'>({
        ...place,
        subtype: 'message_replied',
        hidden: true,
        ts: '1795193500.000000',
        message: grown,
      }),
    ).toEqual([]);
  });

  test.each(['mpim', 'app_home'])('a direct message (%s)', (channel_type) => {
    expect(meaningOfEvent({ ...danaWrote, channel: 'D0DANA', channel_type })).toEqual([]);
  });

  test.each([
    ['of the app itself', { bot_id: 'B0CX' }],
    ['that was edited', { subtype: 'message_changed' }],
    ['of nobody', { user: undefined }],
    ['without words', { text: '' }],
  ])('a direct message to the app %s', (_, more) => {
    expect(meaningOfEvent({ ...danaWrote, channel: 'D0DANA', channel_type: 'im', ...more })).toEqual([]);
  });
});

test('what is written to the app in direct messages is words to it, and never a message of a customer', () => {
  expect(meaningOfEvent({ ...danaWrote, channel: 'D0DANA', channel_type: 'im' })).toEqual([
    {
      type: 'words',
      id: 'words/D0DANA/1795193400.000100',
      at: new Date('2026-11-20T16:50:00.000Z'),
      actor: { userId: 'U0DANA', teamId: 'T0NORTH', botId: null, name: 'Dana Reyes' },
      channelId: 'D0DANA',
      text: 'The export is broken',
    },
  ]);
});
