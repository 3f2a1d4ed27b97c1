import { compileCalendar } from '../../../src/domain/calendar/calendar.ts';
import type { Shift } from '../../../src/domain/calendar/shift.ts';
import type { DueTerms } from '../../../src/domain/due/due-terms.ts';

type Setting = Omit<DueTerms, 'at'>;

/** Five teams, each with its hours and holidays, and a customer elsewhere. */
export const settings: Readonly<Record<string, Setting>> = {
  london: {
    ...team(
      'Europe/London',
      ['09:00', '17:30'],
      ['09:00', '17:30'],
      ['2026-12-25', '2026-12-28', '2027-01-01'],
    ),
    theirTimeZone: 'Europe/Paris',
  },
  newyork: {
    ...team('America/New_York', ['09:00', '18:00'], ['09:00', '18:00'], ['2026-11-26', '2026-12-25']),
    theirTimeZone: 'Europe/London',
    dateOrder: 'month_first',
    asapMinutes: 60,
  },
  berlin: {
    ...team(
      'Europe/Berlin',
      ['09:00', '17:00'],
      ['09:00', '16:00'],
      ['2026-12-25', '2027-01-01', '2027-03-26', '2027-03-29'],
    ),
    theirTimeZone: 'America/New_York',
  },
  paris: team('Europe/Paris', ['09:00', '18:00'], ['09:00', '18:00'], ['2026-12-25', '2027-01-01']),
  madrid: team(
    'Europe/Madrid',
    ['09:00', '18:00'],
    ['08:00', '15:00'],
    ['2026-12-07', '2026-12-08', '2026-12-25'],
  ),
};

function team(timeZone: string, day: Shift, friday: Shift, holidays: string[]): Setting {
  const hours = { mon: [day], tue: [day], wed: [day], thu: [day], fri: [friday] };
  const calendar = compileCalendar({ timeZone, hours, holidays });
  return { timeZone, calendar, theirTimeZone: 'Europe/London', dateOrder: 'day_first', asapMinutes: null };
}
