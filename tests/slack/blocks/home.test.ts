import { describe, expect, test } from 'vitest';
import type { MyReplies } from '../../../src/domain/kpis/my-week.ts';
import { type Home, homeView } from '../../../src/slack/blocks/home.ts';
import { manyWaiting, now, promised, waiting } from './samples.ts';
import { expectSlackTakesIt, wordsOf } from './support.ts';

const noReplies: MyReplies = { count: 0, inTime: 0, medianMinutes: null, rescues: 0 };
const quiet: Home = {
  mine: [],
  promises: [],
  everybody: { replies: 0, conversations: 0, overdue: 0 },
  onCustomer: { mine: 0, everybody: 0 },
  myWeek: { week: noReplies, usually: noReplies },
  settings: { awayUntil: null, hasOwnHours: false, digestTime: null, backupId: null },
  watchedInboxes: 1,
  isStaff: true,
  canSetUp: false,
  now,
};
const settings = ['*Your settings*\nNudged in support hours, by your own clock.', 'Settings'];
const asOf = 'As of <!date^1795422300^{date_short_pretty} at {time}|Monday 23 Nov, 08:25 UTC>';

test('a quiet home is calm', () => {
  expect(wordsOf(homeView(quiet))).toEqual([
    'Nobody is waiting for you',
    asOf,
    '*Everybody*\nNobody is waiting for a reply.',
    ...settings,
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
    ...settings,
  ]);
});

test('how many wait on the customer is told last, mine and all', () => {
  const words = wordsOf(homeView({ ...quiet, onCustomer: { mine: 1, everybody: 3 } }));
  expect(words.slice(1)).toEqual([
    `1 conversation is waiting on the customer. ${asOf}`,
    '*Everybody*\nNobody is waiting for a reply. 3 conversations are waiting on the customer.',
    ...settings,
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
    ...settings,
  ]);
});

describe('my week', () => {
  const usually = { count: 48, inTime: 44, medianMinutes: 25, rescues: 3 };
  const week = (of: Partial<MyReplies>, before = usually) =>
    wordsOf(
      homeView({
        ...quiet,
        myWeek: { week: { count: 9, inTime: 8, medianMinutes: 21, rescues: 2, ...of }, usually: before },
      }),
    ).slice(2, -3);

  test('stands beside my own last four weeks', () => {
    expect(week({})).toEqual([
      '*Your week so far*\n8 of 9 replies in time (89%) · median 21 min · 2 rescues',
      'The four weeks before: 44 of 48 replies in time (92%) · median 25 min',
    ]);
  });

  test('is not compared where there is too little of it, now or before', () => {
    const few = { count: 4, inTime: 4, medianMinutes: 0, rescues: 1 };
    expect(week(few)).toEqual([
      '*Your week so far*\n4 of 4 replies in time · median less than a minute · 1 rescue',
    ]);
    expect(week({ rescues: 0 }, { ...usually, count: 4 })).toEqual([
      '*Your week so far*\n8 of 9 replies in time (89%) · median 21 min',
    ]);
  });

  test('is quiet where I have answered nobody yet', () => {
    expect(week({ count: 0, inTime: 0, medianMinutes: null })).toEqual([]);
  });
});

describe('my settings', () => {
  const line = (of: Partial<Home['settings']>) =>
    wordsOf(homeView({ ...quiet, settings: { ...quiet.settings, ...of } })).at(-2);

  test.each([
    [
      { hasOwnHours: true, digestTime: '09:15' },
      'Nudged in your own hours; what came overnight is told at 09:15.',
    ],
    [{ backupId: 'U0TOM' }, 'Nudged in support hours, by your own clock. <@U0TOM> is your backup.'],
    [{ awayUntil: new Date('2026-11-23T08:25:00Z') }, 'Nudged in support hours, by your own clock.'],
    [
      { awayUntil: new Date('2026-11-27T08:00:00Z'), backupId: 'U0TOM' },
      'Away until <!date^1795766400^{date_short_pretty} at {time}|Friday 27 Nov, 08:00 UTC>: <@U0TOM> is nudged in your place.',
    ],
    [
      { awayUntil: new Date('2026-11-27T08:00:00Z'), hasOwnHours: true },
      'Away until <!date^1795766400^{date_short_pretty} at {time}|Friday 27 Nov, 08:00 UTC>: the next in line is nudged in your place.',
    ],
  ])('%j', (of, words) => {
    expect(line(of)).toBe(`*Your settings*\n${words}`);
  });

  test('open by a button', () => {
    expect(JSON.stringify(homeView(quiet))).toContain('"action_id":"open_settings"');
  });
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

test('my promises stand between what waits for me and my week, and each once', () => {
  const kept = { ...promised, id: 'C0NORTH/1/2', clockId: null, isCertain: false, isOverdue: false };
  const view = homeView({
    ...quiet,
    mine: [{ ...waiting, clockId: 'C0NORTH/1/follow_up', metric: 'follow_up' }],
    promises: [promised, kept],
    myWeek: { week: { ...noReplies, count: 1, inTime: 1 }, usually: noReplies },
  });
  expect(wordsOf(view)).toEqual([
    'No reply is waiting for you',
    asOf,
    '*Your promises*',
    expect.stringMatching(
      /^:red_circle: \*Northwind\* · “<.*\|I’ll send the export by Friday\.>”\noverdue by 25 min$/,
    ),
    'Open',
    expect.stringMatching(/· not confirmed to be a promise$/),
    'Open',
    expect.stringContaining('*Your week so far*'),
    '*Everybody*\nNobody is waiting for a reply.',
    ...settings,
  ]);
  expectSlackTakesIt(view);
});

test('of many promises the first are shown, and where the rest is', () => {
  const many = Array.from({ length: 23 }, (_, i) => ({ ...promised, id: `C0NORTH/${i}` }));
  const view = homeView({ ...quiet, promises: many });
  expect(wordsOf(view)).toContain('and 13 more: `/cx-urgency promises me` lists them');
  expectSlackTakesIt(view);
});
