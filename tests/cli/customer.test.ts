import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { customerCommand } from '../../src/cli/customer.ts';
import { relayCommand } from '../../src/cli/relay.ts';
import { readSettings } from '../../src/config.ts';
import { inTransaction, openDatabase } from '../../src/store/database.ts';
import { watchInbox } from '../../src/store/inboxes.ts';
import { beginning, ourTeam, setUpDesk } from '../intake/desk.ts';
import { type DataPlace, freshDataPlace } from '../support/database.ts';

let place: DataPlace;
beforeAll(async () => {
  place = await freshDataPlace();
  const { db, close } = await openDatabase(place);
  await setUpDesk(db);
  const globex = { workspaceId: ourTeam, id: 'C0GLOBEX', name: 'ext-globex', isShared: true, ownerId: null };
  await inTransaction(db, (tx) => watchInbox(tx, { ...globex, customerName: 'Globex' }, beginning));
  await close();
});
afterAll(() => place.remove());

const commands = { customer: customerCommand, relay: relayCommand };

/** Runs a command in this process; what it printed, and its exit code. */
async function run(name: keyof typeof commands, ...args: string[]) {
  const { databaseUrl, dataDir } = place;
  const read = readSettings({ DATA_DIR: dataDir, ...(databaseUrl && { DATABASE_URL: databaseUrl }) }, 'UTC');
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const printed: string[] = [];
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed.push(String(text));
      return true;
    }),
  );
  const { settings } = read;
  await commands[name](() => settings)
    .parseAsync(args, { from: 'user' })
    .finally(() => {
      for (const spy of spies) spy.mockRestore();
    });
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  return { said: printed.join(''), code };
}

describe('cx-urgency customer', () => {
  test('lists the customers with what they are recognised by, and says of a team or a domain that it is theirs', async () => {
    expect(await run('customer', 'team', 'northwind', 'T0NORTH')).toEqual({
      said: 'T0NORTH is Northwind’s from now on.\n',
      code: 0,
    });
    await run('customer', 'team', 'channel/C0NORTH', 'T0NORTH');
    expect((await run('customer', 'domain', 'Northwind', 'Northwind.Example')).said).toBe(
      'northwind.example is Northwind’s from now on.\n',
    );
    expect((await run('customer', 'list')).said).toBe(
      [
        'Globex (channel/C0GLOBEX)',
        '  channels: #ext-globex',
        'Northwind (channel/C0NORTH)',
        '  channels: #ext-northwind',
        '  Slack teams: T0NORTH',
        '  e-mail domains: northwind.example',
        '',
      ].join('\n'),
    );
  });

  test.each([
    [['team', 'northwind', 'north'], 'team: "north" is not the id of a Slack team'],
    [['team', 'northwind', ourTeam], 'team: T0OURS is your own workspace'],
    [['team', 'globex', 'T0NORTH'], 'team: T0NORTH is Northwind’s'],
    [['team', 'hooli', 'T0HOOLI'], 'customer: "hooli" is none that is known'],
    [['domain', 'globex', '@globex'], 'domain: "@globex" is no domain'],
    [['domain', 'globex', 'gmail.com'], 'domain: anybody may have an address at gmail.com'],
    [['join', '#ext-hooli', 'globex'], 'channel: "ext-hooli" is none that is known'],
  ])('refuses %j and says how to mend it', async (args, problem) => {
    const { said, code } = await run('customer', ...args);
    expect([said.split('\n')[0], code]).toEqual([`✗ ${problem}.`, 1]);
    expect(said.split('\n')[1]).toMatch(/^ {4}→ \S/);
  });

  test('takes a team back, and gives a channel to another customer', async () => {
    expect((await run('customer', 'team', 'northwind', 'T0NORTH', '--remove')).said).toBe(
      'T0NORTH is not Northwind’s.\n',
    );
    expect((await run('customer', 'join', '#ext-globex', 'northwind')).said).toBe(
      '#ext-globex is Northwind’s from now on. What was asked before stays Globex’s.\n',
    );
    expect((await run('customer', 'join', '#ext-globex', 'northwind')).said).toBe(
      '#ext-globex is Northwind’s already.\n',
    );
    expect((await run('customer', 'list')).said).toContain('channels: #ext-globex, #ext-northwind');
  });
});

test('cx-urgency relay says which bots post for customers', async () => {
  expect((await run('relay', 'list')).said).toBe('No bot posts for customers.\n');
  expect(await run('relay', 'on', 'B0FORM')).toEqual({
    said: 'B0FORM posts for customers: what it writes from now on counts as theirs.\n',
    code: 0,
  });
  expect((await run('relay', 'list')).said).toBe('B0FORM\n');
  await run('relay', 'off', 'B0FORM');
  expect((await run('relay', 'list')).said).toBe('No bot posts for customers.\n');
  expect(await run('relay', 'on', '@form')).toMatchObject({ code: 1 });
});
