import { expect, test } from 'vitest';
import { meaningOf, receivedAt } from './bodies.ts';

const actor = { userId: 'U0PRIYA', teamId: 'T0OURS', botId: null, name: null };
const dueAt = '2026-11-27T15:00:00.000Z';

interface Chosen {
  what?: string | null;
  who?: string | null;
  when?: string | null;
}

function tracked({ what = ' the export ', who = 'U0TOM', when = dueAt }: Chosen = {}, more: object = {}) {
  const selected_date_time = when === null ? null : Date.parse(when) / 1000;
  return meaningOf('view', {
    type: 'view_submission',
    user: { id: 'U0PRIYA', username: 'priya', name: 'priya', team_id: 'T0OURS' },
    trigger_id: '1.2.7',
    view: {
      id: 'V0003',
      type: 'modal',
      callback_id: 'follow_up',
      private_metadata: '{"inbox":"C0NORTH","message":"1795193400.000100"}',
      state: {
        values: {
          follow_up_what: { follow_up_what: { type: 'plain_text_input', value: what } },
          follow_up_who: { follow_up_who: { type: 'users_select', selected_user: who } },
          follow_up_when: { follow_up_when: { type: 'datetimepicker', selected_date_time } },
        },
      },
      ...more,
    },
  });
}

test('a promise noted by the message’s menu is a decision about that message', () => {
  const [inboxId, messageId] = ['C0NORTH', '1795193400.000100'];
  const details = { kind: 'promised', by: 'U0TOM', dueAt, quote: 'the export' };
  expect(tracked()).toEqual([
    { type: 'fact', inboxId, messageId, id: 'decided/view/1', at: receivedAt, actor, details },
  ]);
});

test.each<[string, Chosen, object]>([
  ['without words', { what: ' ' }, {}],
  ['of nothing', { what: null }, {}],
  ['by nobody', { who: null }, {}],
  ['without a time', { when: null }, {}],
  ['for a time that is past', { when: '2026-11-20T16:50:01Z' }, {}],
  ['for a time in years', { when: '2028-01-01T00:00:00Z' }, {}],
  ['about no message', {}, { private_metadata: '{"inbox":"C0NORTH"}' }],
  ['about what is no JSON', {}, { private_metadata: 'C0NORTH' }],
  ['without anything', {}, { state: undefined }],
])('%s it says nothing', (_, chosen, more) => {
  expect(tracked(chosen, more)).toEqual([]);
});

test('a promise that is typed is placed when it is applied', () => {
  const body = { command: '/cx-urgency', user_id: 'U0PRIYA', team_id: 'T0OURS', channel_id: 'C0KPIS' };
  const noted = { type: 'promise', actor, at: receivedAt, channelId: 'C0KPIS' };
  const words = 'Friday 15:00 send the export';
  expect(meaningOf('command', { ...body, text: `promise <@U0TOM|tom> ${words}\u0000` })).toEqual([
    { ...noted, id: 'decided/command/1', by: 'U0TOM', words },
  ]);
  expect(meaningOf('command', { ...body, text: `promise me ${words}` })).toMatchObject([{ by: 'U0PRIYA' }]);
  expect(meaningOf('command', { ...body, text: `promise ${words}` })).toEqual([]);
  expect(meaningOf('command', { ...body, text: 'promises' })).toEqual([]);
});
