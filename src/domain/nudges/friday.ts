import { dayNumber, weekdayIndex } from '../calendar/day.ts';
import { dayMs, instantOfWallClock, localDate } from '../local-time.ts';

const friday = 4;
const tenToFive = (16 * 60 + 50) * 60_000;

/** The coming Friday at 16:50 of a zone: ten minutes before many go home is when a ladder shows what it is worth. */
export function comingFriday(now: Date, timeZone: string): Date {
  const today = dayNumber(localDate(now, timeZone)) ?? 0;
  const days = (friday - weekdayIndex(today) + 7) % 7;
  const at = (inDays: number) => instantOfWallClock((today + inDays) * dayMs + tenToFive, timeZone);
  return at(days) < now ? at(days + 7) : at(days);
}
