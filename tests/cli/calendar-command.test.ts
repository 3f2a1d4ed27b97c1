import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../../src/config.ts';
import { openDatabase } from '../../src/store/database.ts';
import { setUpWorkspace } from '../../src/workspace-setup.ts';
import { type DataPlace, freshDataPlace } from '../support/database.ts';
import { type Child, runScript } from '../support/processes.ts';

let place: DataPlace;
let folder: string;
beforeAll(async () => {
  place = await freshDataPlace();
  folder = await mkdtemp(join(tmpdir(), 'cx-urgency-calendar-'));
  await knowWorkspace('T0OURS', 'Brightwell');
});
afterAll(async () => {
  await place.remove();
  await rm(folder, { recursive: true });
});

async function knowWorkspace(workspaceId: string, workspaceName: string): Promise<void> {
  const read = readSettings({ TIME_ZONE: 'Europe/London', DATA_DIR: place.dataDir }, 'UTC');
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { db, close } = await openDatabase(place);
  const identity = { workspaceId, workspaceName, url: 'https://brightwell.slack.com/', botUserId: 'U0BOT' };
  await setUpWorkspace(db, identity, read.settings, new Date(), false);
  await close();
}

const cli = (...args: string[]): Child =>
  runScript('bin/cx-urgency.js', {
    args: ['calendar', ...args],
    cwd: folder,
    env: { DATABASE_URL: place.databaseUrl, DATA_DIR: place.dataDir, HOLIDAYS: '' },
  });

/** Everything that a command printed, and how it ended. */
async function run(...args: string[]) {
  const child = cli(...args);
  const lines: string[] = [];
  for (;;) {
    const line = await child.nextLine().catch(() => undefined);
    if (line === undefined) break;
    lines.push(line);
  }
  return { lines, ...(await child.ended) };
}

describe('cx-urgency calendar', () => {
  test('changes a calendar and says since when it holds', async () => {
    const { lines, code, stderr } = await run('close', '2027-12-24', '12:00', '-', '24:00');
    expect({ lines, code, stderr }).toEqual({
      lines: [
        'Fri 2027-12-24 is closed 12:00–24:00.',
        'Version 2 of the calendar default holds from now on; running clocks follow it.',
      ],
      code: 0,
      stderr: '',
    });
    expect((await run('show')).lines).toContain('  Fri 2027-12-24  closed 12:00–24:00       by hand');
  });

  test('exports a calendar in the form in which it is applied', async () => {
    const exported = await run('export');
    await writeFile(join(folder, 'copy.json'), exported.lines.join('\n'));
    expect((await run('apply', 'copy.json', '--id', 'copy')).code).toBe(0);
    expect((await run('export', 'copy')).lines).toEqual(exported.lines);
  });

  test('reads a calendar from stdin', async () => {
    const child = cli('apply', '-', '--id', 'night');
    child.say('{"timeZone":"UTC","hours":{"mon":[["22:00","06:00"]]}}');
    child.sayNoMore();
    expect(await child.nextLine()).toBe('The calendar night is made. Rules of a policy may name it.');
  });

  test('refuses with every problem and its mend, and exit code 1', async () => {
    const path = join(folder, 'bad.json');
    await writeFile(
      path,
      '{"timeZone":"Mars","hours":{"mon":[["09:00","17:00"],["16:00","18:00"]]},"holiday":[]}',
    );
    const { lines, code, stderr } = await run('apply', path);
    expect({ lines, code }).toEqual({ lines: [], code: 1 });
    expect(stderr.match(/^✗ .+\n {4}→ .+$/gm)).toEqual([
      expect.stringMatching(/^✗ holiday: not a field of a calendar\./),
      expect.stringMatching(/^✗ timeZone: "Mars" is not a known time zone\./),
      expect.stringMatching(/^✗ hours\.mon\[1\]: 16:00–18:00 overlaps hours\.mon\[0\], 09:00–17:00\./),
    ]);
  });

  test('refuses a file that is not there, and a calendar that nobody made', async () => {
    const [file, calendar] = [await run('apply', 'none.json'), await run('show', 'nights')];
    expect([file.code, calendar.code]).toEqual([1, 1]);
    expect(file.stderr).toContain('✗ file: none.json cannot be read (ENOENT).');
    expect(calendar.stderr).toBe(
      '✗ id: there is no calendar nights.\n    → Known are copy, default, night; "apply" makes new ones.\n',
    );
  });

  test('asks which workspace where there are several', async () => {
    await knowWorkspace('T0OTHER', 'Other');
    const { code, stderr } = await run('list');
    expect(code).toBe(1);
    expect(stderr).toBe(
      '✗ workspace: there are several in this database.\n    → Name one with --workspace: T0OTHER (Other), T0OURS (Brightwell).\n',
    );
    expect((await run('list', '--workspace', 'T0OTHER')).lines[0]).toMatch(/^default: Mon–Fri 09:00–17:00/);
    expect((await run('list', '--workspace', 'T0NONE')).stderr).toContain('✗ workspace: there is no T0NONE');
  });
});
