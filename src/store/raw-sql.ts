import type { SQL } from 'drizzle-orm';
import type { Database } from './handle.ts';

/**
 * Runs raw SQL and gives its rows with the same JavaScript types on every driver:
 * `timestamptz` → Date, `timestamptz[]` → Date[], `int8` (also `count(*)`) → number, `json`/`jsonb` → parsed value,
 * `numeric`, `date` and `interval` → string.
 *
 * @throws RangeError when an `int8` does not fit a JavaScript number, or an instant is infinite
 */
export async function queryRows<T extends object>(db: Database, query: SQL): Promise<T[]> {
  const { rows, columns } = resultParts(await db.execute(query));
  const readers = columns.flatMap(({ name, type }) => {
    const read = READERS.get(type);
    return read === undefined ? [] : [{ name, read }];
  });
  for (const row of rows) {
    for (const { name, read } of readers) if (row[name] !== null) row[name] = read(row[name]);
  }
  return [...rows] as T[]; // without what postgres.js adds to its array
}

type Row = Record<string, unknown>;
interface Column {
  name: string;
  /** object id of the column's type in pg_type */
  type: number;
}

/** postgres.js answers with an array that carries `columns`; PGlite with `{ rows, fields }`. */
function resultParts(result: unknown): { rows: Row[]; columns: Column[] } {
  if (Array.isArray(result)) {
    return { rows: result as Row[], columns: (result as unknown as { columns?: Column[] }).columns ?? [] };
  }
  const { rows, fields } = result as { rows: Row[]; fields: { name: string; dataTypeID: number }[] };
  return { rows, columns: fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID })) };
}

const READERS = new Map<number, (value: unknown) => unknown>([
  [20, readInteger],
  [1184, readInstant],
  [1185, (value) => readArray(value).map(readInstant)],
  [1016, (value) => readArray(value).map(readInteger)],
]);

function readInteger(value: unknown): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} does not fit a JavaScript number`);
  return number;
}

/** Sessions run in UTC, so the text is `2026-03-02 09:00:00.123456+00`; what is finer than a millisecond is cut. */
function readInstant(value: unknown): Date {
  const at = value instanceof Date ? value : new Date(asIso(String(value)));
  if (Number.isNaN(at.getTime())) throw new RangeError(`${value} is not an instant`);
  return at;
}

function asIso(text: string): string {
  return text.endsWith('+00') ? `${text.slice(0, 10)}T${text.slice(11, -3)}Z` : text;
}

function readArray(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const text = String(value).slice(1, -1);
  return text === '' ? [] : text.split(',').map((item) => item.replace(/^"(.*)"$/, '$1'));
}
