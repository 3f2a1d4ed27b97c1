import type { CalendarSpec } from '../../src/domain/calendar/spec.ts';
import { type Database, inTransaction } from '../../src/store/database.ts';
import { watchInbox } from '../../src/store/inboxes.ts';
import { savePeople } from '../../src/store/people.ts';
import { channels, staff, team } from './workspace.ts';

const hours = [['08:00', '18:00']] as const;

export const benchCalendar: CalendarSpec = {
  timeZone: 'Europe/London',
  hours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours },
};

/** Makes the colleagues known, so that nobody has to be looked up, and watches the channels. */
export async function furnish(db: Database, since: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    await savePeople(
      tx,
      staff.map(({ id, name, teamId }) => ({
        workspaceId: team.id,
        id,
        name,
        teamId,
        role: 'staff' as const,
        isGuest: false,
        isAdmin: false,
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
}
