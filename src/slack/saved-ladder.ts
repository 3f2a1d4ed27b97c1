import { changedBy } from '../domain/calendar/changed-by.ts';
import { type LookUp, readLadderLines } from '../domain/nudges/ladder-words.ts';
import { isSameLadder, ladderOf } from '../domain/policy/change-ladder.ts';
import { knownTerms, lookUpIn } from '../store/known-terms.ts';
import { policyHistory, type StoredPolicy } from '../store/policy-changes.ts';
import type { LadderForm } from './blocks/ladder-form.ts';
import { changedMeanwhile, ladderSaved } from './blocks/ladder-words.ts';
import { escaped } from './blocks/text.ts';
import type { SlackContext } from './context.ts';

/** What came of a submitted ladder: saved as the version after that it was made from, or refused whole. */
export async function whatCameOfLadder(
  { db, workspaceId }: SlackContext,
  form: LadderForm,
  userId: string,
): Promise<string> {
  const versions = await policyHistory(db, workspaceId);
  const next = versions.find(({ version }) => version === form.expected + 1);
  const lookUp = lookUpIn(await knownTerms(db, workspaceId));
  if (next && isTheirs(next, form, lookUp, userId)) {
    const rule = form.rule === null ? null : (next.document.rules[form.rule]?.name ?? null);
    return ladderSaved(next.version, rule === null ? null : escaped(rule));
  }
  const newest = versions.at(-1);
  if (!next || !newest) return notSaved;
  const isNobody = newest.changedBy === changedBy.commandLine || newest.changedBy === changedBy.environment;
  return changedMeanwhile(newest.version, newest.effectiveAt, isNobody ? null : newest.changedBy);
}

/** The version that they made, and not another of theirs that came first. */
function isTheirs(
  { changedBy: by, document }: StoredPolicy,
  form: LadderForm,
  lookUp: LookUp,
  userId: string,
): boolean {
  const read = readLadderLines(form.lines, lookUp);
  if (by !== userId || !read.ok) return false;
  const rule = form.rule === null ? null : (document.rules[form.rule] ?? null);
  const { lead, leadChannel } = form;
  return isSameLadder(ladderOf(document, rule), { steps: read.steps, lead, leadChannel });
}

const notSaved =
  'It could not be saved: somebody whom it names is no colleague any more, or the policy has changed. Nothing of it was kept; open it again with `/cx-urgency ladder`.';
