import { compileCalendar } from '../../src/domain/calendar/calendar.ts';
import { dueAfter } from '../../src/domain/calendar/questions.ts';
import { randomFrom } from './day.ts';
import { days, firstDay, places, supportHours } from './month-cast.ts';

/** What becomes of an ask if nobody is nudged about it. */
export type Fate =
  /** Somebody answers by themselves. */
  | 'answered'
  /** It is overlooked: only who is nudged thinks of it. */
  | 'overlooked'
  /** It is no question, but reads like one: who is nudged says so. */
  | 'needless'
  /** Nobody wants to answer it: it ends when a lead closes it. */
  | 'left';

/** One ask, as it is drawn before the month begins. */
export interface Drawn {
  place: (typeof places)[number];
  customer: { id: string; name: string; teamId: string };
  at: Date;
  isThread: boolean;
  fate: Fate;
  /** When it is answered unless a nudge has it answered sooner; null where it is not. */
  answeredAt: Date | null;
  /** What the customer writes after the answer. */
  next: 'thanks' | 'another ask' | null;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const calendar = compileCalendar(supportHours);
const meanMinutes = 22;
const ofWorkingDay = 200;
const ofWeekendDay = 20;

/** Every ask of the month that begins a conversation, the same for the same seed. */
export function drawMonth(seed: number): Drawn[] {
  const random = randomFrom(seed);
  const drawn: Drawn[] = [];
  for (let day = 0; day < days; day++) {
    const isWeekend = day % 7 >= 5;
    for (let i = 0; i < (isWeekend ? ofWeekendDay : ofWorkingDay); i++) drawn.push(drawOne(day, random));
  }
  return drawn.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** When an ask of `at` is answered by somebody who is at work: mostly soon, sometimes late, never at night. */
export function answerTime(at: Date, random: () => number): Date {
  const minutes = 1 - meanMinutes * Math.log(1 - random());
  return new Date(dueAfter(calendar, at, Math.ceil(minutes)).getTime() + Math.floor(random() * minuteMs));
}

function drawOne(day: number, random: () => number): Drawn {
  const place = pick(places, random);
  const at = new Date(firstDay + day * dayMs + minuteOfDay(random) * minuteMs);
  const fate = fateOf(random());
  const after = random();
  return {
    place,
    customer: pick(place.customers, random),
    at,
    isThread: random() < 0.6,
    fate,
    answeredAt: fate === 'answered' ? answerTime(at, random) : null,
    next: after < 0.5 ? 'thanks' : after < 0.7 ? 'another ask' : null,
  };
}

/** Nine in ten in the working day, one in ten at any minute. */
function minuteOfDay(random: () => number): number {
  return random() < 0.9 ? 8 * 60 + random() * 10 * 60 : random() * 24 * 60;
}

function fateOf(share: number): Fate {
  if (share < 0.86) return 'answered';
  if (share < 0.96) return 'overlooked';
  return share < 0.985 ? 'needless' : 'left';
}

export function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}
