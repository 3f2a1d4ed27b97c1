import fc from 'fast-check';
import { test } from 'vitest';
import type { Clock, Snapshot } from '../../../src/domain/clocks/clock.ts';
import type { KpiSummary, NudgeNotice } from '../../../src/domain/notices.ts';
import { metrics, priorities } from '../../../src/domain/policy/document.ts';
import type { LedgerPromise } from '../../../src/domain/promises/ledger.ts';
import { promiseStates } from '../../../src/domain/promises/promise.ts';
import type { Waiting } from '../../../src/domain/waiting.ts';
import { targetSet, tierSet, unwatched, watching } from '../../../src/slack/blocks/confirmations.ts';
import { correctView } from '../../../src/slack/blocks/correct.ts';
import { correctedView } from '../../../src/slack/blocks/corrected.ts';
import { corrections } from '../../../src/slack/blocks/correction.ts';
import { type Decision, decidedMessage } from '../../../src/slack/blocks/decided.ts';
import { explained } from '../../../src/slack/blocks/explanation.ts';
import { followUpView } from '../../../src/slack/blocks/follow-up.ts';
import { handOverView } from '../../../src/slack/blocks/hand-over.ts';
import { unknownWord } from '../../../src/slack/blocks/help.ts';
import { homeView } from '../../../src/slack/blocks/home.ts';
import { notedMessage } from '../../../src/slack/blocks/noted.ts';
import { nudgeMessage } from '../../../src/slack/blocks/nudge.ts';
import { customerUnknown, ledgerMessage } from '../../../src/slack/blocks/promise-ledger.ts';
import { promiseRefused, promiseUnreadable } from '../../../src/slack/blocks/promise-refusals.ts';
import type { ReadSo } from '../../../src/slack/blocks/read-so.ts';
import * as refusals from '../../../src/slack/blocks/refusals.ts';
import { mineList, openList } from '../../../src/slack/blocks/waiting-list.ts';
import { reportMessage, weeklyReportMessage } from '../../../src/slack/blocks/weekly-report.ts';
import { whyMessage, whyView } from '../../../src/slack/blocks/why.ts';
import type { Unasked } from '../../../src/slack/blocks/why-answer.ts';
import { fridayClock, northwind, termsWith } from '../../domain/terms-of.ts';
import { foreign } from './foreign.ts';
import { now, summary } from './samples.ts';
import { expectSlackTakesIt } from './support.ts';

const id = fc.oneof(fc.constantFrom('U0TOM', 'C0NORTH', '1795189800.000100'), foreign());
const perhaps = <T>(any: fc.Arbitrary<T>) => fc.option(any, { nil: null });
const date = fc.date({ noInvalidDate: false });
const minutes = fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.double({ noNaN: true, min: 0, max: 1e9 }));
const metric = fc.constantFrom(...metrics);
const priority = fc.constantFrom(...priorities);
const hours = fc.constantFrom('business' as const, 'calendar' as const);
const link = fc.oneof(fc.webUrl(), foreign());

const anyNudge: fc.Arbitrary<NudgeNotice> = fc.record({
  type: fc.constant('nudge' as const),
  standing: fc.constantFrom(
    'waiting',
    'overdue',
    'taken',
    'snoozed',
    'paused',
    'handed_over',
    'answered',
    'answered_late',
    'no_reply_needed',
    'closed',
    'withdrawn',
    're_promised',
    'not_promised',
    'promise_deleted',
    'promise_withdrawn',
    'unwatched',
    'repeated',
  ),
  clockId: id,
  inboxId: id,
  askId: id,
  customerName: foreign(),
  inboxName: foreign(),
  askedByName: perhaps(foreign()),
  askText: foreign(),
  metric,
  priority,
  askedAt: fc.constant('2026-11-20T15:50:00Z'),
  dueAt: fc.oneof(fc.constant('2026-11-23T08:50:00Z'), fc.string()),
  targetMinutes: minutes,
  hours,
  link,
  why: foreign(),
  actorId: perhaps(id),
  takenBy: perhaps(id),
  handedTo: perhaps(id),
  noteBy: perhaps(id),
  note: perhaps(foreign()),
  snoozedUntil: perhaps(fc.string()),
  pausedSince: perhaps(fc.string()),
  endedAt: fc.constant(null),
  elapsedMinutes: perhaps(minutes),
  spareMinutes: perhaps(minutes.map((m) => -m)),
});

