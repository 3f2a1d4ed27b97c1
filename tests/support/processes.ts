import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export interface Child {
  pid: number;
  /** the next line it prints; fails when it ends without one */
  nextLine(): Promise<string>;
  say(line: string): void;
  /** ends it at once, as a crash would */
  kill(): Promise<void>;
  /** exit code, and what it wrote to stderr */
  ended: Promise<{ code: number | null; stderr: string }>;
}

/** Runs a TypeScript program of the project in a process of its own. @param script path from the project's root */
export function runScript(
  script: string,
  args: string[] = [],
  env: Record<string, string | undefined> = {},
): Child {
  const path = fileURLToPath(new URL(`../../${script}`, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = whenEnded(child);
  return {
    pid: child.pid ?? 0,
    nextLine: async () => {
      const { value, done } = await lines.next();
      if (done) throw new Error(`the process ended without another line: ${(await ended).stderr}`);
      return value;
    },
    say: (line) => child.stdin.write(`${line}\n`),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
  };
}

async function whenEnded(child: ChildProcessByStdio<Writable, Readable, Readable>) {
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // A process that has ended reads no more; what was still to be said to it is lost, as it should be.
  child.stdin.on('error', () => undefined);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stderr };
}
