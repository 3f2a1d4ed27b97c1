import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the other process is asked to do. */
export type Asked =
  | { what: 'prepare'; day: number; count: number }
  | { what: 'deliver'; url: string; connections: number };

/** What it answers. */
export type Told =
  | { what: 'ready'; apiUrl: string }
  | { what: 'prepared'; meanBytes: number }
  | ({ what: 'delivered' } & Delivered);

export interface Delivered {
  /** When the first was sent, in milliseconds since 1970. */
  startedAt: number;
  /** Until the last acknowledgement. */
  seconds: number;
  /** Milliseconds until the acknowledgement of each. */
  latenciesMs: number[];
}

/** Slack's side in a process of its own, so that sending costs the measured process nothing. */
export interface SlackSide {
  apiUrl: string;
  /** Makes the messages of a day. @returns their mean size in bytes */
  prepare(day: number, count: number): Promise<number>;
  /** Signs and delivers what was prepared. */
  deliver(url: string): Promise<Delivered>;
  stop(): Promise<void>;
}

const connections = 100;

export async function startSlackSide(): Promise<SlackSide> {
  const child = fork(join(import.meta.dirname, 'slack-side.ts'), {
    execArgv: ['--import', import.meta.resolve('tsx')],
  });
  const { apiUrl } = await told(child, 'ready');
  return {
    apiUrl,
    async prepare(day, count) {
      child.send({ what: 'prepare', day, count } satisfies Asked);
      return (await told(child, 'prepared')).meanBytes;
    },
    async deliver(url) {
      child.send({ what: 'deliver', url, connections } satisfies Asked);
      return await told(child, 'delivered');
    },
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** @throws where the process ends without an answer */
async function told<W extends Told['what']>(
  child: ChildProcess,
  what: W,
): Promise<Extract<Told, { what: W }>> {
  const given = new AbortController();
  const ended = once(child, 'exit', { signal: given.signal }).then(() => {
    throw new Error('The process that plays Slack has ended');
  });
  try {
    const [answer] = (await Promise.race([once(child, 'message', { signal: given.signal }), ended])) as [
      Told,
    ];
    if (answer.what !== what) throw new Error(`Expected "${what}", and was told "${answer.what}"`);
    return answer as Extract<Told, { what: W }>;
  } finally {
    ended.catch(() => undefined); // taken back below
    given.abort();
  }
}
