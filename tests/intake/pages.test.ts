import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenDatabase } from '../../src/store/database.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { deliver, setUpDesk } from './desk.ts';
import { foldedAtOnce, kept } from './folded-at-once.ts';
import { deliveriesOf, type Happening } from './happenings.ts';

let open: OpenDatabase;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());
beforeEach(async () => {
  await emptyTables(open.db);
  await setUpDesk(open.db);
});

const end = new Date('2026-12-24T12:00:00Z');

const happening = (afterMinutes: number, more: Partial<Happening>): Happening => ({
  afterMinutes,
  what: 'said',
  who: 'dana',
  about: 0,
  words: 'The export is broken',
  emoji: 'white_check_mark',
  button: 'take_ask',
  calledMinutesAgo: 0,
  dueInMinutes: 60,
  correction: 'belongs',
  with: 0,
  ...more,
});

/** Delivers them one by one, in pages of one message. */
async function deliverInOrder(story: readonly Happening[], order: readonly number[]): Promise<void> {
  const deliveries = deliveriesOf([...story]);
  for (const index of order) {
    const one = deliveries[index];
    if (one) await deliver(open.db, [one], end, 1);
  }
}

test('a late message that joins a burst over the end of a page is taken into the thread on the end of it', async () => {
  const story = [
    happening(0, {}),
    happening(4, { words: 'Can you look?' }),
    happening(4, { words: 'urgent' }),
    happening(2, { what: 'replied', who: 'priya', about: 2, words: 'It is mended now' }),
  ];
  await deliverInOrder(story, [0, 2, 1, 3]);
  const told = await kept(open.db);
  expect(told.conversations).toHaveLength(1);
  expect(told).toEqual(await foldedAtOnce(open.db, end));
});

test('what staff said belongs with a message follows it where a late message has moved it, pages later', async () => {
  const story = [
    happening(0, {}),
    happening(3, { words: 'Can you look?' }),
    happening(2, { what: 'reacted', who: 'tom', about: 1 }),
    happening(300, { who: 'omar', words: 'Production is down' }),
    happening(300, { who: 'omar', words: 'urgent' }),
    happening(1, { what: 'corrected', who: 'priya', about: 3, with: 1 }),
    happening(20, { who: 'tom', words: 'Which browser do you use?' }),
  ];
  await deliverInOrder(story, [1, 2, 3, 4, 5, 6, 0]);
  const told = await kept(open.db);
  expect(told).toEqual(await foldedAtOnce(open.db, end));
});
