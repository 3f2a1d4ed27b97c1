import { minutesPast, time } from '../clock-time.ts';
import { type Rule, rules } from '../part.ts';

/** Times by minutes to or past an hour, and those with a name: "half past three", "ten to noon", "midnight". */
export const minuteRules: readonly Rule[] = [
  ...rules(['at? 12|T12:00 at? noon'], () => time(12 * 60)),
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
