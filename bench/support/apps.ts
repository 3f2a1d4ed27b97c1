import { App, HTTPReceiver } from '@slack/bolt';
import { startApp } from '../../src/app.ts';
import type { Settings } from '../../src/config.ts';
import { boltLogger, createLogger } from '../../src/logger.ts';
import { requestPath } from '../../src/slack/app.ts';
import { openDatabase } from '../../src/store/database.ts';
import { eveningOf } from './day.ts';
import { benchCalendar, furnish } from './furnish.ts';
import type { DataPlace } from './places.ts';
import { botToken, signingSecret } from './workspace.ts';

/** Something that takes deliveries. */
export interface Receiving {
  url: string;
  /** Resolves when all that was delivered is dealt with. */
  finish(): Promise<void>;
  stop(): Promise<void>;
}

const logger = createLogger({
  level: 'warn',
  isReadable: true,
  write: (line) => process.stderr.write(line),
});

/** The whole app, its channels watched and its people known. `now` is its clock. */
export async function startWholeApp(place: DataPlace, apiUrl: string, now: () => Date): Promise<Receiving> {
  const { db, close } = await openDatabase(place);
  await furnish(db, eveningOf(-1));
  await close();
  const connection = { mode: 'http' as const, botToken, signingSecret, apiUrl };
  const settings: Settings = {
    ...place,
    slack: connection,
    port: 0,
    sandboxPort: 0,
    calendar: benchCalendar,
    // Long enough that nobody is nudged while deliveries are measured: what nudging costs, the sweep tells.
    targetMinutes: 50_000,
    guests: 'customer',
    logLevel: 'warn',
  };
  const app = await startApp(settings, connection, logger, now);
  return { url: app.requestUrl ?? '', finish: () => app.work.apply.run(), stop: () => app.stop() };
}

/** Bolt alone, with a listener that does nothing. */
export async function startBareBolt(apiUrl: string): Promise<Receiving> {
  const slackLog = boltLogger(logger);
  const app = new App({
    token: botToken,
    receiver: new HTTPReceiver({ signingSecret, endpoints: [requestPath], logger: slackLog }),
    logger: slackLog,
    clientOptions: { slackApiUrl: apiUrl },
  });
  app.event('message', async () => {});
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${requestPath}`,
    finish: async () => {},
    stop: async () => void (await app.stop()),
  };
}
