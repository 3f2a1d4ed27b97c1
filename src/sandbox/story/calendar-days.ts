import { TZDate } from '@date-fns/tz';

/** Gives instants by day and local time, counted from one Monday. */
export type At = (dayFromMonday: number, time: string) => Date;

/** Monday of the week the instant falls in, as seen in the zone; gives the instants of that week and those around it. */
export function weekOf(base: Date, timeZone: string): At {
  const local = new TZDate(base, timeZone);
  const daysSinceMonday = (local.getDay() + 6) % 7;
  return (dayFromMonday, time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const day = local.getDate() - daysSinceMonday + dayFromMonday;
    return new Date(
      new TZDate(local.getFullYear(), local.getMonth(), day, hour, minute, 0, timeZone).getTime(),
    );
  };
}
