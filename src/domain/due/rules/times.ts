import { HOUR_MS } from '../moment.ts';
import { type Part, type Rule, rules } from '../part.ts';

const MINUTE = 60_000;

/** Times of day: "15:30", "half past three", "quarter to nine", "at 5", "noon". */
export const timeRules: readonly Rule[] = [
  ...rules(['at|@|by|in|for? the? <clock> ish?'], ([clock]) => clockTime(clock)),
  ...rules('at|@|by? <clock> oclock', ([clock]) => clockTime(clock, '24')),
  ...rules(['at|@? <clock> ish? <half>', 'at? <clock> oclock? <half>'], ([clock, half]) =>
    clockTime(clock, half),
  ),
  ...rules('at|@? <clock> am?', ([clock]) => clockTime(clock, 'am')),
  ...rules('at|@? <clock> pm?', ([clock]) => clockTime(clock, 'pm')),
  ...rules('at|@? <sureclock>', ([clock]) => sure(clockTime(clock, '24'))),
  ...rules(['at|@? <day> ish? oclock? ish? <half>', 'at|@? <n> <half>'], ([n, half]) => runTogether(n, half)),
  ...rules(
    [
      'at|@|by|before|until|-|+0|+1 <day> am?',
      '~at|@|by|before|until|-|+0|+1 <day> am?',
      '~+0|+1|W*|at ,? <n> am?',
    ],
    ([n]) => runTogether(n, 'am'),
  ),
  ...rules(['at|@|by|before|until|- <day> pm?', '~+0|+1|W*|at ,? <n> pm?'], ([n]) => runTogether(n, 'pm')),
  ...rules(['at|@? <day> oclock ish?', 'at? <day> ish'], ([n]) => hour(n)),
  ...rules(['at|@? <day> oclock <day> !U*|M*', 'at? <day> h|Uh <day> !U*|M*'], ([n, m]) =>
    hourAndMinute(n, m, '24'),
  ),
  ...rules(
    [
      'at|@|by|before|until|from|for|around <hours>',
      '~W*|M*|#|+0|+1|+2|D*|S*|, <hours>',
      '^ <hours> $',
      '<hours> >Z*',
    ],
    ([n]) => sureHour(n),
  ),
  ...rules(['at|before|by|until <day> Uh !and|to', '~W*|+0|+1|+2 <day> Uh !and|to|from'], ([n]) =>
    Number(n) >= 6 ? sureHour(n) : undefined,
  ),
  ...rules('at <day> Uh !and|to', ([n]) => hour(n)),
  ...rules('at <day> and <day>', ([n, m]) => (Number(m) > 4 ? hourAndMinute(n, m) : undefined)),
  ...rules('at|@? <hours> <day> !U*|M*', ([n, m]) => hourAndMinute(n, m, '24')),
  ...rules(['at <n> Uh', '^ <n> Uh $', 'at|by|before|until <n> !_|U*|M*'], ([n = '']) =>
    n.length === 4 ? sure(runTogether(n, '24')) : n.length === 3 ? runTogether(n) : undefined,
  ),
  ...rules(
    [
      'at|@ <day> ish? !_|U*|M*|#|S*|,',
      'at|@ <day> !U*|M*|#|S*|of|%|/|-',
      'by|before|until|from|after|at <day> $',
      'by|before|until|from|after|at <day> >Z*|yours|ours|+0|+1|+2|W*|on|Ptonight|this',
      '<day> ,? >Ptonight',
      '<day> ,? >this',
      '^ <day> ,? >+0|+1|+2',
    ],
    ([n]) => hour(n),
  ),
  ...rules(['from? <day> -|to|until <day> <half>', 'between <day> and <day> <half>'], ([n, to, half]) =>
    rangeFrom(n, to, half),
  ),
  ...rules(['from|between|at|,? <range> <half>', 'from|between? <range> pm?'], ([n, to, half]) =>
    rangeFrom(n, to, half ?? 'pm'),
  ),
  ...rules('from|between <range> !U*|M*|_', ([n]) => hour(n)),
  ...rules(['from|between <day> -|to|until|and <day> !U*|_|M*'], ([n]) => hour(n)),
  ...rules('at? <day> <day> <half>', ([n, m, half]) => hourAndMinute(n, m, half)),
  ...rules(
    [
      'at|by|before|until|its <day> <day> !U*|M*|_|#',
      '~W*|+0|+1|+2|#o|Pmorning|Pafternoon|Pevening|Ptonight <day> <day> !U*|M*|_|#',
      '<day> <day> >+0|+1|+2|Ptonight|this',
    ],
    ([n, m]) => (Number(m) >= 10 ? hourAndMinute(n, m) : undefined),
  ),
  ...rules('at? the? sametime', (_, { clockMs }) => ({ kind: 'time', clockMs, isOpen: false, isBare: true })),
  ...rules(['at? <day> <day> in? the? Pmorning'], ([n, m]) => hourAndMinute(n, m, 'am')),
  ...rules(['at? <day> <day> in|at? the? Pafternoon|Pevening'], ([n, m]) => hourAndMinute(n, m, 'pm')),
  ...rules(['at? <n> in|of? the? Pmorning', 'at? <clock> in|of? the? Pmorning'], ([n]) => said(n, 'am')),
  ...rules(
    ['at? <n> in|at|of? the? Pafternoon|Pevening', 'at? <clock> in|of? the? Pafternoon|Pevening'],
    ([n]) => said(n, 'pm'),
  ),
  ...rules(['at? <n> in|at? the? Pnight', 'at? <clock> in? the? Pnight'], ([n]) => said(n, 'night')),
  ...rules('at|for? <day> in? the? <half>', ([n, half]) => runTogether(n, half)),
  ...rules(['at|by|before|until|for|around? the? noon'], () => time(12 * 60)),
  ...rules(['at|by|before|until|for|around? the? midnight'], () => time(24 * 60)),
  ...past('half', ([n, half], moment) => minutesPast(n, moment.isHalfBefore ? -30 : 30, half)),
  ...rules(['at? a? half <day> oclock?'], ([n], moment) => minutesPast(n, moment.isHalfBefore ? -30 : 30)),
  ...rules(['at? a? half <day> oclock? <half>'], ([n, half], moment) =>
    minutesPast(n, moment.isHalfBefore ? -30 : 30, half),
  ),
  ...rules(
    ['at|for? a? half past|after <day> oclock?', 'at? <day> oclock? and|past half', 'at? <day> Uh and half'],
    ([n]) => minutesPast(n, 30),
  ),
  ...rules('at|for? a? half past|after <day> oclock? <half>', ([n, half]) => minutesPast(n, 30, half)),
  ...rules(['at|for? a? quarter past|after <day> oclock?', 'at? <day> Uh? and|past a? quarter|Uq'], ([n]) =>
    minutesPast(n, 15),
  ),
  ...rules('at|for? a? quarter past|after <day> oclock? <half>', ([n, half]) => minutesPast(n, 15, half)),
  ...rules(['at|for? a? quarter to|before|of <day> oclock?', 'at? <day> Uh? to the? quarter|Uq'], ([n]) =>
    minutesPast(n, -15),
  ),
  ...rules('at|for? a? quarter to|before|of <day> oclock? <half>', ([n, half]) => minutesPast(n, -15, half)),
  ...rules(['at|for? a? half past|after noon', 'noon and half'], () => time(12 * 60 + 30)),
  ...rules(['at|for? a? quarter past|after noon', 'noon and quarter'], () => time(12 * 60 + 15)),
  ...rules(['at|for? a? quarter to|before noon', 'noon to the? quarter|Uq'], () => time(12 * 60 - 15)),
  ...rules(['at|for? a? half past|after midnight'], () => time(30)),
  ...rules(['at|for? a? quarter past|after midnight'], () => time(15)),
  ...rules(['at|for? a? quarter to|before midnight'], () => time(24 * 60 - 15)),
  ...rules('at? <day> Umin? past|after noon', ([m]) => time(12 * 60 + Number(m))),
  ...rules('at? <day> Umin? to|before noon', ([m]) => time(12 * 60 - Number(m))),
  ...rules('at? <day> Umin? past|after midnight', ([m]) => time(Number(m))),
  ...rules('at? <day> Umin? to|before midnight', ([m]) => time(24 * 60 - Number(m))),
  ...rules(['at? <day> Umin? past <day> oclock?', 'at? <day> Umin after <day> oclock?'], ([m, n]) =>
    minutesPast(n, Number(m)),
  ),
  ...rules(['at? <day> Umin? past|after|from <day> oclock? <half>'], ([m, n, half]) =>
    minutesPast(n, Number(m), half),
  ),
  ...rules(['at? <day> Umin? to <day> oclock? !U*|_|M*', 'at? <day> Umin before <day> oclock?'], ([m, n]) =>
    [5, 10, 20, 25, 15].includes(Number(m)) ? minutesPast(n, -Number(m)) : undefined,
  ),
  ...rules(['at? <day> Umin? to|before <day> oclock? <half>'], ([m, n, half]) =>
    minutesPast(n, -Number(m), half),
  ),
  ...rules(['at <day> to <day> oclock?'], ([n, m]) =>
    [5, 10, 20, 25].includes(Number(m)) ? minutesPast(n, -Number(m)) : undefined,
  ),
];

