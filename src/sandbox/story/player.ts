import type { WorkspaceClock } from '../clock/workspace-clock.ts';
import type { Channel } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Deed, Story } from './story.ts';

/** Performs a story's deeds when their time has come. */
export interface StoryPlayer {
  next(): Deed | undefined;
  /** Performs, one after the other, all deeds due at the instant. A deed that fails is reported, not fatal. */
  performDue(now: Date): Promise<void>;
}

export function createStoryPlayer(
  deeds: Deed[],
  slack: Workspace,
  onFailure: (deed: Deed, error: unknown) => void,
): StoryPlayer {
  const left = deeds.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return {
    next: () => left[0],
    async performDue(now) {
      for (let deed = left[0]; deed && deed.at <= now; deed = left[0]) {
        left.shift();
        try {
          await deed.do(slack);
        } catch (error) {
          onFailure(deed, error);
        }
      }
    },
  };
}

/** Sets the scene: people and channels, then the history, each message at its own time. */
export function tellBeginning(story: Story, slack: Workspace, clock: WorkspaceClock): void {
  const startAt = clock.now();
  slack.silently(() => {
    const history = (story.history ?? []).toSorted((a, b) => a.at.getTime() - b.at.getTime());
    const first = history[0];
    if (first) clock.set(first.at);
    story.people(slack);
    for (const deed of history) {
      clock.set(deed.at);
      void deed.do(slack);
    }
  });
  clock.set(startAt);
  for (const channel of slack.channels()) readByAll(channel);
}

/** What was said before the story begins counts as read, so that the page marks only what is new. */
function readByAll(channel: Channel): void {
  const last = channel.messages.at(-1);
  if (last) for (const member of channel.members) channel.lastRead.set(member, last.ts);
}
