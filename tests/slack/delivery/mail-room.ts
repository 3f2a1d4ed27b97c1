import { sql } from 'drizzle-orm';
import type { NudgeNotice } from '../../../src/domain/notices.ts';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { sendDue } from '../../../src/slack/delivery/send.ts';
import { postingClient } from '../../../src/slack/web-client.ts';
import { type Database, inTransaction, queryRows } from '../../../src/store/database.ts';
import { putNotices, reviseNotices } from '../../../src/store/outbox.ts';
import { nudge } from '../blocks/samples.ts';

export const ours = 'T0SANDBOX1';

const silent = () => undefined;
const logger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  setLevel: silent,
  getLevel: () => 'error' as never,
  setName: silent,
};

/** An outbox, and a sender that posts it to a local workspace at that workspace's time. */
export function openMailRoom(db: Database, sandbox: Sandbox) {
  const client = postingClient(sandbox.botToken, { slackApiUrl: sandbox.apiUrl, logger });
  const told: string[] = [];
  const now = () => sandbox.now();
  return {
    options: { db, workspaceId: ours, client, now },
    told,
    /** Puts a nudge into the outbox, Priya's unless said otherwise. */
    put: (key: string, recipient = 'U0PRIYA', notice: NudgeNotice = nudge) =>
      inTransaction(db, (tx) => putNotices(tx, ours, [{ key, recipient, notice }], now())),
    /** Changes what it says; once it asks for nothing any more, it need not be said. */
    revise: (key: string, change: Partial<NudgeNotice>, withdraw = false) =>
      inTransaction(db, (tx) =>
        reviseNotices(tx, ours, [{ key, notice: { ...nudge, ...change }, withdraw }], now()),
      ),
    send: () =>
      sendDue({
        db,
        workspaceId: ours,
        client,
        now,
        onRefused: (key, reason) => told.push(`${key} refused: ${reason}`),
        onDelayed: (key, reason, afterMs) => told.push(`${key} in ${afterMs / 1000} s: ${reason}`),
      }),
    later: (seconds: number) => sandbox.moveTo(new Date(now().getTime() + seconds * 1000)),
    /** The first words of each message in a person's direct messages with the app. */
    read: (user = 'U0PRIYA') => sandbox.slack.dm(user).map(({ text }) => String(text)),
    state: async (key: string) => {
      const rows = await queryRows<{ state: string }>(db, sql`select state from outbox where key = ${key}`);
      return rows[0]?.state;
    },
  };
}
