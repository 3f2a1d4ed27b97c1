import type { Clock } from '../domain/clocks/clock.ts';
import type { Message } from '../domain/log.ts';
import { replyMetrics } from '../domain/policy/document.ts';
import type { ReadSo } from './blocks/read-so.ts';
import type { Unasked } from './blocks/why-answer.ts';

type Told = Pick<Clock, 'id' | 'metric' | 'askId' | 'startedAt' | 'endedAt' | 'endedBy'>;

/**
 * The clocks that a message has a part in: it was asked about, or written while they ran. First the one that is asked
 * about, then what the message itself promised, then those that have not ended, replies before the rest, the latest first.
 */
export function tellingFirst<C extends Told>(
  clocks: readonly C[],
  message: Message,
  clockId: string | null,
): C[] {
  const isOwnPromise = ({ metric, askId }: Told) => metric === 'follow_up' && askId === message.id;
  const rank = (clock: Told) =>
    (clock.id === clockId ? 0 : isOwnPromise(clock) ? 4 : 8) +
    (clock.endedAt === null ? 0 : 2) +
    (isOfReply(clock) ? 0 : 1);
  return clocks
    .filter((clock) => clock.id === clockId || clock.askId === message.id || ranDuring(clock, message))
    .sort((a, b) => rank(a) - rank(b) || b.startedAt.getTime() - a.startedAt.getTime());
}

/** Did it run when the message was written, or did the message end it? */
function ranDuring({ startedAt, endedAt, endedBy }: Told, { at, authorId }: Message): boolean {
  if (startedAt > at) return false;
  return endedAt === null || endedAt > at || (endedAt.getTime() === at.getTime() && endedBy === authorId);
}

function isOfReply({ metric }: Pick<Told, 'metric'>): boolean {
  return replyMetrics.some((reply) => reply === metric);
}

/**
 * Why a message starts no clock; null where it does.
 * @param read how it is read in its conversation
 */
export function unaskedOf(
  inboxId: string,
  message: Message,
  clocks: readonly Told[],
  read: ReadSo,
): Unasked | null {
  const startsWith = `${inboxId}/${message.id}/`;
  if (clocks.some(({ id, askId }) => askId === message.id || id.startsWith(startsWith))) return null;
  if (message.authorRole !== 'customer') return { how: message.authorRole };
  if (read.as === 'courtesy') return { how: 'courtesy', why: read.why };
  return clocks.some(isOfReply) ? { how: 'asked_before' } : { how: 'no_promise' };
}
