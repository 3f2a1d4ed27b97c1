import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { KpiClock } from '../../src/domain/kpis/clock.ts';
import type { FactDetails, Role } from '../../src/domain/log.ts';
import { figuresOf } from '../../src/reports/figures.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { clocks, conversations, facts, messages, nudges, outbox } from '../../src/store/schema.ts';
import {
  exampleWeek,
  globexThursday,
  globexTuesday,
  hooliFriday,
  northwindThursday,
  northwindWednesday,
} from '../domain/kpis/example-week.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { givenClocks, givenWorkspace } from './given.ts';

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
const nothing = { sent: 0, useful: 0, needless: 0, late: 0, open: 0 };
const none = { days: 0, median: null, p95: null };

const figures = async (period = exampleWeek) =>
  (await figuresOf(opened.db, 'T1', [period], now, 'Europe/Berlin'))[0].nudges;

/** Clocks of the conversations `C2/0`, `C2/1` and so on, whose asks are the messages 0, 1 and so on. */
async function givenAsks(...asked: KpiClock[]) {
  await givenClocks(opened.db, 'T1', asked);
  await opened.db.insert(messages).values(
    asked.map(({ startedAt }, i) => ({
      ...{ workspaceId: 'T1', inboxId: 'C2', id: `${i}`, at: startedAt, conversationId: `C2/${i}` },
      ...{ authorId: 'U9', authorRole: 'customer' as const, toldRole: 'customer' as const },
      ...{ text: 'Where is our order?', hasFiles: false },
    })),
  );
}

async function givenNudge(
  clock: string,
  toldAt: string | null,
  { personId = 'U1' as string | null, step = 'at-50%' } = {},
) {
  const decidedAt = new Date('2026-11-16T08:00:00Z');
  const to = personId === null ? { personId, channelId: 'C7', outboxKey: `card/C7/${clock}` } : { personId };
  await opened.db.insert(nudges).values({
    ...{ workspaceId: 'T1', clockId: `C2/${clock}`, step, ...to, state: 'settled', decidedAt },
    ...{ settledAt: now, toldAt: toldAt === null ? null : new Date(toldAt) },
  });
}

async function givenFact(messageId: string, details: FactDetails, instant: string, role: Role = 'staff') {
  const at = new Date(instant);
  const actor = { actorId: 'U1', actorRole: role, toldRole: role };
  const id = `${messageId}/${instant}/${details.kind}`;
  await opened.db
    .insert(facts)
    .values({ workspaceId: 'T1', inboxId: 'C2', id, messageId, at, ...actor, details });
}

it('counts what people were told of in the week, and not what was only decided or shown in a channel', async () => {
  await givenAsks(globexTuesday);
  await givenNudge('0/first_reply', null);
  await givenNudge('0/first_reply', '2026-11-17T13:30:00Z', { personId: null, step: 'at-80%-lead_channel' });
  expect(await figures()).toEqual({ ...nothing, nudgesADay: none, messagesADay: none });
  await givenNudge('0/first_reply', '2026-11-17T13:31:00Z', { step: 'at-60%' });
  expect(await figures()).toMatchObject({ sent: 1, useful: 1, nudgesADay: { days: 1, median: 1, p95: 1 } });
});

it('tells what became of each', async () => {
  await givenAsks(globexTuesday, northwindWednesday, globexThursday, northwindThursday, hooliFriday);
  await givenNudge('0/first_reply', '2026-11-17T13:30:00Z'); // answered at 13:50
  await givenNudge('1/next_reply', '2026-11-18T10:34:01Z'); // answered a second before
  await givenNudge('2/first_reply', '2026-11-19T14:30:00Z'); // due at 15:00, answered the day after
  await givenNudge('3/first_reply', '2026-11-19T08:10:00Z'); // "no reply needed" at 08:20
  await givenNudge('4/next_reply', '2026-11-23T07:30:00Z'); // told after the week
  expect(await figures()).toMatchObject({ sent: 4, useful: 1, late: 1, needless: 1, open: 0 });
  const weekAfter = { from: exampleWeek.to, to: new Date('2026-11-29T23:00:00Z') };
  expect(await figures(weekAfter)).toMatchObject({ ...nothing, sent: 1, open: 1 });
});

it('sees that a step of the week was followed after it', async () => {
  await givenAsks({ ...hooliFriday, endedAt: new Date('2026-11-23T07:20:00Z') });
  await givenNudge('0/next_reply', '2026-11-22T22:50:00Z');
  await givenNudge('0/next_reply', '2026-11-22T23:10:00Z', { step: 'at-100%-lead' });
  expect(await figures()).toMatchObject({ sent: 1, useful: 0, open: 0 });
});

