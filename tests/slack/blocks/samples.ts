import type { KpiSummary, NudgeNotice } from '../../../src/domain/notices.ts';
import type { LedgerPromise } from '../../../src/domain/promises/ledger.ts';
import type { Waiting } from '../../../src/domain/waiting.ts';

/** Friday 2026-11-20 16:50 in Berlin; due Monday 09:50. */
export const nudge: NudgeNotice = {
  type: 'nudge',
  standing: 'waiting',
  clockId: 'C0NORTH/1795189800.000100/first_reply',
  inboxId: 'C0NORTH',
  askId: '1795189800.000100',
  customerName: 'Northwind',
  inboxName: 'ext-northwind',
  askedByName: 'Ana Ruiz',
  askText: 'Our export fails since this morning. Can you look?',
  metric: 'first_reply',
  priority: 'normal',
  askedAt: '2026-11-20T15:50:00Z',
  dueAt: '2026-11-23T08:50:00Z',
  targetMinutes: 60,
  hours: 'business',
  link: 'https://acme.slack.com/archives/C0NORTH/p1795189800000100',
  why: 'Northwind asked on Friday 16:50; target 1 h of support hours; due Monday 09:50',
  target: 'Target 1 h of support hours',
  actorId: null,
  takenBy: null,
  handedTo: null,
  noteBy: null,
  note: null,
  snoozedUntil: null,
  pausedSince: null,
  endedAt: null,
  elapsedMinutes: null,
  spareMinutes: null,
};

export const now = new Date('2026-11-23T08:25:00Z');

export const waiting: Waiting = {
  clockId: nudge.clockId,
  inboxId: nudge.inboxId,
  inboxName: nudge.inboxName,
  customerName: nudge.customerName,
  metric: 'first_reply',
  priority: 'normal',
  askId: nudge.askId,
  askText: nudge.askText,
  askedByName: nudge.askedByName,
  askedAt: new Date(nudge.askedAt),
  dueAt: new Date(nudge.dueAt),
  isOverdue: false,
  ownerId: 'U0PRIYA',
  takenBy: null,
  snoozedUntil: null,
  link: nudge.link,
  why: nudge.why,
};

/** `count` items, each a minute later due than the one before, the latest first; the first `overdue` are overdue. */
export function manyWaiting(count: number, overdue = 0): Waiting[] {
  return Array.from({ length: count }, (_, i) => ({
    ...waiting,
    clockId: `C0NORTH/${i}/first_reply`,
    customerName: `Customer ${i + 1}`,
    dueAt: new Date(now.getTime() + (i - overdue) * 60_000),
    isOverdue: i < overdue,
  })).reverse();
}

export const summary: KpiSummary = {
  from: '2026-11-15T23:00:00Z',
  to: '2026-11-22T23:00:00Z',
  attainment: { met: 47, of: 50 },
  firstReply: { count: 30, medianMinutes: 22, p90Minutes: 65, attainment: { met: 28, of: 30 } },
  nextReply: { count: 20, medianMinutes: 12, p90Minutes: 40, attainment: { met: 19, of: 20 } },
  breached: 3,
  cancelled: 2,
  openOverdue: { count: 1, oldestDueAt: '2026-11-20T15:00:00Z' },
  nearMisses: 4,
  rescues: 6,
};

export const summaryBefore: KpiSummary = {
  from: '2026-11-08T23:00:00Z',
  to: '2026-11-15T23:00:00Z',
  attainment: { met: 40, of: 44 },
  firstReply: { count: 25, medianMinutes: 26, p90Minutes: 60, attainment: { met: 22, of: 25 } },
  nextReply: { count: 19, medianMinutes: 12, p90Minutes: 45, attainment: { met: 18, of: 19 } },
  breached: 4,
  cancelled: 0,
  openOverdue: { count: 1, oldestDueAt: '2026-11-13T15:00:00Z' },
  nearMisses: 2,
  rescues: 6,
};

/** A promise in the ledger, overdue by 25 minutes. */
export const promised: LedgerPromise = {
  id: 'C0NORTH/1',
  customerId: 'northwind',
  customerName: 'Northwind',
  promisedBy: 'U0TOM',
  keeperId: 'U0TOM',
  quote: 'I’ll send the export by Friday.',
  dueAt: new Date('2026-11-23T08:00:00Z'),
  isCertain: true,
  state: 'open',
  endedAt: null,
  isOverdue: true,
  clockId: 'C0NORTH/1/follow_up',
  link: 'https://acme.slack.com/archives/C0NORTH/p1795189800000100',
};
