import type { Settings } from '../config.ts';
import { createLogger, type Logger } from '../logger.ts';

export interface App {
  /** where it is at work, for a person to read: the local workspace's page, or how Slack reaches it */
  place: string;
  stop(): Promise<void>;
}

/**
 * Starts the app and stops it when asked to. A first SIGINT or SIGTERM lets what is under way end; a second one
 * ends the process at once.
 */
export async function runApp(
  settings: Settings,
  start: (settings: Settings, logger: Logger) => Promise<App>,
): Promise<void> {
  const logger = createLogger({
    level: settings.logLevel,
    isReadable: process.stderr.isTTY === true,
    write: (line) => process.stderr.write(line),
  });
  const asked = signalled();
  const app = await start(settings, logger);
  process.stdout.write(`CX Urgency is ready: ${app.place}\n`);
  logger.info({ signal: await asked }, 'stopping');
  await app.stop();
  logger.info('stopped');
}

/** The first signal to stop. From then on a second one ends the process. */
function signalled(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let isStopping = false;
    const onSignal = (signal: NodeJS.Signals) => {
      if (isStopping) process.exit(130);
      isStopping = true;
      resolve(signal);
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
}
