import { readAsk } from '../../../../src/domain/asks.ts';
import type { Fact, Message } from '../../../../src/domain/log.ts';
import type { Case } from './cases.ts';
import type { Known } from './course.ts';

const decisions = ['closed', 'paused', 'resumed', 'no_reply_needed', 'prioritised'];

/** A case as a line of JSON tells it, and what is known from that line: it has less to say than the log has. */
export interface LineCase {
  line: string;
  known: Known;
}

/**
 * One version of each calendar and one policy; decisions of staff alone, each about the ask before it, or else about the
 * customer message before it.
 */
export function asLine({ conversation, promises, now }: Case): LineCase {
  // A line does not tell who of those that staff names is staff.
  const messages = conversation.messages.map((message, i) => ({ ...message, id: idAt(i), staffNamed: [] }));
  const facts = conversation.facts
    .filter(({ details, actorRole }) => actorRole === 'staff' && decisions.includes(details.kind))
    .flatMap((fact) => {
      const about = askBefore(messages, fact.at);
      return about === undefined ? [] : [{ ...fact, messageId: about.id }];
    })
    .map((fact, i): Fact => ({ ...fact, id: idAt(i) }));
  const [standing] = promises.inbox.standings;
  const [policy] = promises.policies;
  if (standing === undefined || policy === undefined) throw new Error('A case without a policy or an inbox');
  const customerId = standing.customerId ?? 'somebody';
  const calendars = promises.calendars.filter(({ version }) => version === 1);
  const line = {
    policy: policy.document,
    calendars: Object.fromEntries(calendars.map(({ id, spec }) => [id, spec])),
    inbox: { id: standing.inboxId, kind: standing.inboxKind, isShared: standing.isShared },
    customer: { id: customerId, name: 'Northwind', tier: standing.tier },
    messages: messages.map(({ at, authorRole, authorId, text, hasFiles }) => {
      return { at, author: authorRole, name: authorId, text, hasFiles };
    }),
    decisions: facts.map(({ at, actorId, details: { kind, ...more } }) => {
      return { at, by: actorId, what: kind, ...more };
    }),
    now,
  };
  return {
    line: JSON.stringify(line),
    known: {
      messages: messages.filter(({ at }) => at <= now),
      facts: facts.filter(({ at }) => at <= now),
      inbox: { ...promises.inbox, standings: [{ ...standing, customerId }] },
      policies: [policy],
      calendars,
      now,
    },
  };
}

function askBefore(messages: readonly Message[], at: Date): Message | undefined {
  const before = messages.filter((message) => message.authorRole === 'customer' && message.at <= at);
  return before.findLast(({ text, hasFiles }) => readAsk(text, { hasFiles }).needsReply) ?? before.at(-1);
}

function idAt(i: number): string {
  return String(i).padStart(9, '0');
}
