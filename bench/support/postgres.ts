import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** A PostgreSQL server of one's own, with the settings it comes with: what it has committed is on the disk. */
export interface ThrowAwayServer {
  url: string;
  /** Ends the server and removes all that it kept. */
  stop(): Promise<void>;
}

/** Starts a server in a temporary folder, on loopback only; undefined where this machine has no PostgreSQL. */
export async function startThrowAwayServer(): Promise<ThrowAwayServer | undefined> {
  const programs = await newestPrograms();
  if (!programs) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'cx-urgency-bench-'));
  if (isRoot) await chown(folder, ...(await postgresIds()));
  const data = join(folder, 'data');
  const stop = async () => {
    process.off('SIGINT', stopOnSignal).off('SIGTERM', stopOnSignal);
    if (existsSync(join(data, 'postmaster.pid')))
      await asPostgres(programs, 'pg_ctl', ['stop', '-D', data, '-m', 'fast']);
    await rm(folder, { recursive: true, force: true });
  };
  const stopOnSignal = () => void stop().finally(() => process.exit(130));
  process.once('SIGINT', stopOnSignal).once('SIGTERM', stopOnSignal);
  try {
    await asPostgres(programs, 'initdb', [
      '-D',
      data,
      '-U',
      'postgres',
      '-E',
      'UTF8',
      '--locale=C',
      '--auth=trust',
    ]);
    const port = await freePort();
    const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
    await asPostgres(programs, 'pg_ctl', [
      'start',
      '-w',
      '-D',
      data,
      '-l',
      join(folder, 'log'),
      '-o',
      options,
    ]);
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const isRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root. */
async function asPostgres(programs: string, program: string, args: readonly string[]): Promise<void> {
  const command = [join(programs, program), ...args];
  const [file = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
  await execute(file, rest, { cwd: '/' });
}

async function postgresIds(): Promise<[number, number]> {
  const id = async (flag: string) => Number((await execute('id', [flag, 'postgres'])).stdout);
  return [await id('-u'), await id('-g')];
}

async function newestPrograms(): Promise<string | undefined> {
  const all = '/usr/lib/postgresql';
  if (!existsSync(all)) return undefined;
  const versions = (await readdir(all)).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(all, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
