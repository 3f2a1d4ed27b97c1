import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { policyCommand } from '../../src/cli/policy.ts';
import { readSettings } from '../../src/config.ts';
import { defaultPolicy } from '../../src/domain/policy/document.ts';
import { openDatabase } from '../../src/store/database.ts';
import { saveWorkspace } from '../../src/store/workspaces.ts';
import { beginning, setUpDesk } from '../intake/desk.ts';
import { type DataPlace, freshDataPlace } from '../support/database.ts';
import { runScript } from '../support/processes.ts';

let place: DataPlace;
let folder: string;
beforeAll(async () => {
  place = await freshDataPlace();
  folder = await mkdtemp(join(tmpdir(), 'cx-urgency-policy-'));
  const { db, close } = await openDatabase(place);
  await setUpDesk(db);
  await close();
});
afterAll(async () => {
  await place.remove();
  await rm(folder, { recursive: true });
});

/** Runs a command in this process; what it printed to stdout and to stderr, and its exit code. */
async function policy(...args: string[]) {
  const { databaseUrl, dataDir } = place;
  const read = readSettings({ DATA_DIR: dataDir, ...(databaseUrl && { DATABASE_URL: databaseUrl }) }, 'UTC');
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += text;
      return true;
    }),
  );
  const { settings } = read;
  await policyCommand(() => settings)
    .parseAsync(args, { from: 'user' })
    .finally(() => {
      for (const spy of spies) spy.mockRestore();
    });
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  return { lines: printed.stdout.split('\n').slice(0, -1), code, stderr: printed.stderr };
}

const file = (name: string) => join(folder, name);
const write = (name: string, content: unknown) =>
  writeFile(file(name), typeof content === 'string' ? content : JSON.stringify(content));

const gold = {
  targets: { first_reply: { urgent: 15, normal: 60 } },
  rules: [
    {
      name: 'Gold at night',
      when: { tiers: ['gold'], timesOfDay: [['18:00', '08:00']] },
      hours: 'calendar',
      targets: { first_reply: { urgent: 15, normal: 30 } },
      ladder: [{ at: 1, to: 'U0LEAD' }],
    },
    { name: 'Northwind', when: { inboxes: ['C0NORTH'] }, priority: 'high', targets: {} },
  ],
};

