import type { ErrorInWords } from './redaction.ts';

interface Line {
  time: string;
  level: string;
  msg?: string;
  err?: ErrorInWords;
}

/**
 * A line of JSON as a person reads it: `09:15:02 warn  no answer yet (channel=C1 attempts=3): Error: timed out`.
 * The stack follows on lines of its own only where there is one for a failure nobody foresaw (level error and up).
 */
export function readableLine(json: string): string {
  const { time, level, msg, err, ...fields } = JSON.parse(json) as Line;
  const clock = time.slice(11, 19);
  const details = Object.entries(fields).map(([name, value]) => `${name}=${shown(value)}`);
  const detail = details.length === 0 ? '' : ` (${details.join(' ')})`;
  const error = err === undefined ? '' : `: ${errorInLine(err)}`;
  const isFailure = level === 'error' || level === 'fatal';
  const stack = isFailure && err?.stack ? `\n${err.stack}` : '';
  return `${clock} ${level.padEnd(5)} ${msg ?? ''}${detail}${error}${stack}\n`;
}

function errorInLine({ type, message, cause }: ErrorInWords): string {
  const because = cause === undefined ? '' : `, because of ${errorInLine(cause)}`;
  return `${type}: ${message.replaceAll('\n', ' ')}${because}`;
}

function shown(value: unknown): string {
  return typeof value === 'string' && /^\S+$/.test(value) ? value : JSON.stringify(value);
}
