import type { CalendarSpec } from '../calendar/spec.ts';
import { localDate } from '../local-time.ts';
import { dayAndMonth, weekday } from '../words.ts';

/** More than this many days are counted, and not named. */
const mostNamed = 4;

/**
 * The days of a span on which a calendar differs from its week, in words: `days off: Wed 25 Dec; other hours: Tue 24 Dec`.
 * Null where there are none.
 */
export function specialDaysWithin(spec: CalendarSpec, from: Date, to: Date): string | null {
  const [first, last] = [from, to].map((at) => localDate(at, spec.timeZone)) as [string, string];
  const within = (dates: readonly string[]) =>
    [...new Set(dates)].filter((date) => date >= first && date <= last).sort();
  const others = [...(spec.exceptions ?? []), ...(spec.openings ?? []), ...(spec.closures ?? [])].map(
    ({ date }) => date,
  );
  const otherHours = within(others);
  const daysOff = within(spec.holidays ?? []).filter((date) => !otherHours.includes(date));
  return [named('days off', daysOff), named('other hours', otherHours)].filter(Boolean).join('; ') || null;
}

function named(what: string, dates: readonly string[]): string | null {
  if (dates.length === 0) return null;
  const days = dates.slice(0, mostNamed).map((date) => {
    const noon = new Date(`${date}T12:00:00Z`);
    return `${weekday(noon, 'UTC').slice(0, 3)} ${dayAndMonth(noon, 'UTC')}`;
  });
  const more = dates.length > mostNamed ? ` and ${dates.length - mostNamed} more` : '';
  return `${what}: ${days.join(', ')}${more}`;
}
