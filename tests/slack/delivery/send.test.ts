import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import type { OpenDatabase } from '../../../src/store/database.ts';
import { startAcme } from '../../sandbox/support/acme.ts';
import { emptyTables, freshDatabase } from '../../support/database.ts';
import { openMailRoom } from './mail-room.ts';

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

const answered = {
  standing: 'answered',
  actorId: 'U0TOM',
  endedAt: '2026-11-23T08:24:00Z',
  elapsedMinutes: 34,
  spareMinutes: 26,
} as const;

describe('a message', () => {
  test('is posted once, with what it is found again by', async () => {
    await room.put('nudge/1');
    expect(await room.send()).toBe(1);
    expect(await room.send()).toBe(0);
    expect(sandbox.slack.dm('U0PRIYA')).toMatchObject([
      { metadata: { event_type: 'cx_urgency_notice', event_payload: { key: 'nudge/1' } } },
    ]);
    expect(await room.state('nudge/1')).toBe('delivered');
  });

  test('that has changed is brought up to date where it stands', async () => {
    await room.put('nudge/1');
    await room.send();
    const [before] = room.read();
    await room.revise('nudge/1', answered);
    expect(await room.send()).toBe(1);
    expect(room.read()).toHaveLength(1);
    expect(room.read()).not.toEqual([before]);
  });

  test('that was changed to the same is left alone', async () => {
    await room.put('nudge/1');
    await room.send();
    await room.revise('nudge/1', {});
    expect(await room.send()).toBe(0);
  });

  test('that has become untrue before it was sent is not sent', async () => {
    await room.put('nudge/1');
    await room.revise('nudge/1', answered, true);
    expect(await room.send()).toBe(0);
    expect([room.read(), await room.state('nudge/1')]).toEqual([[], 'withdrawn']);
  });

  test('that a customer could read along with is refused', async () => {
    await room.put('weekly/1', 'C0NORTH');
    await room.send();
    expect(room.told).toEqual(['weekly/1 refused: its channel is shared with people outside']);
    expect(sandbox.slack.messages('C0NORTH')).toEqual([]);
  });
});

test('many messages are sent in one go, each once, by however many senders', async () => {
  for (let i = 1; i <= 20; i += 1) await room.put(`nudge/${i}`, i % 2 ? 'U0PRIYA' : 'U0TOM');
  const sent = await Promise.all([room.send(), room.send()]);
  expect(sent[0] + sent[1]).toBe(20);
  expect([room.read('U0PRIYA').length, room.read('U0TOM').length]).toEqual([10, 10]);
});

describe('a message that Slack never takes', () => {
  test('is given up and told, and holds up none of the others', async () => {
    await room.put('nudge/1', 'C0NOWHERE');
    await room.put('nudge/2');
    await room.send();
    expect(room.told).toEqual(['nudge/1 refused: channel_not_found']);
    expect([await room.state('nudge/1'), await room.state('nudge/2')]).toEqual(['failed', 'delivered']);
    await room.later(3600);
    expect(await room.send()).toBe(0);
  });

  test('and that is to be changed, but is gone, is left at that', async () => {
    await room.put('nudge/1');
    await room.send();
    const [message] = sandbox.slack.dm('U0PRIYA');
    sandbox.slack.remove({ channel: sandbox.slack.dmChannel('U0PRIYA'), ts: message?.ts ?? '' });
    await room.revise('nudge/1', answered);
    await room.send();
    expect([room.read(), room.told, await room.state('nudge/1')]).toEqual([[], [], 'delivered']);
  });
});
