import { WEEKDAYS, type Weekday } from './day.ts';
import type { CalendarSpec } from './spec.ts';

const NAMES: Record<Weekday, string> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
};

/** The weekly hours in a few words: `Mon–Thu 09:00–12:30, 13:15–17:45; Fri 09:00–16:00, Europe/London`. */
export function describeHours({ hours, timeZone }: CalendarSpec): string {
  const runs: { first: Weekday; last: Weekday; words: string }[] = [];
  for (const weekday of WEEKDAYS) {
    const words = (hours[weekday] ?? [])
      .toSorted()
      .map((shift) => shift.join('–'))
      .join(', ');
    const run = runs.at(-1);
    if (run?.words === words) run.last = weekday;
    else runs.push({ first: weekday, last: weekday, words });
  }
  const open = runs.filter(({ words }) => words !== '');
  if (open.length === 0) return `no weekly hours, ${timeZone}`;
  return `${open.map((run) => `${days(run.first, run.last)} ${run.words}`).join('; ')}, ${timeZone}`;
}

function days(first: Weekday, last: Weekday): string {
  if (first === last) return NAMES[first];
  return first === 'mon' && last === 'sun' ? 'every day' : `${NAMES[first]}–${NAMES[last]}`;
}
