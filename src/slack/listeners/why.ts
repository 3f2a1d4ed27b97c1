import { whyView } from '../blocks/why.ts';
import type { SlackContext } from '../context.ts';
import { whyWaiting } from '../why-waiting.ts';
import { onMessageShortcut } from './message-shortcut.ts';

/** The message shortcut "Why is this waiting?": the explanation, in a modal, for staff only. */
export function onWhy(context: SlackContext) {
  return onMessageShortcut(context, async ({ inboxId, messageId }) =>
    whyView(await whyWaiting(context, inboxId, messageId)),
  );
}
