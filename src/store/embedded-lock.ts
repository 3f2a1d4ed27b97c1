import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StoreFault } from './fault.ts';
import { isAlive, openSignOfLife, socketPath } from './sign-of-life.ts';

/**
 * The embedded database belongs to one process. Files `owner-<turn>.json` in the data folder say whose turn it is:
 *
 * - The file of the highest turn names the owner. It is created by `link`, which fails if it exists, so of several
 *   processes that want the next turn exactly one gets it.
 * - The owner listens on a socket. The kernel closes it when the process ends, however it ends, and no later process
 *   that happens to get the same pid answers on it: a turn whose socket is dead is over.
 * - The file of the highest turn is never deleted, only outbid by the next turn, which then clears the lower ones.
 *   So a process that was slow to look can never mistake an old turn for the current one (it looks again after
 *   creating its file, and gives way to a higher one).
 */
export interface EmbeddedLock {
  release(): Promise<void>;
}

const owner = z.object({
  pid: z.number(),
  /** ISO instant at which it took the data */
  since: z.string(),
  /** where its sign of life is; absent once it has let go */
  socket: z.string().optional(),
});
export type Owner = z.infer<typeof owner>;

const ownerFile = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(owner);

/**
 * Takes the data folder for this process.
 *
 * @throws StoreFault when another living process has it
 */
export async function takeLock(dataDir: string, pid = process.pid): Promise<EmbeddedLock> {
  const life = await openSignOfLife(dataDir);
  const me: Owner = { pid, since: new Date().toISOString(), socket: life.address };
  try {
    const turn = await takeTurn(dataDir, me);
    return {
      release: async () => {
        await life.close();
        await rewriteTurn(dataDir, turn, { ...me, socket: undefined });
      },
    };
  } catch (error) {
    await life.close();
    throw error;
  }
}

/** The living process that has the data folder, if any. */
export async function findOwner(dataDir: string): Promise<Owner | undefined> {
  const turn = Math.max(...(await turnsIn(dataDir)), 0);
  return turn === 0 ? undefined : livingOwner(dataDir, turn);
}

async function takeTurn(dataDir: string, me: Owner): Promise<number> {
  for (;;) {
    const last = Math.max(...(await turnsIn(dataDir)), 0);
    const owner = last === 0 ? undefined : await livingOwner(dataDir, last);
    if (owner !== undefined) refuse(dataDir, owner);
    const turn = last + 1;
    if (!(await createTurn(dataDir, turn, me))) continue;
    const turns = await turnsIn(dataDir);
    if (turns.some((other) => other > turn)) {
      await rm(turnFile(dataDir, turn), { force: true });
      continue;
    }
    await clearTurns(dataDir, turns, turn);
    return turn;
  }
}

function refuse(dataDir: string, { pid, since }: Owner): never {
  throw new StoreFault(
    `The embedded database in ${dataDir} is in use by process ${pid} since ${since}.`,
    `Stop that process first (kill ${pid}), or let DATABASE_URL name a PostgreSQL server, which serves several at once.`,
  );
}

const turnFile = (dataDir: string, turn: number) => join(dataDir, `owner-${turn}.json`);

async function turnsIn(dataDir: string): Promise<number[]> {
  const names = await readdir(dataDir).catch(whenMissing([] as string[]));
  return names.flatMap((name) => {
    const turn = /^owner-(\d+)\.json$/.exec(name)?.[1];
    return turn === undefined ? [] : [Number(turn)];
  });
}

async function livingOwner(dataDir: string, turn: number): Promise<Owner | undefined> {
  const owner = await readOwner(dataDir, turn);
  if (owner?.socket === undefined) return undefined;
  return (await isAlive(dataDir, owner.socket)) ? owner : undefined;
}

/** Undefined when it was outbid since the folder was listed, or is unreadable (the machine lost power). */
async function readOwner(dataDir: string, turn: number): Promise<Owner | undefined> {
  const text = await readFile(turnFile(dataDir, turn), 'utf8').catch(whenMissing(''));
  return ownerFile.safeParse(text).data;
}

/** What is left of earlier turns. Their sockets listened before their files appeared, so a dead one is surely over. */
async function clearTurns(dataDir: string, turns: number[], current: number): Promise<void> {
  for (const turn of turns.filter((other) => other < current)) {
    const owner = await readOwner(dataDir, turn);
    if (owner?.socket !== undefined) await rm(socketPath(dataDir, owner.socket), { force: true });
    await rm(turnFile(dataDir, turn), { force: true });
  }
}

/** Writes the file whole under another name and gives it its own name in one step. @returns false if it exists */
async function createTurn(dataDir: string, turn: number, owner: Owner): Promise<boolean> {
  const draft = await writeDraft(dataDir, owner);
  try {
    await link(draft, turnFile(dataDir, turn));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function rewriteTurn(dataDir: string, turn: number, owner: Owner): Promise<void> {
  await rename(await writeDraft(dataDir, owner), turnFile(dataDir, turn));
}

async function writeDraft(dataDir: string, owner: Owner): Promise<string> {
  const draft = join(dataDir, `owner-draft-${randomUUID()}`);
  await writeFile(draft, `${JSON.stringify(owner)}\n`);
  return draft;
}

function whenMissing<T>(instead: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };
}
