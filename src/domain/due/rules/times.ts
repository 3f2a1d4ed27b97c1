import {
  clockTime,
  hour,
  hourAndMinute,
  rangeFrom,
  runTogether,
  said,
  sure,
  sureHour,
} from '../clock-time.ts';
import { instantOn } from '../moment.ts';
import { type Rule, rules } from '../part.ts';

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
  ...rules(
    ['at|@|by|before|until|- <day> pm?', '~+0|+1|W*|at ,? <n> pm?', '<day> pm? >+0|+1|+2|W*|on|Ptonight'],
    ([n]) => runTogether(n, 'pm'),
  ),
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
  ...rules(['at <n> Uh', '^ <n> Uh $', 'at|by|before|until <n> !_|U*|M*|-|/|S*|#'], ([n = '']) =>
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
  ...rules('from|between <range> !U*|M*|_', ([n]) => hour(n)),
  ...rules(['from|between <day> -|to|until|and <day> !U*|_|M*'], ([n]) => hour(n)),
  ...rules('at? <day> <day> <half>', ([n, m, half]) => hourAndMinute(n, m, half)),
  ...rules('at? the? sametime next Uw', (_, moment) => ({
    kind: 'instant',
    at: instantOn(moment, moment.today + 7, moment.clockMs),
  })),
  ...rules('at? the? sametime', (_, { clockMs }) => ({ kind: 'time', clockMs, isOpen: false, isBare: true })),
  ...rules(['at? <day> <day> in? the? Pmorning'], ([n, m]) => hourAndMinute(n, m, 'am')),
  ...rules(['at? <n> in|of? the? Pmorning', 'at? <clock> in|of? the? Pmorning'], ([n]) => said(n, 'am')),
  ...rules(['at? <n> in|at? the? Pnight', 'at? <clock> in? the? Pnight'], ([n]) => said(n, 'night')),
  ...rules('at|for? <day> in? the? <half>', ([n, half]) => runTogether(n, half)),
  ...rules(['from|between|at|,? <range> <half>', 'from|between? <range> pm?'], ([n, to, half]) =>
    rangeFrom(n, to, half ?? 'pm'),
  ),
  ...rules(
    [
      'at|by|before|until|its <day> <day> !U*|M*|_|#',
      '~W*|+0|+1|+2|#o|Pmorning|Pafternoon|Pevening|Ptonight <day> <day> !U*|M*|_|#',
      '<day> <day> >+0|+1|+2|Ptonight|this',
    ],
    ([n, m]) => (Number(m) >= 10 ? hourAndMinute(n, m) : undefined),
  ),
  ...rules(['at? <day> <day> in|at? the? Pafternoon|Pevening'], ([n, m]) => hourAndMinute(n, m, 'pm')),
  ...rules(
    ['at? <n> in|at|of? the? Pafternoon|Pevening', 'at? <clock> in|of? the? Pafternoon|Pevening'],
    ([n]) => said(n, 'pm'),
  ),
];
