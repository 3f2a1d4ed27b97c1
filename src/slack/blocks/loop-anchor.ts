import type { Button } from '@slack/types';
import { z } from 'zod';
import { parsedJson } from './anchor.ts';
import { limits } from './limits.ts';
import { plain } from './parts.ts';

const shape = z.object({ loop: z.string().min(1), inbox: z.string().min(1), message: z.string().min(1) });

/** What a button of a question about a conversation is about: the conversation, and a message of it by which it is decided. */
export interface LoopAnchor {
  conversationId: string;
  inboxId: string;
  messageId: string;
}

/** `[]` where the ids are too long for a button's value. */
export function loopButton(
  actionId: string,
  text: string,
  { conversationId, inboxId, messageId }: LoopAnchor,
  more: Pick<Button, 'style'> = {},
): Button[] {
  const value = JSON.stringify({ loop: conversationId, inbox: inboxId, message: messageId });
  if (value.length > limits.buttonValue) return [];
  return [{ type: 'button', action_id: actionId, text: plain(text, limits.buttonText), value, ...more }];
}

/** Undefined for anything else. */
export function readLoop(value: unknown): LoopAnchor | undefined {
  if (typeof value !== 'string' || value.length > limits.buttonValue) return undefined;
  const { data } = shape.safeParse(parsedJson(value));
  return data && { conversationId: data.loop, inboxId: data.inbox, messageId: data.message };
}
