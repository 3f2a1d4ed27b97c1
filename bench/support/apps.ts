import { App, HTTPReceiver } from '@slack/bolt';
import { startApp } from '../../src/app.ts';
import type { Settings } from '../../src/config.ts';
import { boltLogger, createLogger } from '../../src/logger.ts';
import { requestPath } from '../../src/slack/app.ts';
import { inTransaction, openDatabase } from '../../src/store/database.ts';
import { watchInbox } from '../../src/store/inboxes.ts';
import { savePeople } from '../../src/store/people.ts';
import { eveningOf } from './day.ts';
import type { DataPlace } from './places.ts';
import { botToken, channels, signingSecret, staff, team } from './workspace.ts';

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
  await furnish(place);
  const connection = { mode: 'http' as const, botToken, signingSecret, apiUrl };
  const settings: Settings = {
    ...place,
    slack: connection,
    port: 0,
    sandboxPort: 0,
    calendar: { timeZone: 'Europe/London', hours: everyDay([['08:00', '18:00']]) },
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

async function furnish(place: DataPlace): Promise<void> {
  const { db, close } = await openDatabase(place);
  const since = eveningOf(-1);
  await inTransaction(db, async (tx) => {
    await savePeople(
      tx,
      staff.map(({ id, name, teamId }) => ({
        workspaceId: team.id,
        id,
        name,
        teamId,
        role: 'staff' as const,
        isAdmin: false,
        isGuest: false,
        isActive: true,
        timeZone: 'Europe/London',
        checkedAt: since,
      })),
    );
    for (const { id, name } of channels) {
      await watchInbox(
        tx,
        { workspaceId: team.id, id, name, isShared: true, ownerId: staff[0]?.id ?? null, customerName: name },
        since,
      );
    }
  });
  await close();
}

function everyDay<T>(hours: T) {
  return { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours };
}
