import { span } from './durations.ts';

/** `▲ 3 points`, `▼ 1 point`, `no change`; the arrow says which way, the words how much. */
export function change(difference: number, inWords: (size: number) => string): string {
  if (difference === 0) return 'no change';
  return `${difference > 0 ? '▲' : '▼'} ${inWords(Math.abs(difference))}`;
}

/** `▲ 2 more`, `▼ 1 fewer`, `no change` */
export function fewerOrMore(difference: number): string {
  return change(difference, (size) => `${size} ${difference > 0 ? 'more' : 'fewer'}`);
}

/** `▲ 4 min slower`, `▼ 1 h 5 min faster`; less than a minute is no change. */
export function slowerOrFaster(differenceMinutes: number): string {
  const whole = Math.trunc(differenceMinutes);
  return change(whole, (minutes) => `${span(minutes)} ${whole > 0 ? 'slower' : 'faster'}`);
}
