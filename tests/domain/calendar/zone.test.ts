import { describe, expect, test } from 'vitest';
import { type Calendar, compileCalendar } from '../../../src/domain/calendar/calendar.ts';
import { isTimeZone, offsetIndexAt, zoneTable } from '../../../src/domain/calendar/zone.ts';
import { between, everyDay } from './build.ts';

/** Changes of a zone in a stretch of time, with the offset in minutes from then on. */
function changes(timeZone: string, from: string, until: string): [at: string, offsetMinutes: number][] {
  const [fromMs, untilMs] = [Date.parse(from), Date.parse(until)];
  const { startsAtMs, offsetsMs } = zoneTable(timeZone, fromMs, untilMs);
  return Array.from(startsAtMs, (at, i): [number, number] => [at, (offsetsMs[i] ?? 0) / 60_000])
    .filter(([at]) => at >= fromMs && at < untilMs)
    .map(([at, offset]) => [new Date(at).toISOString(), offset]);
}

describe('the changes of a zone', () => {
  test('twice a year in London', () => {
    expect(changes('Europe/London', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')).toEqual([
      ['2026-03-29T01:00:00.000Z', 60],
      ['2026-10-25T01:00:00.000Z', 0],
    ]);
  });

  test('by half an hour on Lord Howe', () => {
    expect(changes('Australia/Lord_Howe', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')).toEqual([
      ['2026-04-04T15:00:00.000Z', 630],
      ['2026-10-03T15:30:00.000Z', 660],
    ]);
  });

  test('by a whole day in Apia', () => {
    expect(changes('Pacific/Apia', '2011-12-01T00:00:00Z', '2012-01-31T00:00:00Z')).toEqual([
      ['2011-12-30T10:00:00.000Z', 840],
    ]);
  });

  test('to the second, where offsets had seconds', () => {
    expect(changes('Africa/Monrovia', '1972-01-01T00:00:00Z', '1973-01-01T00:00:00Z')).toEqual([
      ['1972-01-07T00:44:30.000Z', 0],
    ]);
  });

  test('four days apart, the closest pair on record', () => {
    expect(changes('Africa/Freetown', '1939-08-25T00:00:00Z', '1939-09-15T00:00:00Z')).toEqual(
      lookedAtEveryHour('Africa/Freetown', '1939-08-25T00:00:00Z', '1939-09-15T00:00:00Z'),
    );
  });

  test('the same whichever years were asked about first', () => {
    zoneTable('Asia/Gaza', Date.UTC(2040, 0, 1), Date.UTC(2041, 0, 1));
    zoneTable('Asia/Gaza', Date.UTC(2010, 0, 1), Date.UTC(2011, 0, 1));
    zoneTable('Asia/Gaza', Date.UTC(2060, 0, 1), Date.UTC(2061, 0, 1));
    expect(changes('Asia/Gaza', '2033-01-01T00:00:00Z', '2036-01-01T00:00:00Z')).toEqual(
      lookedAtEveryHour('Asia/Gaza', '2033-01-01T00:00:00Z', '2036-01-01T00:00:00Z'),
    );
  });

  test('before there were any, the first offset holds from the beginning of time', () => {
    const table = zoneTable('Europe/London', Date.parse('0001-01-01T00:00:00Z'), 0);
    expect(table.offsetsMs[offsetIndexAt(table, Date.parse('0001-01-01T00:00:00Z'))]).toBe(-75_000);
  });
});

test('names of zones are those the runtime knows, and bare offsets are none', () => {
  expect(['UTC', 'Europe/London', 'Asia/Kathmandu', 'America/Argentina/Buenos_Aires'].every(isTimeZone)).toBe(
    true,
  );
  expect(['', 'Mars', 'Europe/Londn', '+05:30', '-08'].some(isTimeZone)).toBe(false);
});

test('a calendar with sixty years of holidays stays under a megabyte over two centuries', () => {
  const holidays = Array.from({ length: 60 }, (_, i) => 2000 + i).flatMap((year) =>
    Array.from(
      { length: 15 },
      (_, i) => `${year}-${String((i % 12) + 1).padStart(2, '0')}-${String(i + 10)}`,
    ),
  );
  const calendar = compileCalendar({
    timeZone: 'Africa/Casablanca',
    hours: everyDay([['09:00', '17:00']]),
    holidays,
  });
  between(calendar, '1900-01-01T00:00:00Z', '2100-01-01T00:00:00Z');
  expect(bytesOf(calendar)).toBeLessThan(1_000_000);
});

/** Bytes of the tables of a calendar, and of its JSON form twice over for the objects it is made of. */
function bytesOf({ spec, hours, index }: Calendar): number {
  const tables = [hours, hours.week, hours.special, index, index?.zone].flatMap((part) =>
    Object.values(part ?? {}),
  );
  const numbers = tables.reduce(
    (sum, table) => sum + (table instanceof Float64Array ? table.byteLength : 8),
    0,
  );
  return numbers + 4 * JSON.stringify(spec).length;
}

function lookedAtEveryHour(timeZone: string, from: string, until: string) {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const offset = (ms: number) => (Date.parse(`${format.format(ms).replace(' ', 'T')}Z`) - ms) / 60_000;
  const found: [string, number][] = [];
  for (let ms = Date.parse(from) + 3_600_000; ms < Date.parse(until); ms += 3_600_000) {
    if (offset(ms) !== offset(ms - 3_600_000)) found.push([new Date(ms).toISOString(), offset(ms)]);
  }
  return found;
}
