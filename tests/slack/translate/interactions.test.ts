import { describe, expect, test } from 'vitest';
import { meaningOf, receivedAt } from './bodies.ts';

const anchor = { inbox: 'C0NORTH', ask: '1795193400.000100', clock: 'C0NORTH/1795193400.000100/first_reply' };
const value = JSON.stringify(anchor);
const row = {
  type: 'actions',
  block_id: 'nudge_actions_waiting',
  elements: [
    { type: 'button', action_id: 'take_ask', text: { type: 'plain_text', text: 'I’m on it' }, value },
    { type: 'static_select', action_id: 'snooze_ask', placeholder: { type: 'plain_text', text: 'Snooze' } },
  ],
};

/** A press in a direct message of the app, as Slack sends it. */
function press(action: object, more: object = {}) {
  return meaningOf(
    'action',
    {
      type: 'block_actions',
      user: { id: 'U0PRIYA', username: 'priya', name: 'priya', team_id: 'T0OURS' },
      api_app_id: 'A0CX',
      token: 'verification',
      container: {
        type: 'message',
        message_ts: '1795195200.000100',
        channel_id: 'D0PRIYA',
        is_ephemeral: false,
      },
      trigger_id: '1.2.3',
      team: { id: 'T0OURS', domain: 'brightwell' },
      enterprise: null,
      channel: { id: 'D0PRIYA', name: 'directmessage' },
      message: { type: 'message', user: 'U0BOT', bot_id: 'B0CX', ts: '1795195200.000100', blocks: [row] },
      response_url: 'https://hooks.slack.com/actions/T0/1/x',
      actions: [
        { type: 'button', block_id: 'nudge_actions_waiting', action_ts: '1795195260.000000', ...action },
      ],
      ...more,
    },
    'action/1.2.3',
  );
}

