import { defaultPolicy } from '../../src/domain/policy/document.ts';
import { applyRecorded } from '../../src/intake/apply.ts';
import { createRecorder } from '../../src/intake/record.ts';
import { asDelivery } from '../../src/slack/translate/delivery.ts';
import { translate } from '../../src/slack/translate/translate.ts';
import { type Database, inTransaction } from '../../src/store/database.ts';
import { addCalendarVersion, addPolicyVersion } from '../../src/store/terms.ts';
import { saveWorkspace } from '../../src/store/workspaces.ts';
import type { Written } from './day.ts';
import { eventBody } from './event-body.ts';
import { benchCalendar, furnish } from './furnish.ts';
import { bot, channels, staff, team, type Writer } from './workspace.ts';

const epochMs = Date.parse('2026-03-02T00:00:00Z');
const everyMs = 4 * 60_000;
/** Of so many questions one is never answered: there are always some who wait. */
const askedForOneUnanswered = 9;
const things = [
  'export',
  'invoice',
  'login',
  'webhook',
  'report',
  'import',
  'search',
  'quota',
  'calendar',
  'sync',
];

/** Whoever writes in the channel: a customer with many people. */
const people: Writer[] = Array.from({ length: 60 }, (_, i) => {
  return { id: `U0BUSY${String(i).padStart(3, '0')}`, name: `Person ${i + 1}`, teamId: 'T0BUSY' };
});

/** What is written in one channel around the clock, a message every four minutes, three to a question. */
export function writtenInBusyChannel(from: number, count: number): Written[] {
  return Array.from({ length: count }, (_, i) => written(from + i));
}

function written(index: number): Written {
  const [channel] = channels;
  if (!channel) throw new Error('There is no channel');
  const question = Math.floor(index / 3);
  const asker = at(people, question);
  const ask = `Hello, the ${at(things, question)} of account ${number(question)} stops with an error since yesterday, could you have a look?`;
  const answer = `<@${asker.id}> the account ${number(question)} is mended and runs again.`;
  const isAnswered = question % askedForOneUnanswered !== 0;
  const lines: [Writer, string][] = isAnswered
    ? [
        [asker, ask],
        [at(staff, question), answer],
        [asker, `Thanks, account ${number(question)} works now.`],
      ]
    : [
        [asker, ask],
        [asker, `It is account ${number(question)}, to be exact.`],
        [asker, `And account ${number(question)} alone.`],
      ];
  const [author, text] = at(lines, index);
  return {
    channel,
    author,
    ts: `${Math.floor((epochMs + index * everyMs) / 1000)}.000100`,
    threadTs: null,
    text,
  };
}

function number(question: number): string {
  return String(100_000 + question);
}

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

export async function furnishBusyChannel(db: Database): Promise<void> {
  const since = new Date(epochMs - 60_000);
  await inTransaction(db, async (tx) => {
    const { id, name, url } = team;
    const { timeZone } = benchCalendar;
    await saveWorkspace(tx, {
      id,
      name,
      url,
      botUserId: bot.userId,
      timeZone,
      guestRole: 'customer',
      createdAt: since,
    });
    await addCalendarVersion(tx, id, 'default', benchCalendar, null, since, null);
    await addPolicyVersion(tx, id, defaultPolicy(60), since, null);
  });
  await furnish(db, since);
}

/** Records and applies messages. @returns how many milliseconds it took to apply them */
export async function applyWritten(db: Database, messages: readonly Written[]): Promise<number> {
  const record = createRecorder(db);
  const now = new Date(epochMs + 400 * 24 * 60 * 60_000);
  await Promise.all(
    messages.map((message) => {
      const delivery = asDelivery(team.id, JSON.parse(eventBody(message)));
      if (!delivery) throw new Error('This message is no delivery');
      return record(delivery, now);
    }),
  );
  const startedAt = performance.now();
  const applied = await applyRecorded(
    {
      db,
      workspaceId: team.id,
      wire: {
        translate: (delivery) => translate(delivery, { botUserId: bot.userId }),
        lookUpPeople: async () => undefined,
        lookUpChannels: async () => new Map(),
      },
      onFailure: (id, error) => {
        throw new Error(`${id} could not be applied`, { cause: error });
      },
    },
    now,
  );
  if (applied !== messages.length) throw new Error(`Of ${messages.length} messages ${applied} were applied`);
  return performance.now() - startedAt;
}
