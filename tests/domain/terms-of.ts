import type { CalendarVersion, Clock, InboxHistory, Terms } from '../../src/domain/clocks/clock.ts';
import { defaultPolicy } from '../../src/domain/policy/document.ts';
import type { PolicyVersion } from '../../src/domain/policy/versions.ts';
import { calendarWith } from './calendar/build.ts';

export const longAgo = new Date('2026-01-01T00:00:00Z');

/** Monday to Friday, 09:00 to 17:00 in London. */
export const londonHours: CalendarVersion = {
  id: 'default',
  version: 1,
  effectiveAt: longAgo,
  calendar: calendarWith({}),
  timeZone: 'Europe/London',
};

/** A target of 60 minutes of London support hours, unless said otherwise. */
export function termsWith(
  policy: Partial<PolicyVersion['document']> = {},
  calendars: CalendarVersion[] = [londonHours],
): Terms {
  const document = { ...defaultPolicy(60), ...policy };
  return { policies: [{ version: 1, effectiveAt: longAgo, document }], calendars };
}

/** Northwind's channel, shared with them, as it has stood from the start. */
export const northwind: InboxHistory = {
  inboxId: 'C0NORTH',
  standings: [
    {
      effectiveAt: longAgo,
      inboxId: 'C0NORTH',
      inboxKind: 'channel',
      isShared: true,
      customerId: 'channel/C0NORTH',
      tier: null,
    },
  ],
};

/** Northwind's ask of Friday 16:50, due on Monday 09:50: running, unless said otherwise. */
export function fridayClock(more: Partial<Clock> = {}): Clock {
  return {
    id: 'C0NORTH/1795193400.000000/first_reply',
    metric: 'first_reply',
    askId: '1795193400.000000',
    askedBy: 'U0DANA',
    askedByName: 'Dana Reyes',
    askText: 'The export is broken',
    ownerId: null,
    startedAt: new Date('2026-11-20T16:50:00Z'),
    priority: 'normal',
    targetMinutes: 60,
    hours: 'business',
    policyVersion: 1,
    calendarId: 'default',
    calendarVersion: 1,
    dueAt: new Date('2026-11-23T09:50:00Z'),
    outcome: 'running',
    endedAt: null,
    endedBy: null,
    fulfilledAt: null,
    acknowledgedWith: null,
    statedBy: null,
    cancelReason: null,
    elapsedMinutes: null,
    ladder: [{ at: 0.5, to: 'owner' }],
    pauses: [],
    snapshots: [],
    ...more,
  };
}
