import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { post } from '../../../src/slack/delivery/post.ts';
import { inTransaction, type OpenDatabase } from '../../../src/store/database.ts';
import { claimNotices, markDelivered } from '../../../src/store/outbox.ts';
import { startAcme } from '../../sandbox/support/acme.ts';
import { emptyTables, freshDatabase } from '../../support/database.ts';
import { openMailRoom, ours } from './mail-room.ts';

let open: OpenDatabase;
let sandbox: Sandbox;
let room: ReturnType<typeof openMailRoom>;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());
beforeEach(async () => {
  await emptyTables(open.db);
  sandbox = await startAcme();
  room = openMailRoom(open.db, sandbox);
  return sandbox.stop;
});

const taken = { standing: 'taken', actorId: 'U0TOM' } as const;
const answered = {
  standing: 'answered',
  actorId: 'U0TOM',
  endedAt: '2026-11-23T08:24:00Z',
  elapsedMinutes: 34,
  spareMinutes: 26,
} as const;

/** Another sender claims what is due, as one that crashes would. */
const claim = () =>
  inTransaction(open.db, (tx) => claimNotices(tx, ours, sandbox.now(), { leaseMs: 120_000, limit: 8 }));

describe('a rate limit', () => {
  test('is waited out, as long as Slack says', async () => {
    sandbox.faults.rateLimit('chat.postMessage', { retryAfterSeconds: 30 });
    await room.put('nudge/1');
    await room.send();
    expect(room.told).toEqual(['nudge/1 in 30 s: rate limited']);
    await room.later(29);
    expect(await room.send()).toBe(0);
    await room.later(1);
    expect(await room.send()).toBe(1);
    expect(room.read()).toHaveLength(1);
  });

  test('is waited out also where the message changes meanwhile', async () => {
    sandbox.faults.rateLimit('chat.postMessage', { retryAfterSeconds: 30 });
    await room.put('nudge/1');
    await room.send();
    await room.later(10);
    await room.revise('nudge/1', taken);
    expect(await room.send()).toBe(0);
    await room.later(20);
    expect(await room.send()).toBe(1);
  });

  test('outlasts a nudge that is settled meanwhile: nobody hears of it', async () => {
    sandbox.faults.rateLimit('chat.postMessage', { retryAfterSeconds: 30 });
    await room.put('nudge/1');
    await room.send();
    await room.revise('nudge/1', answered, true);
    await room.later(30);
    await room.send();
    expect([room.read(), await room.state('nudge/1')]).toEqual([[], 'withdrawn']);
  });
});

describe('a connection that is cut after Slack has taken the message', () => {
  beforeEach(async () => {
    sandbox.faults.cutAfterEffect('chat.postMessage');
    await room.put('nudge/1');
    expect(await room.send()).toBe(0);
    expect(room.told).toEqual([expect.stringContaining('nudge/1 in 2 s')]);
  });

  test('does not make it said twice: it is looked for first', async () => {
    await room.later(2);
    expect(await room.send()).toBe(1);
    expect([room.read().length, await room.state('nudge/1')]).toEqual([1, 'delivered']);
  });

  test('nor where it changes before it is looked for', async () => {
    await room.revise('nudge/1', taken);
    await room.later(2);
    expect(await room.send()).toBe(1);
    expect(room.read()).toHaveLength(1);
  });

  test('nor does it leave a nudge that is settled meanwhile as it was', async () => {
    const [before] = room.read();
    await room.revise('nudge/1', answered, true);
    await room.later(2);
    expect(await room.send()).toBe(1);
    expect(room.read()).toHaveLength(1);
    expect(room.read()).not.toEqual([before]);
  });
});

test('a connection that is cut before Slack has the message loses nothing', async () => {
  sandbox.faults.cutBeforeEffect('chat.postMessage', { times: 2 });
  await room.put('nudge/1');
  await room.send();
  await room.later(2);
  await room.send();
  await room.later(4);
  expect(await room.send()).toBe(1);
  expect(room.read()).toHaveLength(1);
});

test('an error of Slack’s own passes', async () => {
  sandbox.faults.serverError('chat.postMessage');
  sandbox.faults.fail('chat.postMessage', 'internal_error');
  await room.put('nudge/1');
  await room.send();
  await room.later(2);
  await room.send();
  expect(room.told).toEqual(['nudge/1 in 2 s: HTTP 500', 'nudge/1 in 4 s: internal_error']);
  await room.later(4);
  await room.send();
  expect(room.read()).toHaveLength(1);
});

test('a token that no longer works keeps messages until there is one that does', async () => {
  sandbox.faults.fail('chat.postMessage', 'token_revoked', { times: 3 });
  await room.put('nudge/1');
  for (let i = 0; i < 3; i += 1) {
    await room.send();
    await room.later(300);
  }
  expect(await room.send()).toBe(1);
  expect(room.read()).toHaveLength(1);
});

describe('a message that changes while it is sent', () => {
  test('is brought up to date right after', async () => {
    await room.put('nudge/1');
    const [claimed] = await claim();
    if (!claimed) throw new Error('Nothing was claimed');
    const standing = await post(room.options, claimed);
    const [before] = room.read();
    await room.revise('nudge/1', answered, true);
    if (standing.how !== 'stands') throw new Error('Nothing was posted');
    await markDelivered(
      open.db,
      ours,
      { key: 'nudge/1', revision: claimed.revision, ...standing },
      sandbox.now(),
    );
    expect(await room.state('nudge/1')).toBe('pending');
    expect(await room.send()).toBe(1);
    expect(room.read()).toHaveLength(1);
    expect(room.read()).not.toEqual([before]);
  });
});

describe('a sender that crashes', () => {
  test('before it posts leaves the message to another, two minutes later', async () => {
    await room.put('nudge/1');
    await claim();
    await room.later(119);
    expect(await room.send()).toBe(0);
    await room.later(1);
    expect(await room.send()).toBe(1);
    expect(room.read()).toHaveLength(1);
  });

  test('after it has posted does not make it said twice', async () => {
    await room.put('nudge/1');
    const [claimed] = await claim();
    if (!claimed) throw new Error('Nothing was claimed');
    await post(room.options, claimed);
    await room.later(120);
    expect(await room.send()).toBe(1);
    expect(room.read()).toHaveLength(1);
  });
});
