import { DAY_MS } from '../calendar/day.ts';
import type { Due, DueTerms } from '../due/due-terms.ts';
import { readDue, readDues } from '../due/read-due.ts';
import { instantOfWallClock, wallClockAt } from '../local-time.ts';

/** "Friday 15:00 send the export": when, and what. */
export type TypedDue = { how: 'ahead'; dueAt: Date; what: string } | { how: 'past' | 'none' };

const leading = /^\s*(?:(?:due|by|until|till|before|on|at|for)\s+)*$/i;

/**
 * When a promise that somebody noted in words is due, and what is left of the words. The time stands first; where it does
 * not, it is what the words speak of as any others.
 */
export function readTypedDue(words: string, terms: DueTerms): TypedDue {
  const lastTime = () => readDues(words, terms).findLast(({ isTimeSaid }) => isTimeSaid);
  const due = firstSaid(words, terms) ?? lastTime() ?? readDue(words, terms);
  if (due) return { how: 'ahead', dueAt: due.dueAt, what: without(words, due) };
  return { how: earlier(terms).some((at) => firstSaid(words, { ...terms, at })) ? 'past' : 'none' };
}

/** From when on words that name no time to come may have named one: this morning, for "today 09:00", and a year ago. */
function earlier({ at, timeZone }: DueTerms): Date[] {
  const midnight = Math.floor(wallClockAt(at, timeZone) / DAY_MS) * DAY_MS;
  return [instantOfWallClock(midnight, timeZone), new Date(at.getTime() - 366 * DAY_MS)];
}

function firstSaid(words: string, terms: DueTerms): Due | undefined {
  return readDues(words, terms).find(({ index }) => leading.test(words.slice(0, index)));
}

function without(words: string, { index, words: said }: Due): string {
  const before = words.slice(0, index).replace(/\s*\b(?:due|by|until|till|before|on|at)\s*$/i, '');
  const left = `${before} ${words.slice(index + said.length)}`;
  return left
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;.–-]+|[\s,:;–-]+$/g, '')
    .replace(/^(?:to|that)\s+/i, '');
}

interface Named {
  id: string;
  name: string;
}

/**
 * The customer whom words name: as a whole word, whatever its case; of several the one that is spoken to ("Globex’s report to
 * Northwind"), else the last; of two in one place the longer name ("Acme Corp", not "Acme"). Null where they name none.
 */
export function customerNamedIn<C extends Named>(words: string, customers: readonly C[]): C | null {
  const text = plain(words);
  const found = customers.flatMap((customer) => {
    const name = plain(customer.name);
    if (name === '') return [];
    const places = [
      ...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu')),
    ];
    return places.map(({ index }) => ({
      customer,
      end: index + name.length,
      length: name.length,
      isSpokenTo: /(?:^|\s)(?:to|for|with)\s+$/u.test(text.slice(0, index)),
    }));
  });
  found.sort((a, b) => Number(b.isSpokenTo) - Number(a.isSpokenTo) || b.end - a.end || b.length - a.length);
  return found[0]?.customer ?? null;
}

function plain(words: string): string {
  return words.replaceAll('&amp;', '&').normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
