import type { WorkspaceClock } from '../clock/workspace-clock.ts';
import type { StoryPlayer } from './player.ts';

/** Lets a story go on by itself while time flows. */
export interface StoryTimer {
  start(): void;
  stop(): void;
}

/** Looks again at least this often, as time may have been moved meanwhile. */
const longestWaitMs = 1000;

export function createStoryTimer(
  clock: WorkspaceClock,
  player: StoryPlayer,
  catchUp: () => Promise<void>,
  onTrouble: (what: string, error: unknown) => void,
): StoryTimer {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function look(): Promise<void> {
    const next = player.next();
    try {
      if (next && next.at <= clock.now()) await catchUp();
    } catch (error) {
      onTrouble('going on with the story', error);
    }
    if (isStopped || !player.next()) return;
    const waitMs = (player.next()?.at.getTime() ?? 0) - clock.now().getTime();
    timer = setTimeout(() => void look(), Math.min(longestWaitMs, Math.max(0, waitMs)));
    timer.unref();
  }

  return {
    start() {
      if (clock.flows) void look();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
