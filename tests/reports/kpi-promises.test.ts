import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { figuresOf } from '../../src/reports/figures.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { clocks, nudges, promises } from '../../src/store/schema.ts';
import { exampleWeek, globexTuesday } from '../domain/kpis/example-week.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { givenWorkspace } from './given.ts';

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
});
beforeEach(async () => {
  await emptyTables(opened.db);
  await givenWorkspace(opened.db);
});
afterAll(() => opened.close());

const now = new Date('2026-11-23T08:00:00Z');
const figures = async () => (await figuresOf(opened.db, 'T1', [exampleWeek], now, 'Europe/Berlin'))[0];

type Clock = typeof clocks.$inferInsert;
type Promised = typeof promises.$inferInsert;

async function given(
  id: string,
  madeAt: string,
  dueAt: string,
  { clock, ...promise }: Partial<Promised> & { clock?: Partial<Clock> | null } = {},
) {
  const [made, due] = [new Date(madeAt), new Date(dueAt)];
  const place = { workspaceId: 'T1', conversationId: 'C2/0', inboxId: 'C2', customerId: 'northwind' };
  await opened.db.insert(promises).values({
    ...{ ...place, id: `C2/${id}`, messageId: id, promisedBy: 'U1', madeAt: made, dueAt: due },
    ...{ quote: 'I will send it', isDateSaid: true, source: 'words', isCertain: true, why: '', dated: [] },
    ...{ state: 'open', ...promise },
  });
  if (clock === null) return;
  await opened.db.insert(clocks).values({
    ...{ ...globexTuesday, ...place, id: `C2/${id}/follow_up`, metric: 'follow_up', askId: id },
    ...{ askedBy: 'U1', askText: 'I will send it', priority: 'normal', policyVersion: 1, calendarVersion: 1 },
    ...{ ladder: [], snapshots: [], startedAt: made, dueAt: due, nudgedAt: null },
    ...{ outcome: 'running', endedAt: null, fulfilledAt: null, elapsedMinutes: null, ...clock },
  });
}

const told = (at: string) => {
  const toldAt = new Date(at);
  return { clock: { outcome: 'met', endedAt: toldAt, fulfilledAt: toldAt, elapsedMinutes: 9 } } as const;
};

it('reads the promises that were given, fell due or ended in the period, whenever they were given', async () => {
  await given('1', '2026-11-17T09:00:00Z', '2026-11-27T09:00:00Z');
  await given('2', '2026-11-02T09:00:00Z', '2026-11-17T09:00:00Z');
  await given('3', '2026-11-02T09:00:00Z', '2026-11-25T09:00:00Z', told('2026-11-18T09:00:00Z'));
  await given('4', '2026-11-02T09:00:00Z', '2026-11-05T09:00:00Z', told('2026-11-04T09:00:00Z'));
  await given('5', '2026-11-18T09:00:00Z', '2026-11-19T09:00:00Z', { isCertain: false, clock: null });
  await given('6', '2026-11-18T09:00:00Z', '2026-11-19T09:00:00Z', {
    ...{ state: 're_promised', endedAt: new Date('2026-11-18T12:00:00Z'), endedBy: 'U1' },
    clock: { outcome: 'cancelled', cancelReason: 're_promised', endedAt: new Date('2026-11-18T12:00:00Z') },
  });
  const { promises: read, attainment, firstReply } = await figures();
  expect(read).toEqual({ made: 2, kept: 1, broken: 1, rePromised: 1 });
  // They are in the attainment, and in no figure of replies.
  expect(attainment).toEqual({ met: 1, of: 2 });
  expect(firstReply.count).toBe(0);
});

it('a nudge about what was no promise was needless', async () => {
  const endedAt = new Date('2026-11-18T12:00:00Z');
  await given('1', '2026-11-17T09:00:00Z', '2026-11-19T09:00:00Z', {
    ...{ state: 'not_promised', endedAt, endedBy: 'U1' },
    clock: { outcome: 'cancelled', cancelReason: 'not_promised', endedAt },
  });
  const at = new Date('2026-11-18T09:00:00Z');
  await opened.db.insert(nudges).values({
    ...{ workspaceId: 'T1', clockId: 'C2/1/follow_up', step: 'at-50%', personId: 'U1', state: 'settled' },
    ...{ decidedAt: at, settledAt: endedAt, toldAt: at },
  });
  const { nudges: read, promises: figure } = await figures();
  expect(read).toMatchObject({ sent: 1, needless: 1 });
  expect(figure).toEqual({ made: 0, kept: 0, broken: 0, rePromised: 0 });
});
