import type { StaffReading } from '../asks/read-staff.ts';
import { byTime, type Fact, type Message } from '../log.ts';
import { staffReadingOf } from './staff-reading.ts';

/** What staff said of a message of staff: that it answers, or that the customer still waits. */
export type AnswerSaid = 'answers' | 'no_answer';

/** The last word about each message of which that was said, by its id: it holds from when the message was written. */
export function answersSaid(facts: readonly Fact[]): ReadonlyMap<string, AnswerSaid> {
  const said = facts.filter(
    ({ details, actorRole, actorId }) => isAboutAnswers(details) && actorRole === 'staff' && actorId !== null,
  );
  if (said.length === 0) return nothing;
  return new Map(
    said.sort(byTime).flatMap(({ messageId, details: { kind } }) => {
      return kind === 'answers' || kind === 'no_answer' ? [[messageId, kind] as const] : [];
    }),
  );
}

export function isAboutAnswers({ kind }: Fact['details']): boolean {
  return kind === 'answers' || kind === 'no_answer';
}

const nothing: ReadonlyMap<string, AnswerSaid> = new Map();

/** How a message of staff is read, after what staff said of it; a hand-over stays one. */
export function staffReadingAfter(message: Message, said: AnswerSaid | undefined): StaffReading {
  const read = staffReadingOf(message);
  if (said === undefined || read.kind === 'hand_over') return read;
  const isAnswer = read.kind === 'reply' || read.kind === 'question';
  if (said === 'no_answer' && isAnswer)
    return { kind: 'acknowledgement', why: 'staff said that it is no answer', to: [] };
  if (said === 'answers' && !isAnswer) return { kind: 'reply', why: 'staff said that it answers', to: [] };
  return read;
}
