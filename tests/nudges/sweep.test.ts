import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '../../src/store/database.ts';
import { channel, setUpDesk } from '../intake/desk.ts';
import { event, handedOver, pressed, typed, wrote } from '../intake/letters.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { askedAt, openDesk } from './desk.ts';

let open: OpenDatabase;
let desk: ReturnType<typeof openDesk>;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());
beforeEach(async () => {
  await emptyTables(open.db);
  await setUpDesk(open.db);
  desk = openDesk(open.db);
  await desk.take(askedAt, wrote(askedAt, 'U0DANA', 'The export is broken'));
});

const reply = (at: string) => wrote(at, 'U0TOM', 'It is back');

describe('a nudge', () => {
  test('comes at half of the target, not a second earlier', async () => {
    expect(await desk.sweep('2026-11-23T09:19:59Z')).toMatchObject({ clocks: 0, nudges: 0 });
    expect(await desk.sweep('2026-11-23T09:20:00Z')).toMatchObject({ clocks: 1, nudges: 1 });
    expect(await desk.nudged()).toEqual(['U0PRIYA at-50%']);
    expect(await desk.standings()).toEqual(['U0PRIYA waiting']);
    expect(await desk.clocks()).toEqual([
      {
        outcome: 'running',
        nextActionAt: new Date('2026-11-23T09:50:00.000Z'),
        nudgedAt: new Date('2026-11-23T09:20:00Z'),
      },
    ]);
  });

  test('comes once, however often is swept', async () => {
    for (const time of ['09:20', '09:20', '09:25', '09:30']) await desk.sweep(`2026-11-23T${time}:00Z`);
    expect(await desk.nudged()).toHaveLength(1);
  });

  test('that was missed comes late, and together with the breach that was missed', async () => {
    expect(await desk.sweep('2026-11-23T14:00:00Z')).toMatchObject({ clocks: 1, nudges: 1 });
    expect(await desk.standings()).toEqual(['U0PRIYA overdue']);
    expect(await desk.clocks()).toMatchObject([{ outcome: 'breached', nextActionAt: null }]);
  });

  test('does not come after an answer', async () => {
    await desk.take('2026-11-23T09:10:00Z', reply('2026-11-23T09:10:00Z'));
    expect(await desk.sweep('2026-11-23T09:20:00Z')).toMatchObject({ clocks: 0 });
    expect(await desk.nudged()).toEqual([]);
  });

  test('settles itself with the answer', async () => {
    await desk.sweep('2026-11-23T09:20:00Z');
    await desk.take('2026-11-23T09:24:00Z', reply('2026-11-23T09:24:00Z'));
    expect(await desk.standings()).toEqual(['U0PRIYA answered']);
  });

  test('is taken back with the ask', async () => {
    await desk.sweep('2026-11-23T09:20:00Z');
    const deleted_ts = '1795193400.000000';
    const gone = {
      type: 'message',
      subtype: 'message_deleted',
      channel,
      channel_type: 'channel',
      deleted_ts,
    };
    await desk.take('2026-11-23T09:21:00Z', event('2026-11-23T09:21:00Z', gone));
    expect(await desk.standings()).toEqual(['U0PRIYA withdrawn']);
  });
});

describe('a breach', () => {
  test('is noted at the deadline, not only when somebody answers', async () => {
    await desk.sweep('2026-11-23T09:20:00Z');
    await desk.sweep('2026-11-23T09:50:00Z');
    expect(await desk.clocks()).toMatchObject([{ outcome: 'running' }]);
    await desk.sweep('2026-11-23T09:50:00.001Z');
    expect(await desk.clocks()).toMatchObject([{ outcome: 'breached', nextActionAt: null }]);
    expect(await desk.standings()).toEqual(['U0PRIYA overdue']);
  });

  test('stays one after the late answer', async () => {
    await desk.sweep('2026-11-23T09:20:00Z');
    await desk.sweep('2026-11-23T10:00:00Z');
    await desk.take('2026-11-23T10:05:00Z', reply('2026-11-23T10:05:00Z'));
    expect(await desk.clocks()).toMatchObject([{ outcome: 'breached' }]);
    expect(await desk.standings()).toEqual(['U0PRIYA answered_late']);
  });

  test('that was noted is taken back by an answer that was in time and came late', async () => {
    await desk.sweep('2026-11-23T09:20:00Z');
    await desk.sweep('2026-11-23T10:00:00Z');
    await desk.take('2026-11-23T10:05:00Z', reply('2026-11-23T09:45:00Z'));
    expect(await desk.clocks()).toMatchObject([{ outcome: 'met' }]);
    expect(await desk.standings()).toEqual(['U0PRIYA answered']);
  });
});

