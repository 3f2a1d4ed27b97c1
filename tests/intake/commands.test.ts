import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '../../src/store/database.ts';
import { findInboxes } from '../../src/store/inboxes.ts';
import { policyVersions } from '../../src/store/terms.ts';
import { findWorkspace } from '../../src/store/workspaces.ts';
import { usualTargetMinutes } from '../domain/policy/promised.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { channel, ourTeam, setUpDesk, subjectOf } from './desk.ts';
import { typed, wrote } from './letters.ts';
import { openPostRoom } from './post-room.ts';

let open: OpenDatabase;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());
beforeEach(async () => {
  await emptyTables(open.db);
  await setUpDesk(open.db);
});

const northwind = { id: channel, name: 'ext-northwind', isShared: true, isMember: true };
const globex = { id: 'C0GLOBEX', name: 'ext-globex-support', isShared: true, isMember: true };
const kpis = { id: 'C0KPIS', name: 'support-kpis', isShared: false, isMember: true };
const elsewhere = { id: 'C0ELSE', name: 'elsewhere', isShared: false, isMember: false };

const at = '2026-11-20T16:50:00Z';
const room = () => openPostRoom(open.db, { channels: [northwind, globex, kpis, elsewhere] });
const says = (text: string, inChannel = channel, user = 'U0TOM') =>
  room().take('2026-11-20T16:51:00Z', typed(at, user, text, inChannel));

const inbox = async (id = channel) => (await findInboxes(open.db, ourTeam, [id])).get(id);
const reportChannel = async () => (await findWorkspace(open.db, ourTeam))?.reportChannelId;
const targets = async (id = channel) =>
  (await policyVersions(open.db, ourTeam)).map(({ document }) =>
    usualTargetMinutes(document, subjectOf(id), 'first_reply'),
  );

describe('watch', () => {
  test('makes an inbox of the channel, its owner whoever watches it, its customer by its name', async () => {
    await says('watch', 'C0GLOBEX');
    expect(await inbox('C0GLOBEX')).toMatchObject({
      state: 'watched',
      name: 'ext-globex-support',
      isShared: true,
      ownerId: 'U0TOM',
      customerName: 'Globex',
      watchedSince: new Date(at),
    });
  });

  test('gives it the owner who is named', async () => {
    await says('watch <@U0MEI|mei>', 'C0GLOBEX');
    expect(await inbox('C0GLOBEX')).toMatchObject({ ownerId: 'U0MEI' });
  });

  test('again keeps the owner, and since when it is watched', async () => {
    await says('watch');
    expect(await inbox()).toMatchObject({
      ownerId: 'U0PRIYA',
      watchedSince: new Date('2026-11-02T00:00:00Z'),
    });
  });

  test('takes an unwatched channel up again', async () => {
    await says('unwatch');
    await says('watch');
    expect(await inbox()).toMatchObject({ state: 'watched', ownerId: 'U0PRIYA', customerName: 'Northwind' });
  });

  test('counts what is written right after it, in one go with it', async () => {
    const hello = wrote('2026-11-20T16:50:30Z', 'U0DANA', 'Anybody here?', { channel: 'C0GLOBEX' });
    await room().take('2026-11-20T16:51:00Z', typed(at, 'U0TOM', 'watch', 'C0GLOBEX'), hello);
    expect(await inbox('C0GLOBEX')).toMatchObject({ seenUpTo: '1795193430.000000' });
  });

  test.each([
    ['a customer as the owner', 'watch <@U0DANA>', 'C0GLOBEX'],
    ['nobody we know as the owner', 'watch <@U0NOBODY>', 'C0GLOBEX'],
    ['a channel that the app is not in', 'watch', 'C0ELSE'],
    ['a channel that Slack does not show', 'watch', 'C0SECRET'],
    ['a direct message', 'watch', 'D0TOM'],
  ])('is refused with %s', async (_, text, id) => {
    await says(text, id);
    expect(await inbox(id)).toBeUndefined();
  });
});

test('unwatch works also where the app was removed from the channel', async () => {
  await openPostRoom(open.db).take('2026-11-20T16:51:00Z', typed(at, 'U0TOM', 'unwatch'));
  expect(await inbox()).toMatchObject({ state: 'unwatched' });
});

describe('target', () => {
  test('makes a new version of the policy, from when it was typed on', async () => {
    await says('target 30');
    expect(await targets()).toEqual([60, 30]);
    expect(await targets('C0GLOBEX')).toEqual([60, 60]);
    const [, version] = await policyVersions(open.db, ourTeam);
    expect(version).toMatchObject({ version: 2, effectiveAt: new Date(at), changedBy: 'U0TOM' });
  });

  test('delivered twice makes one version', async () => {
    const twice = typed(at, 'U0TOM', 'target 30');
    const one = room();
    await one.take('2026-11-20T16:51:00Z', twice, twice);
    await one.take('2026-11-20T16:52:00Z', twice);
    expect(await targets()).toEqual([60, 30]);
  });

  test('is refused where the channel is not watched', async () => {
    await says('target 30', 'C0GLOBEX');
    expect(await targets('C0GLOBEX')).toEqual([60]);
  });
});

describe('report here', () => {
  test('posts the weekly report in this channel', async () => {
    await says('report here', 'C0KPIS');
    expect(await reportChannel()).toBe('C0KPIS');
  });

  test('is refused where customers read along', async () => {
    await says('report here', channel);
    expect(await reportChannel()).toBeNull();
  });

  test('is refused where the app cannot write', async () => {
    await says('report here', 'C0ELSE');
    expect(await reportChannel()).toBeNull();
  });
});

test.each(['watch <@U0TOM>', 'unwatch', 'target 5', 'report here'])(
  'a customer, a stranger or a bot changes nothing with "%s"',
  async (text) => {
    for (const user of ['U0DANA', 'U0NOBODY']) {
      for (const id of [channel, 'C0KPIS']) await says(text, id, user);
    }
    expect(await inbox()).toMatchObject({ state: 'watched', ownerId: 'U0PRIYA' });
    expect(await inbox('C0KPIS')).toBeUndefined();
    expect([await targets(), await reportChannel()]).toEqual([[60], null]);
  },
);
