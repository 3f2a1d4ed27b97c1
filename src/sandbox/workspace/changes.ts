import type { Change } from './world.ts';

/** Tells listeners of changes, and lets others wait for something to become so. */
export interface Changes {
  tell(change: Change): void;
  listen(listener: (change: Change) => void): () => void;
  /** Resolves with what the check gives once it is truthy. @throws Error after the time given, if one is. */
  until<T>(check: () => T, timeoutMs?: number): Promise<T>;
}

export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  const listen = (listener: (change: Change) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    listen,
    tell(change) {
      for (const listener of [...listeners]) listener(change);
    },
    until(check, timeoutMs) {
      const already = check();
      if (already) return Promise.resolve(already);
      return new Promise((resolve, reject) => {
        let timer: NodeJS.Timeout | undefined;
        const stop = listen(() => {
          // Looked at a turn later, as a change is told of while it happens.
          setImmediate(() => {
            const value = check();
            if (!value) return;
            stop();
            clearTimeout(timer);
            resolve(value);
          });
        });
        if (timeoutMs === undefined) return;
        timer = setTimeout(() => {
          stop();
          reject(new Error(`Not so after ${timeoutMs} ms: ${check.toString()}`));
        }, timeoutMs);
      });
    },
  };
}
