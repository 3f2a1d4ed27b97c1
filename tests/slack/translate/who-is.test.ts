import { expect, test } from 'vitest';
import { meaningOf, receivedAt } from './bodies.ts';

const actor = { userId: 'U0PRIYA', teamId: 'T0OURS', botId: null, name: null };
const press = (action: object) =>
  meaningOf('action', {
    type: 'block_actions',
    user: { id: 'U0PRIYA', team_id: 'T0OURS' },
    actions: [{ type: 'button', block_id: 'who_is', ...action }],
  });

test.each([
  ['person_is_customer', 'customer'],
  ['person_is_staff', 'staff'],
])('the button %s says that somebody is %s', (action_id, role) => {
  expect(press({ action_id, value: '{"person":"U0LEE"}' })).toEqual([
    {
      type: 'role',
      actor,
      at: receivedAt,
      id: `decided/action/1/${action_id}`,
      personId: 'U0LEE',
      role,
      how: 'answered',
      isRelay: false,
    },
  ]);
});

test.each([
  ['without a value', undefined],
  ['with a value that is no JSON', 'U0LEE'],
  ['about nobody', '{}'],
  ['about a bot', '{"person":"B0FORM"}'],
  ['with the value of another button', '{"inbox":"C0NORTH","ask":"1.1","clock":"x"}'],
])('such a button %s says nothing', (_, value) => {
  expect(press({ action_id: 'person_is_customer', value })).toEqual([]);
});
