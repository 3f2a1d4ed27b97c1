import { faultOf, notAnInstant, readInstant, readObject } from '../json-line.ts';
import type { Role } from '../log.ts';
import { type Channel, emptyChannel, place } from './place.ts';
import type { Utterance } from './utterance.ts';

const form =
  'Write {"at":"2026-11-23T09:50:00Z","user":"anna","text":"…"}, with "system", "role" and "room" where there are any.';
const roles: ReadonlySet<unknown> = new Set<Role>(['customer', 'staff', 'bot', 'unknown']);

interface Room {
  channel: Channel;
  lines: number;
}

/**
 * Answers messages of a chat in their order, one line of JSON each, by `{"conversation":…,"why":…}`. What was said before
 * is remembered, each room apart. A line that cannot be answered is answered by `{"error":…}` and not remembered.
 */
export function explainThreads(): (line: string) => string {
  const rooms = new Map<string, Room>();
  return (line) => {
    const object = readObject(line);
    if (!object) return JSON.stringify(faultOf('line', 'not a JSON object', form));
    const name = object.room ?? '';
    if (typeof name !== 'string') return JSON.stringify(faultOf('room', 'not a text', form));
    const room = rooms.get(name) ?? { channel: emptyChannel, lines: 0 };
    const id = `${name}#${room.lines + 1}`;
    const read = readUtterance(object, id);
    if ('error' in read) return JSON.stringify(read);
    const { channel, placement } = place(room.channel, read);
    rooms.set(name, { channel, lines: room.lines + 1 });
    return JSON.stringify({ conversation: placement.conversationId, why: placement.why });
  };
}

/** A notice of the channel stands apart whenever it was written, and nobody need have written it. */
function readUtterance(
  { at: written, user, text, system, role }: Record<string, unknown>,
  id: string,
): Utterance | { error: string } {
  if (typeof text !== 'string') return faultOf('text', 'not a text', form);
  const isSystem = system === true;
  if (isSystem) return { id, at: new Date(0), authorId: '', text, isSystem };
  const at = readInstant(written);
  if (at === undefined) return notAnInstant('at', written);
  if (typeof user !== 'string' || user === '') return faultOf('user', 'missing', form);
  if (role === undefined) return { id, at, authorId: user, text };
  if (!isRole(role)) {
    return faultOf('role', 'not a role', 'Write customer, staff, bot or unknown, or leave it out.');
  }
  return { id, at, authorId: user, text, role };
}

function isRole(value: unknown): value is Role {
  return roles.has(value);
}
