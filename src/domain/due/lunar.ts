import { DAY_MS } from '../calendar/day.ts';
import { firstOfMonth } from './dates.ts';

/** Feasts of other calendars: which one, and the first day of the feast in it. Months as the runtime's calendars name them. */
const feasts: Readonly<Record<string, readonly [calendar: string, month: string, day: number]>> = {
  chinese_new_year: ['chinese', '1', 1],
  dragon_boat: ['chinese', '5', 5],
  mid_autumn: ['chinese', '8', 15],
  passover: ['hebrew', 'Nisan', 15],
  shavuot: ['hebrew', 'Sivan', 6],
  rosh_hashanah: ['hebrew', 'Tishri', 1],
  yom_kippur: ['hebrew', 'Tishri', 10],
  sukkot: ['hebrew', 'Tishri', 15],
  hanukkah: ['hebrew', 'Kislev', 25],
  islamic_new_year: ['islamic-umalqura', '1', 1],
  ramadan: ['islamic-umalqura', '9', 1],
  eid_al_fitr: ['islamic-umalqura', '10', 1],
  eid_al_adha: ['islamic-umalqura', '12', 10],
};

const found = new Map<string, number | undefined>();

/** The day a feast of another calendar begins on in a year of ours; undefined for a name that is not known. */
export function feastIn(year: number, name: string): number | undefined {
  const feast = feasts[name];
  if (feast === undefined || year < 1900 || year > 2200) return undefined;
  const key = `${name} ${year}`;
  if (!found.has(key)) found.set(key, search(year, ...feast));
  return found.get(key);
}

function search(year: number, calendar: string, month: string, dom: number): number | undefined {
  const isNumeric = /^\d+$/.test(month);
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    month: isNumeric ? 'numeric' : 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  for (let day = firstOfMonth(year, 1); day < firstOfMonth(year + 1, 1); day++) {
    const parts = new Map(format.formatToParts(day * DAY_MS).map(({ type, value }) => [type, value]));
    if (parts.get('month') === month && parts.get('day') === String(dom)) return day;
  }
  return undefined;
}
