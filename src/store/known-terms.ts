import { eq } from 'drizzle-orm';
import type { LookUp } from '../domain/nudges/ladder-words.ts';
import type { KnownTerms } from '../domain/policy/parse.ts';
import { calledExactly } from '../domain/spoken/called.ts';
import type { Database, Transaction } from './database.ts';
import { everybody, type Person } from './people.ts';
import { calendars, customers, inboxes } from './schema.ts';

/** What a policy of the workspace may refer to, and how people call it. */
export interface KnownWithNames {
  known: KnownTerms;
  names: Record<'inboxes' | 'customers' | 'people', ReadonlyMap<string, string>>;
  /** The staff whom the app has met; a colleague who never wrote where it is, it does not know yet. */
  staff: ReadonlySet<string>;
}

/**
 * Reads what policies may refer to. Tiers are checked once a customer has one, and people only as far as it is known that
 * somebody is no colleague.
 */
export async function knownTerms(db: Database | Transaction, workspaceId: string): Promise<KnownWithNames> {
  const ofCalendars = await db
    .selectDistinct({ id: calendars.id })
    .from(calendars)
    .where(eq(calendars.workspaceId, workspaceId))
    .orderBy(calendars.id);
  const { id, kind, isShared, name } = inboxes;
  const ofInboxes = await db
    .select({ id, kind, isShared, name })
    .from(inboxes)
    .where(eq(inboxes.workspaceId, workspaceId))
    .orderBy(name, id);
  const ofCustomers = await db
    .select({ id: customers.id, name: customers.name, tier: customers.tier })
    .from(customers)
    .where(eq(customers.workspaceId, workspaceId))
    .orderBy(customers.name, customers.id);
  const ofPeople = await everybody(db, workspaceId);
  const tiers = new Set(ofCustomers.flatMap(({ tier }) => tier ?? []));
  const isColleague = ({ role, isOutsider }: Person) => role === 'staff' && !isOutsider;
  const idsOf = (isWanted: (person: Person) => boolean) =>
    new Set(ofPeople.filter(isWanted).map(({ id }) => id));
  return {
    known: {
      calendars: new Set(ofCalendars.map((calendar) => calendar.id)),
      inboxes: new Map(ofInboxes.map((inbox) => [inbox.id, inbox])),
      customers: new Set(ofCustomers.map((customer) => customer.id)),
      ...(tiers.size > 0 && { tiers }),
      outsiders: idsOf((person) => !isColleague(person)),
    },
    names: {
      inboxes: namesOf(ofInboxes.map((inbox) => ({ id: inbox.id, name: `#${inbox.name}` }))),
      customers: namesOf(ofCustomers),
      people: namesOf(ofPeople),
    },
    staff: idsOf(isColleague),
  };
}

/** Whom and what people call by name in a ladder: the staff, and the channels that only they read. */
export function lookUpIn({ known, names, staff }: KnownWithNames): LookUp {
  const people = [...staff].map((id) => ({ id, name: names.people.get(id) ?? id }));
  const channels = [...names.inboxes].filter(([id]) => known.inboxes?.get(id)?.isShared === false);
  return (kind, name) => {
    if (kind === 'person') return calledExactly(name, people).map(({ id }) => id);
    return channels.filter(([, own]) => own === `#${name.trim().toLowerCase()}`).map(([id]) => id);
  };
}

function namesOf(rows: readonly { id: string; name: string }[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ id, name }) => [id, name]));
}
