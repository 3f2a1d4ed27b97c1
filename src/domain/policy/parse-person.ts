import { fault, mendFromKnown, type Reading, shown } from './parse-entry.ts';

/** A person's id as Slack writes it: `U024BE7LH`, or `W012A3CDE` in an Enterprise org. */
export function isPersonId(value: unknown): value is string {
  return typeof value === 'string' && /^[UW][A-Z0-9]{2,30}$/.test(value);
}

/** A colleague who can be nudged, by their id. Customers and bots never are. */
export function readPerson(value: unknown, field: string, reading: Reading): string | undefined {
  const { people, outsiders } = reading.known;
  if (!isPersonId(value)) {
    const mend = 'Write the member id from the person’s Slack profile, such as "U024BE7LH".';
    return fault(reading, field, `${shown(value)} is not a person’s id`, mend);
  }
  if (outsiders?.has(value)) {
    const mend = 'Write the id of a colleague: only staff is nudged.';
    return fault(reading, field, `${shown(value)} is not one of the staff`, mend);
  }
  if (!people || people.has(value)) return value;
  return fault(reading, field, `${shown(value)} is not a person who is known`, mendFromKnown(value, people));
}