it('takes for an act what staff decided by a button, and what the log folds to', async () => {
  await givenAsks(hooliFriday, globexThursday);
  await givenNudge('0/next_reply', '2026-11-20T13:30:00Z');
  await givenNudge('1/first_reply', '2026-11-19T14:30:00Z');
  await givenFact('0', { kind: 'taken' }, '2026-11-20T13:40:00Z', 'customer');
  await givenFact('0', { kind: 'reacted', emoji: 'eyes' }, '2026-11-20T13:40:00Z');
  await givenFact('0', { kind: 'snoozed', until: '2026-11-20T16:00:00Z' }, '2026-11-20T15:40:00Z');
  expect(await figures()).toMatchObject({ sent: 2, useful: 0 });

  await givenFact('0', { kind: 'taken' }, '2026-11-20T13:45:00Z');
  expect(await figures()).toMatchObject({ sent: 2, useful: 1 });

  await opened.db.insert(conversations).values({
    ...{ workspaceId: 'T1', id: 'C2/1', inboxId: 'C2', firstMessageId: '1', kind: 'run' },
    ...{ state: 'waiting', startedAt: globexThursday.startedAt, lastMessageAt: globexThursday.startedAt },
    ...{ acknowledgedAt: new Date('2026-11-19T14:35:00Z'), acknowledgedBy: 'U2' },
  });
  expect(await figures()).toMatchObject({ sent: 2, useful: 2 });
});

it('was needless where staff said last that the ask needs no reply, or there is no such clock any more', async () => {
  await givenAsks(hooliFriday);
  await givenNudge('0/next_reply', '2026-11-20T13:30:00Z');
  await givenFact('0', { kind: 'no_reply_needed' }, '2026-11-20T16:00:00Z');
  expect(await figures()).toMatchObject({ sent: 1, needless: 1 });
  await givenFact('0', { kind: 'asked' }, '2026-11-20T16:10:00Z');
  expect(await figures()).toMatchObject({ sent: 1, needless: 0 });
  await opened.db.delete(clocks);
  expect(await figures()).toMatchObject({ sent: 1, needless: 1 });
});

it('follows an ask that belongs elsewhere as the log is read now', async () => {
  // Told as a next reply; what was written later showed that it began its conversation.
  await givenAsks({ ...globexTuesday, metric: 'first_reply' });
  await givenNudge('0/next_reply', '2026-11-17T13:30:00Z');
  expect(await figures()).toMatchObject({ sent: 1, useful: 1, needless: 0 });

  // Told as a question of its own; it was a further one in a conversation that waited already, and was answered there.
  await opened.db.insert(messages).values({
    ...{
      workspaceId: 'T1',
      inboxId: 'C2',
      id: '7',
      at: new Date('2026-11-17T13:10:00Z'),
      conversationId: 'C2/0',
    },
    ...{ authorId: 'U9', authorRole: 'customer', toldRole: 'customer', text: 'And mine?', hasFiles: false },
  });
  await givenNudge('7/first_reply', '2026-11-17T13:40:00Z');
  expect(await figures()).toMatchObject({ sent: 2, useful: 1, needless: 0 });
  await givenNudge('8/first_reply', '2026-11-17T13:40:00Z');
  expect(await figures()).toMatchObject({ sent: 3, useful: 1, needless: 1 });
});

it('counts lists that were posted as new messages, by the day on which that was decided', async () => {
  const list = (seq: number, createdAt: string, messageTs: string | null, person = 'U1') => ({
    ...{ workspaceId: 'T1', key: `list/${person}/${seq}`, recipient: person, nextAttemptAt: now, messageTs },
    ...{ notice: { type: 'list', personId: person, seq } as never, createdAt: new Date(createdAt) },
    state: messageTs === null ? ('withdrawn' as const) : ('delivered' as const),
  });
  await opened.db
    .insert(outbox)
    .values([
      list(1, '2026-11-17T13:30:00Z', '1.1'),
      list(2, '2026-11-17T13:50:00Z', '1.2'),
      list(3, '2026-11-17T14:10:00Z', null),
      list(4, '2026-11-18T09:00:00Z', '1.4'),
      list(5, '2026-11-22T23:00:00Z', '1.5'),
      list(1, '2026-11-15T23:00:00Z', '2.1', 'U2'),
      { ...list(6, '2026-11-18T09:00:00Z', '1.6'), key: 'card/C7/C2/0/first_reply' },
    ]);
  expect((await figures())?.messagesADay).toEqual({ days: 3, median: 1, p95: 2 });
});
