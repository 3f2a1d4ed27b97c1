import { parseReportRange, type ReportRange } from '../domain/kpis/report-range.ts';
import type { CommandIntent } from '../intake/intents.ts';
import type { Decision } from './blocks/decided.ts';
import { closestWords } from './blocks/suggest.ts';
import { type AboutMessage, readAbout, readPriority } from './command-message.ts';
import { readAway, readCover, type TypedOwn } from './command-own.ts';
import { readLedger, readTypedPromise, type TypedLedger, type TypedPromise } from './command-promise.ts';
import { readReactions, type TypedReactions } from './command-reactions.ts';
import { readRelay, readRole, type SaidOfSomebody, type TypedRole } from './command-role.ts';
import { type CommandWord, commandWords } from './ids.ts';
import type { LinkedMessage } from './message-link.ts';

/** What somebody typed after `/cx-urgency`, understood or not. */
export type TypedCommand =
  | { name: 'open' | 'mine' | 'ladder' | 'help' }
  | { name: 'unwatch' }
  | { name: 'report_here' }
  | { name: 'report'; range: ReportRange }
  | { name: 'watch'; ownerId: string | null }
  | { name: 'target'; minutes: number }
  | { name: 'tier'; tier: string | null }
  | AboutMessage
  | TypedRole
  | TypedOwn
  | TypedPromise
  | TypedLedger
  | TypedReactions
  | { name: 'bad_period' | 'bad_target' | 'bad_owner' | 'bad_tier'; typed: string }
  | { name: 'unknown'; typed: string; near: readonly CommandWord[] };

const maxTargetMinutes = 86_400;

/** Reads the words of the command, as Slack sends them with `should_escape` (people as `<@U123|name>`). */
export function readCommand(text: string): TypedCommand {
  const [word = '', ...rest] = text.trim().split(/\s+/);
  const argument = rest.join(' ');
  const known = word.toLowerCase();
  switch (known) {
    case '':
    case 'help':
      return { name: 'help' };
    case 'open':
      return { name: 'open' };
    case 'mine':
      return { name: 'mine' };
    case 'ladder':
      return { name: 'ladder' };
    case 'why':
    case 'resume':
    case 'pause':
      return readAbout(known, argument);
    case 'priority':
      return readPriority(argument);
    case 'unwatch':
      return { name: 'unwatch' };
    case 'watch':
      return readWatch(argument);
    case 'target':
      return readTarget(argument);
    case 'tier':
      return readTier(argument);
    case 'customer':
    case 'staff':
      return readRole(known, argument);
    case 'relay':
      return readRelay(argument);
    case 'away':
      return readAway(argument);
    case 'cover':
      return readCover(argument);
    case 'promise':
      return readTypedPromise(argument);
    case 'promises':
      return readLedger(argument);
    case 'settings':
      return { name: 'settings' };
    case 'reactions':
      return readReactions(argument);
    case 'report':
      return readReport(argument);
    default:
      return { name: 'unknown', typed: word, near: closestWords(word, commandWords) };
  }
}

function readWatch(argument: string): TypedCommand {
  if (argument === '') return { name: 'watch', ownerId: null };
  const mention = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/.exec(argument);
  return mention?.[1] ? { name: 'watch', ownerId: mention[1] } : { name: 'bad_owner', typed: argument };
}

function readTarget(argument: string): TypedCommand {
  const digits = /^(\d{1,6})\s*(?:m|min|minutes)?$/i.exec(argument)?.[1];
  const minutes = Number(digits);
  if (digits && minutes >= 1 && minutes <= maxTargetMinutes) return { name: 'target', minutes };
  return { name: 'bad_target', typed: argument };
}

/** A tier is one word, as the rules of the policy name it. */
function readTier(argument: string): TypedCommand {
  const tier = argument.toLowerCase();
  if (tier === 'none') return { name: 'tier', tier: null };
  return /^[\p{L}\p{N}-]{1,30}$/u.test(tier) ? { name: 'tier', tier } : { name: 'bad_tier', typed: argument };
}

function readReport(argument: string): TypedCommand {
  if (argument.toLowerCase() === 'here') return { name: 'report_here' };
  const read = parseReportRange(argument);
  return read.ok ? { name: 'report', range: read.range } : { name: 'bad_period', typed: argument };
}

/** What a command changes, or undefined for one that only asks. */
export function changeOf(typed: TypedCommand): CommandIntent['command'] | undefined {
  switch (typed.name) {
    case 'watch':
      return { name: 'watch', ownerId: typed.ownerId };
    case 'target':
      return { name: 'target', minutes: typed.minutes };
    case 'tier':
      return { name: 'tier', tier: typed.tier };
    case 'unwatch':
    case 'report_here':
      return { name: typed.name };
    default:
      return undefined;
  }
}

/** As what it says that somebody counts; undefined for anything else. */
export function roleSaidOf(typed: TypedCommand): SaidOfSomebody | undefined {
  return typed.name === 'role' ? typed : undefined;
}

/** What it decides about the conversation of a message; undefined for anything else. */
export function decisionOf(typed: TypedCommand): { message: LinkedMessage; decision: Decision } | undefined {
  switch (typed.name) {
    case 'pause':
      return { message: typed.message, decision: { kind: 'paused', reason: typed.reason } };
    case 'resume':
      return { message: typed.message, decision: { kind: 'resumed' } };
    case 'priority':
      return { message: typed.message, decision: { kind: 'prioritised', priority: typed.priority } };
    default:
      return undefined;
  }
}
