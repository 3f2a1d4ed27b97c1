import { brightwell, gather, timeZone } from './brightwell/cast.ts';
import { lastWeek } from './brightwell/last-week.ts';
import { thisWeek } from './brightwell/this-week.ts';
import { weekBeforeLast } from './brightwell/week-before-last.ts';
import { weekOf } from './calendar-days.ts';
import { deedsOf } from './conversation.ts';
import type { Story } from './story.ts';

/**
 * The story of `npm start`: Brightwell's support team, three customers, two past weeks, and a Monday that begins at 08:40.
 * @param base any instant of the week it is to play in
 */
export function brightwellStory(base: Date): Story {
  const at = weekOf(base, timeZone);
  return {
    title: 'A Monday at Brightwell',
    hint: 'Dana of Northwind asks at 08:52, and by 09:30 Priya is told: press “+30 min” twice and look at her messages from the app. Then take part as anybody.',
    timeZone,
    team: brightwell,
    startAt: at(0, '08:40'),
    people: gather,
    history: [...weekBeforeLast, ...lastWeek].flatMap((exchange) => deedsOf(exchange, at)),
    deeds: thisWeek(at),
  };
}
