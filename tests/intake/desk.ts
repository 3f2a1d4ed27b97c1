import type { Role } from '../../src/domain/log.ts';
import { defaultPolicy } from '../../src/domain/policy/document.ts';
import { applyRecorded } from '../../src/intake/apply.ts';
import type { Delivery } from '../../src/intake/intents.ts';
import { createRecorder } from '../../src/intake/record.ts';
import { translate } from '../../src/slack/translate/translate.ts';
import { type Database, inTransaction } from '../../src/store/database.ts';
import { watchInbox } from '../../src/store/inboxes.ts';
import { savePeople } from '../../src/store/people.ts';
import { addCalendarVersion, addPolicyVersion } from '../../src/store/terms.ts';
import { saveWorkspace } from '../../src/store/workspaces.ts';

export const ourTeam = 'T0OURS';
export const theirTeam = 'T0NORTH';
export const channel = 'C0NORTH';
export const beginning = new Date('2026-11-02T00:00:00Z');

/** A workspace with one watched channel, a target of 60 support minutes, and hours of 09:00 to 17:00 in London. */
export async function setUpDesk(db: Database, watchedSince = beginning): Promise<void> {
  const timeZone = 'Europe/London';
  const day: [[string, string]] = [['09:00', '17:00']];
  await inTransaction(db, async (tx) => {
    const workspace = {
      id: ourTeam,
      name: 'Brightwell',
      url: 'https://brightwell.slack.com/',
      botUserId: 'U0BOT',
    };
    await saveWorkspace(tx, { ...workspace, timeZone, guestRole: 'customer', createdAt: beginning });
    await addPolicyVersion(tx, ourTeam, defaultPolicy(60), beginning, null);
    const hours = { mon: day, tue: day, wed: day, thu: day, fri: day };
    await addCalendarVersion(tx, ourTeam, 'default', { timeZone, hours }, null, beginning, null);
    const inbox = {
      workspaceId: ourTeam,
      id: channel,
      name: 'ext-northwind',
      isShared: true,
      ownerId: 'U0PRIYA',
    };
    await watchInbox(tx, { ...inbox, customerName: 'Northwind' }, watchedSince);
    await savePeople(tx, [person('U0PRIYA', 'staff'), person('U0TOM', 'staff'), person('U0MEI', 'staff')]);
  });
}

function person(id: string, role: Role) {
  const account = {
    teamId: ourTeam,
    isGuest: false,
    isAdmin: false,
    isActive: true,
    timeZone: null,
    checkedAt: beginning,
  };
  return { workspaceId: ourTeam, id, name: id, role, ...account };
}

/** Records deliveries in the order given, and applies what is recorded. */
export async function deliver(
  db: Database,
  deliveries: readonly { delivery: Delivery; receivedAt: Date }[],
  now: Date,
  pageLength?: number,
): Promise<void> {
  const record = createRecorder(db);
  await Promise.all(deliveries.map(({ delivery, receivedAt }) => record(delivery, receivedAt)));
  await applyAll(db, now, pageLength);
}

export async function applyAll(db: Database, now: Date, pageLength?: number): Promise<void> {
  await applyRecorded(
    {
      db,
      workspaceId: ourTeam,
      wire: {
        translate: (delivery) => translate(delivery, { botUserId: 'U0BOT' }),
        lookUpPeople: async () => undefined,
        lookUpChannels: async () => new Map(),
      },
      onFailure: (id, error) => {
        throw new Error(`${id} could not be applied`, { cause: error });
      },
      pageLength,
    },
    now,
  );
}

/** What rules look at, of a channel shared with a customer. */
export const subjectOf = (inboxId: string) => ({
  inboxId,
  inboxKind: 'channel' as const,
  isShared: true,
  customerId: `channel/${inboxId}`,
  tier: null,
});
