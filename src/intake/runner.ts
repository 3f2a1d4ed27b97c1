/** Runs a piece of work one at a time. */
export interface Runner {
  /** Asks for a run; one that is under way is followed by one more. Failures go to `onError`. */
  wake(): void;
  /** Resolves when a run that began after this call has ended. @throws what that run throws */
  run(): Promise<void>;
  /** Resolves when nothing is running. */
  idle(): Promise<void>;
}

/**
 * A queue that is worked off by one worker however often it is called: calls that come during a run share the next.
 */
export function createRunner(work: () => Promise<unknown>, onError: (error: unknown) => void): Runner {
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;

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
    try {
      await work();
    } finally {
      current = null;
    }
  }

  return {
    run,
    wake: () => {
      run().catch(onError);
    },
    async idle() {
      for (let last = next ?? current; last; last = next ?? current) {
        await last.catch(() => undefined); // its failure is told to whoever asked for it
      }
    },
  };
}
