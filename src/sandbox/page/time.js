/** Instants shown on the wall clock of the workspace's zone. Pure: `now` and the zone are arguments. */

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {string} timeZone
 * @param {Intl.DateTimeFormatOptions} options
 */
function formatter(timeZone, options) {
  const key = timeZone + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
    formats.set(key, format);
  }
  return format;
}

/**
 * A Slack `ts` ("1700000000.000100") as an instant.
 * @param {string} ts
 */
export const tsToDate = (ts) => new Date(Math.floor(Number(ts) * 1000));

/**
 * Year, month, day, hour and minute of an instant in a zone, as numbers.
 * @param {Date} at
 * @param {string} timeZone
 */
export function wallClock(at, timeZone) {
  const parts = formatter(timeZone, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at);
  /** @param {string} type */
  const read = (type) => Number(parts.find((part) => part.type === type)?.value);
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
    second: read('second'),
  };
}

/**
 * The instant at which a zone's wall clock shows a local time; in a skipped hour, the instant the clocks go forward to.
 * @param {{year: number, month: number, day: number, hour: number, minute: number}} local
 * @param {string} timeZone
 */
export function instantOf(local, timeZone) {
  const wanted = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute);
  let guess = wanted;
  // The offset at the guess may differ from the one at the answer, next to a change of clocks: two rounds settle it.
  for (let round = 0; round < 2; round += 1) guess = wanted - offsetAt(new Date(guess), timeZone);
  return new Date(guess);
}

/**
 * @param {Date} at
 * @param {string} timeZone
 */
function offsetAt(at, timeZone) {
  const wall = wallClock(at, timeZone);
  const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  return shown - Math.floor(at.getTime() / 1000) * 1000;
}

/**
 * "16:50"
 * @param {Date} at
 * @param {string} timeZone
 */
export const clockTime = (at, timeZone) =>
  formatter(timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

/**
 * "2026-11-20": the local day, sortable.
 * @param {Date} at
 * @param {string} timeZone
 */
export function dayKey(at, timeZone) {
  const { year, month, day } = wallClock(at, timeZone);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * "Fri 20 Nov"
 * @param {Date} at
 * @param {string} timeZone
 */
export const shortDay = (at, timeZone) =>
  formatter(timeZone, { weekday: 'short', day: 'numeric', month: 'short' }).format(at).replace(',', '');

/**
 * "Friday, 20 November 2026 at 16:50"
 * @param {Date} at
 * @param {string} timeZone
 */
export const fullTime = (at, timeZone) => `${longDay(at, timeZone, true)} at ${clockTime(at, timeZone)}`;

/**
 * @param {Date} at
 * @param {string} timeZone
 * @param {boolean} hasYear
 */
function longDay(at, timeZone, hasYear) {
  const weekday = formatter(timeZone, { weekday: 'long' }).format(at);
  const date = formatter(timeZone, { day: 'numeric', month: 'long', year: hasYear ? 'numeric' : undefined });
  return `${weekday}, ${date.format(at)}`;
}

/**
 * "today", "yesterday", "tomorrow" or undefined, by the local day.
 * @param {Date} at
 * @param {Date} now
 * @param {string} timeZone
 */
export function nearDay(at, now, timeZone) {
  const days = Math.round((localDay(at, timeZone) - localDay(now, timeZone)) / 86_400_000);
  return days === 0 ? 'today' : days === -1 ? 'yesterday' : days === 1 ? 'tomorrow' : undefined;
}

/**
 * @param {Date} at
 * @param {string} timeZone
 */
function localDay(at, timeZone) {
  const { year, month, day } = wallClock(at, timeZone);
  return Date.UTC(year, month - 1, day);
}

/**
 * What a day divider says: "Today", "Yesterday", "Friday, 20 November" and, in another year, the year too.
 * @param {Date} at
 * @param {Date} now
 * @param {string} timeZone
 */
export function dayLabel(at, now, timeZone) {
  const near = nearDay(at, now, timeZone);
  if (near) return capital(near);
  return longDay(at, timeZone, wallClock(at, timeZone).year !== wallClock(now, timeZone).year);
}

/**
 * The next Monday at an hour, strictly later than now: on Monday at 08:00 it is today's 09:00, at 09:00 it is next week's.
 * @param {Date} now
 * @param {string} timeZone
 * @param {number} [hour]
 */
export function nextMonday(now, timeZone, hour = 9) {
  const { year, month, day } = wallClock(now, timeZone);
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const date = new Date(Date.UTC(year, month - 1, day + ahead));
    const at = instantOf(
      { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour, minute: 0 },
      timeZone,
    );
    if (date.getUTCDay() === 1 && at > now) return at;
  }
  throw new Error('no Monday within eight days');
}

/**
 * The `{…}` words of Slack's date syntax, filled in. Unknown words stay as they are.
 * @param {Date} at
 * @param {string} template "{date_short_pretty} at {time}"
 * @param {Date} now
 * @param {string} timeZone
 */
export function formatDateTemplate(at, template, now, timeZone) {
  return template.replace(/\{(\w+)\}/g, (whole, word) => dateWord(word, at, now, timeZone) ?? whole);
}

/**
 * @param {string} word
 * @param {Date} at
 * @param {Date} now
 * @param {string} timeZone
 * @returns {string | undefined}
 */
function dateWord(word, at, now, timeZone) {
  if (word === 'time') return clockTime(at, timeZone);
  if (word === 'time_secs') {
    return `${clockTime(at, timeZone)}:${String(wallClock(at, timeZone).second).padStart(2, '0')}`;
  }
  if (word === 'ago') return ago(at, now);
  if (word === 'date_num') return dayKey(at, timeZone);
  if (word === 'date_slash') return dayKey(at, timeZone).split('-').reverse().join('/');
  if (word === 'day_divider_pretty') return nearDay(at, now, timeZone) ?? longDay(at, timeZone, false);
  const plain = word.replace(/_pretty$/, '');
  if (plain !== word) {
    const near = nearDay(at, now, timeZone);
    if (near) return near;
  }
  if (plain === 'date_long') return longDay(at, timeZone, true);
  /** @type {Record<string, Intl.DateTimeFormatOptions>} */
  const styles = {
    date: { day: 'numeric', month: 'long' },
    date_short: { day: 'numeric', month: 'short', year: 'numeric' },
    date_long_full: { day: 'numeric', month: 'long', year: 'numeric' },
  };
  const style = styles[plain];
  return style && formatter(timeZone, style).format(at);
}

/**
 * @param {Date} at
 * @param {Date} now
 */
function ago(at, now) {
  const minutes = Math.round((now.getTime() - at.getTime()) / 60_000);
  const size = Math.abs(minutes);
  const [count, unit] =
    size < 60
      ? [size, 'minute']
      : size < 1440
        ? [Math.round(size / 60), 'hour']
        : [Math.round(size / 1440), 'day'];
  if (count === 0) return 'just now';
  const words = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return minutes > 0 ? `${words} ago` : `in ${words}`;
}

/** @param {string} word */
export const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
