import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export interface Child {
  pid: number;
  /** the next line it prints; fails when it ends without one */
  nextLine(): Promise<string>;
  say(line: string): void;
  /** closes its stdin */
  sayNoMore(): void;
  /** stops reading what it prints, as `head` does */
  stopReading(): void;
  signal(signal: NodeJS.Signals): void;
  /** ends it at once, as a crash would */
  kill(): Promise<void>;
  /** exit code, and what it wrote to stderr */
  ended: Promise<{ code: number | null; stderr: string }>;
}

export interface ChildOptions {
  args?: string[];
  /** what its environment has besides this process's; undefined takes a variable away */
  env?: Record<string, string | undefined>;
  /** its working folder; default: the project's root */
  cwd?: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSX = import.meta.resolve('tsx');

/** Runs a program of the project in a process of its own. @param script path from the project's root */
export function runScript(script: string, { args = [], env = {}, cwd = ROOT }: ChildOptions = {}): Child {
  const loader = script.endsWith('.ts') ? ['--import', TSX] : [];
  const child = spawn(process.execPath, [...loader, join(ROOT, script), ...args], {
    cwd,
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
    sayNoMore: () => child.stdin.end(),
    stopReading: () => child.stdout.destroy(),
    signal: (signal) => child.kill(signal),
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
