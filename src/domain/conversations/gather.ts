import { byTime, type Message } from '../log.ts';
import { type Correction, corrected } from './corrections.ts';
import type { Group, Stretch } from './stretch.ts';
import { asides } from './threads.ts';

/**
 * The conversations of messages that were placed, with their threads, as staff corrected them. What is tied together, be it
 * by a thread, a placement or a correction, must be given together; nothing else matters to it.
 * @param places where each message outside threads was placed @param open corrections that placing did not follow
 */
export function gather(
  stretch: Pick<Stretch, 'topLevel' | 'replies'>,
  places: ReadonlyMap<string, string>,
  open: Iterable<Correction>,
): Group[] {
  const laidOut = [...placed(stretch, places), ...asides(stretch)];
  return corrected(laidOut, open).filter(isConversation);
}

function placed(
  { topLevel, replies }: Pick<Stretch, 'topLevel' | 'replies'>,
  places: ReadonlyMap<string, string>,
): Group[] {
  const groups = new Map<string, Group>();
  for (const message of [...topLevel].sort(byTime)) {
    const id = places.get(message.id);
    if (id === undefined) continue;
    const group = groups.get(id) ?? { firstMessageId: id, kind: 'run', messages: [] };
    groups.set(id, group);
    group.messages.push(message);
    const thread = message.authorRole === 'staff' ? undefined : replies.get(message.id);
    if (!thread) continue;
    group.kind = 'thread';
    group.messages.push(...thread);
  }
  return [...groups.values()];
}

function isConversation({ kind, messages }: Group): boolean {
  return kind === 'thread' || messages.some(hasSide);
}

function hasSide({ authorRole }: Message): boolean {
  return authorRole === 'customer' || authorRole === 'staff';
}
