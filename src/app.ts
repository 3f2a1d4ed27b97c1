import type { Logger as BoltLogger } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Settings } from './config.ts';
import type { Wire } from './intake/apply.ts';
import { createRecorder } from './intake/record.ts';
import { createRunner, type Runner } from './intake/runner.ts';
import { boltLogger, type Logger } from './logger.ts';
import { reportFor } from './reports/on-demand.ts';
import { duties, startSchedule } from './schedule.ts';
import { type Connection, createSlackApp, requestPath, type SlackApp } from './slack/app.ts';
import { asSlackFault } from './slack/as-slack-fault.ts';
import { identify } from './slack/identify.ts';
import { registerListeners } from './slack/listeners/register.ts';
import { lookUpChannels, lookUpNamedPeople, lookUpPeople } from './slack/look-up.ts';
import { refreshUserGroupsDue } from './slack/look-up-groups.ts';
import { refreshPresenceDue } from './slack/presence.ts';
import { type RereadOptions, readPast, rereadAll } from './slack/reread.ts';
import { translate } from './slack/translate/translate.ts';
import { postingClient, readingClient } from './slack/web-client.ts';
import { type OpenDatabase, openDatabase } from './store/database.ts';
import { forgetApplied } from './store/deliveries.ts';
import { keepUp } from './store/upkeep.ts';
import type { Workspace } from './store/workspaces.ts';
import { createWork, type Work } from './work.ts';
import { setUpWorkspace } from './workspace-setup.ts';

/** A delivery that was applied is kept a week: longer than Slack retries, and a help when something looks odd. */
const deliveriesKeptMs = 7 * 24 * 60 * 60_000;

export interface StartOptions {
  /** The workspace begins anew: what is kept of an earlier one with its id is forgotten. */
  isFresh?: boolean;
}

/** The app at work. */
export interface RunningApp {
  /** The name of the workspace that it runs in. */
  workspaceName: string;
  /** Where HTTP deliveries are taken, where they are. */
  requestUrl?: string;
  work: Work;
  /** Resolves when no listener is at work, and nothing that was missed is being read. */
  listened(): Promise<void>;
  /** Takes nothing new, finishes what is at work, and closes the database. */
  stop(): Promise<void>;
}

/**
 * Starts the app on any workspace that speaks Slack's wire. `now` is the only clock it has.
 * @throws StoreFault where the database is out of reach, SlackFault where Slack is or refuses the tokens
 */
export async function startApp(
  settings: Settings,
  connection: Connection,
  logger: Logger,
  now: () => Date,
  { isFresh = false }: StartOptions = {},
): Promise<RunningApp> {
  const database = await openDatabase(settings);
  const { close } = database;
  try {
    const slackLog = boltLogger(logger);
    const clientSettings = { slackApiUrl: connection.apiUrl, logger: slackLog };
    const client = readingClient(connection.botToken, clientSettings);
    const workspace = await setUpWorkspace(database.db, await identify(client), settings, now(), isFresh);
    const sender = postingClient(connection.botToken, clientSettings);
    const parts = assemble({
      database,
      client,
      sender,
      workspace,
      settings,
      connection,
      logger,
      slackLog,
      now,
    });
    return await run(parts, workspace.name, connection, logger, close);
  } catch (error) {
    await close();
    throw error;
  }
}

interface Assembly {
  database: OpenDatabase;
  /** For reading, and for posting; see `slack/web-client.ts`. */
  client: WebClient;
  sender: WebClient;
  workspace: Workspace;
  settings: Settings;
  connection: Connection;
  logger: Logger;
  slackLog: BoltLogger;
  now: () => Date;
}

interface Parts {
  slack: SlackApp;
  work: Work;
  /** Asks again about what was missed: whom the policy names, and what was written. */
  reread: Runner;
  /** Asks Slack who of those who may be nudged is there, and who is in the groups that take turns. */
  whereabouts: Runner;
  forget: () => Promise<void>;
  upkeep: Runner;
}

