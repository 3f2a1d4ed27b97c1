import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { coversFrom } from '../../src/store/covers.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { findPeople, savePeople } from '../../src/store/people.ts';
import { findPersonSettings } from '../../src/store/person-settings.ts';
import { markReachable, markUnreachable } from '../../src/store/presence.ts';
import { membersOfGroups, saveUserGroup } from '../../src/store/user-groups.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { beginning, channel, deliver, ourTeam, setUpDesk } from './desk.ts';
import { event, typed } from './letters.ts';

let open: OpenDatabase;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());
beforeEach(async () => {
  await emptyTables(open.db);
  await setUpDesk(open.db);
});

const at = (iso: string) => new Date(iso);
// Monday, 10:00 in London.
const monday = '2026-11-23T10:00:00Z';
const later = '2026-11-23T11:00:00Z';

const says = (text: string, user = 'U0TOM', when = monday) =>
  deliver(open.db, [typed(when, user, text, channel)], at(later));
const settingsOf = (id: string) => findPersonSettings(open.db, ourTeam, id);
const covers = () => coversFrom(open.db, ourTeam, at(later));

describe('what colleagues say of themselves', () => {
  test('is kept, by the wall clock of their own zone', async () => {
    await says('away until Friday');
    expect(await settingsOf('U0TOM')).toMatchObject({ awayUntil: at('2026-11-28T00:00:00Z') });
    await says('away back', 'U0TOM', '2026-11-23T10:05:00Z');
    expect(await settingsOf('U0TOM')).toMatchObject({ awayUntil: null });
  });

  test('is what they said last, whenever it is applied', async () => {
    const [friday, back] = [
      typed(monday, 'U0TOM', 'away until Friday', channel),
      typed('2026-11-23T10:05:00Z', 'U0TOM', 'away back', channel),
    ];
    await deliver(open.db, [back], at(later));
    await deliver(open.db, [friday, back], at(later));
    expect(await settingsOf('U0TOM')).toMatchObject({ awayUntil: null });
  });

  test('is not kept of customers, of guests, nor of staff of another company', async () => {
    const theirs = {
      workspaceId: ourTeam,
      isAdmin: false,
      isActive: true,
      timeZone: null,
      checkedAt: beginning,
    };
    await savePeople(open.db, [
      { ...theirs, id: 'U9DANA', name: 'Dana', teamId: 'T0NORTH', role: 'customer', isGuest: false },
      { ...theirs, id: 'U9GUEST', name: 'Guest', teamId: ourTeam, role: 'customer', isGuest: true },
    ]);
    for (const user of ['U9DANA', 'U9GUEST']) {
      await says('away until Friday', user);
      await says('cover <@U0TOM> for <@U0MEI> until Friday', user);
      expect(await settingsOf(user)).toMatchObject({ awayUntil: null });
    }
    expect(await covers()).toEqual([]);
  });

  test('is refused of days that are over', async () => {
    await says('away until 2026-11-20');
    expect(await settingsOf('U0TOM')).toMatchObject({ awayUntil: null });
  });
});

describe('covers', () => {
  test('last from when they are said through the day that is named', async () => {
    await says('cover <@U0TOM> for <@U0PRIYA> until Friday', 'U0MEI');
    expect(await covers()).toEqual([
      {
        personId: 'U0PRIYA',
        coveredBy: 'U0TOM',
        startsAt: at(monday),
        endsAt: at('2026-11-28T00:00:00Z'),
        setBy: 'U0MEI',
        setAt: at(monday),
      },
    ]);
  });

  test('end when that is said, and are then as if they had never been to those who come after', async () => {
    await says('cover <@U0TOM> for <@U0PRIYA> until Friday', 'U0MEI');
    await says('cover nobody for <@U0PRIYA>', 'U0MEI', '2026-11-23T10:30:00Z');
    expect(await covers()).toEqual([]);
  });

  test('never go round in a circle', async () => {
    await says('cover <@U0TOM> for <@U0PRIYA> until Friday');
    await says('cover <@U0MEI> for <@U0TOM> until Friday', 'U0TOM', '2026-11-23T10:01:00Z');
    await says('cover <@U0PRIYA> for <@U0MEI> until Friday', 'U0TOM', '2026-11-23T10:02:00Z');
    expect((await covers()).map(({ personId }) => personId)).toEqual(['U0PRIYA', 'U0TOM']);
  });

  test('are not by, nor for, those whose account is not in use', async () => {
    const [priya] = (await findPeople(open.db, ourTeam, ['U0PRIYA'])).values();
    if (priya) await savePeople(open.db, [{ ...priya, isActive: false }]);
    await says('cover <@U0TOM> for <@U0PRIYA> until Friday');
    await says('cover <@U0PRIYA> for <@U0TOM> until Friday');
    expect(await covers()).toEqual([]);
  });
});

