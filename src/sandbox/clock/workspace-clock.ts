/** The time of the local workspace: it flows at the real rate, or stands still until it is moved. */
export interface WorkspaceClock {
  now(): Date;
  set(at: Date): void;
  /** Holds the time where it is while something moves it step by step. */
  freeze(): void;
  /** Lets it flow again, if it flows at all. */
  resume(): void;
  readonly flows: boolean;
}

export function createWorkspaceClock(startAt: Date, flows: boolean): WorkspaceClock {
  let base = startAt.getTime();
  let since = Date.now();
  let running = flows;
  const now = () => base + (running ? Date.now() - since : 0);
  const rebase = (at: number) => {
    base = at;
    since = Date.now();
  };
  return {
    flows,
    now: () => new Date(now()),
    set: (at) => rebase(at.getTime()),
    freeze() {
      rebase(now());
      running = false;
    },
    resume() {
      rebase(now());
      running = flows;
    },
  };
}
