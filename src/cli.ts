import { Command } from 'commander';
import { calendarCommand } from './cli/calendar.ts';
import { customerCommand } from './cli/customer.ts';
import { readOwnSettings } from './cli/environment.ts';
import { explainLines } from './cli/explain.ts';
import { ConfigurationFaulty, failureInWords } from './cli/failure.ts';
import { policyCommand } from './cli/policy.ts';
import { relayCommand } from './cli/relay.ts';
import { runApp } from './cli/start.ts';
import type { Settings } from './config.ts';
import { isFault, renderCheck, renderSum } from './doctor/check.ts';
import { examine } from './doctor/doctor.ts';
import { explainMessageLine } from './domain/asks/explain-line.ts';
import { explainCalendarLine } from './domain/calendar/explain.ts';
import { explainClocksLine } from './domain/clocks/explain-line.ts';
import { explainThreads } from './domain/disentangle/explain-line.ts';
import { explainDueLine } from './domain/due/explain-line.ts';
import { explainPromiseLine } from './domain/promises/explain-line.ts';
import { openDatabase } from './store/database.ts';

const program = new Command('cx-urgency')
  .description('Knows which customer is waiting on whom, and nudges the right person in time.')
  .showSuggestionAfterError()
  .showHelpAfterError('Run cx-urgency --help for what there is.');

program
  .command('start')
  .description('run the app: against Slack with tokens, otherwise against a local workspace')
  .action(async () => {
    const settings = ownSettings();
    // Loaded here, so that the other commands need neither Slack's libraries nor the time to load them.
    const { start } = await import('./main.ts');
    await runApp(settings, start);
  });

program
  .command('migrate')
  .description('bring the database up to date (start does this too)')
  .action(async () => {
    const { describe, migrated, close } = await openDatabase(ownSettings());
    await close();
    const applied = migrated.map((name) => `applied ${name}\n`).join('');
    process.stdout.write(`${applied}${describe}: the tables are up to date.\n`);
  });

program
  .command('doctor')
  .description(
    'examine configuration, database, Slack tokens, scopes and clock, and say how to mend each fault',
  )
  .action(async () => {
    const checks = await examine(readOwnSettings(), () => new Date());
    process.stdout.write(checks.map(renderCheck).join('') + renderSum(checks));
    if (checks.some(isFault)) process.exitCode = 1;
  });

program.addCommand(calendarCommand(ownSettings));
program.addCommand(policyCommand(ownSettings));
program.addCommand(customerCommand(ownSettings));
program.addCommand(relayCommand(ownSettings));

const explain = program.command('explain').description('show how something is reckoned');
explain
  .command('calendar')
  .description('answer questions to a calendar, one line of JSON for each line of JSON on stdin')
  .addHelpText('after', calendarHelp())
  .action(() => explainLines(explainCalendarLine, process.stdin, process.stdout));
explain
  .command('clocks')
  .description('fold conversations, one line of JSON each on stdin, and give the clocks of each in one line')
  .addHelpText('after', clocksHelp())
  .action(() => explainLines(explainClocksLine, process.stdin, process.stdout));
explain
  .command('due')
  .description('when something is due that a text puts in words: one line of JSON for each on stdin')
  .addHelpText('after', dueHelp())
  .action(() => explainLines(explainDueLine, process.stdin, process.stdout));
explain
  .command('message')
  .description('does a message of a customer need a reply, and why: one line of JSON for each on stdin')
  .addHelpText('after', messageHelp())
  .action(() => explainLines(explainMessageLine, process.stdin, process.stdout));
explain
  .command('promise')
  .description(
    'do words of staff promise the customer something, by when, and why: one line of JSON each on stdin',
  )
  .addHelpText('after', promiseHelp())
  .action(() => explainLines(explainPromiseLine, process.stdin, process.stdout));
explain
  .command('threads')
  .description('tell which conversation each message of a chat belongs to, one line of JSON each on stdin')
  .addHelpText('after', threadsHelp())
  .action(() => explainLines(explainThreads(), process.stdin, process.stdout));

await run();

async function run(): Promise<void> {
  // Whoever reads the output may stop reading, as `head` does; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  try {
    await program.parseAsync();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0);
    process.stderr.write(failureInWords(error));
    process.exitCode = 1;
  }
  // The command is over; what is still open (a pool, a socket that lingers) must not keep the process.
  process.stdout.write('', () => process.exit());
}

function ownSettings(): Settings {
  const read = readOwnSettings();
  if (!read.ok) throw new ConfigurationFaulty(read.faults);
  return read.settings;
}

function calendarHelp(): string {
  return `
Each line is an object with a calendar, an instant, and either minutes or a second instant:
  {"calendar":{"timeZone":"Europe/London","hours":{"fri":[["09:00","17:00"]],"mon":[["09:00","17:00"]]}},"from":"2026-11-20T16:50:00Z","minutes":60}
is answered by
  {"dueAt":"2026-11-23T09:50:00.000Z"}
`;
}

function clocksHelp(): string {
  return `
Each line is an object with a policy, a calendar, the messages of one conversation, and the instant to judge it at:
  {"policy":{"targets":{"first_reply":60}},"calendar":{"timeZone":"Europe/London","hours":{"fri":[["09:00","17:00"]],"mon":[["09:00","17:00"]]}},"messages":[{"at":"2026-11-20T16:50:00Z","author":"customer","text":"The export is broken"}],"now":"2026-11-23T09:00:00Z"}
is answered by its clocks, each with its deadline, its outcome and every reason for them:
  {"clocks":[{"metric":"first_reply","dueAt":"2026-11-23T09:50:00.000Z","outcome":"running",…}]}
`;
}

function dueHelp(): string {
  return `
Each line is an object with the words, when they were written, and the zone of whoever wrote them:
  {"text":"I will send it by Friday EOD","at":"2026-11-23T09:50:00Z","timeZone":"Europe/Berlin"}
is answered by
  {"date":"2026-11-27","dueAt":"2026-11-27T16:00:00.000Z"}
"theirTimeZone" is whose time "your time" means, "dateOrder" ("day_first" or "month_first") reads 3/4, "asapMinutes" are
the open minutes that "as soon as possible" gives, and "calendar" (as in explain calendar) has the working hours.
`;
}

function messageHelp(): string {
  return `
Each line is an object with the words of the customer, and those of staff before where there are any:
  {"text":"yes","previousStaffText":"Do you want us to roll back?"}
is answered by
  {"needsReply":true,"why":"it answers what staff asked"}
"hasFiles":true says that files came with it.
`;
}

function promiseHelp(): string {
  return `
Each line is an object with the words of staff, when they were written and where:
  {"text":"Thanks. I'll send the fix tomorrow EOD","at":"2026-11-24T09:50:00Z","timeZone":"Europe/London"}
is answered by
  {"promise":true,"dueAt":"2026-11-25T17:00:00.000Z","quote":"I'll send the fix tomorrow EOD","why":"it says what staff will do …","sure":true}
"theirTimeZone" is the reader's, for "your time"; "dateOrder" is "month_first" or "day_first".
`;
}

function threadsHelp(): string {
  return `
Each line is a message of a chat, in their order; "role" (customer, staff, bot, unknown), "system" and "room" may be left out:
  {"at":"2026-11-23T09:50:00Z","user":"anna","role":"customer","text":"The export is broken","room":"northwind"}
is answered by its conversation, named after the line that began it, and the reason:
  {"conversation":"northwind#1","why":"It begins a conversation: its author writes in no other."}
`;
}
