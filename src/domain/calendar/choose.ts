import { dayNumber } from './day.ts';
import type { Problem } from './problem.ts';
import { quoted } from './problem.ts';
import { type CalendarSource, type Choice, type HolidaySet, isSameName, type SetDay } from './source.ts';

export type Chosen =
  | { readonly ok: true; readonly source: CalendarSource; readonly days: readonly SetDay[] }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Leaves imported days out of a calendar, or takes them back in: a date, or a name in all years, those imported later
 * included. The last word on a day holds; a choice of the same date or name before it is forgotten.
 */
export function choose(source: CalendarSource, what: string, selected: boolean): Chosen {
  const isDate = dayNumber(what) !== undefined;
  const imported = source.sets.flatMap((set) => set.days);
  const days = imported.filter((day) => (isDate ? day.date === what : isSameName(day.name, what)));
  const [first] = days;
  if (first === undefined) {
    return {
      ok: false,
      problem: { field: isDate ? 'date' : 'name', ...notThere(source.sets, what, isDate) },
    };
  }
  const choice: Choice = isDate
    ? { date: what, isSelected: selected }
    : { name: first.name, isSelected: selected };
  const others = source.choices.filter((earlier) => {
    if ('date' in earlier) return !isDate || earlier.date !== what;
    return isDate || !isSameName(earlier.name, first.name);
  });
  return { ok: true, source: { ...source, choices: [...others, choice] }, days };
}

function notThere(sets: readonly HolidaySet[], what: string, isDate: boolean): Omit<Problem, 'field'> {
  if (sets.length === 0) {
    return {
      problem: 'nothing was imported into this calendar',
      mend: 'Import holidays first; a single day is closed with "close" and given back with "normal".',
    };
  }
  if (isDate) {
    return {
      problem: `no imported holiday is on ${what}`,
      mend: 'See them with "show"; a single day by hand is closed with "close" and given back with "normal".',
    };
  }
  const names = [...new Set(sets.flatMap((set) => set.days.map(({ name }) => name)))];
  const wanted = what.trim().toLowerCase();
  const near = names.filter(
    (name) => name.toLowerCase().includes(wanted) || wanted.includes(name.toLowerCase()),
  );
  const shown = (near.length > 0 ? near : names).slice(0, 5).map(quoted).join(', ');
  return {
    problem: `no imported holiday is named ${quoted(what)}`,
    mend: `Known are ${shown}. See all with "show".`,
  };
}
