/** Instants and durations in words, in a given zone. English, 24-hour clock. */

const formats = new Map<string, Intl.DateTimeFormat>();

function inZone(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone, ...options });
  formats.set(key, known);
  return known;
}

/** `16:50` */
export function timeOfDay(at: Date, timeZone: string): string {
  return inZone(timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** `Friday` */
export function weekday(at: Date, timeZone: string): string {
  return inZone(timeZone, { weekday: 'long' }).format(at);
}

/** `20 Nov` */
export function dayAndMonth(at: Date, timeZone: string): string {
  return inZone(timeZone, { day: 'numeric', month: 'short' }).format(at);
}

/** `20 Nov 2026` */
export function dayMonthAndYear(at: Date, timeZone: string): string {
  return inZone(timeZone, { day: 'numeric', month: 'short', year: 'numeric' }).format(at);
}

/** `Friday 16:50`; a day more than six days from `near` is named by its date: `20 Nov 16:50`. */
export function dayAndTime(at: Date, timeZone: string, near: Date = at): string {
  const isFar = Math.abs(at.getTime() - near.getTime()) > 6 * 24 * 3_600_000;
  const day = isFar ? dayAndMonth(at, timeZone) : weekday(at, timeZone);
  return `${day} ${timeOfDay(at, timeZone)}`;
}

/** `34 min`, `1 h`, `1 h 5 min`, `26 h`; seconds are dropped. */
export function duration(minutes: number): string {
  const whole = Math.floor(Math.abs(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/**
 * What was left of a target in full minutes, so that it makes up the target together with what passed, as `duration` tells
 * it: of 60 min, 34 min 20 s passed, 26 min to spare.
 */
export function minutesToSpare(elapsedMinutes: number, targetMinutes: number): number {
  return Math.round(targetMinutes) - Math.floor(elapsedMinutes);
}

/** At most `limit` characters, on one line, cut at a word where one is near; a cut is shown by an ellipsis. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= limit) return line;
  const cut = characters.slice(0, limit - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > limit * 0.6 ? cut.slice(0, lastSpace) : cut}…`;
}

/** `sat` → `Sat` */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
