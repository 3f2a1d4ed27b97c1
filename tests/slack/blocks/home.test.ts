import { expect, test } from 'vitest';
import { type Home, homeView } from '../../../src/slack/blocks/home.ts';
import { manyWaiting, now, waiting } from './samples.ts';
import { expectSlackTakesIt, wordsOf } from './support.ts';

const quiet: Home = {
  mine: [],
  everybody: { waiting: 0, overdue: 0 },
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
  const view = homeView({ ...quiet, mine: [waiting], everybody: { waiting: 5, overdue: 1 } });
  expect(wordsOf(view)).toEqual([
    'Waiting for you',
    '*Northwind* · <https://acme.slack.com/archives/C0NORTH/p1795189800000100|Our export fails since this morning. Can you look?>\ndue in 25 min',
    'Open',
    asOf,
    '*Everybody*\n5 messages are waiting for a reply, 1 of them overdue. `/cx-urgency open` lists them.',
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
  const view = homeView({ ...quiet, isStaff: false, mine: [waiting], everybody: { waiting: 5, overdue: 1 } });
  expect(wordsOf(view)).toEqual([
    'This app helps the team here to answer in time. There is nothing that you need to do with it.',
  ]);
});
