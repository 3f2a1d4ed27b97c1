import type { WebClient } from '@slack/web-api';
import type { Database } from '../../src/store/database.ts';

/** Thrown where a process is killed: nothing that comes after it happens, and an open transaction is rolled back. */
export class Killed extends Error {}

/** A replica's life: every statement and every call to Slack is a step, and after so many of them it ends. */
export interface Life {
  /** How many steps it has taken. */
  steps(): number;
  /** @throws Killed once its steps are used up */
  step(): void;
}

export function lifeOf(mostSteps: number): Life {
  let steps = 0;
  return {
    steps: () => steps,
    step() {
      steps += 1;
      if (steps > mostSteps) throw new Killed('this replica was killed');
    },
  };
}

/** The database as a replica sees it: killed before a statement, in a transaction or between two. */
export function mortalDatabase(db: Database, life: Life): Database {
  return new Proxy(db, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown;
      if (typeof value !== 'function') return value;
      if (name === 'transaction') {
        return (work: (tx: Database) => unknown) => {
          life.step();
          return target.transaction(async (tx) => {
            const done = await work(mortalDatabase(tx as unknown as Database, life));
            life.step(); // before the commit
            return done;
          });
        };
      }
      return (...given: unknown[]) => {
        if (name === 'execute' || name === 'select' || name === 'update' || name === 'insert') life.step();
        return value.apply(target, given);
      };
    },
  });
}

/** Slack as a replica sees it: killed before a call, or after Slack has done it and before its answer is noted. */
export function mortalClient(client: WebClient, life: Life, onPosted: (key: string) => void): WebClient {
  const calls = (methods: object) =>
    new Proxy(methods, {
      get(target, name) {
        const method = Reflect.get(target, name, target) as unknown;
        if (typeof method !== 'function') return method;
        return async (given: { metadata?: { event_payload?: { key?: string } } }) => {
          life.step();
          const answer = await method.call(target, given);
          if (name === 'postMessage') onPosted(given.metadata?.event_payload?.key ?? '');
          life.step();
          return answer;
        };
      },
    });
  return new Proxy(client, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown;
      return name === 'chat' || name === 'conversations' ? calls(value as object) : value;
    },
  });
}
