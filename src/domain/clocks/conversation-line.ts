import { readAsk } from '../asks.ts';
import { compiledOnce } from '../calendar/compiled-once.ts';
import { isRecord } from '../calendar/entry.ts';
import { inWords, type Problem, quoted } from '../calendar/problem.ts';
import { type Fault, faultOf, notAnInstant, readInstant } from '../json-line.ts';
import {
  answeredHows,
  byTime,
  type Fact,
  type FactDetails,
  type Message,
  noReplyReasons,
  type Role,
} from '../log.ts';
import { type InboxKind, type Priority, priorities } from '../policy/document.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { CalendarVersion, InboxHistory, Terms } from './clock.ts';

/** One conversation with what was promised to it, as a line of JSON tells it. */
export interface ConversationLine {
  messages: Message[];
  facts: Fact[];
  inbox: InboxHistory;
  terms: Terms;
  customerName: string;
  now: Date;
}

const always = new Date(0);
const authors: readonly Role[] = ['customer', 'staff', 'bot', 'unknown'];
const decisions = ['closed', 'paused', 'resumed', 'no_reply_needed', 'prioritised', 'answered'] as const;
const fields = ['policy', 'calendar', 'calendars', 'messages', 'decisions', 'inbox', 'customer', 'now'];

/** Reads a line's object; the first fault where it cannot be read. */
export function readConversation(line: Record<string, unknown>): ConversationLine | Fault {
  const unknown = Object.keys(line).find((key) => !fields.includes(key));
  if (unknown !== undefined)
    return faultOf(unknown, 'not a field of a conversation', `Known are ${fields.join(', ')}.`);
  const now = readInstant(line.now);
  if (!now) return notAnInstant('now', line.now);
  const calendars = readCalendars(line);
  if ('error' in calendars) return calendars;
  const known = { calendars: new Set(calendars.map(({ id }) => id)) };
  const policy = parsePolicy(line.policy ?? {}, known, 'asked');
  if (!policy.ok) return { error: policy.problems.map((problem) => within('policy', problem)).join(' ') };
  const messages = readMessages(line.messages);
  if ('error' in messages) return messages;
  const facts = readDecisions(line.decisions ?? [], messages);
  if ('error' in facts) return facts;
  const inbox = readInbox(line.inbox ?? {}, line.customer ?? {});
  if ('error' in inbox) return inbox;
  const policies = [{ version: 1, effectiveAt: always, document: policy.policy }];
  const { customer } = line;
  const customerName =
    isRecord(customer) && typeof customer.name === 'string' ? customer.name : 'The customer';
  return { messages, facts, inbox, terms: { policies, calendars }, customerName, now };
}

function readCalendars({ calendar, calendars }: Record<string, unknown>): CalendarVersion[] | Fault {
  if (calendars !== undefined && !isRecord(calendars)) {
    return faultOf('calendars', `${quoted(calendars)} is not a table of calendars`, 'Write {"default":{…}}.');
  }
  const entries = Object.entries({ ...(calendar === undefined ? {} : { default: calendar }), ...calendars });
  if (entries.length === 0) {
    const mend = 'Write an object such as {"timeZone":"Europe/London","hours":{"mon":[["09:00","17:00"]]}}.';
    return faultOf('calendar', 'missing', mend);
  }
  const read: CalendarVersion[] = [];
  for (const [id, spec] of entries) {
    const field = calendars && id in calendars ? `calendars.${id}` : 'calendar';
    const compiled = compiledCalendar(field, id, spec);
    if ('error' in compiled) return compiled;
    read.push(compiled);
  }
  return read;
}

function compiledCalendar(field: string, id: string, spec: unknown): CalendarVersion | Fault {
  const compiled = compiledOnce(spec);
  if (!compiled.ok) {
    return { error: compiled.problems.map((problem) => within(field, problem, 'calendar')).join(' ') };
  }
  const { calendar } = compiled;
  return { id, version: 1, effectiveAt: always, calendar, timeZone: calendar.spec.timeZone };
}

function readMessages(value: unknown): Message[] | Fault {
  const example =
    'Write a list such as [{"at":"2026-11-20T16:50:00Z","author":"customer","text":"It is broken"}].';
  if (!Array.isArray(value)) {
    return faultOf('messages', value === undefined ? 'missing' : `${quoted(value)} is not a list`, example);
  }
  const messages: Message[] = [];
  for (const [i, entry] of value.entries()) {
    const field = `messages[${i}]`;
    if (!isRecord(entry)) return faultOf(field, `${quoted(entry)} is not a message`, example);
    const at = readInstant(entry.at);
    if (!at) return notAnInstant(`${field}.at`, entry.at);
    const author = authors.find((role) => role === entry.author);
    if (!author) {
      return faultOf(
        `${field}.author`,
        `${quoted(entry.author)} is not an author`,
        `Write ${authors.join(', ')}.`,
      );
    }
    if (typeof entry.text !== 'string') {
      return faultOf(
        `${field}.text`,
        `${quoted(entry.text)} is not a text`,
        'Write what was said, as a string.',
      );
    }
    messages.push({
      id: idAt(i),
      at,
      threadId: null,
      authorId: typeof entry.name === 'string' ? entry.name : author,
      authorName: typeof entry.name === 'string' ? entry.name : null,
      authorRole: author,
      text: entry.text,
      hasFiles: entry.hasFiles === true,
    });
  }
  return messages;
}