function past(word: string, read: Rule['read']): Rule[] {
  return rules(`at? ${word} past? <day> oclock? <half>`, read);
}

type Time = Extract<Part, { kind: 'time' }>;

function time(minutes: number): Time {
  return { kind: 'time', clockMs: minutes * MINUTE, isOpen: false };
}

function sure(read: Time | undefined): Time | undefined {
  return read && { ...read, isOpen: false };
}

/** `9:30`, `15:30:20`; the half of the day stays open where it is not said and the hour could be either. */
function clockTime(clock = '', half?: string): Time | undefined {
  const [hours, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  const read = hourAndMinute(
    String(hours),
    String(minutes),
    half ?? (clock.startsWith('0') ? '24' : undefined),
  );
  return read && seconds < 60 ? { ...read, clockMs: read.clockMs + seconds * 1000 } : undefined;
}

/** `1140` is 11:40, `3` is 3:00. */
function runTogether(digits = '', half?: string): Time | undefined {
  return digits.length > 2
    ? hourAndMinute(digits.slice(0, -2), digits.slice(-2), half)
    : hourAndMinute(digits, '0', half);
}

function hour(n: string | undefined): Time | undefined {
  return hourAndMinute(n, '0');
}

function sureHour(n: string | undefined): Time | undefined {
  return sure(hourAndMinute(n, '0', '24'));
}

function said(n = '', part: 'am' | 'pm' | 'night'): Time | undefined {
  const read = n.includes(':') ? clockTime(n) : runTogether(n);
  if (read === undefined || read.clockMs >= 12 * HOUR_MS + HOUR_MS) return sure(read);
  const hours = Math.floor(read.clockMs / HOUR_MS);
  const isPm = part === 'pm' || (part === 'night' && hours >= 5 && hours < 12);
  const twelve = hours === 12 ? (part === 'pm' ? 0 : -12) : isPm ? 12 : 0;
  return { ...read, clockMs: read.clockMs + twelve * HOUR_MS, isOpen: false };
}

function hourAndMinute(n: string | undefined, m: string | undefined, half?: string): Time | undefined {
  const [hours, minutes] = [Number(n), Number(m)];
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return undefined;
  if (half === 'am' || half === 'pm') {
    if (hours > 12) return half === 'pm' ? time(hours * 60 + minutes) : undefined;
    return hours === 0 && half === 'pm'
      ? undefined
      : time(((hours % 12) + (half === 'pm' ? 12 : 0)) * 60 + minutes);
  }
  return { ...time(hours * 60 + minutes), isOpen: half !== '24' && hours > 0 && hours <= 12 };
}

/** Minutes before or after an hour. */
function minutesPast(n: string | undefined, minutes: number, half?: string): Time | undefined {
  const at = hourAndMinute(n, '0', half);
  if (at === undefined || minutes > 59) return undefined;
  const clockMs = (at.clockMs + minutes * MINUTE + 24 * HOUR_MS) % (24 * HOUR_MS);
  return { ...at, clockMs };
}

/** "9 to 11 am" begins at 9 am, "11 to 1 pm" at 11 am. */
function rangeFrom(
  n: string | undefined,
  to: string | undefined,
  half: string | undefined,
): Time | undefined {
  const isOtherHalf = half === 'pm' && Number(n) % 12 > Number(to) % 12;
  return hourAndMinute(n, '0', isOtherHalf ? 'am' : half);
}

/** Which half of the day an open hour means among people at work: 1 to 7 in the afternoon, 8 to 12 as it stands. */
export function likelyHalf({ clockMs }: Pick<Time, 'clockMs'>): number {
  const hours = Math.floor(clockMs / HOUR_MS);
  return hours >= 1 && hours < 8 ? clockMs + 12 * HOUR_MS : clockMs;
}

/** The open hour beside a part of the day: "tonight at 8" is 20:00, "tomorrow morning at 9" is 09:00. */
export function inPart({ clockMs }: Pick<Time, 'clockMs'>, part: string): number {
  const hours = Math.floor(clockMs / HOUR_MS);
  if (part === 'morning') return hours === 12 ? clockMs - 12 * HOUR_MS : clockMs;
  if (part === 'lunch') return hours < 11 ? clockMs + 12 * HOUR_MS : clockMs;
  if (part === 'night' || part === 'tonight') {
    if (hours === 12) return clockMs - 12 * HOUR_MS;
    return hours >= 5 ? clockMs + 12 * HOUR_MS : clockMs;
  }
  return hours === 12 ? clockMs : clockMs + 12 * HOUR_MS;
}
