import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/store/database.ts';
import { openClient } from '../../src/store/embedded.ts';

/** A dumped data folder, and the same unpacked. */
interface EmbeddedTemplate {
  kind: 'embedded';
  file: string;
  folder: string;
}

/** A migrated database on a server; the databases of this run share the prefix of its name. */
export interface ServerTemplate {
  kind: 'server';
  url: string;
  prefix: string;
  name: string;
}

/** What each test's own database is copied from. */
export type DatabaseTemplate = EmbeddedTemplate | ServerTemplate;

declare module 'vitest' {
  interface ProvidedContext {
    databaseTemplate: DatabaseTemplate;
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/cx-urgency');

/** Run once before all tests: migrates one database, of which `freshDatabase` makes copies. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) {
    const prefix = `cx_test_${randomUUID().slice(0, 8)}`;
    const name = await createServerTemplate(url, prefix);
    project.provide('databaseTemplate', { kind: 'server', url, prefix, name });
    return () => dropDatabases(url, prefix);
  }
  project.provide('databaseTemplate', await embeddedTemplate());
  return undefined;
}

async function createServerTemplate(url: string, prefix: string): Promise<string> {
  const name = `${prefix}_template`;
  const admin = postgres(url, { max: 1 });
  await admin`create database ${admin(name)}`;
  await admin.end();
  const template = await openDatabase({ databaseUrl: withDatabase(url, name), dataDir: '' });
  await template.close();
  return name;
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  const admin = postgres(url, { max: 1 });
  const databases = await admin`select datname from pg_database where starts_with(datname, ${prefix})`;
  for (const { datname } of databases) await admin`drop database ${admin(datname)} with (force)`;
  await admin.end();
}

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Making a database takes seconds, so it is kept from run to run, by the migrations it was made with. */
async function embeddedTemplate(): Promise<EmbeddedTemplate> {
  const kept = join(CACHE, `embedded-${await fingerprint()}`);
  const template: EmbeddedTemplate = {
    kind: 'embedded',
    file: join(kept, 'dump.tar'),
    folder: join(kept, 'folder'),
  };
  if (existsSync(kept)) return template;
  await mkdir(CACHE, { recursive: true });
  for (const old of await readdir(CACHE)) {
    if (old.startsWith('embedded-')) await rm(join(CACHE, old), { recursive: true, force: true });
  }
  const draft = join(CACHE, `draft-${randomUUID()}`);
  await mkdir(draft);
  const client = await PGlite.create(join(draft, 'folder'));
  const { close } = await openClient(client, 'template', true);
  await client.exec('checkpoint');
  const dump = await client.dumpDataDir('none');
  await close();
  await writeFile(join(draft, 'dump.tar'), Buffer.from(await dump.arrayBuffer()));
  await rename(draft, kept).catch(async (error) => {
    // Another run at the same time was first: its template is as good.
    if (!existsSync(kept)) throw error;
    await rm(draft, { recursive: true });
  });
  return template;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile(join(ROOT, 'node_modules/@electric-sql/pglite/package.json')));
  for (const entry of (await readdir(join(ROOT, 'drizzle'))).sort()) {
    if (entry.endsWith('.sql')) hash.update(entry).update(await readFile(join(ROOT, 'drizzle', entry)));
  }
  hash.update(await readFile(join(ROOT, 'drizzle/meta/_journal.json')));
  return hash.digest('hex').slice(0, 16);
}
