import { z } from 'zod';
import type { NudgeNotice } from '../../domain/notices.ts';
import { limits } from './limits.ts';
import { isAboutConversation } from './metric-words.ts';

const anchorShape = z.object({
  inbox: z.string().min(1),
  ask: z.string().min(1),
  clock: z.string().min(1),
  /** Where a decision is about the whole conversation, and not about the ask alone. */
  about: z.literal('conversation').optional(),
});

/** What a button is about: the ids of the inbox, the ask's message and the clock. Carried as the button's value. */
export type Anchor = z.infer<typeof anchorShape>;

/** The value of a notice's buttons, and the `private_metadata` of modals opened from them. */
export function anchorOf({
  inboxId: inbox,
  askId: ask,
  clockId: clock,
  metric,
}: Pick<NudgeNotice, 'inboxId' | 'askId' | 'clockId' | 'metric'>): string {
  // What was promised is no ask of the customer: what is decided about it is so of its conversation.
  const isAboutAll = isAboutConversation(metric) || metric === 'follow_up';
  return writeAnchor(isAboutAll ? { inbox, ask, clock, about: 'conversation' } : { inbox, ask, clock });
}

export function writeAnchor({ inbox, ask, clock, about }: Anchor): string {
  return JSON.stringify({ inbox, ask, clock, about });
}

/** Undefined for anything that is not an anchor: values come back from clients, and old messages outlive their code. */
export function readAnchor(value: unknown): Anchor | undefined {
  if (typeof value !== 'string' || value.length > limits.buttonValue) return undefined;
  const read = anchorShape.safeParse(parsedJson(value));
  return read.success ? read.data : undefined;
}

const buttonRow = z.object({
  block_id: z.string(),
  elements: z.array(z.object({ value: z.unknown().optional() })),
});

/**
 * The anchor of a press on any part of a nudge. An option of a menu may hold only 75 characters, so menus
 * carry their choice alone, and the anchor is read from the buttons beside it.
 * @param action `body.actions[0]` @param blocks `body.message.blocks`, the message that was pressed
 */
export function anchorOfPress(
  action: { block_id?: string; value?: unknown },
  blocks: unknown,
): Anchor | undefined {
  const own = readAnchor(action.value);
  if (own) return own;
  for (const block of Array.isArray(blocks) ? blocks : []) {
    const row = buttonRow.safeParse(block);
    if (!row.success || row.data.block_id !== action.block_id) continue;
    const anchor = row.data.elements.map((element) => readAnchor(element.value)).find(Boolean);
    if (anchor) return anchor;
  }
  return undefined;
}

/** Undefined for what is no JSON. */
export function parsedJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
