import { dayNumber, minuteOfDay } from '../calendar/day.ts';
import { dayMs, instantOfWallClock, localDate } from '../local-time.ts';
import type { PolicyDocument, Rule, RuleConditions } from '../policy/document.ts';
import { isWithinTimesOfDay, weekdayOf } from '../policy/times-of-day.ts';

/** Two weeks show every weekday and time of day, also where a night is skipped because clocks change. */
const daysLookedAt = 14;

/**
 * The first instant from `from` on at which something that is asked can fall under a rule, by the days and times of the
 * rule and of those before it that look at nothing else. Null where it never can.
 * @param rule null for what holds where no rule matches @param zoneOf the time zone of a calendar, by its id
 */
export function firstAskedUnder(
  document: Pick<PolicyDocument, 'rules' | 'calendarId'>,
  rule: Rule | null,
  zoneOf: (calendarId: string) => string,
  from: Date,
): Date | null {
  const before = rule ? document.rules.slice(0, document.rules.indexOf(rule)) : document.rules;
  const rivals = before.filter(looksAtTimeAlone);
  const zone = (of: Rule) => zoneOf(of.calendarId ?? document.calendarId);
  const fits = (at: Date) =>
    (rule === null || isAtItsTime(rule, at, zone(rule))) &&
    !rivals.some((rival) => isAtItsTime(rival, at, zone(rival)));
  if (fits(from)) return from;
  const looking = rule ? [rule, ...rivals] : rivals;
  const edges = looking.flatMap((each) => edgesFrom(each, from, zone(each)));
  edges.sort((a, b) => a.getTime() - b.getTime());
  return edges.find((at) => at > from && fits(at)) ?? null;
}

function looksAtTimeAlone({ when }: Rule): boolean {
  return Object.keys(when).every((key) => key === 'weekdays' || key === 'timesOfDay');
}

function isAtItsTime(
  { when: { weekdays, timesOfDay } }: { when: RuleConditions },
  at: Date,
  timeZone: string,
) {
  const isOnDay = weekdays === undefined || weekdays.includes(weekdayOf(at, timeZone));
  return isOnDay && (timesOfDay === undefined || isWithinTimesOfDay(timesOfDay, at, timeZone));
}

/** Midnights, and the minutes at which one of its times begins or ends: only there it begins or ceases to hold. */
function edgesFrom({ when: { timesOfDay = [] } }: Rule, from: Date, timeZone: string): Date[] {
  const minutes = [0, ...timesOfDay.flat().map((time) => minuteOfDay(time) ?? 0)];
  const today = dayNumber(localDate(from, timeZone)) ?? 0;
  return Array.from({ length: daysLookedAt }, (_, days) => today + days).flatMap((day) =>
    minutes.map((minute) => instantOfWallClock(day * dayMs + minute * 60_000, timeZone)),
  );
}
