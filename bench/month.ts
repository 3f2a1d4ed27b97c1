import { sql } from 'drizzle-orm';
import { compileCalendar } from '../src/domain/calendar/calendar.ts';
import { openMinutesBetween } from '../src/domain/calendar/questions.ts';
import type { NudgeFigures } from '../src/domain/notices.ts';
import { figuresOf } from '../src/reports/figures.ts';
import { openDatabase, queryRows } from '../src/store/database.ts';
import { quantile, whole } from './support/figures.ts';
import { colleagues, days, firstDay, furnishMonth, places, supportHours } from './support/month-cast.ts';
import { monthOfPeople } from './support/month-exchange.ts';
import { drawAbsences } from './support/month-people.ts';
import { type Play, startPlay } from './support/month-play.ts';
import { drawMonth } from './support/month-story.ts';
import type { ToldOf } from './support/month-told.ts';
import { onOneDatabase } from './support/places.ts';
import { team } from './support/workspace.ts';

export const name = 'Month: 40 people, 200 conversations a working day, and what they hear of it';

const seed = 20_260_202;
const dayMs = 24 * 60 * 60_000;
const end = new Date(firstDay + days * dayMs);

/** What four weeks of nudges are like for those who get them; how long it takes matters less. */
export async function run(report: (line: string) => void): Promise<void> {
  await onOneDatabase(async ({ fresh }) => {
    const opened = await openDatabase(await fresh());
    try {
      await furnishMonth(opened.db);
      const play = startPlay(opened.db, new Date(firstDay - 60_000));
      const began = performance.now();
      const { asks, lateWhenTold } = await playMonth(play, opened.db);
      const took = (performance.now() - began) / 1000;
      await tellOf(play, asks, report);
      report(`told although the app knew of the reply: ${lateWhenTold}`);
      report(`played in ${took.toFixed(0)} s`);
    } finally {
      await opened.close();
    }
  });
}

interface Played {
  asks: number;
  /** Nudges that were told although the app knew that their clock had ended. */
  lateWhenTold: number;
}

async function playMonth(play: Play, db: Play['db']): Promise<Played> {
  const drawn = drawMonth(seed);
  const absences = drawAbsences(seed);
  const people = monthOfPeople(play, absences, seed);
  for (const ask of drawn) people.begin(ask);
  let lateWhenTold = 0;
  const onTold = (told: ToldOf) => {
    if (told.endedAt && told.endedAt < told.toldAt) lateWhenTold += 1;
    people.onTold(told);
  };
  for (let day = 0; day < days; day++) {
    const from = firstDay + day * dayMs;
    for (const absence of absences.filter(({ saidAt }) => saidAt.getTime() === from))
      await play.absence(absence);
    await play.run(new Date(from + dayMs), onTold);
    // As the app's upkeep does.
    await db.execute(sql`analyze`);
  }
  return { asks: drawn.length, lateWhenTold };
}

async function tellOf(play: Play, asks: number, report: (line: string) => void): Promise<void> {
  const period = { from: new Date(firstDay - 60_000), to: end };
  const [summary] = await figuresOf(play.db, team.id, [period], end, supportHours.timeZone);
  const { nudges } = summary;
  if (!nudges) throw new Error('The figures tell nothing of nudges');
  await agree(play, nudges);
  const { sent, useful, needless, late, open } = nudges;
  const share = (count: number) => `${whole(count)} (${((count / sent) * 100).toFixed(1)} %)`;
  report(
    `${whole(asks)} conversations begun in ${days} days, ${colleagues.length} people, ${places.length} channels`,
  );
  report(
    `nudges told: ${whole(sent)}: useful ${share(useful)}, needless ${share(needless)}, late ${share(late)}`,
  );
  report(
    `  nothing came of ${share(sent - useful - needless - late - open)}, too recent to tell ${share(open)}`,
  );
  const { nudgesADay, messagesADay } = nudges;
  report(
    `nudges a person a day, of ${whole(nudgesADay.days)} days with any: median ${nudgesADay.median}, p95 ${nudgesADay.p95}`,
  );
  report(
    `new messages a person a day, of ${whole(messagesADay.days)} days with any: median ${messagesADay.median}, p95 ${messagesADay.p95}, ` +
      `most ${Math.max(...perDay(play).values())}`,
  );
  const everyDay = [...colleagues].flatMap(({ id }) =>
    workingDays().map((day) => perDay(play).get(`${id} ${day}`) ?? 0),
  );
  report(
    `  over every person and working day: median ${quantile(everyDay, 0.5)}, p95 ${quantile(everyDay, 0.95)}, ` +
      `mean ${(everyDay.reduce((sum, count) => sum + count, 0) / everyDay.length).toFixed(1)}`,
  );
  report(`new messages outside the reader's own hours: ${play.posts.filter(isOutsideHours).length}`);
  const { attainment, openOverdue } = summary;
  report(
    `answered in time: ${attainment.met} of ${attainment.of}; open and overdue at the end: ${openOverdue.count}`,
  );
}

/** What the tables say of new messages must be what Slack was asked to post. */
async function agree({ db, posts }: Play, { messagesADay }: NudgeFigures): Promise<void> {
  const [row] = await queryRows<{ count: number }>(
    db,
    sql`select count(*)::int as count from outbox where key like 'list/%' and message_ts is not null`,
  );
  if (row?.count !== posts.length)
    throw new Error(`${posts.length} messages were posted, and ${row?.count} noted`);
  const counts = [...perDay({ posts }).values()];
  const second = { days: counts.length, median: quantile(counts, 0.5), p95: quantile(counts, 0.95) };
  if (JSON.stringify(second) !== JSON.stringify(messagesADay)) {
    throw new Error(
      `The figures say ${JSON.stringify(messagesADay)}, and what was posted ${JSON.stringify(second)}`,
    );
  }
}

/** By person and date; London is on UTC in February. */
function perDay({ posts }: Pick<Play, 'posts'>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { personId, at } of posts) {
    const key = `${personId} ${at.toISOString().slice(0, 10)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function workingDays(): string[] {
  return Array.from({ length: days }, (_, day) => day)
    .filter((day) => day % 7 < 5)
    .map((day) => new Date(firstDay + day * dayMs).toISOString().slice(0, 10));
}

function isOutsideHours({ personId, at }: Play['posts'][number]): boolean {
  const timeZone = colleagues.find(({ id }) => id === personId)?.timeZone ?? supportHours.timeZone;
  const own = compileCalendar({ ...supportHours, timeZone });
  return openMinutesBetween(own, at, new Date(at.getTime() + 60_000)) === 0;
}
