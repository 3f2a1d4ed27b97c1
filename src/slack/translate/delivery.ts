import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Delivery, DeliveryKind } from '../../intake/intents.ts';

const envelope = z.looseObject({
  type: z.string().optional(),
  event_id: z.string().optional(),
  trigger_id: z.string().optional(),
  command: z.string().optional(),
});

const kinds: Record<string, DeliveryKind> = {
  event_callback: 'event',
  block_actions: 'action',
  view_submission: 'view',
  message_action: 'shortcut',
};

/**
 * A body that came from Slack as a delivery to be recorded, or undefined for what changes nothing and is only
 * answered (`view_closed`, options of a menu). Slack gives each event an id and each interaction a trigger id of its
 * own; what has neither is told apart by its content.
 */
export function asDelivery(workspaceId: string, body: unknown): Delivery | undefined {
  const read = envelope.safeParse(body);
  if (!read.success) return undefined;
  const { type, event_id, trigger_id, command } = read.data;
  const kind = command !== undefined ? 'command' : kinds[type ?? ''];
  if (!kind) return undefined;
  const text = JSON.stringify(body);
  const own = kind === 'event' ? event_id : trigger_id;
  const id = own ?? createHash('sha256').update(text).digest('base64url');
  return { workspaceId, id: `${kind}/${id}`, kind, body: text };
}