describe('a press', () => {
  test('on "I’m on it" takes the ask that the button names, when it was received', () => {
    expect(press({ action_id: 'take_ask', value })).toEqual([
      {
        type: 'fact',
        inboxId: 'C0NORTH',
        messageId: '1795193400.000100',
        id: 'decided/action/1.2.3/take_ask',
        at: receivedAt,
        actor: { userId: 'U0PRIYA', teamId: 'T0OURS', botId: null, name: null },
        details: { kind: 'taken' },
      },
    ]);
  });

  test('on "No reply needed" says so', () => {
    expect(press({ action_id: 'no_reply_needed', value })).toMatchObject([
      { details: { kind: 'no_reply_needed' } },
    ]);
  });

  test.each([
    ['30m', '2026-11-20T17:20:01.000Z'],
    ['2h', '2026-11-20T18:50:01.000Z'],
  ])(
    'in the menu "Snooze" on %s snoozes until %s, the ask read from the buttons beside it',
    (choice, until) => {
      const selected_option = { text: { type: 'plain_text', text: choice }, value: choice };
      expect(press({ type: 'static_select', action_id: 'snooze_ask', selected_option })).toMatchObject([
        { messageId: anchor.ask, details: { kind: 'snoozed', until } },
      ]);
    },
  );

  test('in the menu "Snooze" on tomorrow leaves open when that is: the workspace knows whose morning it is', () => {
    expect(
      press({ type: 'static_select', action_id: 'snooze_ask', selected_option: { value: 'tomorrow' } }),
    ).toMatchObject([{ messageId: anchor.ask, details: { kind: 'snoozed_until_morning' } }]);
  });

  test.each(['thanks', 'answered_elsewhere', 'not_for_us', 'spam'])(
    'in the menu "Settled otherwise" on %s says that no reply is needed, and why',
    (reason) => {
      const selected_option = { value: reason };
      expect(press({ type: 'static_select', action_id: 'settle_otherwise', selected_option })).toMatchObject([
        { messageId: anchor.ask, details: { kind: 'no_reply_needed', reason } },
      ]);
    },
  );

  test.each([
    ['snooze_ask', 'until'],
    ['settle_otherwise', 'answered'],
    ['answered_otherwise', undefined],
  ])('on %s with %s only opens a modal', (action_id, choice) => {
    expect(press({ action_id, value, selected_option: choice ? { value: choice } : null })).toEqual([]);
  });

  test.each([
    ['close_conversation', { kind: 'closed' }],
    ['resume_conversation', { kind: 'resumed' }],
  ])('on the button %s decides %j', (action_id, details) => {
    expect(press({ action_id, value })).toMatchObject([{ messageId: anchor.ask, details }]);
  });

  test.each([
    ['pause', { kind: 'paused', reason: null }],
    ['urgent', { kind: 'prioritised', priority: 'urgent' }],
    ['normal', { kind: 'prioritised', priority: 'normal' }],
  ])('in the menu ⋯ on %s decides %j, the ask read from the buttons beside it', (choice, details) => {
    const selected_option = { text: { type: 'plain_text', text: choice }, value: choice };
    expect(press({ type: 'overflow', action_id: 'nudge_menu', selected_option })).toEqual([
      expect.objectContaining({
        inboxId: 'C0NORTH',
        messageId: anchor.ask,
        id: 'decided/action/1.2.3/nudge_menu',
        details,
      }),
    ]);
  });

  test('in a nudge about the whole conversation says so', () => {
    const about = JSON.stringify({ ...anchor, about: 'conversation' });
    expect(press({ action_id: 'take_ask', value: about })).toMatchObject([
      { details: { kind: 'taken', about: 'conversation' } },
    ]);
    const snooze = { action_id: 'snooze_ask', value: about, selected_option: { value: '2h' } };
    expect(press(snooze)).toMatchObject([{ details: { kind: 'snoozed', about: 'conversation' } }]);
  });

  test('of a customer in a shared channel names the customer’s team', () => {
    const user = { id: 'U0DANA', name: 'dana', team_id: 'T0NORTH' };
    expect(press({ action_id: 'take_ask', value }, { user })).toMatchObject([
      { actor: { userId: 'U0DANA', teamId: 'T0NORTH' } },
    ]);
  });

  test.each([
    ['on a link', { action_id: 'open_ask', url: 'https://brightwell.slack.com/' }],
    ['that opens a modal', { action_id: 'hand_over', value }],
    ['on a button that we no longer know', { action_id: 'escalate', value }],
    ['without an ask', { action_id: 'take_ask', block_id: 'other' }],
    ['on a value that is none of ours', { action_id: 'take_ask', block_id: 'other', value: '{"inbox":7}' }],
    ['on a value that is no JSON', { action_id: 'take_ask', block_id: 'other', value: 'take' }],
    ['on a choice that is none of ours', { action_id: 'snooze_ask', selected_option: { value: '1y' } }],
    ['that asks for the reasons', { action_id: 'nudge_menu', selected_option: { value: 'why' } }],
    [
      'on a choice of the menu that is none of ours',
      { action_id: 'nudge_menu', selected_option: { value: 'x' } },
    ],
    ['on no choice', { action_id: 'snooze_ask', selected_option: null }],
  ])('%s decides nothing', (_, action) => {
    expect(press(action)).toEqual([]);
  });
});

describe('a modal that is submitted', () => {
  const submit = (note: string | null, more: object = {}) =>
    meaningOf(
      'view',
      {
        type: 'view_submission',
        team: { id: 'T0OURS', domain: 'brightwell' },
        user: { id: 'U0PRIYA', username: 'priya', name: 'priya', team_id: 'T0OURS' },
        api_app_id: 'A0CX',
        trigger_id: '1.2.4',
        view: {
          id: 'V0001',
          type: 'modal',
          callback_id: 'hand_over',
          private_metadata: value,
          state: {
            values: {
              hand_over_to: { hand_over_to: { type: 'users_select', selected_user: 'U0MEI' } },
              hand_over_note: { hand_over_note: { type: 'plain_text_input', value: note } },
            },
          },
          ...more,
        },
        response_urls: [],
      },
      'view/1.2.4',
    );

  test('hands over to a colleague, with a note', () => {
    expect(submit(' She knows exports ')).toEqual([
      {
        type: 'fact',
        inboxId: 'C0NORTH',
        messageId: anchor.ask,
        id: 'decided/view/1.2.4',
        at: receivedAt,
        actor: { userId: 'U0PRIYA', teamId: 'T0OURS', botId: null, name: null },
        details: { kind: 'handed_over', to: 'U0MEI', note: 'She knows exports' },
      },
    ]);
  });

  test('hands over without a note', () => {
    expect(submit(null)).toMatchObject([{ details: { to: 'U0MEI', note: null } }]);
  });

  test('of a nudge about the whole conversation says so', () => {
    const private_metadata = JSON.stringify({ ...anchor, about: 'conversation' });
    expect(submit(null, { private_metadata })).toMatchObject([
      { details: { kind: 'handed_over', about: 'conversation' } },
    ]);
  });

  test('keeps a note without what no database can keep', () => {
    expect(submit('a\u0000b\udc00')).toMatchObject([{ details: { note: 'ab\ufffd' } }]);
  });

  test.each([
    ['of another kind', { callback_id: 'why' }],
    ['without an ask', { private_metadata: '' }],
    ['without a colleague', { state: { values: {} } }],
    ['without anything', { state: undefined, private_metadata: undefined }],
  ])('%s decides nothing', (_, more) => {
    expect(submit('x', more)).toEqual([]);
  });
});

