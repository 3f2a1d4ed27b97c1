import { expect, test } from 'vitest';
import { type Home, homeView } from '../../../src/slack/blocks/home.ts';
import { manyWaiting, now, waiting } from './samples.ts';
import { expectSlackTakesIt, wordsOf } from './support.ts';

const quiet: Home = {
  mine: [],
  everybody: { replies: 0, conversations: 0, overdue: 0 },
  onCustomer: { mine: 0, everybody: 0 },
  watchedInboxes: 1,
  isStaff: true,
  canSetUp: false,
  now,
};
const asOf = 'As of <!date^1795422300^{date_short_pretty} at {time}|Monday 23 Nov, 08:25 UTC>';

test('a quiet home is calm', () => {
  expect(wordsOf(homeView(quiet))).toEqual([
    'Nobody is waiting for you',
    asOf,
    '*Everybody*\nNobody is waiting for a reply.',
  ]);
});

test('what waits for me is listed with a link button each', () => {
  const view = homeView({
    ...quiet,
    mine: [waiting],
    everybody: { replies: 5, conversations: 0, overdue: 1 },
  });
  expect(wordsOf(view)).toEqual([
    'Waiting for you',
    '*Northwind* · <https://acme.slack.com/archives/C0NORTH/p1795189800000100|Our export fails since this morning. Can you look?>\ndue in 25 min',
    'Open',
    asOf,
    '*Everybody*\n5 messages are waiting for a reply, 1 of them overdue. `/cx-urgency open` lists them.',
  ]);
});

test('how many wait on the customer is told last, mine and all', () => {
  const words = wordsOf(homeView({ ...quiet, onCustomer: { mine: 1, everybody: 3 } }));
  expect(words.slice(1)).toEqual([
    `1 conversation is waiting on the customer. ${asOf}`,
    '*Everybody*\nNobody is waiting for a reply. 3 conversations are waiting on the customer.',
  ]);
  const busy = homeView({
    ...quiet,
    mine: [waiting],
    everybody: { replies: 2, conversations: 1, overdue: 1 },
    onCustomer: { mine: 2, everybody: 2 },
  });
  expect(wordsOf(busy).slice(3)).toEqual([
    `2 more are waiting on the customer. ${asOf}`,
    '*Everybody*\n2 messages are waiting for a reply, and 1 conversation for an update or a resolution, 1 of them overdue. `/cx-urgency open` lists them. 2 more are waiting on the customer.',
  ]);
});

test('sixty that wait for me fit', () => {
  const view = homeView({ ...quiet, mine: manyWaiting(60, 3), canSetUp: true });
  expectSlackTakesIt(view);
  expect(wordsOf(view)).toContain('and 35 more');
});

test('with no channel watched, the page begins with how to start', () => {
  const words = wordsOf(homeView({ ...quiet, watchedInboxes: 0, canSetUp: true }));
  expect(words[0]).toBe('No channel is watched yet');
  expect(words[1]).toContain('send `/cx-urgency watch`');
  expect(wordsOf(homeView({ ...quiet, watchedInboxes: 0 }))[1]).not.toContain('/cx-urgency');
});

test('anybody who is not staff reads one polite sentence and no figure', () => {
  const view = homeView({
    ...quiet,
    isStaff: false,
    mine: [waiting],
    everybody: { replies: 5, conversations: 0, overdue: 1 },
  });
  expect(wordsOf(view)).toEqual([
    'This app helps the team here to answer in time. There is nothing that you need to do with it.',
  ]);
});
