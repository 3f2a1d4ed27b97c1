import type { StoryPlayer } from '../story/player.ts';
import type { Story } from '../story/story.ts';
import type { Changes } from '../workspace/changes.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { World } from '../workspace/world.ts';

/** What the page's endpoints work with. */
export interface PageApi {
  world: World;
  slack: Workspace;
  changes: Changes;
  story: Story | undefined;
  player: StoryPlayer;
  moveTo(at: Date): Promise<void>;
}

/** A request that cannot be done, in words for the page. */
export class PageRefusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
