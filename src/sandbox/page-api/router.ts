import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StoryPlayer } from '../story/player.ts';
import type { Story } from '../story/story.ts';
import { sendText } from '../wire/reply.ts';
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

export async function answerPage(
  _api: PageApi,
  _pathname: string,
  _request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  sendText(response, 404, 'Nothing here');
}
