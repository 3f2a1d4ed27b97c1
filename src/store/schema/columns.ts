import { sql } from 'drizzle-orm';
import { text, timestamp } from 'drizzle-orm/pg-core';

/** Every table leads its key and its indexes with this, so that the tables can be distributed by it. */
export const workspaceId = () => text('workspace_id').notNull();

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** The roles of an author, for CHECK constraints: a state the code does not know cannot be written. */
export const roles = sql.raw(`('customer', 'staff', 'bot', 'unknown')`);
