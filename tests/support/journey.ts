import { afterAll, expect, onTestFinished } from 'vitest';
import { type RunningApp, startApp } from '../../src/app.ts';
import type { Settings } from '../../src/config.ts';
import { createLogger } from '../../src/logger.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start.ts';
import type { Connection } from '../../src/slack/app.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { type DataPlace, freshDataPlace } from './database.ts';
import { acme, northwind, priya, settleIn } from './journey-cast.ts';
import { createDeeds, type Deeds } from './journey-deeds.ts';

/** The two ways in which Slack's deliveries reach the app. */
export const modes = ['socket', 'http'] as const;
export type Mode = (typeof modes)[number];

/** For stories that little of the wire matters to: the slower embedded database hears them in one way only. */
export const modesByDatabase: readonly Mode[] = process.env.TEST_DATABASE_URL ? modes : ['socket'];

export interface JourneyOptions {
  mode: Mode;
  /** Where the story begins, as an ISO instant. */
  at: string;
  /** Channels that Priya has watched before the story begins; Northwind's alone when left out. */
  watched?: readonly string[];
  /** The channel of the weekly post; none when left out. */
  reportChannelId?: string;
}

/** A story told over the real wire: the whole app, on an empty database, against a local workspace. */
export interface Journey extends Deeds {
  sandbox: Sandbox;
  settings: Settings;
  connection: Connection;
  /** The app that runs. @throws Error while it is stopped */
  app(): RunningApp;
  /** Moves the time; whatever falls due on the way happens at its own time. */
  at(instant: string): Promise<void>;
  /** Resolves when all that was said and pressed has had its effect. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Stops the app and looks into its database. */
  look<T>(query: (db: Database) => Promise<T>): Promise<T>;
  /** What the app logged as errors since this was asked last. A story that ends with any of them fails. */
  takeErrors(): string[];
}

/** Making a place takes as long as a whole story, so a file's stories share one; each begins with an empty workspace. */
let shared: Promise<DataPlace> | undefined;
afterAll(async () => (await shared)?.remove());

/** Begins a story; all that it starts is stopped when the test ends. */
export async function startJourney(options: JourneyOptions): Promise<Journey> {
  shared ??= freshDataPlace();
  const place = await shared;
  const sandbox = await startWorkspace(options.at);
  onTestFinished(sandbox.stop);
  const settings = settingsFor(place, options.reportChannelId);
  const connection = connectionTo(sandbox, options.mode);
  const { logger, takeErrors } = listeningLogger();
  let running: RunningApp | undefined;
  let isFresh = true;

  const app = () => {
    if (!running) throw new Error('The app is stopped');
    return running;
  };
  const quiet = async () => {
    await sandbox.delivered();
    await settle();
    await sandbox.delivered();
    await settle();
  };
  const settle = async () => {
    await running?.listened();
    await running?.work.doAllDue();
  };
  const start = async () => {
    running = await startApp(settings, connection, logger, sandbox.now, { isFresh });
    isFresh = false;
    if (running.requestUrl) sandbox.deliverOverHttp(running.requestUrl);
    await sandbox.reachable();
    await quiet();
  };
  const stop = async () => {
    const stopping = running;
    running = undefined;
    await stopping?.stop();
  };
  onTestFinished(async () => {
    await stop();
    expect(takeErrors()).toEqual([]);
  });
  sandbox.attach({ nextWakeAt: async () => running?.work.nextAt(), settle });

  const journey: Journey = {
    ...createDeeds(sandbox, quiet),
    sandbox,
    settings,
    connection,
    app,
    at: (instant) => sandbox.moveTo(new Date(instant)),
    quiet,
    stop,
    start,
    async restart() {
      await stop();
      await start();
    },
    async look(query) {
      await stop();
      const opened = await openDatabase({ ...settings, migrate: false });
      try {
        return await query(opened.db);
      } finally {
        await opened.close();
      }
    },
    takeErrors,
  };
  await start();
  for (const channel of options.watched ?? [northwind]) await journey.command(priya, 'watch', channel);
  return journey;
}

function startWorkspace(at: string): Promise<Sandbox> {
  return startSandbox({
    flows: false,
    startAt: new Date(at),
    story: { title: '', hint: '', timeZone: 'Europe/London', team: acme, people: settleIn, deeds: [] },
    // Real seconds are no part of a story: the time Slack gives an app is stretched for slow machines.
    ackTimeoutMs: 30_000,
    triggerLifetimeMs: 60_000,
  });
}

const hours = [['09:00', '17:00']] as const;

/** Support hours of Monday to Friday, 09:00 to 17:00 in London; a reply is promised within one hour of them. */
function settingsFor({ databaseUrl, dataDir }: DataPlace, reportChannelId: string | undefined): Settings {
  return {
    slack: { mode: 'sandbox' },
    port: 0,
    sandboxPort: 0,
    ...(databaseUrl ? { databaseUrl } : {}),
    dataDir,
    calendar: {
      timeZone: 'Europe/London',
      hours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
    },
    targetMinutes: 60,
    guests: 'customer',
    ...(reportChannelId ? { reportChannelId } : {}),
    logLevel: 'warn',
  };
}

function connectionTo({ botToken, appToken, signingSecret, apiUrl }: Sandbox, mode: Mode): Connection {
  return mode === 'socket' ? { mode, botToken, appToken, apiUrl } : { mode, botToken, signingSecret, apiUrl };
}

function listeningLogger() {
  let errors: string[] = [];
  const write = (line: string) => {
    if (JSON.parse(line).level === 'error') errors.push(line.trim());
  };
  return {
    logger: createLogger({ level: 'warn', isReadable: false, write }),
    takeErrors() {
      const taken = errors;
      errors = [];
      return taken;
    },
  };
}
