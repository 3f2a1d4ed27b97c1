import { Command } from 'commander';
import type { Settings } from '../config.ts';
import { changedBy } from '../domain/calendar/changed-by.ts';
import { quoted } from '../domain/calendar/problem.ts';
import { sayRole } from '../intake/apply-role.ts';
import { usOf } from '../intake/people.ts';
import { inTransaction } from '../store/database.ts';
import { relaysOf } from '../store/people.ts';
import { databaseCommand, type Work } from './database-command.ts';
import { Refused } from './refused.ts';
import type { Place } from './with-database.ts';

/** `cx-urgency relay …`: the bots that post for customers. */
export function relayCommand(settings: () => Settings): Command {
  const relay = new Command('relay').description('say which bots post for customers');
  const command = (usage: string, description: string, work: Work) =>
    databaseCommand(relay, settings, usage, description, work);

  command('list', 'the bots that post for customers', list);
  command('on <bot>', 'what this bot writes from now on counts as written by a customer', (at, [bot]) =>
    say(at, bot, true),
  );
  command('off <bot>', 'it is a bot like others again, from now on', (at, [bot]) => say(at, bot, false));
  return relay;
}

async function list({ db, workspaceId }: Place): Promise<string> {
  const relays = await relaysOf(db, workspaceId);
  if (relays.length === 0) return 'No bot posts for customers.\n';
  return relays.map(({ id, name }) => (id === name ? `${id}\n` : `${name} (${id})\n`)).join('');
}

async function say({ db, workspace, now }: Place, bot = '', isRelay: boolean): Promise<string> {
  if (!/^B[A-Z0-9]{2,30}$/.test(bot)) {
    const mend = 'Write it such as B0123ABCD; in Slack, /cx-urgency relay @bot finds it by the name.';
    throw new Refused({ field: 'bot', problem: `${quoted(bot)} is not the id of a bot`, mend });
  }
  const said = {
    id: `${changedBy.commandLine}/${now.toISOString()}`,
    at: now.toISOString(),
    by: changedBy.commandLine,
    role: isRelay ? ('customer' as const) : ('bot' as const),
    how: 'changed' as const,
  };
  await inTransaction(db, (tx) => sayRole(tx, workspace.id, bot, said, usOf(workspace), now));
  return isRelay
    ? `${bot} posts for customers: what it writes from now on counts as theirs.\n`
    : `${bot} is a bot like others again, from now on.\n`;
}
