import { readLadderLines } from '../domain/nudges/ladder-words.ts';
import { faultsOfChange, isSameLadder, ladderOf, withLadder } from '../domain/policy/change-ladder.ts';
import { knownTerms, lookUpIn } from '../store/known-terms.ts';
import { newestPolicy } from '../store/policy-changes.ts';
import type { LadderEditing } from './blocks/ladder.ts';
import type { LadderForm } from './blocks/ladder-form.ts';
import {
  changedMeanwhilePlain,
  errorsOfLines,
  errorsOfPolicy,
  type LadderErrors,
  ladderError,
  unchanged,
} from './blocks/ladder-words.ts';
import type { SlackContext } from './context.ts';
import { ladderShown } from './edit-ladder.ts';
import { lookUpStaff } from './look-up-staff.ts';

export type LadderVerdict = { ok: true; editing: LadderEditing } | { ok: false; errors: LadderErrors };

/** Whether an edited ladder can be saved, and what would happen by it; what intake would refuse is refused here. */
export async function judgeLadder(context: SlackContext, form: LadderForm): Promise<LadderVerdict> {
  const { rule, lead, leadChannel } = form;
  const lookUp = lookUpIn(await knownTerms(context.db, context.workspaceId));
  const read = readLadderLines(form.lines, lookUp);
  if (!read.ok) return { ok: false, errors: errorsOfLines(read.faults, rule) };
  const policy = await newestPolicy(context.db, context.workspaceId);
  const { version, document } = policy;
  if (version !== form.expected) {
    return { ok: false, errors: ladderError(changedMeanwhilePlain(version), rule) };
  }
  const edited = { steps: read.steps, lead, leadChannel };
  const held = ladderOf(document, rule === null ? null : (document.rules[rule] ?? null));
  if (isSameLadder(held, edited)) return { ok: false, errors: ladderError(unchanged, rule) };
  const changed = withLadder(document, rule, edited);
  await lookUpStaff(context, changed);
  const { known, names } = await knownTerms(context.db, context.workspaceId);
  const faults = faultsOfChange(document, changed, known);
  const nameOf = (id: string) => names.people.get(id) ?? names.inboxes.get(id) ?? id;
  if (faults.length > 0) return { ok: false, errors: errorsOfPolicy(faults, rule, nameOf) };
  const { lines } = form;
  return {
    ok: true,
    editing: await ladderShown(context, policy, changed, { rule, lines, lead, leadChannel }),
  };
}
