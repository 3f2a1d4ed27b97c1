import { readAsk } from '../asks.ts';
import type { Utterance } from '../disentangle/utterance.ts';
import type { Message } from '../log.ts';
import { staffReadingOf } from './staff-reading.ts';

/** A message outside threads as the placement sees it, with what the app has judged of it. */
export function utteranceOf(message: Message): Utterance {
  const { id, at, authorId, authorName, authorRole: role, text, hasFiles } = message;
  const utterance: Utterance = { id, at, authorId, authorName, role, text };
  if (role === 'customer') utterance.needsReply = readAsk(text, { hasFiles }).needsReply;
  if (role === 'staff') utterance.answers = answers(message);
  return utterance;
}

/** Whoever only looks into it, or speaks to a colleague, has answered nobody. */
function answers(message: Message): boolean {
  const { kind } = staffReadingOf(message);
  return kind === 'reply' || kind === 'question';
}