describe('what Slack says of whether somebody is there', () => {
  const status = (status_text: string, receivedAt: string) =>
    event(receivedAt, {
      type: 'user_change',
      user: { id: 'U0TOM', team_id: ourTeam, name: 'tom', profile: { real_name: 'Tom', status_text } },
    });
  const tom = async () => (await findPeople(open.db, ourTeam, ['U0TOM'])).get('U0TOM');

  test('is kept beside the account, and what it said last stays', async () => {
    await deliver(open.db, [status('Vacationing', monday)], at(later));
    expect(await tom()).toMatchObject({ statusText: 'Vacationing', presenceCheckedAt: at(monday) });
    await deliver(open.db, [status('', '2026-11-23T09:00:00Z')], at(later));
    expect(await tom()).toMatchObject({ statusText: 'Vacationing' });
    await deliver(open.db, [status('', '2026-11-23T10:30:00Z')], at(later));
    expect(await tom()).toMatchObject({ statusText: null });
  });

  test('leaves what it does not speak of as it is', async () => {
    await deliver(open.db, [status('Vacationing', monday)], at(later));
    const dnd_status = { dnd_enabled: true, next_dnd_start_ts: 1795420800, next_dnd_end_ts: 1795424400 };
    await deliver(
      open.db,
      [event('2026-11-23T10:10:00Z', { type: 'dnd_updated_user', user: 'U0TOM', dnd_status })],
      at(later),
    );
    expect(await tom()).toMatchObject({ statusText: 'Vacationing', dndUntil: new Date(1795424400_000) });
  });

  test('keeps since when no message reaches somebody, until one does', async () => {
    await markUnreachable(open.db, ourTeam, 'U0TOM', 'user_not_found', at(monday));
    await deliver(open.db, [status('', later)], at(later));
    expect(await tom()).toMatchObject({ unreachableSince: at(monday), unreachableWhy: 'user_not_found' });
    await markReachable(open.db, ourTeam, 'U0TOM');
    expect(await tom()).toMatchObject({ unreachableSince: null, unreachableWhy: null });
  });
});

describe('user groups', () => {
  const members = async () => (await membersOfGroups(open.db, ourTeam)).get('S0CARE');
  const changed = (added_users: string[], removed_users: string[], receivedAt: string) =>
    event(receivedAt, { type: 'subteam_members_changed', subteam_id: 'S0CARE', added_users, removed_users });

  test('follow who comes and goes, where they are known', async () => {
    await deliver(open.db, [changed(['U0MEI'], [], monday)], at(later));
    expect(await members()).toBeUndefined();
    const group = { workspaceId: ourTeam, id: 'S0CARE', handle: 'care', checkedAt: at(monday) };
    await saveUserGroup(open.db, { ...group, memberIds: ['U0TOM', 'U0PRIYA'] });
    await deliver(open.db, [changed(['U0MEI'], ['U0TOM'], '2026-11-23T10:30:00Z')], at(later));
    expect(await members()).toEqual(['U0MEI', 'U0PRIYA']);
  });

  test('leave what was told before they were asked for', async () => {
    const group = { workspaceId: ourTeam, id: 'S0CARE', handle: 'care', checkedAt: at(later) };
    await saveUserGroup(open.db, { ...group, memberIds: ['U0TOM'] });
    await deliver(open.db, [changed([], ['U0TOM'], monday)], at(later));
    expect(await members()).toEqual(['U0TOM']);
  });
});
