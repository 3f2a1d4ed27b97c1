import type { Command, OptionValues } from 'commander';
import type { Settings } from '../config.ts';
import { type Place, withDatabase } from './with-database.ts';

/** What a subcommand does with the database: what it gives back is printed. */
export type Work = (at: Place, given: string[], options: OptionValues) => Promise<string>;

/** Adds a subcommand that works with a workspace in the database. */
export function databaseCommand(
  parent: Command,
  settings: () => Settings,
  usage: string,
  description: string,
  work: Work,
): Command {
  return parent
    .command(usage)
    .description(description)
    .option('--workspace <id>', 'the workspace, where the database knows several')
    .action(async (...args: unknown[]) => {
      const [self, options] = [args.at(-1) as Command, args.at(-2) as OptionValues];
      await withDatabase(settings(), options.workspace, (at) => work(at, self.args, options));
    });
}
