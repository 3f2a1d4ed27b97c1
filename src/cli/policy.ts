import { isDeepStrictEqual } from 'node:util';
import { Command, type OptionValues } from 'commander';
import type { Settings } from '../config.ts';
import { changedBy } from '../domain/calendar/changed-by.ts';
import { quoted } from '../domain/calendar/problem.ts';
import type { PolicyDocument } from '../domain/policy/document.ts';
import { parsePolicy } from '../domain/policy/parse.ts';
import { type KnownWithNames, knownTerms } from '../store/known-terms.ts';
import { loadTerms } from '../store/load-terms.ts';
import { newestPolicy, policyHistory, type StoredPolicy, savePolicy } from '../store/policy-changes.ts';
import { databaseCommand, type Work } from './database-command.ts';
import {
  laddersInWords,
  listVersions,
  policyInWords,
  strangersInWords,
  unknownChannelsInWords,
  versionInWords,
} from './policy-words.ts';
import { readJsonFile } from './read-json.ts';
import { Refused } from './refused.ts';
import type { Place } from './with-database.ts';

/** `cx-urgency policy …`: looks at what a workspace promises, and changes it as a whole, each change as a new version. */
export function policyCommand(settings: () => Settings): Command {
  const policy = new Command('policy').description('show, check and change what customers are promised');
  const command = (usage: string, description: string, work: Work) =>
    databaseCommand(policy, settings, usage, description, work);

  command('show', 'print the JSON form of the policy in force', show).option(
    '--version <number>',
    'an earlier version',
  );
  command('history', 'every version, since when it holds and who made it', history);
  command('check <file>', 'every fault of a policy, or what its rules promise, in words', check).addHelpText(
    'after',
    fileHelp,
  );
  command('apply <file>', 'check a policy, and let it hold for what is asked from now on', apply)
    .option('--expect <number>', 'only where this is still the newest version')
    .addHelpText('after', fileHelp);
  return policy;
}

const fileHelp = `
The file is JSON in the form that "policy show" prints; what is left out is filled from the default policy, and - reads it
from stdin. docs/policies.md tells all that it can say.
`;

async function show({ db, workspaceId }: Place, _given: string[], options: OptionValues): Promise<string> {
  const { document } = await findVersion(
    await policyHistory(db, workspaceId),
    readNumber('version', options),
  );
  return `${JSON.stringify(document, null, 2)}\n`;
}

function findVersion(versions: readonly StoredPolicy[], wanted: number | undefined): StoredPolicy {
  const newest = versions.at(-1);
  const found = wanted === undefined ? newest : versions.find(({ version }) => version === wanted);
  if (found) return found;
  const problem = wanted === undefined ? 'there is no policy yet' : `there is no version ${wanted}`;
  const mend = newest ? `Known are 1 to ${newest.version}.` : 'Run cx-urgency start once first.';
  throw new Refused({ field: 'version', problem, mend });
}

async function history({ db, workspaceId, workspace }: Place): Promise<string> {
  const { names } = await knownTerms(db, workspaceId);
  return listVersions(await policyHistory(db, workspaceId), workspace.timeZone, names.people);
}

async function check({ db, workspaceId, now }: Place, [file = '']: string[]): Promise<string> {
  const known = await knownTerms(db, workspaceId);
  const policy = await readPolicy(file, known);
  const { calendars } = await loadTerms(db, workspaceId);
  return [
    'No faults. This is what it promises:\n',
    policyInWords(policy, known.names),
    laddersInWords(policy, calendars, known.names, now),
    strangersInWords(policy, known.staff),
    unknownChannelsInWords(policy, known.names.inboxes),
  ].join('');
}

async function apply(at: Place, [file = '']: string[], options: OptionValues): Promise<string> {
  const { db, workspaceId, now } = at;
  const asked = readNumber('expect', options);
  const newest = await newestPolicy(db, workspaceId);
  if (asked !== undefined && asked !== newest.version) throw await changedMeanwhile(at, newest);
  const known = await knownTerms(db, workspaceId);
  const policy = await readPolicy(file, known);
  if (isDeepStrictEqual(asKept(policy), newest.document)) {
    return `Nothing changed: so it is already in version ${newest.version} of the policy.\n`;
  }
  const expected = newest.version;
  const saved = await savePolicy(db, workspaceId, policy, { expected, now, by: changedBy.commandLine });
  if (!saved.ok) throw await changedMeanwhile(at, saved.newest);
  const told = `Version ${saved.version} of the policy holds from now on. What was asked before keeps what was promised.\n`;
  return [
    told,
    strangersInWords(policy, known.staff),
    unknownChannelsInWords(policy, known.names.inboxes),
  ].join('');
}

async function readPolicy(file: string, { known }: KnownWithNames): Promise<PolicyDocument> {
  const example = '{"targets":{"first_reply":60}}';
  const parsed = parsePolicy(await readJsonFile(file, 'a policy', example), known);
  if (!parsed.ok) throw new Refused(...parsed.problems);
  return parsed.policy;
}

async function changedMeanwhile(
  { db, workspaceId, workspace }: Place,
  newest: StoredPolicy,
): Promise<Refused> {
  const { names } = await knownTerms(db, workspaceId);
  const problem = `it has changed since: the newest is ${versionInWords(newest, workspace.timeZone, names.people)}`;
  const mend = 'Look at it with "policy show", take over what is to stay, and apply again.';
  return new Refused({ field: 'policy', problem, mend });
}

function readNumber(field: string, options: OptionValues): number | undefined {
  const value: unknown = options[field];
  if (value === undefined || (typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value))) {
    return value === undefined ? undefined : Number(value);
  }
  const problem = `${quoted(value)} is not the number of a version`;
  throw new Refused({ field, problem, mend: 'Write one such as 3; "policy history" lists them.' });
}

/** As the database gives it back: as JSON, whose keys may come in another order. */
function asKept<T>(document: T): T {
  return JSON.parse(JSON.stringify(document));
}
