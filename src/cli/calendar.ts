import { Command, type OptionValues } from 'commander';
import type { Settings } from '../config.ts';
import { quoted } from '../domain/calendar/problem.ts';
import { parseCalendar } from '../domain/calendar/spec.ts';
import { newestCalendars } from '../store/calendars.ts';
import {
  type Change,
  chooseDays,
  closeDate,
  importCountry,
  importIcal,
  normalDate,
  openDate,
  removeSet,
} from './calendar-changes.ts';
import { listCalendars, showCalendar } from './calendar-words.ts';
import { applyDocument, findCalendar, makeChange } from './change-calendar.ts';
import { databaseCommand, type Work } from './database-command.ts';
import { readJsonFile } from './read-json.ts';
import { Refused } from './refused.ts';
import type { Place } from './with-database.ts';

/** `cx-urgency calendar …`: looks at the calendars of a workspace and changes them, each change as a new version. */
export function calendarCommand(settings: () => Settings): Command {
  const calendar = new Command('calendar').description(
    'show and change the hours and days off that clocks count in',
  );

  const command = (usage: string, description: string, work: Work) =>
    databaseCommand(calendar, settings, usage, description, work);
  const change = (
    usage: string,
    description: string,
    make: (given: string[], options: OptionValues) => Change,
  ) =>
    command(usage, description, (at, given, options) =>
      makeChange(at.db, at.workspaceId, options.id, make(given, options), at.now),
    ).option('--id <calendar>', 'which calendar', 'default');

  command('list', 'every calendar, a line each', async ({ db, workspaceId }) =>
    listCalendars((await newestCalendars(db, workspaceId)).values()),
  );
  command(
    'show [id]',
    'hours, and every day that differs',
    async ({ db, workspaceId }, [id = 'default'], { year }) =>
      showCalendar(await findCalendar(db, workspaceId, id), readYear(year)),
  ).option('--year <year>', 'only the days of one year');
  change('holidays <country>', 'import public holidays: DE, DE-BY, GB-ENG', ([name = '']) =>
    importCountry(name),
  );
  change('ical <file-or-address>', 'import the days of an iCal file', ([place = ''], { name }) =>
    importIcal(place, name),
  ).option('--name <name>', 'what the days are called together');
  change('skip <date-or-name...>', 'leave an imported day out: a date, or a name in all years', (words) =>
    chooseDays(words.join(' '), false),
  );
  change('keep <date-or-name...>', 'take an imported day in', (words) => chooseDays(words.join(' '), true));
  change(
    'close <date> [hours...]',
    'close a date, or some of its hours: 12:00-14:00',
    ([date = '', ...hours]) => closeDate(date, hours.join(' ')),
  );
  change('open <date> <hours...>', 'open a date for more hours: 10:00-14:00', ([date = '', ...hours]) =>
    openDate(date, hours.join(' ')),
  );
  change('normal <date>', 'take back what was changed on a date by hand', ([date = '']) => normalDate(date));
  change('remove-set <name...>', 'remove imported days: DE-BY, or the name of an iCal file', (words) =>
    removeSet(words.join(' ')),
  );
  command('apply <file>', 'make a calendar all anew by its JSON form; - reads it from stdin', apply).option(
    '--id <calendar>',
    'which calendar; a new one is made',
    'default',
  );
  command(
    'export [id]',
    'print the JSON form of a calendar',
    async ({ db, workspaceId }, [id = 'default']) => {
      const { document } = await findCalendar(db, workspaceId, id);
      return `${JSON.stringify(document, null, 2)}\n`;
    },
  );
  return calendar;
}

async function apply(
  { db, workspaceId, now }: Place,
  [file = '']: string[],
  { id }: OptionValues,
): Promise<string> {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(id)) {
    const mend = 'Use small letters, digits and hyphens, such as "night".';
    throw new Refused({ field: 'id', problem: `${quoted(id)} cannot be the id of a calendar`, mend });
  }
  const example = '{"timeZone":"Europe/London","hours":{"mon":[["09:00","17:00"]]}}';
  const parsed = parseCalendar(await readJsonFile(file, 'a calendar', example));
  if (!parsed.ok) throw new Refused(...parsed.problems);
  return applyDocument(db, workspaceId, id, parsed.calendar, now);
}

function readYear(year: string | undefined): string | undefined {
  if (year === undefined || /^\d{4}$/.test(year)) return year;
  throw new Refused({
    field: 'year',
    problem: `${quoted(year)} is not a year`,
    mend: 'Write one such as 2026.',
  });
}
