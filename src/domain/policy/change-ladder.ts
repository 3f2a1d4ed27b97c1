import type { Problem } from '../calendar/problem.ts';
import type { LadderStep, PolicyDocument, Rule } from './document.ts';
import { joinLadder, splitLadder } from './ladder.ts';
import { type KnownTerms, parsePolicy } from './parse.ts';

/** A ladder with those whom it leads to, as people edit it. */
export interface EditedLadder {
  /** The warnings to the owner among them. */
  steps: readonly LadderStep[];
  lead: string | null;
  leadChannel: string | null;
}

/** The ladder of a rule, or the policy's own; what the rule leaves unsaid, the policy says. */
export function ladderOf(document: PolicyDocument, rule: Rule | null): EditedLadder {
  const said = { ...document, ...rule };
  return {
    steps: joinLadder(said.nudgeAt, said.ladder),
    lead: said.lead ?? null,
    leadChannel: said.leadChannel ?? null,
  };
}

/** Whether two ladders come to the same, in whatever order steps of the same time are written. */
export function isSameLadder(one: EditedLadder, other: EditedLadder): boolean {
  return asKept(one) === asKept(other);
}

function asKept({ steps, lead, leadChannel }: EditedLadder): string {
  const { nudgeAt, ladder } = splitLadder(steps);
  // Key by key, for a database gives them back in another order.
  const told = joinLadder(nudgeAt, ladder).map(({ at, minutes, to, where, isUrgent, repeat }) =>
    JSON.stringify([at, minutes, to, where, isUrgent, repeat?.everyMinutes, repeat?.until]),
  );
  return JSON.stringify([told.sort(), lead, leadChannel]);
}

/**
 * The same policy with another ladder for a rule, or for itself. A rule goes on to take its lead from the policy where it
 * names the same.
 * @param rule its place; null for the policy's own @throws RangeError where there is no such rule
 */
export function withLadder(
  document: PolicyDocument,
  rule: number | null,
  edited: EditedLadder,
): PolicyDocument {
  const split = splitLadder(edited.steps);
  const { lead, leadChannel } = edited;
  if (rule === null) return { ...document, ...split, ...unlessUnsaid(document, { lead, leadChannel }) };
  const old = document.rules[rule];
  if (!old) throw new RangeError(`A policy without a rule at ${rule}`);
  const { lead: _lead, leadChannel: _channel, ...rest } = old;
  const own: Rule = {
    ...rest,
    ...split,
    ...(lead !== (document.lead ?? null) && { lead }),
    ...(leadChannel !== (document.leadChannel ?? null) && { leadChannel }),
  };
  return { ...document, rules: document.rules.map((each, i) => (i === rule ? own : each)) };
}

/** A policy that never named a lead goes on without a word of it. */
function unlessUnsaid(
  document: PolicyDocument,
  team: Pick<EditedLadder, 'lead' | 'leadChannel'>,
): Partial<PolicyDocument> {
  return {
    ...((team.lead !== null || document.lead !== undefined) && { lead: team.lead }),
    ...((team.leadChannel !== null || document.leadChannel !== undefined) && {
      leadChannel: team.leadChannel,
    }),
  };
}

/** What is wrong with a changed policy that was not wrong before: faults that stood there already are not of the change. */
export function faultsOfChange(
  before: PolicyDocument,
  after: PolicyDocument,
  known: KnownTerms,
): readonly Problem[] {
  const parsed = parsePolicy(after, known);
  if (parsed.ok) return [];
  const old = parsePolicy(before, known);
  const key = ({ field, problem }: Problem) => `${field} ${problem}`;
  const stood = new Set(old.ok ? [] : old.problems.map(key));
  return parsed.problems.filter((problem) => !stood.has(key(problem)));
}
