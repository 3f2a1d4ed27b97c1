import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Role } from '../domain/log.ts';
import { decidedRole, type RoleDecision } from '../domain/role-decisions.ts';
import type { Database, Transaction } from './database.ts';
import { asIds } from './parameters.ts';
import { people } from './schema.ts';

/** Somebody as the app knows them. `role` is what counts now; `toldRole` is by what Slack says. */
export interface Person extends AccountRow {
  toldRole: Role;
  decidedRole: RoleDecision['role'] | null;
  decisions: readonly RoleDecision[];
  /** Of another company's workspace: as staff they may be counted, but the app is not theirs to use. */
  isOutsider: boolean;
}

/** What is kept of an account. `role` is by what Slack says. */
export type AccountRow = Omit<typeof people.$inferSelect, 'decidedRole' | 'decisions'>;
type AccountToSave = Omit<AccountRow, Told | WhetherThere> & Partial<Pick<AccountRow, Told>>;
type Told = 'enterpriseId' | 'emailDomain' | 'botId';
/** Whether they are there is told apart from who they are, and kept by `store/presence.ts`. */
type WhetherThere =
  | 'statusEmoji'
  | 'statusText'
  | 'statusUntil'
  | 'dndFrom'
  | 'dndUntil'
  | 'dndPausedUntil'
  | 'presenceCheckedAt'
  | 'unreachableSince'
  | 'unreachableWhy';

/** What counts: what admins said, else what Slack says. Of the table `people`. */
const roleInForce = sql<Role>`coalesce(${people.decidedRole}, ${people.role})`;

export async function findPeople(
  db: Database | Transaction,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(people)
    .where(and(eq(people.workspaceId, workspaceId), sql`${people.id} = ${asIds(ids)}`));
  return new Map(rows.map((row) => [row.id, asPerson(row)]));
}

function asPerson(row: typeof people.$inferSelect): Person {
  const isOutsider = row.role === 'customer' && row.teamId !== null && row.teamId !== row.workspaceId;
  return { ...row, role: row.decidedRole ?? row.role, toldRole: row.role, isOutsider };
}

/** Keeps what Slack says of accounts; what admins said of them stays, and so does whether they are there. */
export async function savePeople(db: Database | Transaction, rows: readonly AccountToSave[]): Promise<void> {
  for (const { workspaceId, id, ...given } of rows) {
    const { name, teamId, role, isGuest, isAdmin, isActive, timeZone, checkedAt } = given;
    const { enterpriseId = null, emailDomain = null, botId = null } = given;
    const told = { name, teamId, role, isGuest, isAdmin, isActive, timeZone, checkedAt };
    const set = { ...told, enterpriseId, emailDomain, botId };
    await db
      .insert(people)
      .values({ workspaceId, id, ...set })
      .onConflictDoUpdate({ target: [people.workspaceId, people.id], set });
  }
}

/** Keeps what admins said of somebody, who may not have been met yet. */
export async function saveDecisions(
  tx: Transaction,
  workspaceId: string,
  { id, decisions, now }: { id: string; decisions: readonly RoleDecision[]; now: Date },
): Promise<void> {
  const set = { decisions, decidedRole: decidedRole(decisions) };
  const role = id.startsWith('B') ? 'bot' : 'unknown';
  await tx
    .insert(people)
    .values({ workspaceId, id, name: id, role, checkedAt: now, ...set })
    .onConflictDoUpdate({ target: [people.workspaceId, people.id], set });
}

/** Everybody whom the app knows, in the order of their names. */
export async function everybody(db: Database | Transaction, workspaceId: string): Promise<Person[]> {
  const rows = await db
    .select()
    .from(people)
    .where(eq(people.workspaceId, workspaceId))
    .orderBy(asc(people.name), asc(people.id));
  return rows.map(asPerson);
}

/** Everybody whose role the settings decide about: guests, and whoever is told by their address alone. */
export async function peopleToldBySettings(tx: Transaction, workspaceId: string): Promise<Person[]> {
  const isTold = or(
    eq(people.isGuest, true),
    and(isNull(people.teamId), isNull(people.enterpriseId), isNotNull(people.emailDomain)),
  );
  const rows = await tx
    .select()
    .from(people)
    .where(
      and(
        eq(people.workspaceId, workspaceId),
        isTold,
        inArray(people.role, ['customer', 'staff', 'unknown']),
      ),
    );
  return rows.map(asPerson);
}

/** Sets the role by what Slack says, from now on; what was written keeps its role. */
export async function setToldRole(
  tx: Transaction,
  workspaceId: string,
  id: string,
  role: Role,
): Promise<void> {
  await tx
    .update(people)
    .set({ role })
    .where(and(eq(people.workspaceId, workspaceId), eq(people.id, id)));
}

/** The workspace's own admins that still have an account: whoever is told when nobody else can be. */
export async function activeAdmins(db: Database | Transaction, workspaceId: string): Promise<Person[]> {
  const rows = await db
    .select()
    .from(people)
    .where(
      and(
        eq(people.workspaceId, workspaceId),
        sql`${roleInForce} = 'staff'`,
        eq(people.isAdmin, true),
        eq(people.isActive, true),
      ),
    )
    .orderBy(asc(people.id));
  return rows.map(asPerson);
}

/** Notes that no direct message reaches somebody, with Slack's own word for why. */
export async function setUnreachable(
  tx: Transaction,
  workspaceId: string,
  id: string,
  why: string,
  now: Date,
): Promise<void> {
  const set = { unreachableSince: now, unreachableWhy: why };
  await tx
    .update(people)
    .set(set)
    .where(and(eq(people.workspaceId, workspaceId), eq(people.id, id)));
}

/** The bots that are declared to post for customers. */
export async function relaysOf(db: Database | Transaction, workspaceId: string): Promise<Person[]> {
  const rows = await db
    .select()
    .from(people)
    .where(
      and(eq(people.workspaceId, workspaceId), eq(people.role, 'bot'), eq(people.decidedRole, 'customer')),
    )
    .orderBy(asc(people.name), asc(people.id));
  return rows.map(asPerson);
}
