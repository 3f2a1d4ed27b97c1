/**
 * All tables. Every one leads its key and its indexes with `workspace_id`, so that the tables can be distributed by it,
 * and guards its states by CHECK constraints. `npm run migrations` makes a migration of what changed here.
 */
export * from './schema/folded.ts';
export * from './schema/log.ts';
export * from './schema/said.ts';
export * from './schema/terms.ts';
export * from './schema/workspace.ts';