describe('whoever is nudged', () => {
  beforeEach(() => desk.sweep('2026-11-23T09:20:00Z'));

  test('and takes it is left alone until the deadline', async () => {
    await desk.take('2026-11-23T09:22:00Z', pressed('2026-11-23T09:22:00Z', 'U0TOM', 'take_ask', askedAt));
    expect(await desk.standings()).toEqual(['U0PRIYA taken']);
    await desk.sweep('2026-11-23T09:45:00Z');
    expect(await desk.nudged()).toHaveLength(1);
  });

  test('and says that no reply is needed hears no more', async () => {
    await desk.take(
      '2026-11-23T09:22:00Z',
      pressed('2026-11-23T09:22:00Z', 'U0PRIYA', 'no_reply_needed', askedAt),
    );
    expect(await desk.standings()).toEqual(['U0PRIYA no_reply_needed']);
    await desk.sweep('2026-11-23T12:00:00Z');
    expect(await desk.nudged()).toEqual(['U0PRIYA at-50%']);
  });

  test('and hands over is relieved, and the colleague is nudged at once', async () => {
    await desk.take('2026-11-23T09:22:00Z', handedOver('2026-11-23T09:22:00Z', 'U0PRIYA', 'U0MEI', askedAt));
    await desk.sweep('2026-11-23T09:22:00Z');
    expect(await desk.nudged()).toEqual(['U0PRIYA at-50%', 'U0MEI handed-over-2026-11-23T09:22:00.000Z']);
    expect(await desk.standings()).toEqual(['U0PRIYA handed_over', 'U0MEI waiting']);
  });

  test('is a customer never, whoever hands over to one', async () => {
    await desk.take('2026-11-23T09:22:00Z', handedOver('2026-11-23T09:22:00Z', 'U0PRIYA', 'U0DANA', askedAt));
    await desk.sweep('2026-11-23T09:22:00Z');
    expect(await desk.standings()).toEqual(['U0PRIYA waiting']);
  });

  test('is not moved by a customer who presses', async () => {
    for (const action of ['take_ask', 'no_reply_needed']) {
      await desk.take('2026-11-23T09:22:00Z', pressed('2026-11-23T09:22:00Z', 'U0DANA', action, askedAt));
    }
    expect(await desk.standings()).toEqual(['U0PRIYA waiting']);
  });
});

describe('in a channel that is not watched', () => {
  test('nobody is nudged, and the breach is noted all the same', async () => {
    await desk.take('2026-11-20T16:55:00Z', typed('2026-11-20T16:55:00Z', 'U0TOM', 'unwatch'));
    await desk.sweep('2026-11-23T09:20:00Z');
    await desk.sweep('2026-11-23T09:51:00Z');
    expect(await desk.nudged()).toEqual([]);
    expect(await desk.clocks()).toMatchObject([{ outcome: 'breached', nextActionAt: null }]);
  });

  test('nudges begin again with the watching', async () => {
    await desk.take(
      '2026-11-20T16:55:00Z',
      event('2026-11-20T16:55:00Z', { type: 'channel_archive', channel }),
    );
    await desk.sweep('2026-11-23T09:20:00Z');
    await desk.take(
      '2026-11-23T09:30:00Z',
      event('2026-11-23T09:30:00Z', { type: 'channel_unarchive', channel }),
    );
    await desk.sweep('2026-11-23T09:30:00Z');
    expect(await desk.nudged()).toEqual(['U0PRIYA at-50%']);
  });
});

test('what was asked before the channel was watched is counted, and nobody is nudged about it', async () => {
  const longAgo = '2026-10-30T10:00:00Z';
  await desk.take('2026-11-20T17:00:00Z', wrote(longAgo, 'U0OMAR', 'Is anybody here?'));
  await desk.sweep('2026-11-20T17:00:00Z');
  expect(await desk.nudged()).toEqual([]);
  expect(await desk.clocks()).toMatchObject([{ outcome: 'breached' }, { outcome: 'running' }]);
});