/** Sorts in the order in which they are given: so do those of one instant. */
function idAt(i: number): string {
  return String(i).padStart(9, '0');
}

/** What staff decided; each is about the ask before it, or else about the customer message before it. */
function readDecisions(value: unknown, messages: readonly Message[]): Fact[] | Fault {
  const example = 'Write a list such as [{"at":"2026-11-20T16:55:00Z","what":"paused"}].';
  if (!Array.isArray(value)) return faultOf('decisions', `${quoted(value)} is not a list`, example);
  const fromCustomers = messages.filter(({ authorRole }) => authorRole === 'customer').sort(byTime);
  const facts: Fact[] = [];
  for (const [i, entry] of value.entries()) {
    const field = `decisions[${i}]`;
    if (!isRecord(entry)) return faultOf(field, `${quoted(entry)} is not a decision`, example);
    const at = readInstant(entry.at);
    if (!at) return notAnInstant(`${field}.at`, entry.at);
    const details = readDetails(entry, field);
    if ('error' in details) return details;
    const then = details.kind === 'answered' ? new Date(details.repliedAt) : at;
    const before = fromCustomers.filter((message) => message.at <= then);
    const about =
      before.findLast(({ text, hasFiles }) => readAsk(text, { hasFiles }).needsReply) ?? before.at(-1);
    if (!about) return faultOf(`${field}.at`, 'no customer had written by then', 'Write a later instant.');
    const actorId = typeof entry.by === 'string' ? entry.by : 'staff';
    facts.push({ id: idAt(i), messageId: about.id, at, actorId, actorRole: 'staff', details });
  }
  return facts;
}

function readDetails(
  { what, at, priority, reason, how, repliedAt }: Record<string, unknown>,
  field: string,
): FactDetails | Fault {
  const kind = decisions.find((decision) => decision === what);
  if (!kind) {
    return faultOf(`${field}.what`, `${quoted(what)} is not a decision`, `Write ${decisions.join(', ')}.`);
  }
  if (kind === 'paused') return { kind, reason: typeof reason === 'string' ? reason : null };
  if (kind === 'no_reply_needed') {
    const why = noReplyReasons.find((known) => known === reason);
    return why ? { kind, reason: why } : { kind };
  }
  if (kind === 'answered') {
    const then = readInstant(repliedAt ?? at);
    if (!then) return notAnInstant(`${field}.repliedAt`, repliedAt);
    const told = answeredHows.find((known) => known === how) ?? 'phone';
    return { kind, repliedAt: then.toISOString(), how: told };
  }
  if (kind !== 'prioritised') return { kind };
  const found = priorities.find((known): known is Priority => known === priority);
  if (found) return { kind, priority: found };
  return faultOf(
    `${field}.priority`,
    `${quoted(priority)} is not a priority`,
    `Write ${priorities.join(', ')}.`,
  );
}

function readInbox(inbox: unknown, customer: unknown): InboxHistory | Fault {
  if (!isRecord(inbox))
    return faultOf('inbox', `${quoted(inbox)} is not an inbox`, 'Write {"kind":"channel"}.');
  if (!isRecord(customer)) {
    return faultOf(
      'customer',
      `${quoted(customer)} is not a customer`,
      'Write {"name":"Northwind","tier":"gold"}.',
    );
  }
  const kinds: readonly InboxKind[] = ['channel', 'mailbox'];
  const inboxKind = kinds.find((kind) => kind === (inbox.kind ?? 'channel'));
  if (!inboxKind)
    return faultOf('inbox.kind', `${quoted(inbox.kind)} is not a kind`, `Write ${kinds.join(' or ')}.`);
  const inboxId = typeof inbox.id === 'string' ? inbox.id : 'inbox';
  const customerId = typeof customer.id === 'string' ? customer.id : 'customer';
  const tier = typeof customer.tier === 'string' ? customer.tier : null;
  const isShared = inbox.isShared === true;
  return { inboxId, standings: [{ effectiveAt: always, inboxId, inboxKind, isShared, customerId, tier }] };
}

/** @param itself what the part's own reader calls the whole of it */
function within(part: string, problem: Problem, itself = part): string {
  const field = problem.field === itself ? part : `${part}.${problem.field}`;
  return inWords({ ...problem, field });
}
