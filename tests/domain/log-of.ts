import type { Fact, FactDetails, Message, Role } from '../../src/domain/log.ts';

/** A day of November 2026, Friday 20 unless said otherwise, as an instant: `at('16:50')`, `at('09:00', 23)`. */
export function at(time: string, day = 20): Date {
  return new Date(`2026-11-${String(day).padStart(2, '0')}T${time.length === 5 ? `${time}:00` : time}Z`);
}

const roles: Record<string, Role> = {
  dana: 'customer',
  omar: 'customer',
  priya: 'staff',
  tom: 'staff',
  mei: 'staff',
  beacon: 'bot',
  stranger: 'unknown',
};

/** Somebody writes at an instant. The message's id is its time, so that ids sort by time. */
export function said(when: Date, who: string, text: string, more: Partial<Message> = {}): Message {
  return {
    id: idAt(when),
    at: when,
    threadId: null,
    authorId: who,
    authorName: who,
    authorRole: roles[who] ?? 'unknown',
    text,
    hasFiles: false,
    ...more,
  };
}

/** The id of what was written at that instant, as Slack makes it. */
export function idAt(when: Date): string {
  return (when.getTime() / 1000).toFixed(6);
}

let facts = 0;

/** Something happens to a message, or is decided about its conversation. */
export function happened(when: Date, who: string, about: Pick<Message, 'id'>, details: FactDetails): Fact {
  facts += 1;
  return {
    id: `${details.kind}/${idAt(when)}/${facts}`,
    messageId: about.id,
    at: when,
    actorId: who,
    actorRole: roles[who] ?? 'unknown',
    details,
  };
}