describe('cx-urgency policy', () => {
  test('shows the policy in force in the form in which it is applied', async () => {
    const { lines, code } = await policy('show');
    expect(code).toBe(0);
    expect(JSON.parse(lines.join('\n'))).toEqual(defaultPolicy(60));
    await write('same.json', lines.join('\n'));
    expect((await policy('apply', file('same.json'))).lines).toEqual([
      'Nothing changed: so it is already in version 1 of the policy.',
    ]);
  });

  test('checks a policy and says in words what it promises, and changes nothing', async () => {
    await write('gold.json', gold);
    expect(await policy('check', file('gold.json'))).toEqual({
      lines: [
        'No faults. This is what it promises:',
        '1. Gold at night: customers of tier gold, asked 18:00–08:00: first reply within 15 min for urgent and 30 min for high, normal and low around the clock; next reply within 1 h around the clock; further nudges go to U0LEAD at the deadline',
        '2. Northwind: in #ext-northwind: priority high',
        expect.stringMatching(
          /^Otherwise: first reply within 15 min for urgent and 1 h for high, normal and low of support hours; /,
        ),
        expect.stringMatching(/^Priority from the words of an ask: urgent by /),
        'Who would be nudged about an ask of Friday 16:50 that nobody answers:',
        'Gold at night, first reply:',
        '  Fri 18:00 asked (this rule does not apply to Fri 16:50) · due Fri 18:30',
        '  Fri 18:15 to the owner, told Mon 09:00, when hours begin',
        '  Fri 18:30 to the owner, told Mon 09:00, when hours begin',
        '  Fri 18:30 to U0LEAD, told Mon 09:00, when hours begin',
        'Otherwise, first reply:',
        '  Fri 16:50 asked · due Mon 09:50',
        '  Mon 09:20 to the owner',
        '  Mon 09:50 to the owner',
        'Not met yet: U0LEAD. Make sure of the ids: the app asks Slack about them within the hour, and nudges whoever is staff.',
      ],
      code: 0,
      stderr: '',
    });
    expect((await policy('history')).lines).toHaveLength(1);
  });

  test('names a channel that it does not know, wherever the policy names it', async () => {
    const ladder = [{ at: 1, to: ['lead_channel', 'C0WATCH'] }];
    await write('channels.json', { leadChannel: 'C0NOPE', rules: [{ name: 'All', when: {}, ladder }] });
    const { lines } = await policy('check', file('channels.json'));
    expect(lines.at(-1)).toMatch(/^Channels not known here: C0NOPE, C0WATCH\. Make sure of the id, /);
    const { lines: watched } = await policy('check', file('gold.json'));
    expect(watched.join()).not.toContain('not known here');
  });

  test('tells every fault of a policy with its mend, and exit code 1', async () => {
    await write('faulty.json', {
      ...gold,
      targets: { first_reply: 0, next_repy: 60 },
      rules: [
        ...gold.rules,
        { name: 'Late', when: { inboxes: ['C0NORTH'], isShared: true }, priority: 'low' },
      ],
    });
    for (const command of ['check', 'apply']) {
      const { lines, code, stderr } = await policy(command, file('faulty.json'));
      expect({ lines, code }).toEqual({ lines: [], code: 1 });
      expect(stderr.match(/^✗ .+\n {4}→ .+$/gm)).toEqual([
        expect.stringMatching(/^✗ targets\.next_repy: not a metric\.\n {4}→ Did you mean "next_reply"\?/),
        expect.stringMatching(
          /^✗ targets\.first_reply: a target of 0 minutes is missed as soon as it is set\./,
        ),
        expect.stringMatching(/^✗ rules\[2\]: can never match, for "Northwind" before it/),
      ]);
    }
    expect((await policy('history')).lines).toHaveLength(1);
  });

  test('applies a policy as a new version, and says what becomes of the old one', async () => {
    await write('gold.json', gold);
    const { lines, code } = await policy('apply', file('gold.json'), '--expect', '1');
    expect({ lines, code }).toEqual({
      lines: [
        'Version 2 of the policy holds from now on. What was asked before keeps what was promised.',
        'Not met yet: U0LEAD. Make sure of the ids: the app asks Slack about them within the hour, and nudges whoever is staff.',
      ],
      code: 0,
    });
    expect(JSON.parse((await policy('show')).lines.join('\n'))).toEqual({
      ...defaultPolicy(60),
      ...gold,
      targets: { ...gold.targets, next_reply: 60 },
    });
    expect(JSON.parse((await policy('show', '--version', '1')).lines.join('\n'))).toEqual(defaultPolicy(60));
    expect((await policy('history')).lines).toEqual([
      expect.stringMatching(
        /^Version 2, since \d{4}-\d\d-\d\d \d\d:\d\d, by the command line: 2 rules: Gold at night, Northwind$/,
      ),
      'Version 1, since 2026-11-02 00:00, by the environment: no rules',
    ]);
  });

  test('refuses to go over a version that was not expected', async () => {
    await write('other.json', { targets: { first_reply: 45 } });
    const { code, stderr } = await policy('apply', file('other.json'), '--expect', '1');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^✗ policy: it has changed since: the newest is version 2, since .+, by the command line\.\n {4}→ Look at it with "policy show", take over what is to stay, and apply again\.\n$/,
    );
  });

  test('is a command of its own, reads from stdin, and ends with an exit code', async () => {
    const run = () =>
      runScript('bin/cx-urgency.js', {
        args: ['policy', 'check', '-'],
        cwd: folder,
        env: { DATABASE_URL: place.databaseUrl, DATA_DIR: place.dataDir },
      });
    const good = run();
    good.say('{}');
    good.sayNoMore();
    expect(await good.nextLine()).toBe('No faults. This is what it promises:');
    expect(await good.ended).toEqual({ code: 0, stderr: '' });
    const faulty = run();
    faulty.say('{"hours":"never"}');
    faulty.sayNoMore();
    expect(await faulty.ended).toEqual({
      code: 1,
      stderr: '✗ hours: "never" is not a way of counting hours.\n    → Known are business, calendar.\n',
    });
  });

  test.each([
    [
      'a file that is not there',
      ['check', '/nowhere.json'],
      '✗ file: /nowhere.json cannot be read (ENOENT).\n    → Name a file with the JSON form of a policy.\n',
    ],
    [
      'what is no number',
      ['show', '--version', 'two'],
      '✗ version: "two" is not the number of a version.\n    → Write one such as 3; "policy history" lists them.\n',
    ],
    [
      'a version that is not there',
      ['show', '--version', '9'],
      '✗ version: there is no version 9.\n    → Known are 1 to 2.\n',
    ],
    [
      'an unknown workspace',
      ['show', '--workspace', 'T0ELSE'],
      '✗ workspace: there is no T0ELSE in this database.\n    → Known are T0OURS (Brightwell).\n',
    ],
  ])('refuses %s in words', async (_, args, words) => {
    expect(await policy(...args)).toEqual({ lines: [], code: 1, stderr: words });
  });

  test('refuses what is not JSON', async () => {
    await write('torn.json', '{"targets": {"first_reply": 30,}');
    const { code, stderr } = await policy('check', file('torn.json'));
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^✗ file: it is not JSON \(.+\)\.\n {4}→ Write an object such as \{"targets":\{"first_reply":60\}\}\.\n$/,
    );
  });

  test('asks which workspace is meant where there are several', async () => {
    const { db, close } = await openDatabase(place);
    const other = { id: 'T0SECOND', name: 'Second', url: 'https://second.slack.com/', botUserId: 'U0BOT' };
    await saveWorkspace(db, { ...other, timeZone: 'UTC', guestRole: 'customer', createdAt: beginning });
    await close();
    const { code, stderr } = await policy('history');
    expect(code).toBe(1);
    expect(stderr).toContain('Name one with --workspace: T0OURS (Brightwell), T0SECOND (Second).');
    expect((await policy('history', '--workspace', 'T0OURS')).lines).toHaveLength(2);
  });
});
