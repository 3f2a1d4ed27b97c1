import type { NudgeNotice } from '../../domain/notices.ts';
import { instant, person } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { outcomeOf } from './nudge-outcome.ts';
import { section } from './parts.ts';

/** In the thread of a card: calls one person to it, by name; once it is settled, says so. */
export function callMessage(personId: string, nudge: NudgeNotice): BlockMessage {
  const outcome = outcomeOf(nudge);
  const due = `${nudge.standing === 'overdue' ? 'was due' : 'is due'} ${instant(new Date(nudge.dueAt))}`;
  const words = outcome === null ? `${person(personId)}, this ${due}.` : `✓ ${outcome}`;
  return { text: words, blocks: [section(words)] };
}
