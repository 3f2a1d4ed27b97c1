import { compileCalendar } from '../../../src/domain/calendar/calendar.ts';
import type { KpiClock, Period } from '../../../src/domain/kpis/clock.ts';

/** The week that docs/kpis.md works out: Berlin (UTC+1), Monday to Friday 09:00 to 17:00, a target of 60 minutes. */
export const exampleWeek: Period = {
  from: new Date('2026-11-15T23:00:00Z'),
  to: new Date('2026-11-22T23:00:00Z'),
};

const day = [['09:00', '17:00']] as const;
export const berlinHours = {
  id: 'default',
  version: 1,
  timeZone: 'Europe/Berlin',
  effectiveAt: new Date('2026-01-01T00:00:00Z'),
  calendar: compileCalendar({
    timeZone: 'Europe/Berlin',
    hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
  }),
};

export function clock(of: Partial<KpiClock> & Pick<KpiClock, 'startedAt' | 'dueAt' | 'outcome'>): KpiClock {
  return {
    metric: 'first_reply',
    targetMinutes: 60,
    endedAt: of.fulfilledAt ?? null,
    fulfilledAt: null,
    elapsedMinutes: null,
    nudgedAt: null,
    hours: 'business',
    calendarId: 'default',
    pauses: [],
    ...of,
  };
}

const at = (instant: string) => new Date(instant);

export const northwindMonday = clock({
  startedAt: at('2026-11-16T09:00:00Z'),
  dueAt: at('2026-11-16T10:00:00Z'),
  outcome: 'met',
  fulfilledAt: at('2026-11-16T09:12:00Z'),
  elapsedMinutes: 12,
});

export const globexTuesday = clock({
  startedAt: at('2026-11-17T13:00:00Z'),
  dueAt: at('2026-11-17T14:00:00Z'),
  outcome: 'met',
  nudgedAt: at('2026-11-17T13:30:00Z'),
  fulfilledAt: at('2026-11-17T13:50:00Z'),
  elapsedMinutes: 50,
});

export const initechTuesday = clock({
  startedAt: at('2026-11-17T15:30:00Z'),
  dueAt: at('2026-11-18T08:30:00Z'),
  outcome: 'met',
  fulfilledAt: at('2026-11-17T15:50:00Z'),
  elapsedMinutes: 20,
});

export const northwindWednesday = clock({
  metric: 'next_reply',
  startedAt: at('2026-11-18T10:00:00Z'),
  dueAt: at('2026-11-18T11:00:00Z'),
  outcome: 'met',
  nudgedAt: at('2026-11-18T10:30:00Z'),
  fulfilledAt: at('2026-11-18T10:34:00Z'),
  elapsedMinutes: 34,
});

export const globexThursday = clock({
  startedAt: at('2026-11-19T14:00:00Z'),
  dueAt: at('2026-11-19T15:00:00Z'),
  outcome: 'breached',
  nudgedAt: at('2026-11-19T14:30:00Z'),
  fulfilledAt: at('2026-11-20T09:00:00Z'),
  elapsedMinutes: 180,
});

/** "No reply needed", twenty minutes after the ask. */
export const northwindThursday = clock({
  startedAt: at('2026-11-19T08:00:00Z'),
  dueAt: at('2026-11-19T09:00:00Z'),
  outcome: 'cancelled',
  endedAt: at('2026-11-19T08:20:00Z'),
  elapsedMinutes: 20,
});

export const hooliFriday = clock({
  metric: 'next_reply',
  startedAt: at('2026-11-20T13:00:00Z'),
  dueAt: at('2026-11-20T14:00:00Z'),
  outcome: 'breached',
  nudgedAt: at('2026-11-20T13:30:00Z'),
});

/** Asked on Friday 16:50, due on Monday 09:50: the week after counts it. */
export const initechFriday = clock({
  startedAt: at('2026-11-20T15:50:00Z'),
  dueAt: at('2026-11-23T08:50:00Z'),
  outcome: 'running',
});

/** A breach of the week before that nobody has answered. */
export const acmeWeekBefore = clock({
  startedAt: at('2026-11-12T09:00:00Z'),
  dueAt: at('2026-11-12T10:00:00Z'),
  outcome: 'breached',
});

export const exampleClocks: readonly KpiClock[] = [
  northwindMonday,
  globexTuesday,
  initechTuesday,
  northwindWednesday,
  globexThursday,
  northwindThursday,
  hooliFriday,
  initechFriday,
  acmeWeekBefore,
];
