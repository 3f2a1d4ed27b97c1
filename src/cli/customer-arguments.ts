import { type Problem, quoted } from '../domain/calendar/problem.ts';
import type { Customer } from '../store/customers.ts';
import type { InboxWithCustomer } from '../store/inboxes.ts';
import { Refused } from './refused.ts';

/** The customer with this id or name. @throws Refused where there is none, or several */
export function findCustomer(customers: readonly Customer[], typed: string): Customer {
  return only('customer', typed, customers, ({ id, name }) => [id, name]);
}

/** The inbox with this id or name, with or without `#`. @throws Refused where there is none, or several */
export function findInbox(inboxes: readonly InboxWithCustomer[], typed: string): InboxWithCustomer {
  return only('channel', typed.replace(/^#/, ''), inboxes, ({ id, name }) => [id, name]);
}

function only<T extends { id: string }>(
  field: Problem['field'],
  typed: string,
  known: readonly T[],
  namesOf: (one: T) => string[],
): T {
  const own = known.find(({ id }) => id === typed);
  const called = known.filter((one) =>
    namesOf(one).some((name) => name.toLowerCase() === typed.toLowerCase()),
  );
  const found = own ?? called[0];
  if (found && (own || called.length === 1)) return found;
  if (found) {
    const problem = `${called.length} are called ${quoted(typed)}`;
    throw new Refused({
      field,
      problem,
      mend: `Name it by its id: ${called.map(({ id }) => id).join(', ')}.`,
    });
  }
  const mend = '"customer list" shows every one, with their channels.';
  throw new Refused({ field, problem: `${quoted(typed)} is none that is known`, mend });
}