const anyWaiting: fc.Arbitrary<Waiting> = fc.record({
  clockId: id,
  inboxId: id,
  inboxName: foreign(),
  customerName: foreign(),
  metric,
  priority,
  askId: id,
  askText: foreign(),
  askedByName: perhaps(foreign()),
  askedAt: date,
  dueAt: date,
  isOverdue: fc.boolean(),
  ownerId: perhaps(id),
  takenBy: perhaps(id),
  snoozedUntil: perhaps(date),
  link,
  why: foreign(),
});

const count = fc.nat();
const anyPromise: fc.Arbitrary<LedgerPromise> = fc.record({
  ...{
    id,
    customerId: id,
    customerName: foreign(),
    promisedBy: id,
    keeperId: id,
    quote: foreign(),
    dueAt: date,
  },
  ...{ isCertain: fc.boolean(), state: fc.constantFrom(...promiseStates), endedAt: perhaps(date) },
  ...{ isOverdue: fc.boolean(), clockId: perhaps(id), link },
});
const replies = fc.record({
  count,
  medianMinutes: perhaps(minutes),
  p90Minutes: perhaps(minutes),
  attainment: fc.constant({ met: 0, of: 0 }),
});
const aDay = fc.record({ days: fc.nat(9), median: perhaps(count), p95: perhaps(count) });
const anySummary: fc.Arbitrary<KpiSummary> = fc.record({
  from: fc.constant(summary.from),
  to: fc.constant(summary.to),
  attainment: fc.record({ met: count, of: count }),
  firstReply: replies,
  nextReply: replies,
  breached: count,
  cancelled: count,
  openOverdue: fc.record({ count, oldestDueAt: perhaps(fc.constant('2026-11-20T15:00:00Z')) }),
  nearMisses: count,
  rescues: count,
  precision: fc.record({ nudgedAsks: count, notNeeded: count, missedAsks: count }),
  nudges: fc.record({
    ...{ sent: count, useful: count, needless: count, late: count, open: count },
    ...{ nudgesADay: aDay, messagesADay: aDay },
  }),
  promises: fc.record({ made: count, kept: count, broken: count, rePromised: count }),
});

const myReplies = fc.record({
  ...{ count: fc.nat(9), inTime: fc.nat(9), medianMinutes: perhaps(minutes), rescues: count },
});
const settings = fc.record({
  awayUntil: perhaps(date),
  hasOwnHours: fc.boolean(),
  digestTime: perhaps(foreign()),
  backupId: perhaps(id),
});
const ownPart = fc.record({
  myWeek: fc.record({ week: myReplies, usually: myReplies }),
  promises: fc.oneof(
    fc.array(anyPromise, { maxLength: 4 }),
    anyPromise.map((item) => Array(60).fill(item)),
  ),
  settings,
});

test('Slack takes every nudge', () => {
  fc.assert(fc.property(anyNudge, (notice) => expectSlackTakesIt(nudgeMessage(notice))));
});

test('Slack takes every list and the App Home', () => {
  const items = fc.oneof(
    fc.array(anyWaiting, { maxLength: 8 }),
    fc.tuple(anyWaiting, fc.integer({ min: 40, max: 120 })).map(([item, times]) => Array(times).fill(item)),
  );
  fc.assert(
    fc.property(items, foreign(), fc.boolean(), ownPart, (mine: Waiting[], title, canSetUp, own) => {
      expectSlackTakesIt(openList(mine, now, { title }));
      expectSlackTakesIt(mineList(mine, now));
      const ledger = { items: own.promises, figures: null, now };
      expectSlackTakesIt(ledgerMessage({ ...ledger, scope: { of: 'customer', name: title } }));
      const everybody = { replies: mine.length, conversations: 0, overdue: 0 };
      const onCustomer = { mine: 2, everybody: 3 };
      expectSlackTakesIt(
        homeView({
          ...{ mine, everybody, onCustomer, watchedInboxes: mine.length, ...own },
          ...{ isStaff: true, canSetUp, now },
        }),
      );
    }),
  );
});

