import { applyIntents } from '../../src/intake/apply-intents.ts';
import type { FactIntent, Intent } from '../../src/intake/intents.ts';
import { sweep } from '../../src/nudges/sweep.ts';
import { tell } from '../../src/nudges/tell.ts';
import { sendDue } from '../../src/slack/delivery/send.ts';
import { nextClockActionAt } from '../../src/store/clocks.ts';
import { type Database, inTransaction } from '../../src/store/database.ts';
import { nextListAt } from '../../src/store/lists.ts';
import { nextNoticeAt } from '../../src/store/outbox.ts';
import { savePersonSettings } from '../../src/store/person-settings.ts';
import { addedNudges, type ToldOf } from './month-told.ts';
import { clientThatTakesAll } from './stub-client.ts';
import { team } from './workspace.ts';

/** Something that people do at an instant. */
export interface Deed {
  at: Date;
  /** What Slack delivers of it, as it is by then; nothing where it has become pointless. */
  does(): Intent[];
}

export interface Post {
  personId: string;
  at: Date;
}

export interface Play {
  db: Database;
  /** Puts something that people do into the month; it may be past, and is then done at once. */
  plan(deed: Deed): void;
  /** Somebody says when they are away. */
  absence(said: { personId: string; backupId: string; saidAt: Date; until: Date }): Promise<void>;
  /** Lets time pass until nothing is left to do before `end`. */
  run(end: Date, onTold: (told: ToldOf) => void): Promise<void>;
  /** Every new direct message to a person. */
  posts: Post[];
}

const stepMs = 2 * 60_000;

/**
 * The app's own intake, sweep, telling and sending over time that is moved. It moves in steps of two minutes: what people do
 * in them is applied, then whatever is due at their end is done. Slack is played by a client that takes everything.
 */
export function startPlay(db: Database, from: Date): Play {
  const deeds: Deed[] = [];
  const posts: Post[] = [];
  let now = from;
  const client = clientThatTakesAll((personId) => posts.push({ personId, at: now }));
  const send = { db, workspaceId: team.id, client, now: () => now, onRefused: fail, onDelayed: fail };
  const plan = (deed: Deed) => {
    const index = deeds.findLastIndex(({ at }) => at <= deed.at);
    deeds.splice(index + 1, 0, deed);
  };
  const takeDue = (): Deed[] => {
    const count = deeds.findIndex(({ at }) => at > now);
    return deeds.splice(0, count < 0 ? deeds.length : count);
  };
  const isDue = (at: Date | undefined) => at !== undefined && at <= now;
  return {
    db,
    posts,
    plan,
    absence: ({ personId, backupId, saidAt, until }) =>
      inTransaction(db, (tx) =>
        savePersonSettings(tx, team.id, personId, { awayUntil: until, backupId }, saidAt),
      ),
    async run(end, onTold) {
      for (;;) {
        const wakes = [
          deeds[0]?.at,
          await nextClockActionAt(db),
          await nextListAt(db),
          await nextNoticeAt(db),
        ];
        const next = Math.min(...wakes.flatMap((at) => at?.getTime() ?? []));
        if (!(next < end.getTime())) return;
        now = new Date(Math.max(now.getTime() + stepMs, Math.ceil(next / stepMs) * stepMs));
        const intents = takeDue().flatMap((deed) => deed.does());
        if (intents.length > 0) {
          await inTransaction(db, (tx) => applyIntents(tx, team.id, intents, new Map(), now));
        }
        if (isDue(await nextClockActionAt(db))) await sweep(db, team.id, now);
        if (isDue(await nextListAt(db))) {
          const { messages, rerouted } = await tell(db, team.id, now);
          if (rerouted > 0) await sweep(db, team.id, now);
          if (messages > 0) for (const told of await addedNudges(db, now)) onTold(told);
        }
        if (isDue(await nextNoticeAt(db))) await sendDue(send);
      }
    },
  };
}

/** A decision of a colleague about an ask, by a button. */
export function decision(
  { inboxId, messageId }: { inboxId: string; messageId: string },
  userId: string,
  at: Date,
  details: FactIntent['details'],
): FactIntent {
  const actor = { userId, teamId: team.id, botId: null, name: null };
  const id = `${messageId}/${userId}/${at.getTime()}/${details.kind}`;
  return { type: 'fact', inboxId, messageId, id, at, actor, details };
}

function fail(key: string, reason: string): never {
  throw new Error(`${key} was not sent: ${reason}`);
}
