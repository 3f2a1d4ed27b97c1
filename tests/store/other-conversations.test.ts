import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { inTransaction, type OpenDatabase } from '../../src/store/database.ts';
import { otherConversations } from '../../src/store/other-conversations.ts';
import { channel, deliver, ourTeam, setUpDesk } from '../intake/desk.ts';
import { tsOf, wrote } from '../intake/letters.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
});
beforeEach(async () => {
  await emptyTables(opened.db);
  await setUpDesk(opened.db);
});
afterAll(() => opened.close());

const now = new Date('2026-11-23T12:00:00Z');
const others = (besides: string | null, limit = 20) =>
  inTransaction(opened.db, (tx) => otherConversations(tx, ourTeam, channel, besides, limit));

/** Answered, waiting since an earlier day, begun by staff, and waiting since now. */
const letters = [
  wrote('2026-11-20T09:00:00Z', 'U0DANA', 'The October invoice is wrong.'),
  wrote('2026-11-20T09:10:00Z', 'U0TOM', 'Mended.', { thread_ts: tsOf('2026-11-20T09:00:00Z') }),
  wrote('2026-11-19T09:00:00Z', 'U0OMAR', 'Is WINTER still valid?'),
  wrote('2026-11-19T09:30:00Z', 'U0OMAR', 'Anybody?', { thread_ts: tsOf('2026-11-19T09:00:00Z') }),
  wrote('2026-11-21T09:00:00Z', 'U0TOM', 'We deploy at noon.'),
  wrote('2026-11-21T09:01:00Z', 'U0TOM', 'Or at one.', { thread_ts: tsOf('2026-11-21T09:00:00Z') }),
];

it('names what waits first, then the latest, each by the first message of a customer', async () => {
  await deliver(opened.db, letters, now);
  const found = await others(null);
  expect(found.map(({ text, isWaiting }) => [text, isWaiting]).slice(0, 1)).toEqual([
    ['Is WINTER still valid?', true],
  ]);
  expect(found.map(({ text }) => text)).toContain('We deploy at noon.');
  expect(found.at(-1)).toEqual({
    messageId: tsOf('2026-11-20T09:00:00Z'),
    authorName: null,
    text: 'The October invoice is wrong.',
    at: new Date('2026-11-20T09:00:00Z'),
    isWaiting: false,
  });
});

it('leaves out the one that is asked about, and what is too much', async () => {
  await deliver(opened.db, letters, now);
  const all = await others(null);
  const besides = await others(`${channel}/${tsOf('2026-11-19T09:00:00Z')}`);
  expect(besides).toEqual(all.filter(({ text }) => text !== 'Is WINTER still valid?'));
  expect(await others(null, 1)).toEqual(all.slice(0, 1));
});

it('finds who waits behind sixty newer conversations', async () => {
  const minute = (n: number) => new Date(Date.parse('2026-11-20T09:00:00Z') + n * 3_600_000).toISOString();
  const newer = Array.from({ length: 62 }, (_, n) => [
    wrote(minute(n), 'U0DANA', `Question ${n}?`),
    wrote(new Date(Date.parse(minute(n)) + 60_000).toISOString(), 'U0TOM', 'Done.', {
      thread_ts: tsOf(minute(n)),
    }),
  ]).flat();
  await deliver(opened.db, [...letters, ...newer], now);
  const found = await others(null, 100);
  expect(found[0]).toMatchObject({ text: 'Is WINTER still valid?', isWaiting: true });
  expect(found.map(({ text }) => text)).not.toContain('The October invoice is wrong.');
  expect(found).toHaveLength(61);
});