const anyClock: fc.Arbitrary<Clock> = fc
  .record({
    metric,
    priority,
    askText: foreign(),
    calendarName: foreign(),
    outcome: fc.constantFrom('running', 'paused', 'met', 'breached', 'cancelled'),
    endedBy: perhaps(id),
    endedAt: perhaps(fc.constant(now)),
    pauses: fc.array(
      fc.record({
        startedAt: fc.constant('2026-11-23T09:10:00.000Z'),
        endedAt: perhaps(fc.constant('2026-11-23T09:30:00.000Z')),
        by: id,
        cause: fc.constantFrom('staff', 'question'),
        reason: perhaps(foreign()),
        hiddenMinutes: perhaps(fc.nat()),
      }),
      { maxLength: 30 },
    ),
    rule: perhaps(foreign()),
    passedOver: fc.array(
      fc.record({ rule: foreign(), condition: fc.constantFrom('tiers', 'inboxes', 'words') }),
      { maxLength: 30 },
    ),
  })
  .map(({ rule, passedOver, calendarName, ...more }) => {
    const { startedAt, dueAt, ...clock } = fridayClock(more as Partial<Clock>);
    const snapshot = {
      ...{ at: startedAt.toISOString(), cause: 'calendar', by: clock.endedBy, role: 'customer' },
      ...{ rule, passedOver, dueAt: dueAt.toISOString(), calendarId: calendarName, calendarVersion: 1 },
      ...{ priority: clock.priority, targetMinutes: 60, hours: 'business', policyVersion: 1 },
    } as Snapshot;
    return { ...clock, startedAt, dueAt, snapshots: [snapshot, snapshot] };
  });

const anyUnasked: fc.Arbitrary<Unasked | null> = perhaps(
  fc.oneof(
    foreign().map((why): Unasked => ({ how: 'courtesy', why })),
    fc.constant<Unasked>({ how: 'staff' }),
  ),
);

const decisions: Decision[] = [
  { kind: 'paused', reason: null },
  { kind: 'resumed' },
  { kind: 'prioritised', priority: 'urgent' },
];

test('Slack takes every explanation, as a message and in a modal, and every answer to a decision', () => {
  const clocks = fc.array(anyClock, { maxLength: 3 });
  const handled = perhaps(
    fc.record({ ownerId: perhaps(id), takenBy: perhaps(id), snoozedUntil: perhaps(date) }),
  );
  fc.assert(
    fc.property(clocks, foreign(), anyUnasked, handled, link, (all, customerName, unasked, done, to) => {
      const tiers = [customerName];
      const rules = all.flatMap(({ snapshots }) =>
        (snapshots[0]?.passedOver ?? []).map(({ rule: name }) => ({ name, when: { tiers }, targets: {} })),
      );
      const standings = northwind.standings.map((standing) => ({ ...standing, tier: customerName }));
      const history = { ...northwind, standings };
      const explanations = all.map((clock) =>
        explained(clock, history, termsWith({ rules }), customerName, now),
      );
      const about = { inboxId: customerName, messageId: to };
      const answer = {
        ...({ how: 'explained', about, customerName, link: to, unasked, handled: done } as const),
        askedBy: { at: now, by: customerName },
        ...{ clocks: explanations, more: 2, now },
      };
      expectSlackTakesIt(whyMessage(answer));
      expectSlackTakesIt(whyView(answer));
      for (const decision of decisions) {
        const before = { at: now, by: customerName };
        const asked = {
          customerName,
          askText: customerName,
          link: to,
          pausedBefore: before,
          at: now,
          dueBefore: new Map(),
        };
        expectSlackTakesIt(
          decidedMessage({ decision, how: 'already', isClosed: false, ...asked, clocks: all, now }),
        );
      }
    }),
  );
});

const quoted = fc.record({ authorName: perhaps(foreign()), text: foreign() });
const anyRead: fc.Arbitrary<ReadSo> = fc.oneof(
  date.map((since): ReadSo => ({ as: 'ask', since })),
  fc.record({
    as: fc.constant('ended_ask' as const),
    how: fc.constantFrom('replied', 'no_reply_needed', 'closed', 'taken_back'),
    at: date,
    by: perhaps(id),
  }),
  foreign().map((why): ReadSo => ({ as: 'courtesy', why })),
  quoted.map((to): ReadSo => ({ as: 'answer', to })),
  fc
    .constantFrom('reply' as const, 'aside' as const, 'hand_over' as const)
    .map((kind): ReadSo => ({ as: 'staff', kind })),
);

