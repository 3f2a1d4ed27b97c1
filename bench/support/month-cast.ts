import type { CalendarSpec } from '../../src/domain/calendar/spec.ts';
import { defaultPolicy, type PolicyDocument } from '../../src/domain/policy/document.ts';
import { type Database, inTransaction } from '../../src/store/database.ts';
import { watchInbox } from '../../src/store/inboxes.ts';
import { savePeople } from '../../src/store/people.ts';
import { addCalendarVersion, addPolicyVersion } from '../../src/store/terms.ts';
import { saveWorkspace } from '../../src/store/workspaces.ts';
import { bot, channels, team } from './workspace.ts';

/** Four weeks from Monday 2 February 2026 on; `BENCH_DAYS` makes them fewer. */
export const firstDay = Date.parse('2026-02-02T00:00:00Z');
export const days = Number(process.env.BENCH_DAYS ?? 28);

const day = [['08:00', '18:00']] as const;
export const supportHours: CalendarSpec = {
  timeZone: 'Europe/London',
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
};

export interface Colleague {
  id: string;
  name: string;
  timeZone: string;
  /** The channels of a team lie side by side, and so do its people. */
  team: number;
}

const zones = ['Europe/London', 'Europe/Berlin', 'Europe/London', 'America/New_York'];

/** Forty people in four teams of ten; the first of each leads it. Most work in the zone of the support hours. */
export const colleagues: readonly Colleague[] = Array.from({ length: 40 }, (_, i) => ({
  id: `U0MONTH${String(i).padStart(2, '0')}`,
  name: `Colleague ${i + 1}`,
  timeZone: i % 10 === 9 ? 'America/New_York' : (zones[i % 3] ?? 'Europe/London'),
  team: Math.floor(i / 10),
}));

const leads = colleagues.filter((_, i) => i % 10 === 0);

/** Each channel is a colleague's; a lead has none of their own. */
export const places = channels.map((channel, i) => {
  const teamIndex = i % leads.length;
  const members = colleagues.filter((one, j) => one.team === teamIndex && j % 10 !== 0);
  const owner = members[Math.floor(i / leads.length) % members.length];
  const backup = members[(Math.floor(i / leads.length) + 1) % members.length];
  if (!owner || !backup) throw new Error('A team without members');
  return { ...channel, team: teamIndex, owner, backup };
});

/** Owner at half of an hour, owner and backup at 80 %, the lead at the deadline, the lead's channel an hour later. */
export function monthPolicy(): PolicyDocument {
  return {
    ...defaultPolicy(60),
    ladder: [
      { at: 0.8, to: ['owner', 'backup'] },
      { at: 1, to: 'lead' },
      { at: 1, minutes: 60, to: 'lead_channel' },
    ],
    rules: leads.map((lead, i) => ({
      name: `Team ${i + 1}`,
      when: { inboxes: places.filter((place) => place.team === i).map(({ id }) => id) },
      targets: {},
      lead: lead.id,
      leadChannel: `C0LEADS${i}`,
    })),
    standIns: Object.fromEntries(places.map(({ owner, backup }) => [owner.id, backup.id])),
  };
}

/** Makes the workspace of the month in empty tables. */
export async function furnishMonth(db: Database): Promise<void> {
  const since = new Date(firstDay - 60_000);
  const { id: workspaceId, name, url } = team;
  await inTransaction(db, async (tx) => {
    const rest = { timeZone: supportHours.timeZone, guestRole: 'customer', createdAt: since } as const;
    await saveWorkspace(tx, {
      ...{ id: workspaceId, name, url, botUserId: bot.userId, ...rest },
    });
    await addCalendarVersion(tx, workspaceId, 'default', supportHours, null, since, null);
    await addPolicyVersion(tx, workspaceId, monthPolicy(), since, null);
    const known = { workspaceId, isGuest: false, isActive: true, checkedAt: since };
    await savePeople(tx, [
      ...colleagues.map(({ id, name, timeZone }, i) => ({
        ...{ ...known, id, name, timeZone, teamId: workspaceId, role: 'staff' as const, isAdmin: i === 0 },
      })),
      ...places.flatMap(({ customers }) =>
        customers.map(({ id, name, teamId }) => ({
          ...{ ...known, id, name, teamId, role: 'customer' as const, isAdmin: false, timeZone: null },
        })),
      ),
    ]);
    for (const { id, name, owner } of places) {
      const inbox = { workspaceId, id, name, isShared: true, ownerId: owner.id, customerName: name };
      await watchInbox(tx, inbox, since);
    }
  });
}
