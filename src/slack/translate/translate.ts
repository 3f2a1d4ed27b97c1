import { z } from 'zod';
import type { DeliveryKind, Intent } from '../../intake/intents.ts';
import { translateCommand } from './command.ts';
import { translateEvent } from './event.ts';
import { translatePress, translateSubmission } from './interaction.ts';
import { translatePast } from './message.ts';
import { translateSettings } from './settings.ts';

export interface Ourselves {
  botUserId: string;
}

const fromHistory = z.looseObject({ channel: z.string(), message: z.unknown() });

/** What a recorded delivery means. Pure: the same delivery always means the same. @throws where it is malformed */
export function translate(
  delivery: { id: string; kind: DeliveryKind; body: string; receivedAt: Date },
  us: Ourselves,
): Intent[] {
  const body: unknown = JSON.parse(delivery.body);
  switch (delivery.kind) {
    case 'event':
      return translateEvent(body, delivery.receivedAt, us.botUserId);
    case 'history': {
      const { channel, message } = fromHistory.parse(body);
      return translatePast(channel, message, delivery.receivedAt);
    }
    case 'action':
      return translatePress(body, delivery.id, delivery.receivedAt);
    case 'view':
      return [
        ...translateSettings(body, delivery.receivedAt),
        ...translateSubmission(body, delivery.id, delivery.receivedAt),
      ];
    case 'command':
      return translateCommand(body, delivery.id, delivery.receivedAt);
    case 'shortcut':
      return [];
  }
}
