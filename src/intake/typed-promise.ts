import { dueTermsAt } from '../domain/clocks/due-terms-at.ts';
import type { FactDetails } from '../domain/log.ts';
import { customerNamedIn, readTypedDue } from '../domain/promises/typed.ts';
import { allCustomers } from '../store/customers.ts';
import type { Database, Transaction } from '../store/database.ts';
import { inboxHistories } from '../store/inbox-standings.ts';
import { findInboxes } from '../store/inboxes.ts';
import { loadTerms } from '../store/load-terms.ts';
import { newestMessageFor } from '../store/newest-message.ts';
import { findPeople } from '../store/people.ts';
import { zoneOf } from '../store/person-zone.ts';

/** A promise as it was typed. */
export interface TypedPromise {
  actorId: string;
  by: string;
  words: string;
  channelId: string;
  at: Date;
}

export type PromiseRefusal =
  | { why: 'not_staff' | 'no_customer' | 'no_date' | 'past' | 'too_far' | 'no_words' }
  | { why: 'no_conversation'; customerName: string };

export type PlacedPromise =
  | { ok: true; inboxId: string; messageId: string; details: Extract<FactDetails, { kind: 'promised' }> }
  | { ok: false; refusal: PromiseRefusal };

/** Later than this is a slip. */
const longestMs = 400 * 24 * 60 * 60_000;
const mostQuoted = 300;

/**
 * Whom a typed promise is for, about which message, and by when; or why it cannot be noted. Asked twice: for the answer that
 * is shown, and by intake, which keeps it.
 */
export async function placePromise(
  db: Database | Transaction,
  workspaceId: string,
  typed: TypedPromise,
): Promise<PlacedPromise> {
  const { actorId, by, words, channelId, at } = typed;
  const person = (await findPeople(db, workspaceId, [by])).get(by);
  if (person?.role !== 'staff' || person.isOutsider) return refused({ why: 'not_staff' });
  const customer = await customerMeant(db, workspaceId, words, channelId);
  if (!customer) return refused({ why: 'no_customer' });
  const about = await newestMessageFor(db, workspaceId, { ...customer, at });
  if (!about) return refused({ why: 'no_conversation', customerName: customer.name });
  const { inboxId, messageId } = about;
  const history = (await inboxHistories(db, workspaceId, [inboxId])).get(inboxId);
  if (!history) throw new Error(`Inbox ${inboxId} is watched, and nothing is known of how it stands`);
  const zone = await zoneOf(db, workspaceId, actorId);
  const due = readTypedDue(words, dueTermsAt(history, await loadTerms(db, workspaceId), at, zone));
  if (due.how !== 'ahead') return refused({ why: due.how === 'past' ? 'past' : 'no_date' });
  if (due.dueAt.getTime() - at.getTime() > longestMs) return refused({ why: 'too_far' });
  if (!/\p{L}/u.test(due.what)) return refused({ why: 'no_words' });
  const quote = [...due.what].slice(0, mostQuoted).join('');
  return {
    ok: true,
    inboxId,
    messageId,
    details: { kind: 'promised', by, dueAt: due.dueAt.toISOString(), quote },
  };
}

/** The customer whom the words name, else the one who writes where it was typed. */
async function customerMeant(
  db: Database | Transaction,
  workspaceId: string,
  words: string,
  channelId: string,
): Promise<{ name: string; customerId: string } | { name: string; inboxId: string } | null> {
  const named = customerNamedIn(words, await allCustomers(db, workspaceId));
  if (named) return { name: named.name, customerId: named.id };
  const inbox = (await findInboxes(db, workspaceId, [channelId])).get(channelId);
  return inbox?.state === 'watched' ? { name: inbox.customerName, inboxId: channelId } : null;
}

function refused(refusal: PromiseRefusal): PlacedPromise {
  return { ok: false, refusal };
}
