import type { WorkspaceClock } from './workspace-clock.ts';

/** What the workspace and the app have to do as time moves. */
export interface TimeKeepers {
  /** The story's next deed. */
  nextDeedAt(): Date | undefined;
  /** When the app next has something to do. */
  nextWakeAt(): Promise<Date | undefined>;
  /** Performs what is due in the story and waits until the app has heard of it. */
  perform(now: Date): Promise<void>;
  /** Lets the app do what is due, and waits until that has been heard of too. */
  settle(now: Date): Promise<void>;
}

/**
 * Moves time from event to event until the instant is reached, so that everything on the way happens at its own time.
 * Going back is not possible: an earlier instant only does what is due now.
 */
export async function moveTime(clock: WorkspaceClock, keepers: TimeKeepers, to: Date): Promise<void> {
  clock.freeze();
  try {
    const end = new Date(Math.max(to.getTime(), clock.now().getTime()));
    await step(keepers, clock.now());
    for (let now = clock.now(); now < end; now = clock.now()) {
      // Something still due at `now` after a step would hold time for ever, so only what lies ahead counts.
      const ahead = [keepers.nextDeedAt(), await keepers.nextWakeAt()].filter(
        (at) => at !== undefined && at > now && at < end,
      );
      const next = new Date(Math.min(end.getTime(), ...ahead.map(Number)));
      clock.set(next);
      await step(keepers, next);
    }
  } finally {
    clock.resume();
  }
}

async function step(keepers: TimeKeepers, now: Date): Promise<void> {
  await keepers.perform(now);
  await keepers.settle(now);
}
