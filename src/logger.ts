import { format } from 'node:util';
import type { LogLevel as BoltLevel, Logger as BoltLogger } from '@slack/bolt';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';
import { readableLine } from './logger/readable-line.ts';
import { describeError, withoutSecrets } from './logger/redaction.ts';

export type { Logger } from 'pino';

export interface LoggerOptions {
  level: LogLevel;
  /** true: one plain readable line each; false: one line of JSON each, for machines */
  isReadable: boolean;
  write(line: string): void;
}

/**
 * Makes the app's log. What people wrote is never in it: fields that carry message text are dropped, errors are
 * reduced to what is safe, and anything that looks like a token or a password is blotted out.
 */
export function createLogger({ level, isReadable, write }: LoggerOptions): Logger {
  const destination: DestinationStream = {
    write: (line) => write(withoutSecrets(isReadable ? readableLine(line) : line)),
  };
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError, error: describeError },
      redact: {
        paths: ['text', 'body', 'payload', 'blocks'].flatMap((key) => [key, `*.${key}`]),
        remove: true,
      },
    },
    destination,
  );
}

/**
 * Bolt's idea of a logger, on ours. Bolt logs whole payloads when debugging, so objects, also those within a
 * sentence, are left out of debug lines.
 */
export function boltLogger(logger: Logger): BoltLogger {
  let named = logger;
  return {
    debug: (...parts) => named.debug(sentence(parts).replace(/[{[].*$/s, '…')),
    info: (...parts) => named.info(sentence(parts)),
    warn: (...parts) => named.warn(sentence(parts)),
    error: (...parts) => {
      const error = parts.find((part) => part instanceof Error);
      if (error === undefined) named.error(sentence(parts));
      else named.error({ err: error }, sentence(parts.filter((part) => part !== error)) || error.message);
    },
    setLevel: () => undefined, // LOG_LEVEL decides, for all rooms alike
    getLevel: () =>
      (['debug', 'info', 'warn'].find((level) => logger.isLevelEnabled(level)) ?? 'error') as BoltLevel,
    setName: (name) => {
      named = logger.child({ from: name });
    },
  };
}

function sentence(parts: unknown[]): string {
  return format(...parts.filter((part) => typeof part !== 'object'));
}