describe('a modal about time that is submitted', () => {
  const metadata = JSON.stringify({ anchor: value, since: '2026-11-20T16:40:30.000Z' });
  const submit = (callback_id: string, values: object, private_metadata: unknown = metadata) =>
    meaningOf(
      'view',
      {
        type: 'view_submission',
        user: { id: 'U0PRIYA', team_id: 'T0OURS' },
        trigger_id: '1.2.7',
        view: { id: 'V0003', type: 'modal', callback_id, private_metadata, state: { values } },
      },
      'view/1.2.7',
    );
  const picked = (at: string) => ({ selected_date_time: Date.parse(at) / 1000 });
  const answered = (at: string, how = 'phone', private_metadata?: unknown) =>
    submit(
      'answered_otherwise',
      {
        answered_how: { answered_how: { selected_option: { value: how } } },
        answered_at: { answered_at: picked(at) },
      },
      private_metadata,
    );
  const snoozed = (at: string) => submit('snooze_until', { snooze_until: { snooze_until: picked(at) } });

  test('says when the customer was answered by phone', () => {
    expect(answered('2026-11-20T16:45:00Z')).toMatchObject([
      {
        id: 'decided/view/1.2.7',
        messageId: anchor.ask,
        at: receivedAt,
        details: { kind: 'answered', how: 'phone', repliedAt: '2026-11-20T16:45:00.000Z' },
      },
    ]);
    expect(answered('2026-11-20T16:45:00Z', 'in_person')).toMatchObject([{ details: { how: 'in_person' } }]);
  });

  test('in the minute of the ask was right after it', () => {
    expect(answered('2026-11-20T16:40:00Z')).toMatchObject([
      { details: { repliedAt: '2026-11-20T16:40:30.000Z' } },
    ]);
  });

  test('of a nudge about the whole conversation says so', () => {
    const whole = JSON.stringify({ ...anchor, about: 'conversation' });
    const private_metadata = JSON.stringify({ anchor: whole, since: '2026-11-20T16:40:30.000Z' });
    expect(answered('2026-11-20T16:45:00Z', 'phone', private_metadata)).toMatchObject([
      { details: { kind: 'answered', about: 'conversation' } },
    ]);
  });

  test('snoozes until that time', () => {
    expect(snoozed('2026-11-20T18:00:00Z')).toMatchObject([
      { details: { kind: 'snoozed', until: '2026-11-20T18:00:00.000Z' } },
    ]);
  });

  test.each([
    ['before they had asked', () => answered('2026-11-20T16:39:00Z')],
    ['that is still to come', () => answered('2026-11-20T16:51:00Z')],
    ['by pigeon', () => answered('2026-11-20T16:45:00Z', 'pigeon')],
    ['about nothing', () => answered('2026-11-20T16:45:00Z', 'phone', 'x')],
    ['without a time', () => submit('answered_otherwise', {})],
    ['of a snooze into the past', () => snoozed('2026-11-20T16:50:00Z')],
    ['of a snooze for a year', () => snoozed('2027-11-20T16:50:00Z')],
    ['of a snooze without a time', () => submit('snooze_until', {})],
  ])('%s decides nothing', (_, meant) => {
    expect(meant()).toEqual([]);
  });
});

