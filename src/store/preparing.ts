import type postgres from 'postgres';

/**
 * A client whose statements are prepared once for each connection, which halves the time of a short transaction:
 * drizzle asks the driver not to prepare, at the price of planning every statement anew and of a second round trip.
 * Statement texts must therefore be few: lists go into one parameter, not into as many as they have items.
 *
 * Behind a pooler that cannot have prepared statements, `?prepare=false` in DATABASE_URL turns this off.
 */
export function preparing<Client extends postgres.Sql | postgres.TransactionSql>(client: Client): Client {
  return new Proxy(client, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (!isMethod(member)) return member;
      if (key === 'unsafe') {
        return (query: string, parameters?: unknown[], options?: object) =>
          member(query, parameters, { ...options, prepare: true });
      }
      // Transactions and savepoints bring clients of their own.
      if (key === 'begin' || key === 'savepoint') {
        return (work: (inner: postgres.TransactionSql) => unknown) =>
          member((inner: postgres.TransactionSql) => work(preparing(inner)));
      }
      return member;
    },
  });
}

function isMethod(member: unknown): member is (...parameters: unknown[]) => unknown {
  return typeof member === 'function';
}
