import type { Terms } from '../domain/clocks/clock.ts';
import { versionAt, versionsOf } from '../domain/clocks/counting.ts';
import { localDate } from '../domain/local-time.ts';
import type { Rotation } from '../domain/policy/document.ts';
import type { Desk } from '../domain/presence/desk.ts';

/** The members of a rotation, whoever has the turn at `at` first, and then those whose turns come next. */
export function inTurn(
  { people, userGroup, turn, startsOn }: Rotation,
  desk: Pick<Desk, 'membersOf'>,
  { calendars }: Terms,
  calendarId: string,
  at: Date,
): string[] {
  const members = people ?? (userGroup === undefined ? [] : desk.membersOf(userGroup));
  if (members.length === 0) return [];
  const { timeZone } = versionAt(versionsOf(calendars, calendarId), at);
  const days = (Date.parse(localDate(at, timeZone)) - Date.parse(startsOn)) / 86_400_000;
  const turns = Math.floor(turn === 'week' ? days / 7 : days);
  const first = ((turns % members.length) + members.length) % members.length;
  return [...members.slice(first), ...members.slice(0, first)];
}
