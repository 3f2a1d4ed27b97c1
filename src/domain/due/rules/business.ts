import { OpenTimeEndsError } from '../../calendar/calendar.ts';
import { dueAfter } from '../../calendar/questions.ts';
import { type Moment, workingDayAfter } from '../moment.ts';
import { type Part, type Rule, rules } from '../part.ts';
import { around } from '../stretches.ts';
import { zoneLetters } from '../tokens.ts';

/** The words of working life: "EOD", "by end of week", "first thing", "ASAP", and parts of the day and zones. */
export const businessRules: readonly Rule[] = [
  ...rules('eod', () => ({ kind: 'closing' })),
  ...rules('dawn', () => ({ kind: 'opening' })),
  ...rules('eow', (_, moment) => around(moment, 'w', 0)),
  ...rules('eom', (_, moment) => around(moment, 'mo', 0)),
  ...rules('eoq', (_, moment) => around(moment, 'q', 0)),
  ...rules('eoy', (_, moment) => around(moment, 'y', 0)),
  ...rules('the? next Ubd', (_, moment) => nextWorkingDay(moment)),
  ...rules('asap', (_, moment) => asSoonAsPossible(moment)),
  ...rules(['now', 'rightnow'], (_, { at }) => ({ kind: 'instant', at, isNow: true })),
  ...rules(['this <part>', '<part> this'], ([part]) => ({
    kind: 'partOfDay',
    part: part ?? '',
    isToday: true,
  })),
  ...rules('in|at|by|of|on? the? <part>', ([part]) => ({ kind: 'partOfDay', part: part ?? '' })),
  ...rules('Ptonight', () => ({ kind: 'partOfDay', part: 'tonight', isToday: true })),
  ...rules('<zone>', ([name = '']) => ({ kind: 'zone', zone: zoneLetters.get(name) ?? name })),
  ...rules('yours', () => ({ kind: 'zone', zone: 'theirs' })),
  ...rules('ours', () => ({ kind: 'zone', zone: 'ours' })),
  ...rules(['since W*|M*|+0|H*|D*|S*|T*', 'since the? #|#o|T*'], () => ({ kind: 'nothing' })),
];

function nextWorkingDay(moment: Moment): Part | undefined {
  const day = workingDayAfter(moment, moment.today, 1);
  return day === undefined ? undefined : { kind: 'day', day };
}

function asSoonAsPossible({ calendar, at, asapMinutes }: Moment): Part {
  if (asapMinutes === null) return { kind: 'nothing' };
  try {
    return { kind: 'instant', at: dueAfter(calendar, at, asapMinutes) };
  } catch (error) {
    if (error instanceof OpenTimeEndsError) return { kind: 'nothing' };
    throw error;
  }
}