test('Slack takes the modal of every correction, and what it tells of it afterwards', () => {
  const others = fc.array(
    fc.record({ quoted, at: fc.date({ noInvalidDate: true }), isWaiting: fc.boolean() }),
    {
      maxLength: 20,
    },
  );
  fc.assert(
    fc.property(quoted, anyRead, fc.subarray([...corrections]), others, (message, read, choices, found) => {
      const all = found.map((other, index) => ({ ...other, ...other.quoted, messageId: `${index}` }));
      expectSlackTakesIt(
        correctView({
          ...{ how: 'correctable', about: { inboxId: message.text, messageId: '1' }, message, read },
          ...{ isStaffs: read.as === 'staff', choices, others: all, timeZone: 'Europe/Berlin', now },
        }),
      );
      const clocks = [fridayClock({ askText: message.text, askedByName: message.authorName })];
      for (const correction of [
        { kind: 'asked' },
        { kind: 'no_reply_needed' },
        { kind: 'belongs', with: null },
        { kind: 'belongs', with: message.text },
        { kind: 'merged', with: message.text },
      ] as const) {
        const about = { how: 'corrected', correction, message, read, now } as const;
        expectSlackTakesIt(correctedView({ ...about, isSo: true, other: message, clocks }));
        expectSlackTakesIt(correctedView({ ...about, isSo: false, other: null, clocks: [] }));
      }
    }),
  );
});

test('Slack takes every report', () => {
  fc.assert(
    fc.property(anySummary, perhaps(anySummary), foreign(), (week, weekBefore, title) => {
      expectSlackTakesIt(reportMessage(week, weekBefore, title));
      const notice = {
        type: 'weekly_report',
        timeZone: 'Europe/Berlin',
        week,
        weekBefore: weekBefore ?? week,
      } as const;
      expectSlackTakesIt(weeklyReportMessage(notice));
    }),
  );
});

test('Slack takes every sentence and modal, whatever was typed', () => {
  fc.assert(
    fc.property(foreign(), id, minutes, hours, (text, ownerId, targetMinutes, counted) => {
      const inbox = { id: ownerId, name: text };
      expectSlackTakesIt(unknownWord(text, []));
      expectSlackTakesIt(unknownWord(text, ['help', 'open', 'mine']));
      const promised = { minutes: targetMinutes, hours: counted };
      expectSlackTakesIt(watching({ inbox, customerName: text, ownerId, promised }));
      expectSlackTakesIt(targetSet(inbox, null));
      expectSlackTakesIt(tierSet(text, text, promised));
      expectSlackTakesIt(unwatched(inbox));
      expectSlackTakesIt(refusals.forTheTeamOnly(text));
      expectSlackTakesIt(refusals.ownerUnknown(text));
      expectSlackTakesIt(refusals.targetUnreadable(text));
      expectSlackTakesIt(refusals.periodUnknown(text));
      expectSlackTakesIt(refusals.linkUnreadable(text, 'priority urgent'));
      expectSlackTakesIt(refusals.priorityUnknown(text));
      expectSlackTakesIt(refusals.tierUnreadable(text));
      expectSlackTakesIt(refusals.inAnotherWorkspace(text));
      const about = { customerName: text, askText: text };
      expectSlackTakesIt(handOverView({ inbox: ownerId, ask: text, clock: text }, about));
    }),
  );
});

test('Slack takes every modal and every answer about a promise that is noted by hand', () => {
  const tracking = fc.record({
    how: fc.constant('trackable' as const),
    about: fc.record({ inboxId: id, messageId: id }),
    customerName: foreign(),
    message: fc.record({ authorName: perhaps(foreign()), text: foreign() }),
    ...{ isStaffs: fc.boolean(), isKnown: fc.boolean(), quote: foreign() },
    ...{ by: fc.constant('U0TOM'), dueAt: fc.constant(now) },
  });
  fc.assert(fc.property(tracking, (chosen) => expectSlackTakesIt(followUpView(chosen))));
  fc.assert(
    fc.property(foreign(), anyPromise, fc.boolean(), (typed, promise, isOverdueAlready) => {
      const { customerName, link } = promise;
      const kept = { ...promise, dueAt: now };
      const noted = { promise: kept, customerName, link, timeZone: 'UTC', isOverdueAlready };
      expectSlackTakesIt(notedMessage(noted));
      expectSlackTakesIt(promiseUnreadable(typed));
      expectSlackTakesIt(customerUnknown(typed));
      for (const why of ['no_customer', 'no_date', 'past', 'too_far', 'no_words'] as const) {
        expectSlackTakesIt(promiseRefused({ why, typed }));
      }
      expectSlackTakesIt(promiseRefused({ why: 'no_conversation', customerName: typed }));
      expectSlackTakesIt(promiseRefused({ why: 'not_staff', by: typed }));
    }),
  );
});