/** Puts the rooms together; nothing runs yet. */
function assemble({
  database,
  client,
  sender,
  workspace,
  settings,
  connection,
  logger,
  slackLog,
  now,
}: Assembly): Parts {
  const { db } = database;
  const workspaceId = workspace.id;
  const record = createRecorder(db);
  const wire: Wire = {
    translate: (delivery) => translate(delivery, workspace),
    lookUpPeople: (id, ids, at) => lookUpPeople(db, client, id, ids, at),
    lookUpChannels: (ids) => lookUpChannels(client, ids),
  };
  const send = { db, workspaceId, client: sender, now };
  const work = createWork({ db, workspaceId, now, logger, apply: { db, workspaceId, wire }, send });
  const rereading: RereadOptions = {
    db,
    client,
    workspaceId,
    record,
    now,
    onFailure: (inbox, err) => logger.warn({ inbox, err }, 'An inbox could not be read again'),
  };
  const reread = createRunner(
    async () => {
      await lookUpNamedPeople(db, client, workspaceId, now());
      await rereadAll(rereading);
      await work.apply.run();
    },
    (err) => logger.error({ err }, 'Missed messages could not be read'),
  );
  const whereabouts = createRunner(
    async () => {
      await refreshUserGroupsDue(db, client, workspaceId, now());
      await refreshPresenceDue(db, client, workspaceId, now());
    },
    (err) => logger.error({ err }, 'Slack was not asked who is there'),
  );
  const slack = createSlackApp({
    connection,
    port: settings.port,
    workspaceId,
    logger: slackLog,
    now,
    record,
    onRecorded: work.apply.wake,
    onConnected: reread.wake,
  });
  registerListeners(slack.app, {
    db,
    workspaceId,
    client,
    logger: slackLog,
    now,
    settle: work.settle,
    async readPast(inboxId) {
      await readPast(rereading, inboxId);
      work.apply.wake();
    },
    reportFor,
  });
  const forget = () => forgetApplied(db, workspaceId, new Date(now().getTime() - deliveriesKeptMs));
  const upkeep = createRunner(
    () => keepUp(database),
    (err) => logger.error({ err }, 'The tables could not be kept in shape'),
  );
  return { slack, work, reread, whereabouts, forget, upkeep };
}

/** Connects, catches up, and starts the duties. */
async function run(
  { slack, work, reread, whereabouts, forget, upkeep }: Parts,
  workspaceName: string,
  connection: Connection,
  logger: Logger,
  close: () => Promise<void>,
): Promise<RunningApp> {
  await work.apply.run(); // what was recorded before a crash and not applied
  const port = await slack.start().catch((error) => {
    throw asSlackFault(error, 'SLACK_APP_TOKEN');
  });
  // Before the first sweep: nobody is nudged about what was answered while the app was away.
  await (connection.mode === 'http' ? reread.run() : reread.idle());
  await whereabouts.run();
  const { apply, sweep, quiet, tell, send, weekly } = work;
  const schedule = startSchedule(
    duties({
      apply: apply.run,
      sweep: sweep.run,
      close: quiet.run,
      tell: tell.run,
      send: send.run,
      weekly: weekly.run,
      reread: reread.run,
      whereabouts: whereabouts.run,
      forget,
      keepUp: upkeep.run,
    }),
    (duty, err) => logger.error({ duty, err }, 'A duty failed'),
  );
  return {
    workspaceName,
    ...(port === undefined ? {} : { requestUrl: `http://127.0.0.1:${port}${requestPath}` }),
    work,
    async listened() {
      await slack.idle();
      await reread.idle();
    },
    async stop() {
      await schedule.stop();
      await slack.stop();
      await reread.idle();
      await whereabouts.idle();
      await work.idle();
      await upkeep.idle();
      await close();
    },
  };
}
