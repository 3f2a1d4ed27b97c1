import { type ApplyOptions, applyRecorded } from './intake/apply.ts';
import { closeQuiet } from './intake/close-quiet.ts';
import { createRunner, type Runner } from './intake/runner.ts';
import type { Logger } from './logger.ts';
import { askOwners } from './nudges/ask-owners.ts';
import { sweep } from './nudges/sweep.ts';
import { tell } from './nudges/tell.ts';
import { nextWeeklyPostAt } from './reports/next-weekly-post.ts';
import { postWeeklyReports } from './reports/weekly.ts';
import { listOpenLoops, nextListsAt } from './reports/weekly-loops.ts';
import { type SendOptions, sendDue } from './slack/delivery/send.ts';
import { nextClockActionAt } from './store/clocks.ts';
import { nextQuietAt } from './store/conversations.ts';
import type { Database } from './store/database.ts';
import { nextListAt } from './store/lists.ts';
import { nextNoticeAt } from './store/outbox.ts';

/** While deliveries pour in, half a second of them is applied in one transaction. */
const applyRestMs = 500;

export interface WorkOptions {
  db: Database;
  workspaceId: string;
  now(): Date;
  logger: Logger;
  apply: Omit<ApplyOptions, 'onFailure'>;
  send: Omit<SendOptions, 'onRefused' | 'onDelayed'>;
}

/** The app's work: each kind is done by one worker at a time, whoever asks for it. */
export interface Work {
  apply: Runner;
  sweep: Runner;
  /** Closes what has gone quiet, and asks its owners about it. */
  quiet: Runner;
  /** Brings people's lists up to date. */
  tell: Runner;
  weekly: Runner;
  send: Runner;
  /** Applies what is recorded and says what comes of it. */
  settle(): Promise<void>;
  /** Everything that is due: for moving the time of a local workspace. */
  doAllDue(): Promise<void>;
  /** The next instant at which anything is due. */
  nextAt(): Promise<Date | undefined>;
  idle(): Promise<void>;
}

export function createWork(options: WorkOptions): Work {
  const { db, workspaceId, now, logger } = options;
  const failed = (what: string) => (error: unknown) => logger.error({ err: error }, `${what} failed`);
  const send = createRunner(() => sendDue({ ...options.send, ...sendingNotes(logger) }), failed('Sending'));
  const telling = createRunner(async () => {
    const { lists, rerouted } = await tell(db, workspaceId, now());
    if (lists > 0) send.wake();
    if (rerouted > 0) sweeping.wake();
  }, failed('Telling people'));
  const apply = createRunner(
    async () => {
      const applied = await applyRecorded({ ...options.apply, onFailure: applyingNote(logger) }, now());
      if (applied > 0) {
        telling.wake();
        send.wake();
      }
    },
    failed('Applying deliveries'),
    applyRestMs,
  );
  const sweeping = createRunner(async () => {
    const { nudges, clocks, unheard } = await sweep(db, workspaceId, now());
    if (unheard > 0)
      logger.warn({ clocks: unheard }, 'Nobody could be nudged: name owners with /cx-urgency watch @owner');
    if (clocks > 0) logger.debug({ clocks, nudges }, 'Swept');
    if (clocks > 0) {
      telling.wake();
      send.wake();
    }
  }, failed('The sweep'));
  const quiet = createRunner(async () => {
    const closed = await closeQuiet(db, workspaceId, now());
    const asked = await askOwners(db, workspaceId, now());
    if (closed > 0) telling.wake();
    if (closed + asked > 0) send.wake();
  }, failed('Closing what has gone quiet'));
  const weekly = createRunner(async () => {
    const posted = await postWeeklyReports(db, { now: now(), log: logger });
    const listed = await listOpenLoops(db, workspaceId, now());
    if (posted + listed > 0) send.wake();
  }, failed('The weekly report'));
  const runners = [apply, quiet, sweeping, telling, weekly, send];
  return {
    apply,
    sweep: sweeping,
    quiet,
    tell: telling,
    weekly,
    send,
    async settle() {
      await apply.run();
      telling.wake();
      send.wake();
    },
    async doAllDue() {
      for (const runner of runners) await runner.run();
    },
    async nextAt() {
      const instants = await Promise.all([
        nextClockActionAt(db),
        nextQuietAt(db, now()),
        nextListAt(db),
        nextNoticeAt(db),
        nextWeeklyPostAt(db, now()),
        nextListsAt(db, workspaceId, now()),
      ]);
      const known = instants.filter((at) => at !== undefined);
      return known.length > 0 ? new Date(Math.min(...known.map((at) => at.getTime()))) : undefined;
    },
    async idle() {
      for (const runner of runners) await runner.idle();
    },
  };
}

function applyingNote(logger: Logger): ApplyOptions['onFailure'] {
  return (delivery, error, willRetry) => {
    const what = willRetry ? 'A delivery could not be applied yet' : 'A delivery was given up; it is kept';
    logger.error({ delivery, err: error }, what);
  };
}

function sendingNotes(logger: Logger): Pick<SendOptions, 'onRefused' | 'onDelayed'> {
  return {
    onRefused: (key, reason) => logger.error({ key, reason }, 'A message was not sent'),
    onDelayed: (key, reason, afterMs) => logger.warn({ key, reason, afterMs }, 'A message is sent later'),
  };
}
