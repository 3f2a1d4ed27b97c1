import { instant } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { section } from './parts.ts';

/** Whoever puts it off past the deadline hears that the lead hears of it. */
export function snoozedPastDue({ until, dueAt }: { until: Date; dueAt: Date }): BlockMessage {
  const text = `Snoozed until ${instant(until)}. That is past the deadline (${instant(dueAt)}), so the team lead is told.`;
  return { text, blocks: [section(text)] };
}
