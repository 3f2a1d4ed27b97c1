import { expect, test } from 'vitest';
import { mineList, openList } from '../../../src/slack/blocks/waiting-list.ts';
import { manyWaiting, now, waiting } from './samples.ts';
import { expectSlackTakesIt, wordsOf } from './support.ts';

const asOf = 'As of <!date^1795422300^{date_short_pretty} at {time}|Monday 23 Nov, 08:25 UTC>';
const ask =
  '<https://acme.slack.com/archives/C0NORTH/p1795189800000100|Our export fails since this morning. Can you look?>';

test('nobody waiting is a calm sentence', () => {
  expect(wordsOf(openList([], now))).toEqual(['*Nobody is waiting for a reply.*', asOf]);
  expect(wordsOf(mineList([], now))).toEqual(['*Nobody is waiting for you.*', asOf]);
});

test('one who waits: customer, ask with its link, due in words, owner', () => {
  expect(openList([waiting], now)).toEqual({
    text: '1 message is waiting for a reply.',
    blocks: [
      {
        type: 'section',
        text: { type: 'mrkdwn', text: '*1 message is waiting for a reply.*', verbatim: true },
      },
      {
        type: 'section',
        text: { type: 'mrkdwn', text: `*Northwind* · ${ask}\ndue in 25 min · <@U0PRIYA>`, verbatim: true },
      },
      { type: 'context', elements: [{ type: 'mrkdwn', text: asOf, verbatim: true }] },
    ],
  });
});

test('seven: the overdue come first, then by the deadline', () => {
  const message = mineList(manyWaiting(7, 2), now);
  const words = wordsOf(message);
  expect(message.text).toBe('7 messages are waiting for you, 2 of them overdue.');
  expect(words.slice(1, -1).map((line) => line.replace(/ · <.*\n/, ', '))).toEqual([
    ':red_circle: *Customer 1*, overdue by 2 min',
    ':red_circle: *Customer 2*, overdue by 1 min',
    '*Customer 3*, due in less than a minute',
    '*Customer 4*, due in 1 min',
    '*Customer 5*, due in 2 min',
    '*Customer 6*, due in 3 min',
    '*Customer 7*, due in 4 min',
  ]);
});

test('who asked is named where several people of one channel wait', () => {
  const dana = { ...waiting, askedByName: 'Dana Reyes' };
  const omar = { ...waiting, clockId: 'other', askedByName: 'Omar Haddad' };
  const elsewhere = { ...waiting, inboxId: 'C0GLOBEX', askedByName: 'Raj Patel' };
  const words = wordsOf(openList([dana, omar, elsewhere], now)).join('\n');
  expect(words).toContain('*Northwind* · Dana Reyes · <');
  expect(words).toContain('*Northwind* · Omar Haddad · <');
  expect(words).not.toContain('Raj Patel');
});

test('where all are overdue, it says so', () => {
  expect(mineList(manyWaiting(1, 1), now).text).toBe('1 message is waiting for you, and overdue.');
  expect(mineList(manyWaiting(2, 2), now).text).toBe('2 messages are waiting for you, both overdue.');
  expect(mineList(manyWaiting(3, 3), now).text).toBe('3 messages are waiting for you, all overdue.');
});

test('sixty: the most urgent are listed and the rest is counted', () => {
  const message = openList(manyWaiting(60, 10), now);
  const words = wordsOf(message);
  expectSlackTakesIt(message);
  expect(words[0]).toBe('*60 messages are waiting for a reply, 10 of them overdue.*');
  expect(words).toHaveLength(28);
  expect(words[1]).toContain('*Customer 1*');
  expect(words.at(-2)).toBe('and 35 more');
});

test('the longest texts there are leave fewer lines, and the rest is still counted', () => {
  const long = manyWaiting(60).map((item) => ({
    ...item,
    customerName: '&'.repeat(500),
    askText: '<'.repeat(500),
  }));
  const message = openList(long, now);
  expectSlackTakesIt(message);
  const listed = message.blocks.length - 3;
  expect(wordsOf(message).at(-2)).toBe(`and ${60 - listed} more`);
});

test('minutes are those between the times that clocks show', () => {
  const at = (time: string) => new Date(`2026-11-23T${time}Z`);
  const due = (dueAt: Date, isOverdue: boolean, then: Date) =>
    wordsOf(openList([{ ...waiting, dueAt, isOverdue }], then))[1];
  expect(due(at('10:00:10'), false, at('09:35:50'))).toContain('\ndue in 25 min · ');
  expect(due(at('10:00:50'), true, at('10:20:10'))).toContain('\noverdue by 20 min · ');
  expect(due(at('10:00:10'), true, at('10:00:50'))).toContain('\noverdue by less than a minute · ');
});

