import type { DatabaseHealth } from '../store/health.ts';
import type { MigrationState } from '../store/migrate.ts';
import type { Check } from './check.ts';

/** What was found of the database. */
export type DatabaseFacts =
  | { state: 'absent'; dataDir: string }
  | { state: 'in use'; dataDir: string; pid: number; since: string }
  | { state: 'unusable'; problem: string; mend: string }
  | { state: 'open'; describe: string; health: DatabaseHealth; migrations: MigrationState };

export function databaseChecks(facts: DatabaseFacts): Check[] {
  const name = 'database';
  switch (facts.state) {
    case 'absent':
      return [{ name, says: `none in ${facts.dataDir} yet; the first start creates it` }];
    case 'in use':
      return [
        {
          name,
          says: `${facts.dataDir} is in use by process ${facts.pid} since ${facts.since}: the running app`,
        },
      ];
    case 'unusable':
      return [{ name, says: facts.problem, mend: facts.mend }];
    case 'open':
      return [versionCheck(facts), tablesCheck(facts.migrations), writeCheck(facts.health)];
  }
}

const OLDEST_MAJOR = 15;

function versionCheck({ describe, health }: Extract<DatabaseFacts, { state: 'open' }>): Check {
  const check = { name: 'database', says: `${describe}, version ${health.version}` };
  if (Number.parseInt(health.version, 10) >= OLDEST_MAJOR) return check;
  return { ...check, mend: `Upgrade the server to PostgreSQL ${OLDEST_MAJOR} or newer.` };
}

function tablesCheck({ pending, unknown }: MigrationState): Check {
  const name = 'tables';
  if (unknown > 0) {
    return {
      name,
      says: `made by a newer version: ${unknown} migration(s) are not known here`,
      mend: 'Run the newer version of cx-urgency, or restore a backup from before the upgrade.',
    };
  }
  if (pending.length === 0) return { name, says: 'up to date' };
  return { name, says: `${pending.length} migration(s) are due; the next start applies them` };
}

function writeCheck({ writeProblem }: DatabaseHealth): Check {
  const name = 'writing';
  if (writeProblem === undefined) return { name, says: 'the database takes changes' };
  return {
    name,
    says: `the database refuses changes (${writeProblem})`,
    mend: 'Let DATABASE_URL name the primary and a user with the right to create tables, and check that the disk is not full.',
  };
}
