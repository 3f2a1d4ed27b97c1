import type { Fact, Message } from '../log.ts';

const minuteMs = 60_000;

/**
 * When it happened: what was said on the phone counts from when it was said there, and not from when staff stated so.
 * Null where that was before the message was written, for then it answered something else.
 */
export function happenedAt(
  { at, details }: Pick<Fact, 'at' | 'details'>,
  message: Pick<Message, 'at'>,
): Date | null {
  // Clocks of different machines may disagree by a little: nothing happens to a message before it is written.
  const notedAt = at < message.at ? message.at : at;
  if (details.kind !== 'answered' && details.kind !== 'promise_told') return notedAt;
  const repliedAt = new Date(details.kind === 'answered' ? details.repliedAt : details.toldAt);
  // People tell whole minutes: asked at 10:05:30, answered "at 10:05".
  if (!(repliedAt.getTime() > message.at.getTime() - minuteMs)) return null;
  if (repliedAt < message.at) return message.at;
  return repliedAt < notedAt ? repliedAt : notedAt;
}