describe('a hand-over to the rotation', () => {
  const submit = (to: string | null, turn: boolean, private_metadata: string) =>
    meaningOf(
      'view',
      {
        type: 'view_submission',
        user: { id: 'U0PRIYA', team_id: 'T0OURS' },
        trigger_id: '1.2.8',
        view: {
          id: 'V0004',
          callback_id: 'hand_over',
          private_metadata,
          state: {
            values: {
              hand_over_to: { hand_over_to: { selected_user: to } },
              hand_over_to_rotation: {
                hand_over_to_rotation: { selected_options: turn ? [{ value: 'turn' }] : [] },
              },
            },
          },
        },
      },
      'view/1.2.8',
    );
  const metadata = JSON.stringify({ ...anchor, rotation: 'Support' });

  test('names the rotation, and leaves open who has the turn', () => {
    expect(submit(null, true, metadata)).toMatchObject([
      { messageId: anchor.ask, details: { kind: 'handed_to_rotation', rotation: 'Support', note: null } },
    ]);
  });

  test('beside a colleague decides nothing, nor where there is no rotation', () => {
    expect(submit('U0MEI', true, metadata)).toEqual([]);
    expect(submit(null, true, value)).toEqual([]);
    expect(submit('U0MEI', false, metadata)).toMatchObject([
      { details: { kind: 'handed_over', to: 'U0MEI' } },
    ]);
  });
});

describe('a correction that is submitted', () => {
  const chosen = (value: string | null) => ({ selected_option: value === null ? null : { value } });
  const correct = (as: string | null, withId: string | null = null, more: object = {}) =>
    meaningOf(
      'view',
      {
        type: 'view_submission',
        user: { id: 'U0PRIYA', username: 'priya', name: 'priya', team_id: 'T0OURS' },
        trigger_id: '1.2.6',
        view: {
          id: 'V0002',
          type: 'modal',
          callback_id: 'correction',
          private_metadata: '{"inbox":"C0NORTH","message":"1795193400.000100"}',
          state: {
            values: {
              correct_as: { correct_as: { type: 'radio_buttons', ...chosen(as) } },
              correct_with: { correct_with: { type: 'static_select', ...chosen(withId) } },
            },
          },
          ...more,
        },
      },
      'view/1.2.6',
    );
  const other = '1795190000.000200';

  test.each([
    ['asked', null, { kind: 'asked' }],
    ['asked', other, { kind: 'asked' }],
    ['no_reply_needed', null, { kind: 'no_reply_needed' }],
    ['belongs', other, { kind: 'belongs', with: other }],
    ['begins', other, { kind: 'belongs', with: null }],
    ['merged', other, { kind: 'merged', with: other }],
  ])('as %s with %s says %j', (as, withId, details) => {
    expect(correct(as, withId)).toEqual([
      {
        type: 'fact',
        inboxId: 'C0NORTH',
        messageId: '1795193400.000100',
        id: 'decided/view/1.2.6',
        at: receivedAt,
        actor: { userId: 'U0PRIYA', teamId: 'T0OURS', botId: null, name: null },
        details,
      },
    ]);
  });

  test.each([
    ['without a choice', null, other, {}],
    ['as something unknown', 'split', other, {}],
    ['without the other conversation', 'belongs', null, {}],
    ['as one with nothing', 'merged', null, {}],
    ['about no message', 'asked', null, { private_metadata: '{"inbox":"C0NORTH"}' }],
    ['about what is no JSON', 'asked', null, { private_metadata: 'C0NORTH' }],
    ['about nothing', 'asked', null, { private_metadata: undefined }],
    ['without anything', 'asked', null, { state: undefined }],
  ])('%s says nothing', (_, as, withId, more) => {
    expect(correct(as, withId, more)).toEqual([]);
  });
});

test.each(['why_is_this_waiting', 'correct_this', 'track_follow_up'])(
  'the message shortcut %s only asks',
  (callback_id) => {
    const body = { type: 'message_action', callback_id, trigger_id: '1.2.5' };
    expect(meaningOf('shortcut', body)).toEqual([]);
  },
);
