import { fieldsOf, listOf } from '../wire/json.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Presses a button, found by its words, in the newest direct message of the app that has it; nothing if none has. */
export async function pressLatest(slack: Workspace, user: string, words: RegExp): Promise<void> {
  for (const message of slack.dm(user).toReversed()) {
    for (const block of message.blocks ?? []) {
      const button = listOf(block.elements)
        .map(fieldsOf)
        .find((element) => element.type === 'button' && words.test(String(fieldsOf(element.text).text)));
      if (!button) continue;
      await slack.press({
        user,
        channel: slack.dmChannel(user),
        ts: message.ts,
        blockId: String(block.block_id),
        actionId: String(button.action_id),
      });
      return;
    }
  }
}
