import { describe, expect, test } from 'vitest';
import type { Clock, Snapshot } from '../../../src/domain/clocks/clock.ts';
import { type Decided, decidedMessage } from '../../../src/slack/blocks/decided.ts';
import { at } from '../../domain/log-of.ts';
import { fridayClock } from '../../domain/terms-of.ts';
import { wordsOf } from './support.ts';

/** Decided on Monday at 09:20 about what Northwind asked on Friday at 16:50. */
const decided = (more: Partial<Decided>): Decided => ({
  decision: { kind: 'prioritised', priority: 'urgent' },
  how: 'done',
  isClosed: false,
  customerName: 'Northwind',
  askText: 'The export is broken',
  link: 'https://acme.slack.com/archives/C0NORTH/p1795193400000000',
  pausedBefore: null,
  at: at('09:20', 23),
  dueBefore: new Map([[fridayClock().id, at('09:50', 23)]]),
  clocks: [fridayClock()],
  now: at('09:20', 23),
  ...more,
});

const saying = (more: Partial<Decided>) => {
  const [said = '', about] = wordsOf(decidedMessage(decided(more)));
  expect(about).toMatch(/^\*Northwind\* · <https:.*\|The export is broken>$/);
  return said.replace(/<!date\^[^|]*\|([^>]*)>/g, '$1').split('\n');
};

const promised = (when: Date, dueAt: Date) =>
  ({ at: when.toISOString(), dueAt: dueAt.toISOString() }) as Snapshot;

const raised = (more: Partial<Clock> = {}) =>
  fridayClock({
    dueAt: at('09:30', 23),
    snapshots: [promised(at('16:50'), at('09:50', 23)), promised(at('09:20', 23), at('09:30', 23))],
    ...more,
  });

describe('a priority', () => {
  test('tells the new deadline and the one before', () => {
    expect(saying({ clocks: [raised()] })).toEqual([
      'It is *urgent* from now on.',
      '• First reply: Monday 23 Nov, 09:30 UTC (due in 10 min) instead of Monday 23 Nov, 09:50 UTC.',
    ]);
  });

  test('that promises nothing else says so', () => {
    const same = raised({
      dueAt: at('09:50', 23),
      snapshots: [promised(at('16:50'), at('09:50', 23)), promised(at('09:20', 23), at('09:50', 23))],
    });
    expect(saying({ clocks: [same] })[1]).toBe(
      '• First reply: Monday 23 Nov, 09:50 UTC (due in 30 min), as before.',
    );
  });

  test('that makes it overdue at once says that', () => {
    const late = raised({ dueAt: at('09:10', 23), outcome: 'breached' });
    expect(saying({ clocks: [late] })[1]).toBe(
      '• First reply: Monday 23 Nov, 09:10 UTC (overdue by 10 min) instead of Monday 23 Nov, 09:50 UTC.',
    );
  });

  test('that comes too late leaves the deadline that has passed', () => {
    const late = fridayClock({ dueAt: at('09:10', 23), outcome: 'breached' });
    expect(saying({ decision: { kind: 'prioritised', priority: 'low' }, clocks: [late] })).toEqual([
      'It is *low priority* from now on.',
      '• First reply: Monday 23 Nov, 09:10 UTC (overdue by 10 min); a deadline that has passed stays.',
    ]);
  });

  test('that it has already', () => {
    expect(saying({ how: 'already', clocks: [raised()] })).toEqual([
      'It is urgent already.',
      '• First reply: Monday 23 Nov, 09:30 UTC (due in 10 min).',
    ]);
  });

  test('holds where nothing is counted for now', () => {
    expect(saying({ clocks: [] })).toEqual([
      'It is *urgent* from now on.',
      'Nothing is counted there at the moment.',
    ]);
  });
});

test('a deadline that is far away is told as an instant alone', () => {
  const later = fridayClock({ metric: 'resolution', dueAt: at('12:00', 25) });
  expect(saying({ how: 'already', clocks: [later] })[1]).toBe('• Resolution: Wednesday 25 Nov, 12:00 UTC.');
});

describe('waiting on the customer', () => {
  const paused = { kind: 'paused', reason: null } as const;

  test('tells of each clock what it does', () => {
    const clocks = [
      fridayClock({ outcome: 'paused' }),
      fridayClock({ metric: 'periodic_update' }),
      fridayClock({ metric: 'resolution', outcome: 'breached', dueAt: at('09:10', 23) }),
    ];
    expect(saying({ decision: paused, clocks })).toEqual([
      'Waiting on *Northwind* from now on. It ends as soon as they write, or with `/cx-urgency resume` and the same link.',
      '• First reply: stands still, due no sooner than Monday 23 Nov, 09:50 UTC.',
      '• Update: Monday 23 Nov, 09:50 UTC (due in 30 min); the policy does not stop it for that.',
      '• Resolution: Monday 23 Nov, 09:10 UTC (overdue by 10 min); a deadline that has passed stays.',
    ]);
  });

  test('already says since when and set by whom', () => {
    const pausedBefore = { at: at('09:00', 23), by: 'U0TOM' };
    expect(saying({ decision: paused, how: 'already', pausedBefore })[0]).toBe(
      'It waits on *Northwind* already since Monday 23 Nov, 09:00 UTC, set by <@U0TOM>.',
    );
  });

  test('over tells how long it was', () => {
    const pauses = [
      {
        startedAt: '2026-11-23T09:05:00.000Z',
        endedAt: '2026-11-23T09:20:00.000Z',
        by: 'U0TOM',
        cause: 'staff',
        reason: null,
        hiddenMinutes: 15,
      },
    ] as const;
    const clocks = [fridayClock({ dueAt: at('10:05', 23), pauses })];
    expect(saying({ decision: { kind: 'resumed' }, clocks })).toEqual([
      'It no longer waits on the customer.',
      '• First reply: Monday 23 Nov, 10:05 UTC (due in 45 min); 15 min not counted.',
    ]);
    expect(saying({ decision: { kind: 'resumed' }, how: 'already' })[0]).toBe(
      'It was not waiting on the customer, so nothing changes.',
    );
  });
});

test('what is closed, or was never asked, is told in one sentence', () => {
  expect(saying({ how: 'not_open', isClosed: true })).toEqual([
    'What *Northwind* asked there is closed. What they write afterwards is counted anew.',
  ]);
  expect(saying({ how: 'not_open' })).toEqual(['Nothing that *Northwind* asked there is open.']);
});
