import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultPolicy, type PolicyDocument } from '../../src/domain/policy/document.ts';
import { inTransaction, type OpenDatabase } from '../../src/store/database.ts';
import { addPolicyVersion } from '../../src/store/terms.ts';
import { beginning, ourTeam, setUpDesk } from '../intake/desk.ts';
import { wrote } from '../intake/letters.ts';
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
});

const policy = (more: Partial<PolicyDocument>) =>
  inTransaction(open.db, (tx) =>
    addPolicyVersion(tx, ourTeam, { ...defaultPolicy(60), ...more }, beginning, null),
  );
/** An hour is promised from Friday 16:50 on: due on Monday at 09:50. Nudges go to U0PRIYA, the inbox's owner. */
const asked = () => wrote(askedAt, 'U0DANA', 'The export is broken');

describe('a ladder', () => {
  test('leads to each of its people in turn', async () => {
    await policy({
      nudgeAt: [0.5],
      ladder: [
        { at: 0.8, to: 'U0TOM' },
        { at: 1.5, to: 'customer_owner' },
      ],
    });
    await desk.ownerOfCustomer('U0MEI');
    await desk.take(askedAt, asked());
    await desk.sweep('2026-11-23T09:20:00Z');
    expect(await desk.nudged()).toEqual(['U0MEI at-50%']);
    await desk.sweep('2026-11-23T09:38:00Z');
    expect(await desk.nudged()).toEqual(['U0MEI at-50%', 'U0TOM at-80%-U0TOM']);
    await desk.sweep('2026-11-23T10:19:59Z');
    expect(await desk.nudged()).toHaveLength(2);
    await desk.sweep('2026-11-23T10:20:00Z');
    expect(await desk.nudged()).toEqual([
      'U0MEI at-50%',
      'U0TOM at-80%-U0TOM',
      'U0MEI at-150%-customer_owner',
    ]);
  });

  test('sends one message to somebody whom two steps reach at once', async () => {
    await policy({ nudgeAt: [0.5], ladder: [{ at: 0.5, to: 'inbox_owner' }] });
    await desk.take(askedAt, asked());
    await desk.sweep('2026-11-23T09:20:00Z');
    expect(await desk.nudged()).toHaveLength(2);
    expect(await desk.standings()).toEqual(['U0PRIYA waiting']);
    expect(await desk.sweep('2026-11-23T09:20:00Z')).toMatchObject({ clocks: 0 });
  });

  test('stops with the answer', async () => {
    await policy({ nudgeAt: [0.5], ladder: [{ at: 1.5, to: 'U0TOM' }] });
    await desk.take(askedAt, asked());
    await desk.sweep('2026-11-23T09:20:00Z');
    await desk.take('2026-11-23T09:55:00Z', wrote('2026-11-23T09:55:00Z', 'U0MEI', 'It is mended now'));
    expect(await desk.standings()).toEqual(['U0PRIYA answered_late']);
    await desk.sweep('2026-11-23T11:00:00Z');
    expect(await desk.nudged()).toEqual(['U0PRIYA at-50%']);
    expect(await desk.standings()).toEqual([]);
  });

  test('goes on to the others while its owner does nothing', async () => {
    await policy({ nudgeAt: [0.5], ladder: [{ at: 1, to: 'U0TOM' }] });
    await desk.take(askedAt, asked());
    await desk.sweep('2026-11-23T09:20:00Z');
    await desk.sweep('2026-11-23T09:50:00Z');
    expect(await desk.nudged()).toEqual(['U0PRIYA at-50%', 'U0TOM at-100%-U0TOM']);
  });
});

describe('in the place of somebody who has left', () => {
  test('their stand-in is nudged, before whoever would come next', async () => {
    await policy({ standIns: { U0MEI: 'U0TOM' } });
    await desk.ownerOfCustomer('U0MEI');
    await desk.take(askedAt, asked());
    await desk.person('U0MEI', { isActive: false });
    await desk.sweep('2026-11-23T09:20:00Z');
    expect(await desk.nudged()).toEqual(['U0TOM at-50%']);
  });
});

test('a clock keeps the ladder of the policy that was in force at its start', async () => {
  await desk.take(askedAt, asked());
  await inTransaction(open.db, (tx) =>
    addPolicyVersion(
      tx,
      ourTeam,
      { ...defaultPolicy(60), nudgeAt: [0.25] },
      new Date('2026-11-20T16:55:00Z'),
      'U0TOM',
    ),
  );
  await desk.take('2026-11-20T16:56:00Z', wrote('2026-11-20T16:56:00Z', 'U0DANA', 'It stops at line 7'));
  await desk.sweep('2026-11-23T09:10:00Z');
  expect(await desk.nudged()).toEqual([]);
  await desk.sweep('2026-11-23T09:20:00Z');
  expect(await desk.nudged()).toEqual(['U0PRIYA at-50%']);
});
