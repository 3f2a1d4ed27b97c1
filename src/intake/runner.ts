/** Runs a piece of work one at a time. */
export interface Runner {
  /** Asks for a run, now or after the rest; one that is under way is followed by one more. Failures go to `onError`. */
  wake(): void;
  /** Resolves when a run that began after this call has ended. @throws what that run throws */
  run(): Promise<void>;
  /** Resolves when nothing is running, and nobody has asked for a run. */
  idle(): Promise<void>;
}

/**
 * A queue that is worked off by one worker however often it is called: calls that come during a run share the next.
 * @param restMs least milliseconds from the beginning of a run to one that `wake` asks for, so that what comes in
 * quick succession is worked off together; the first comes at once, and `run` never waits
 */
export function createRunner(
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
  restMs = 0,
): Runner {
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let rest: NodeJS.Timeout | null = null;
  let isWoken = false;

  function run(): Promise<void> {
    if (next) return next; // it has not begun yet, also while the one before it is just over
    if (!current) {
      current = begin();
      return current;
    }
    next = current
      .catch(() => undefined) // whoever asked for that run hears of its failure
      .then(() => {
        next = null;
        current = begin();
        return current;
      });
    return next;
  }

  async function begin(): Promise<void> {
    isWoken = false;
    if (restMs > 0) takeRest();
    try {
      await work();
    } finally {
      current = null;
    }
  }

  function takeRest(): void {
    if (rest) clearTimeout(rest);
    rest = setTimeout(() => {
      rest = null;
      if (isWoken) run().catch(onError);
    }, restMs);
  }

  return {
    run,
    wake() {
      if (rest) isWoken = true;
      else run().catch(onError);
    },
    async idle() {
      if (isWoken) run().catch(onError);
      for (let last = next ?? current; last; last = next ?? current) {
        await last.catch(() => undefined); // its failure is told to whoever asked for it
      }
    },
  };
}
