import { compileCalendar } from '../src/domain/calendar/calendar.ts';
import { dueAfter, openMinutesBetween } from '../src/domain/calendar/questions.ts';
import type { CalendarSpec } from '../src/domain/calendar/spec.ts';
import type { Contender } from './calendar-contender.ts';
import { dayjsBusinessTime } from './calendar-dayjs.ts';
import { minuteWalker } from './calendar-walker.ts';
import { collectGarbage } from './support/figures.ts';

const split = [
  ['09:00', '12:30'],
  ['13:15', '17:45'],
] as const;

/** Office hours with a break, and public holidays of England over three years. */
export const benchCalendar: CalendarSpec = {
  timeZone: 'Europe/London',
  hours: { mon: split, tue: split, wed: split, thu: split, fri: split },
  holidays: [2025, 2026, 2027].flatMap((year) => [`${year}-01-01`, `${year}-12-25`, `${year}-12-26`]),
};

/** From a Monday morning, over an hour, a month and a year by the wall clock. */
const from = new Date('2026-01-12T10:00:00Z');
const spans = [
  { name: 'an hour', to: new Date('2026-01-12T11:00:00Z') },
  { name: 'a month', to: new Date('2026-02-12T11:00:00Z') },
  { name: 'a year', to: new Date('2027-01-12T11:00:00Z') },
];

function compiled(): Contender {
  const calendar = compileCalendar(benchCalendar);
  return {
    name: 'compiled calendar',
    due: (start, minutes) => dueAfter(calendar, start, minutes),
    openMinutes: (start, end) => openMinutesBetween(calendar, start, end),
  };
}

/** Those measured beside the compiled calendar. Another library joins the comparison by a line here. */
function others(): Contender[] {
  return [dayjsBusinessTime(benchCalendar), minuteWalker(benchCalendar)];
}

/** Nanoseconds a question for spans of an hour, a month and a year, each contender in the same run. */
export const name = 'Calendar: a question over an hour, a month and a year';

export async function run(report: (line: string) => void): Promise<void> {
  const zone = process.env.TZ;
  const ours = measureAll(compiled(), report);
  report(`  a year beside an hour: ${ratio(ours, ours, 2, 0)}`);
  for (const contender of others()) {
    compareAnswers(contender, report);
    const theirs = measureAll(contender, report);
    for (const [i, span] of spans.entries()) {
      report(`  ${span.name} beside the compiled calendar: ${ratio(theirs, ours, i, i)}`);
    }
  }
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  reportMemory(report);
}

const QUESTIONS = 300;

/** How many of some hundred questions, over days on both sides of the changes of the clock, are answered alike. */
function compareAnswers(contender: Contender, report: (line: string) => void): void {
  const reference = compiled();
  const told = { due: 0, openMinutes: 0 };
  for (let i = 0; i < QUESTIONS; i++) {
    // Spread over the year in steps that meet every hour of the day and minute of the hour.
    const start = new Date(Date.UTC(2026, 0, 5) + i * 29 * 60 * 61_000);
    const minutes = 1 + ((i * 97) % 2000);
    const end = new Date(start.getTime() + minutes * 180_000);
    if (contender.due(start, minutes).getTime() === reference.due(start, minutes).getTime()) told.due++;
    if (contender.openMinutes(start, end) === Math.round(reference.openMinutes(start, end)))
      told.openMinutes++;
  }
  report(
    `${contender.name} answers as the compiled calendar: due ${told.due}, open minutes ${told.openMinutes} of ${QUESTIONS} questions`,
  );
}

const CALENDARS = 200;

/** Seven years of a dozen holidays each, as they are imported. */
const imported = Array.from({ length: 7 * 12 }, (_, i) => {
  const month = String((i % 12) + 1).padStart(2, '0');
  return `${2025 + Math.floor(i / 12)}-${month}-${10 + (i % 12)}`;
});

/** What one compiled calendar takes that was asked about ten years, beside the table of its zone, which all share. */
function reportMemory(report: (line: string) => void): void {
  const make = () => {
    const calendar = compileCalendar(structuredClone({ ...benchCalendar, holidays: imported }));
    openMinutesBetween(calendar, new Date('2022-01-01T00:00:00Z'), new Date('2032-01-01T00:00:00Z'));
    return calendar;
  };
  const kept = [make()];
  collectGarbage();
  const before = heldBytes();
  for (let i = 0; i < CALENDARS; i++) kept.push(make());
  collectGarbage();
  const each = (heldBytes() - before) / (kept.length - 1);
  report(`memory of a compiled calendar that was asked about ten years: ${(each / 1024).toFixed(1)} KB`);
}

/** The heap, and the typed arrays that lie beside it. */
function heldBytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

interface Cost {
  readonly due: number;
  readonly openMinutes: number;
}

function measureAll(contender: Contender, report: (line: string) => void): Cost[] {
  report(`${contender.name}, ns a question`);
  const reference = compiled();
  return spans.map(({ name, to }) => {
    const minutes = reference.openMinutes(from, to);
    agree(contender, reference, to, minutes);
    const cost = {
      due: nanoseconds(() => contender.due(from, minutes).getTime()),
      openMinutes: nanoseconds(() => contender.openMinutes(from, to)),
    };
    report(`  ${name}: due ${whole(cost.due)}, open minutes ${whole(cost.openMinutes)}`);
    return cost;
  });
}

/** A quick answer that is wrong is no answer. */
function agree(contender: Contender, reference: Contender, to: Date, minutes: number): void {
  const same =
    contender.openMinutes(from, to) === minutes &&
    contender.due(from, minutes).getTime() === reference.due(from, minutes).getTime();
  if (!same) throw new Error(`${contender.name} answers otherwise than the compiled calendar`);
}

const ROUNDS = 5;
const ROUND_MS = 60;

/** The median of several rounds, each long enough for the clock. */
function nanoseconds(ask: () => number): number {
  let times = 1;
  while (milliseconds(ask, times) < ROUND_MS) times *= 2;
  const rounds = Array.from({ length: ROUNDS }, () => milliseconds(ask, times)).sort((a, b) => a - b);
  return ((rounds[Math.floor(ROUNDS / 2)] ?? Number.NaN) / times) * 1e6;
}

let sink = 0;

/** The answers are added up so that asking cannot be optimised away. */
function milliseconds(ask: () => number, times: number): number {
  const start = performance.now();
  for (let i = 0; i < times; i++) sink += ask();
  const spent = performance.now() - start;
  return Number.isFinite(sink) ? spent : Number.NaN;
}

function ratio(these: Cost[], those: Cost[], i: number, j: number): string {
  const of = (name: keyof Cost) =>
    ((these[i]?.[name] ?? Number.NaN) / (those[j]?.[name] ?? Number.NaN)).toPrecision(3);
  return `due ${Number(of('due'))}×, open minutes ${Number(of('openMinutes'))}×`;
}

function whole(nanoseconds: number): string {
  return Math.round(nanoseconds).toLocaleString('en-GB');
}
