import { DAY_MINUTES } from './day.ts';
import { datedHours, midnight, type Stretch, stretchesOf } from './local-line.ts';
import { takeAway } from './pieces.ts';
import { type CalendarSource, isSelected } from './source.ts';
import type { CalendarSpec, DatedHours } from './spec.ts';

/**
 * The calendar that a source amounts to. Selected days of its sets become holidays and closures beside those written
 * by hand; a day may come from several.
 *
 * What people wrote goes before what was imported: on the date of an exception by hand no imported hours close, and
 * an opening by hand is open through them. (24 December closes from 14:00 by the set, and is opened by hand from
 * 15:00 to 16:00: it is open until 14:00 and from 15:00 to 16:00.)
 */
export function calendarFrom({ byHand, sets, choices }: CalendarSource): CalendarSpec {
  const days = sets.flatMap((set) => set.days.filter((day) => isSelected(choices, day)));
  const wholeDays = days.filter(({ hours }) => hours === undefined).map(({ date }) => date);
  const partly = days.flatMap(({ date, hours }) => (hours === undefined ? [] : [{ date, hours }]));
  const imported = importedClosures(partly, byHand);
  const closures = imported.length === 0 ? (byHand.closures ?? []) : closuresWith(byHand, imported);
  const { timeZone, hours, exceptions = [], openings = [] } = byHand;
  return {
    timeZone,
    hours,
    holidays: [...new Set([...(byHand.holidays ?? []), ...wholeDays])].sort(),
    exceptions,
    ...(openings.length === 0 ? {} : { openings }),
    ...(closures.length === 0 ? {} : { closures }),
  };
}

/** The hours that sets close, joined where several do, without those that were opened by hand. */
function importedClosures(partly: readonly DatedHours[], byHand: CalendarSpec): Stretch[] {
  const { exceptions = [], openings = [] } = byHand;
  const datesByHand = exceptions.map(({ date }): Stretch => [midnight(date), midnight(date) + DAY_MINUTES]);
  const openedByHand = [...exceptions, ...openings].flatMap(stretchesOf);
  return takeAway(partly.flatMap(stretchesOf), [...datesByHand, ...openedByHand]);
}

/** Those by hand and those imported as one, for a date has one entry. */
function closuresWith({ closures = [] }: CalendarSpec, imported: readonly Stretch[]): DatedHours[] {
  return datedHours([...closures.flatMap(stretchesOf), ...imported]);
}
