import { describe, expect, test } from 'vitest';
import { writeAnchor } from '../../../src/slack/blocks/anchor.ts';
import { anchorOfPromise, writeDue, writePromiseAbout } from '../../../src/slack/blocks/promise-anchor.ts';
import { actionIds, blockIds, callbackIds } from '../../../src/slack/ids.ts';
import { meaningOf, receivedAt } from './bodies.ts';

const user = { id: 'U0TOM', team_id: 'T0OURS' };
const anchor = anchorOfPromise({ id: 'C0NORTH/1.1/2', inboxId: 'C0NORTH', messageId: '1.1' });
const dueAt = new Date('2026-11-27T17:00:00Z');
const about = { inboxId: 'C0NORTH', messageId: '1.1', at: receivedAt };

const press = (action: object) =>
  meaningOf('action', {
    type: 'block_actions',
    user,
    actions: [{ type: 'button', block_id: 'row', ...action }],
  });

const submit = (callback_id: string, values: object) =>
  meaningOf('view', {
    type: 'view_submission',
    user,
    view: {
      id: 'V1',
      callback_id,
      private_metadata: writePromiseAbout(anchor, { dueAt, madeAt: new Date('2026-11-20T10:00:00Z') }),
      state: { values },
    },
  });

describe('a press about a promise', () => {
  test.each([actionIds.promiseYes, actionIds.promiseOtherDay])(
    '%s says that it is one, by when',
    (action_id) => {
      const details = { kind: 'promise_dated', promise: '1.1/2', dueAt: dueAt.toISOString() };
      expect(press({ action_id, value: writeDue(anchor, dueAt) })).toMatchObject([
        { type: 'fact', ...about, details },
      ]);
    },
  );

  test('says that it is none, from a button and from a menu', () => {
    const details = { kind: 'not_promised', promise: '1.1/2' };
    const value = writeAnchor(anchor);
    expect(press({ action_id: actionIds.notPromised, value })).toMatchObject([{ ...about, details }]);
    const chosen = { action_id: actionIds.menu, selected_option: { value: 'not_promised' }, value };
    expect(press(chosen)).toMatchObject([{ ...about, details }]);
  });

  test('decides nothing where it only opens a modal, names no date, or is about something else', () => {
    const value = writeAnchor(anchor);
    for (const action_id of [actionIds.promiseDate, actionIds.promiseTold, actionIds.promiseYes])
      expect(press({ action_id, value })).toEqual([]);
    const another = { action_id: actionIds.menu, selected_option: { value: 'another_time' }, value };
    expect(press(another)).toEqual([]);
    const ask = writeAnchor({ inbox: 'C0NORTH', ask: '1.1', clock: 'C0NORTH/1.1/first_reply' });
    expect(press({ action_id: actionIds.notPromised, value: ask })).toEqual([]);
  });
});

describe('a modal about a promise', () => {
  const date = (iso: string) => ({
    [blockIds.promiseDate]: { [actionIds.promiseDate]: { selected_date_time: Date.parse(iso) / 1000 } },
  });
  const call = (iso: string) => ({
    [blockIds.answeredHow]: { [actionIds.answeredHow]: { selected_option: { value: 'in_person' } } },
    [blockIds.answeredAt]: { [actionIds.answeredAt]: { selected_date_time: Date.parse(iso) / 1000 } },
  });

  test('says by when it is, and nothing where that is past', () => {
    const details = { kind: 'promise_dated', promise: '1.1/2', dueAt: dueAt.toISOString() };
    expect(submit(callbackIds.promiseDate, date(dueAt.toISOString()))).toMatchObject([{ ...about, details }]);
    expect(submit(callbackIds.promiseDate, date('2026-11-20T16:50:00Z'))).toEqual([]);
  });

  test('says when the customer was told, and nothing where that is still to come, or was before', () => {
    const toldAt = '2026-11-20T15:00:00.000Z';
    const details = { kind: 'promise_told', promise: '1.1/2', toldAt, how: 'in_person' };
    expect(submit(callbackIds.promiseTold, call(toldAt))).toMatchObject([{ ...about, details }]);
    expect(submit(callbackIds.promiseTold, call('2026-11-20T17:00:00Z'))).toEqual([]);
    expect(submit(callbackIds.promiseTold, call('2026-11-20T09:00:00Z'))).toEqual([]);
  });
});
