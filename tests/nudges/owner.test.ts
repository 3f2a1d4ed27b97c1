import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenDatabase } from '../../src/store/database.ts';
import { setUpDesk } from '../intake/desk.ts';
import { handedOver, pressed, wrote } from '../intake/letters.ts';
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

const asked = () => wrote(askedAt, 'U0DANA', 'The export is broken');
const nudgedOnMonday = async () => {
  await desk.sweep('2026-11-23T09:20:00Z');
  return desk.nudged();
};

test('with nobody else, the owner of the inbox is nudged', async () => {
  await desk.take(askedAt, asked());
  expect(await nudgedOnMonday()).toEqual(['U0PRIYA at-50%']);
});

test('the owner of the customer goes before the owner of the inbox', async () => {
  await desk.ownerOfCustomer('U0MEI');
  await desk.take(askedAt, asked());
  expect(await nudgedOnMonday()).toEqual(['U0MEI at-50%']);
});

test('whoever of staff wrote last in the conversation goes before the owner of the customer', async () => {
  await desk.ownerOfCustomer('U0MEI');
  const update = wrote('2026-11-20T16:45:00Z', 'U0TOM', 'We update tonight');
  await desk.take(askedAt, update, asked());
  expect(await nudgedOnMonday()).toEqual(['U0TOM at-50%']);
});

test('whoever has taken it goes before all others', async () => {
  await desk.ownerOfCustomer('U0MEI');
  const looking = wrote('2026-11-20T16:52:00Z', 'U0TOM', 'Looking into it');
  await desk.take(askedAt, asked(), looking, pressed('2026-11-20T16:55:00Z', 'U0PRIYA', 'take_ask', askedAt));
  await desk.take('2026-11-20T16:56:00Z');
  expect(await nudgedOnMonday()).toEqual(['U0PRIYA at-50%']);
});

test('whoever has left is passed over, one after the other', async () => {
  await desk.ownerOfCustomer('U0MEI');
  const update = wrote('2026-11-20T16:45:00Z', 'U0TOM', 'We update tonight');
  await desk.take(askedAt, update, asked());
  await desk.person('U0TOM', { isActive: false });
  await desk.person('U0MEI', { isActive: false });
  expect(await nudgedOnMonday()).toEqual(['U0PRIYA at-50%']);
});

test('whoever is no longer staff is passed over', async () => {
  await desk.ownerOfCustomer('U0MEI');
  await desk.take(askedAt, asked());
  await desk.person('U0MEI', { role: 'customer' });
  expect(await nudgedOnMonday()).toEqual(['U0PRIYA at-50%']);
});

test('where the new owner has left, whoever stands in is nudged, and asked to act', async () => {
  await desk.take(askedAt, asked());
  await desk.take('2026-11-20T16:55:00Z', handedOver('2026-11-20T16:55:00Z', 'U0TOM', 'U0MEI', askedAt));
  await desk.person('U0MEI', { isActive: false });
  expect(await nudgedOnMonday()).toEqual(['U0PRIYA at-50%']);
  expect(await desk.standings()).toEqual(['U0PRIYA waiting']);
  await desk.sweep('2026-11-23T09:51:00Z');
  expect(await desk.standings()).toEqual(['U0PRIYA overdue']);
});

test('where nobody is left, an admin is told', async () => {
  await desk.ownerOfInbox(null);
  await desk.person('U0TOM', { isAdmin: true });
  await desk.take(askedAt, asked());
  expect(await nudgedOnMonday()).toEqual(['U0TOM at-50%']);
});

test('where there is no admin either, that is told, and the breach is noted all the same', async () => {
  await desk.ownerOfInbox(null);
  await desk.take(askedAt, asked());
  expect(await desk.sweep('2026-11-23T09:20:00Z')).toMatchObject({ nudges: 0, unheard: 1 });
  await desk.sweep('2026-11-23T09:51:00Z');
  expect(await desk.clocks()).toMatchObject([{ outcome: 'breached', nudgedAt: null }]);
});
