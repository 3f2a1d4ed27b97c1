import { type Note, renoted } from './conversation.ts';
import type { Channel } from './place.ts';

/** What becomes known of a message after it was placed: whether somebody waits for an answer to it. */
export function noteWhetherWaiting(channel: Channel, messageId: string, needsReply: boolean): Channel {
  const isMeant = ({ id }: Note) => id === messageId;
  return channel.map((one) =>
    one.notes.some(isMeant) ? renoted(one, (note) => (isMeant(note) ? { ...note, needsReply } : note)) : one,
  );
}

/** A conversation was closed: nobody waits there any more. What is written soon may still belong to it. */
export function settle(channel: Channel, conversationId: string): Channel {
  return channel.map((one) =>
    one.id === conversationId ? renoted(one, (note) => ({ ...note, needsReply: false })) : one,
  );
}

/** Whatever is written from now on goes on elsewhere. */
export function takeOut(channel: Channel, conversationId: string): Channel {
  return channel.filter(({ id }) => id !== conversationId);
}
