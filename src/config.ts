import type { ZodError } from 'zod';
import type { ConfigFault } from './config/fault.ts';
import { readHolidays } from './config/holidays.ts';
import { readSlackConnection, type SlackConnection } from './config/slack-connection.ts';
import { DEFAULT_SUPPORT_HOURS, mends, secrets, type Variables, variables } from './config/variables.ts';
import { quoted } from './domain/calendar/problem.ts';
import { type CalendarSpec, parseCalendar } from './domain/calendar/spec.ts';
import { readWeeklyLine } from './domain/calendar/weekly-line.ts';
import { isTimeZone } from './domain/calendar/zone.ts';
import type { GuestRole } from './domain/people.ts';

export type { ConfigFault } from './config/fault.ts';
export type { SlackConnection } from './config/slack-connection.ts';

export type LogLevel = Variables['LOG_LEVEL'];

export interface Settings {
  slack: SlackConnection;
  /** where HTTP deliveries of Slack arrive (mode `http`); 0 is any free port */
  port: number;
  /** where the local workspace's page is (mode `sandbox`); 0 is any free port */
  sandboxPort: number;
  /** a PostgreSQL server; absent: the embedded database in `dataDir` */
  databaseUrl?: string;
  dataDir: string;
  /** the calendar a workspace starts with; its `timeZone` is also that of the weekly post */
  calendar: CalendarSpec;
  /** whose holidays that calendar has besides its own: `GB-ENG`, `DE-BY` */
  countries?: readonly string[];
  /** the target a workspace starts with, in minutes of that calendar */
  targetMinutes: number;
  /** what guests of the workspace are counted as */
  guests: GuestRole;
  /** e-mail domains of the company's own */
  internalDomains?: readonly string[];
  /** id of the channel of the weekly post */
  reportChannelId?: string;
  logLevel: LogLevel;
}

export type ReadSettings = { ok: true; settings: Settings } | { ok: false; faults: ConfigFault[] };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from environment variables. A variable that is empty counts as unset. Gives every fault at
 * once; none of them repeats a secret.
 *
 * @param systemTimeZone the zone of this machine, for when TIME_ZONE is unset
 */
export function readSettings(environment: Environment, systemTimeZone: string): ReadSettings {
  const given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const values = variables.safeParse(given);
  const slack = readSlackConnection(given, values.data?.SLACK_API_URL);
  const calendar = readCalendar(given, systemTimeZone);
  const faults = [...slack.faults, ...faultsOf(values.error, given), ...calendar.faults];
  if (!values.success || calendar.spec === undefined || faults.length > 0) return { ok: false, faults };
  const { DATABASE_URL, REPORT_CHANNEL, ...rest } = values.data;
  const settings: Settings = {
    slack: slack.connection,
    port: rest.PORT,
    sandboxPort: rest.SANDBOX_PORT,
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    dataDir: rest.DATA_DIR,
    calendar: calendar.spec,
    ...(calendar.countries.length === 0 ? {} : { countries: calendar.countries }),
    targetMinutes: rest.TARGET_MINUTES,
    guests: rest.GUESTS,
    ...(rest.INTERNAL_DOMAINS.length === 0 ? {} : { internalDomains: rest.INTERNAL_DOMAINS }),
    ...(REPORT_CHANNEL === undefined ? {} : { reportChannelId: REPORT_CHANNEL }),
    logLevel: rest.LOG_LEVEL,
  };
  return { ok: true, settings };
}

/** The calendar has rules of its own (zones, overlaps), which the calendar room knows best. */
function readCalendar(
  { TIME_ZONE, SUPPORT_HOURS = DEFAULT_SUPPORT_HOURS, HOLIDAYS = '' }: Environment,
  systemTimeZone: string,
): { spec?: CalendarSpec; countries: string[]; faults: ConfigFault[] } {
  const mend = mends.SUPPORT_HOURS;
  const { dates, countries, faults: countryFaults } = readHolidays(HOLIDAYS);
  const read = readWeeklyLine(SUPPORT_HOURS);
  if (!read.ok) {
    const fault = { variable: 'SUPPORT_HOURS', problem: read.problem, mend };
    return { countries, faults: [fault, ...countryFaults] };
  }
  const timeZone = TIME_ZONE !== undefined && isTimeZone(TIME_ZONE) ? TIME_ZONE : systemTimeZone;
  const parsed = parseCalendar({ timeZone, hours: read.hours, holidays: dates });
  if (parsed.ok) return { spec: parsed.calendar, countries, faults: countryFaults };
  const zoneFaults = parsed.problems
    .filter(({ field }) => field === 'timeZone')
    .map(({ problem }) => ({
      variable: 'TIME_ZONE',
      problem: `unset, and the system's ${problem}`,
      mend: mends.TIME_ZONE,
    }));
  const holidayFaults = parsed.problems
    .filter(({ field }) => field.startsWith('holidays'))
    .map(({ problem }) => ({ variable: 'HOLIDAYS', problem, mend: mends.HOLIDAYS }));
  // What is wrong with "mon-fri …" is wrong five times, and nobody wrote the places it is found in: say it once.
  const problems = new Set(
    parsed.problems
      .filter(({ field }) => field !== 'timeZone' && !field.startsWith('holidays'))
      .map(({ problem }) => problem.replace(/hours\.(\w+)\[\d+\]/g, '$1')),
  );
  const hourFaults = [...problems].map((problem) => ({ variable: 'SUPPORT_HOURS', problem, mend }));
  return { countries, faults: [...zoneFaults, ...hourFaults, ...holidayFaults, ...countryFaults] };
}

function faultsOf(error: ZodError<Variables> | undefined, given: Environment): ConfigFault[] {
  return (error?.issues ?? []).map(({ path: [key], message }) => {
    const variable = String(key);
    const shown = secrets.has(variable) ? 'what it holds' : quoted(given[variable]);
    return { variable, problem: `${shown} ${message}`, mend: mends[variable as keyof Variables] };
  });
}
