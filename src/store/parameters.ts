import { type SQL, sql } from 'drizzle-orm';

/**
 * Many rows as one parameter: a jsonb array for `jsonb_to_recordset`. One parameter, whatever the number of rows, and
 * the same on both drivers. Dates become ISO strings.
 */
export function asRows(rows: readonly object[]): SQL {
  return sql`${JSON.stringify(rows)}::text::jsonb`;
}

/**
 * A list of ids as one parameter, for `id = …`. An array made once, and not a join with a subselect: each of its items
 * is looked up in the index, also where the planner knows nothing about the table yet.
 */
export function asIds(ids: Iterable<string>): SQL {
  return sql`any(array(select jsonb_array_elements_text(${JSON.stringify([...ids])}::text::jsonb)))`;
}

/** An instant, or none, as a parameter of a raw query. */
export function asInstant(at: Date | null): SQL {
  return sql`${at?.toISOString() ?? null}::timestamptz`;
}
