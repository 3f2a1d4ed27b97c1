import { applyRecorded, type Wire } from '../../src/intake/apply.ts';
import { createRecorder } from '../../src/intake/record.ts';
import type { ChannelFacts } from '../../src/intake/refuse-command.ts';
import { translate } from '../../src/slack/translate/translate.ts';
import type { Database } from '../../src/store/database.ts';
import { ourTeam } from './desk.ts';
import type { Letter } from './letters.ts';

/** What intake is told from outside. */
export interface Outside {
  /** Channels as Slack shows them; the others it does not show. */
  channels?: readonly ChannelFacts[];
  lookUpPeople?: Wire['lookUpPeople'];
}

/** Takes deliveries in and applies them, keeping what it was told of failures. */
export function openPostRoom(db: Database, { channels = [], lookUpPeople }: Outside = {}) {
  const record = createRecorder(db);
  const failures: { id: string; message: string; willRetry: boolean }[] = [];
  const wire: Wire = {
    translate: (delivery) => translate(delivery, { botUserId: 'U0BOT' }),
    lookUpPeople: lookUpPeople ?? (async () => undefined),
    lookUpChannels: async (ids) =>
      new Map(channels.filter(({ id }) => ids.includes(id)).map((facts) => [facts.id, facts])),
  };
  const onFailure = (id: string, error: unknown, willRetry: boolean) => {
    failures.push({ id, message: error instanceof Error ? error.message : String(error), willRetry });
  };
  const apply = (now: string) => applyRecorded({ db, workspaceId: ourTeam, wire, onFailure }, new Date(now));
  return {
    failures,
    record: (...letters: Letter[]) =>
      Promise.all(letters.map(({ delivery, receivedAt }) => record(delivery, receivedAt))),
    apply,
    /** Records, and applies what is recorded at `now`. */
    async take(now: string, ...letters: Letter[]) {
      for (const { delivery, receivedAt } of letters) await record(delivery, receivedAt);
      return apply(now);
    },
  };
}
