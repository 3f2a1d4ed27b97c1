import { dayOf, firstOfMonth } from './dates.ts';
import { feastIn } from './lunar.ts';

/** Days known by name, each as the day number it has in a year. Names are those of the language tables after `H`. */
const named: Readonly<Record<string, (year: number) => number>> = {
  christmas: on(12, 25),
  christmas_eve: on(12, 24),
  boxing: on(12, 26),
  new_year: on(1, 1),
  new_years_eve: on(12, 31),
  valentine: on(2, 14),
  patrick: on(3, 17),
  labour_may: on(5, 1),
  independence: on(7, 4),
  halloween: on(10, 31),
  all_saints: on(11, 1),
  all_souls: on(11, 2),
  guy_fawkes: on(11, 5),
  veterans: on(11, 11),
  juneteenth: on(6, 19),
  groundhog: on(2, 2),
  april_fools: on(4, 1),
  earth: on(4, 22),
  ides_march: on(3, 15),
  epiphany: on(1, 6),
  cinco: on(5, 5),
  bastille: on(7, 14),
  flag: on(6, 14),
  womens: on(3, 8),
  childrens: on(6, 1),
  assumption: on(8, 15),
  yuandan: on(1, 1),
  canada: on(7, 1),
  australia: on(1, 26),
  anzac: on(4, 25),
  german_unity: on(10, 3),
  pi: on(3, 14),
  boss: on(10, 16),
  inauguration: on(1, 20),
  teachers: on(10, 5),
  st_george: on(4, 23),
  st_andrew: on(11, 30),
  st_david: on(3, 1),
  st_lucia: on(12, 13),
  st_nicholas: on(12, 6),
  world_aids: on(12, 1),
  singles: on(11, 11),
  friendship: on(7, 30),
  reformation: on(10, 31),
  martin: on(11, 11),
  victory_1945: on(5, 8),
  hispanic: on(10, 12),
  constitution_es: on(12, 6),
  immaculate: on(12, 8),
  mlk: nthWeekday(1, 3, 1),
  presidents: nthWeekday(2, 3, 1),
  mothers: nthWeekday(5, 2, 7),
  memorial: lastWeekday(5, 1),
  fathers: nthWeekday(6, 3, 7),
  labor: nthWeekday(9, 1, 1),
  grandparents: (year) => nthWeekday(9, 1, 1)(year) + 6,
  columbus: nthWeekday(10, 2, 1),
  thanksgiving: nthWeekday(11, 4, 4),
  black_friday: (year) => nthWeekday(11, 4, 4)(year) + 1,
  cyber_monday: (year) => nthWeekday(11, 4, 4)(year) + 4,
  commonwealth: nthWeekday(3, 2, 1),
  early_may: nthWeekday(5, 1, 1),
  spring_bank: lastWeekday(5, 1),
  summer_bank: lastWeekday(8, 1),
  // Wednesday of the last whole week of April, which ends on a Saturday.
  admin: (year) => lastWeekday(4, 6)(year) - 3,
  // The fourth Sunday before Christmas.
  advent: (year) => {
    const eve = on(12, 24)(year);
    return eve - ((eve + 4) % 7) - 21;
  },
  mardi_gras: fromEaster(-47),
  ash: fromEaster(-46),
  palm: fromEaster(-7),
  maundy: fromEaster(-3),
  good_friday: fromEaster(-2),
  easter: fromEaster(0),
  easter_monday: fromEaster(1),
  ascension: fromEaster(39),
  pentecost: fromEaster(49),
  whit_monday: fromEaster(50),
  trinity: fromEaster(56),
  corpus: fromEaster(60),
  orthodox_easter: orthodoxEaster,
  orthodox_good_friday: (year) => orthodoxEaster(year) - 2,
  orthodox_christmas: on(1, 7),
  kwanzaa: on(12, 26),
  election: (year) => nthWeekday(11, 1, 1)(year) + 1,
  tax: on(4, 15),
  patriot: on(9, 11),
  star_wars: on(5, 4),
  small_business: (year) => nthWeekday(11, 4, 4)(year) + 2,
  giving_tuesday: (year) => nthWeekday(11, 4, 4)(year) + 5,
  parents: nthWeekday(7, 4, 7),
  armed_forces: nthWeekday(5, 3, 6),
  holy_saturday: fromEaster(-1),
  advent_4: (year) => on(12, 24)(year) - ((on(12, 24)(year) + 4) % 7),
};

/** The day a holiday has in a year; undefined for a name that is not known, and for 29 February in common years. */
export function holidayIn(year: number, name: string): number | undefined {
  if (name === 'leap') return dayOf(year, 2, 29);
  return named[name]?.(year) ?? feastIn(year, name);
}

function on(month: number, dom: number): (year: number) => number {
  return (year) => firstOfMonth(year, month) + dom - 1;
}

/** Weekdays from 1, Monday. */
function nthWeekday(month: number, nth: number, weekday: number): (year: number) => number {
  return (year) => {
    const first = firstOfMonth(year, month);
    return first + ((weekday - 1 - ((first + 3) % 7) + 7) % 7) + 7 * (nth - 1);
  };
}

function lastWeekday(month: number, weekday: number): (year: number) => number {
  return (year) => {
    const last = firstOfMonth(year, month + 1) - 1;
    return last - ((((last + 3) % 7) - (weekday - 1) + 7) % 7);
  };
}

function fromEaster(days: number): (year: number) => number {
  return (year) => easter(year) + days;
}

/** Orthodox Easter: the Julian computus, thirteen days on in the centuries people still write in. */
function orthodoxEaster(year: number): number {
  const a = year % 4;
  const b = year % 7;
  const c = year % 19;
  const d = (19 * c + 15) % 30;
  const e = (2 * a + 4 * b - d + 34) % 7;
  const f = d + e + 114;
  return firstOfMonth(year, Math.floor(f / 31)) + (f % 31) + 13;
}

/** Western Easter Sunday, by the anonymous Gregorian computus. */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return firstOfMonth(year, Math.floor(f / 31)) + (f % 31);
}
