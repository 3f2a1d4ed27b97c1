import { HOUR_MS } from './moment.ts';
import type { Part } from './part.ts';

const MINUTE = 60_000;

export type Time = Extract<Part, { kind: 'time' }>;

export function time(minutes: number): Time {
  return { kind: 'time', clockMs: minutes * MINUTE, isOpen: false };
}

export function sure(read: Time | undefined): Time | undefined {
  return read && { ...read, isOpen: false };
}

/** `9:30`, `15:30:20`; the half of the day stays open where it is not said and the hour could be either. */
export function clockTime(clock = '', half?: string): Time | undefined {
  const [hours, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  const read = hourAndMinute(
    String(hours),
    String(minutes),
    half ?? (clock.startsWith('0') ? '24' : undefined),
  );
  return read && seconds < 60 ? { ...read, clockMs: read.clockMs + seconds * 1000 } : undefined;
}

/** `1140` is 11:40, `3` is 3:00. */
export function runTogether(digits = '', half?: string): Time | undefined {
  return digits.length > 2
    ? hourAndMinute(digits.slice(0, -2), digits.slice(-2), half)
    : hourAndMinute(digits, '0', half);
}

export function hour(n: string | undefined): Time | undefined {
  return hourAndMinute(n, '0');
}

export function sureHour(n: string | undefined): Time | undefined {
  return Number(n) < 24 ? sure(hourAndMinute(n, '0', '24')) : undefined;
}

export function said(n = '', part: 'am' | 'pm' | 'night'): Time | undefined {
  const read = n.includes(':') ? clockTime(n) : runTogether(n);
  if (read === undefined || read.clockMs >= 12 * HOUR_MS + HOUR_MS) return sure(read);
  const hours = Math.floor(read.clockMs / HOUR_MS);
  const isPm = part === 'pm' || (part === 'night' && hours >= 5 && hours < 12);
  const twelve = hours === 12 ? (part === 'pm' ? 0 : -12) : isPm ? 12 : 0;
  return { ...read, clockMs: read.clockMs + twelve * HOUR_MS, isOpen: false };
}

export function hourAndMinute(n: string | undefined, m: string | undefined, half?: string): Time | undefined {
  const [hours, minutes] = [Number(n), Number(m)];
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return undefined;
  if (half === 'am' || half === 'pm') {
    if (hours > 12) return half === 'pm' ? time(hours * 60 + minutes) : undefined;
    return hours === 0 && half === 'pm'
      ? undefined
      : time(((hours % 12) + (half === 'pm' ? 12 : 0)) * 60 + minutes);
  }
  return { ...time(hours * 60 + minutes), isOpen: half !== '24' && hours > 0 && hours <= 12 };
}

/** Minutes before or after an hour. */
export function minutesPast(n: string | undefined, minutes: number, half?: string): Time | undefined {
  const at = hourAndMinute(n, '0', half);
  if (at === undefined || minutes > 59) return undefined;
  const clockMs = (at.clockMs + minutes * MINUTE + 24 * HOUR_MS) % (24 * HOUR_MS);
  return { ...at, clockMs };
}

/** "9 to 11 am" begins at 9 am, "11 to 1 pm" at 11 am. */
export function rangeFrom(
  n: string | undefined,
  to: string | undefined,
  half: string | undefined,
): Time | undefined {
  const isOtherHalf = half === 'pm' && Number(n) % 12 > Number(to) % 12;
  return hourAndMinute(n, '0', isOtherHalf ? 'am' : half);
}

/** Which half of the day an open hour means among people at work: 1 to 7 in the afternoon, 8 to 12 as it stands. */
export function likelyHalf({ clockMs }: Pick<Time, 'clockMs'>): number {
  const hours = Math.floor(clockMs / HOUR_MS);
  return hours >= 1 && hours < 8 ? clockMs + 12 * HOUR_MS : clockMs;
}

/** The open hour beside a part of the day: "tonight at 8" is 20:00, "tomorrow morning at 9" is 09:00. */
export function inPart({ clockMs }: Pick<Time, 'clockMs'>, part: string): number {
  const hours = Math.floor(clockMs / HOUR_MS);
  if (part === 'morning') return hours === 12 ? clockMs - 12 * HOUR_MS : clockMs;
  if (part === 'lunch') return hours < 11 ? clockMs + 12 * HOUR_MS : clockMs;
  if (part === 'night' || part === 'tonight') {
    if (hours === 12) return clockMs - 12 * HOUR_MS;
    return hours >= 5 ? clockMs + 12 * HOUR_MS : clockMs;
  }
  return hours === 12 ? clockMs : clockMs + 12 * HOUR_MS;
}
