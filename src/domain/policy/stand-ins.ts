import { isRecord } from '../calendar/entry.ts';
import type { PolicyDocument } from './document.ts';
import { fault, fieldOf, type Reading, shown } from './parse-entry.ts';
import { readPerson } from './parse-person.ts';

type StandIns = PolicyDocument['standIns'];

/**
 * Who is nudged where `personId` should be: that person, or, where they cannot act, the first who can along the chain
 * of stand-ins. Null where nobody on it can. Ends on a circle too, which `parsePolicy` refuses.
 */
export function standInFor(
  standIns: StandIns,
  personId: string,
  canAct: (personId: string) => boolean,
): string | null {
  return chainFrom(standIns, personId).find(canAct) ?? null;
}

/** Reads who stands in for whom; a circle is refused, for nobody on it would ever be found. */
export function readStandIns(value: unknown, field: string, reading: Reading): StandIns | undefined {
  if (!isRecord(value)) {
    const mend =
      'Write an object such as {"U024BE7LH":"U061F7AUR"}: the second is nudged in place of the first.';
    return fault(reading, field, `${shown(value)} is not a table of stand-ins`, mend);
  }
  const standIns = Object.fromEntries(
    Object.entries(value).flatMap(([absent, standIn]) => {
      const at = fieldOf(field, absent);
      const [from, to] = [readPerson(absent, at, reading), readPerson(standIn, at, reading)];
      return from === undefined || to === undefined ? [] : [[from, to] as const];
    }),
  );
  for (const circle of circlesIn(standIns)) refuseCircle(circle, field, reading);
  return standIns;
}

function refuseCircle(circle: readonly string[], field: string, reading: Reading): void {
  const [first = ''] = circle;
  const at = fieldOf(field, first);
  if (circle.length === 1) {
    const mend = 'Name somebody else, or leave the entry out.';
    fault(reading, at, `${first} stands in for themselves`, mend);
    return;
  }
  const mend = `Leave one of these entries out, or let ${circle.at(-1)} have somebody outside the circle.`;
  fault(reading, at, `stand-ins go round in a circle: ${[...circle, first].join(' → ')}`, mend);
}

/** Every circle once, from whoever of it is named first. */
function circlesIn(standIns: StandIns): string[][] {
  const seen = new Set<string>();
  return Object.keys(standIns).flatMap((person) => {
    if (seen.has(person)) return [];
    const chain = chainFrom(standIns, person);
    const next = standInOf(standIns, chain.at(-1) ?? '');
    const isNew = chain.every((id) => !seen.has(id));
    for (const id of chain) seen.add(id);
    return isNew && next !== undefined ? [chain.slice(chain.indexOf(next))] : [];
  });
}

/** The person, their stand-in, the stand-in's, and so on; ends where nobody is named, or where it comes round. */
function chainFrom(standIns: StandIns, personId: string): string[] {
  const chain = new Set<string>();
  for (let next: string | undefined = personId; next !== undefined && !chain.has(next); ) {
    chain.add(next);
    next = standInOf(standIns, next);
  }
  return [...chain];
}

function standInOf(standIns: StandIns, personId: string): string | undefined {
  return Object.hasOwn(standIns, personId) ? standIns[personId] : undefined;
}
