import { readAsk } from '../asks.ts';
import type { Utterance } from '../disentangle/utterance.ts';
import type { Message } from '../log.ts';
import { type AnswerSaid, staffReadingAfter } from './answers-said.ts';

/** A message outside threads as the placement sees it, with what the app has judged of it. @param said what staff said of an answer */
export function utteranceOf(message: Message, said?: AnswerSaid): Utterance {
  const { id, at, authorId, authorName, authorRole: role, text, hasFiles } = message;
  const utterance: Utterance = { id, at, authorId, authorName, role, text };
  if (role === 'customer') utterance.needsReply = readAsk(text, { hasFiles }).needsReply;
  if (role === 'staff') utterance.answers = answers(message, said);
  return utterance;
}

/** Whoever only looks into it, or speaks to a colleague, has answered nobody. */
function answers(message: Message, said: AnswerSaid | undefined): boolean {
  const { kind } = staffReadingAfter(message, said);
  return kind === 'reply' || kind === 'question';
}