test('what is far away is said as an instant', () => {
  const due = new Date('2026-11-25T08:00:00Z');
  const over = new Date('2026-11-20T08:00:00Z');
  expect(wordsOf(openList([{ ...waiting, dueAt: due }], now))[1]).toContain(
    '\ndue <!date^1795593600^{date_short_pretty} at {time}|Wednesday 25 Nov, 08:00 UTC> · ',
  );
  expect(wordsOf(openList([{ ...waiting, dueAt: over, isOverdue: true }], now))[1]).toContain(
    '\noverdue since <!date^1795161600^{date_short_pretty} at {time}|Friday 20 Nov, 08:00 UTC> · ',
  );
});

test('who is on it stands in the place of the owner, and a snooze is shown', () => {
  const lineOf = (changes: Partial<typeof waiting>) =>
    wordsOf(openList([{ ...waiting, ...changes }], now))[1];
  expect(lineOf({ takenBy: 'U0MEI' })).toMatch(/ · <@U0MEI> is on it$/);
  expect(lineOf({ ownerId: null })).toMatch(/ · no owner$/);
  expect(lineOf({ snoozedUntil: new Date('2026-11-23T08:45:00Z') })).toMatch(
    / · <@U0PRIYA> · snoozed until <!date\^1795423500\^/,
  );
});

test('in my own list I am not named, but a colleague who is on it is', () => {
  expect(wordsOf(mineList([waiting], now))[1]).toMatch(/\ndue in 25 min$/);
  expect(wordsOf(mineList([{ ...waiting, takenBy: 'U0MEI' }], now))[1]).toMatch(/ · <@U0MEI> is on it$/);
  const own = { ...waiting, takenBy: waiting.ownerId };
  expect(wordsOf(mineList([own], now))[1]).toMatch(/ · you are on it$/);
  expect(wordsOf(openList([own], now))[1]).toMatch(/ · <@U0PRIYA> is on it$/);
});

test('a title is shown above the list, and is escaped', () => {
  const message = openList([], now, { title: '<!here> only' });
  expect(message.text).toBe('&lt;!here&gt; only: Nobody is waiting for a reply.');
  expect(wordsOf(message)[0]).toBe('*&lt;!here&gt; only*\nNobody is waiting for a reply.');
});

test('a priority that is not normal, an update and a resolution are named', () => {
  const lineOf = (changes: Partial<typeof waiting>) =>
    wordsOf(openList([{ ...waiting, ...changes }], now))[1];
  expect(lineOf({ priority: 'urgent' })).toBe(`*Urgent* · *Northwind* · ${ask}\ndue in 25 min · <@U0PRIYA>`);
  expect(lineOf({ priority: 'low', isOverdue: true })).toMatch(/^:red_circle: \*Low priority\* · /);
  expect(lineOf({ metric: 'periodic_update' })).toMatch(/\nupdate due in 25 min · /);
  expect(lineOf({ metric: 'resolution', isOverdue: true })).toMatch(/\nresolution overdue by 25 min · /);
});

test('conversations that wait for more than a reply are counted apart', () => {
  const [resolution, update] = [
    { ...waiting, metric: 'resolution' as const },
    { ...waiting, metric: 'periodic_update' as const, isOverdue: true },
  ];
  expect(openList([waiting, resolution, update], now).text).toBe(
    '1 message is waiting for a reply, and 2 conversations for an update or a resolution, 1 of them overdue.',
  );
  expect(openList([resolution], now).text).toBe('1 conversation is waiting for an update or a resolution.');
  expect(mineList([waiting, resolution], now).text).toBe('1 message and 1 conversation are waiting for you.');
  expect(mineList([update], now).text).toBe('1 conversation is waiting for you, and overdue.');
});

test('how many wait on the customer is told in the last line', () => {
  expect(wordsOf(openList([waiting], now, { onCustomer: 2 })).at(-1)).toBe(
    `2 more are waiting on the customer. ${asOf}`,
  );
  expect(wordsOf(openList([waiting], now, { onCustomer: 1 })).at(-1)).toBe(
    `1 more is waiting on the customer. ${asOf}`,
  );
  expect(wordsOf(mineList([], now, 3)).at(-1)).toBe(`3 conversations are waiting on the customer. ${asOf}`);
});
