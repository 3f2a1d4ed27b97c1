import type { Problem } from '../../domain/calendar/problem.ts';
import type { LadderFault } from '../../domain/nudges/ladder-words.ts';
import { capitalised } from '../../domain/words.ts';
import { blockIds } from '../ids.ts';
import { ladderBlock } from './ladder-form.ts';
import { clip } from './limits.ts';
import { instant, person } from './mentions.ts';

/** By block id, as `response_action: 'errors'` wants them. */
export type LadderErrors = Record<string, string>;

const mostCharacters = 600;

/** Faults of lines, at the field in which they were typed. */
export function errorsOfLines(faults: readonly LadderFault[], rule: number | null): LadderErrors {
  const words = faults.map(({ line, problem, mend }) => `Line ${line}: ${problem}. ${mend}`).join(' ');
  return ladderError(words, rule);
}

/** Faults of the policy that it would become, each at the field that it is about. */
export function errorsOfPolicy(problems: readonly Problem[], rule: number | null): LadderErrors {
  const errors: LadderErrors = {};
  for (const { field, problem, mend } of problems) {
    const block = ladderBlock(blockFor(field), rule);
    const sentence = `${capitalised(problem)}. ${mend}`;
    errors[block] = clip(
      errors[block] === undefined ? sentence : `${errors[block]} ${sentence}`,
      mostCharacters,
    );
  }
  return errors;
}

function blockFor(field: string): string {
  if (/(^|\.)leadChannel$/.test(field)) return blockIds.ladderChannel;
  return /(^|\.)lead$/.test(field) ? blockIds.ladderLead : blockIds.ladderLines;
}

/** One fault at the steps. */
export function ladderError(words: string, rule: number | null): LadderErrors {
  return { [ladderBlock(blockIds.ladderLines, rule)]: clip(words, mostCharacters) };
}

export const unchanged = 'Nothing is changed: this is the ladder that holds.';
export const forStaffOnly = 'Only people of this workspace can change it.';
export const savingLadder = 'One moment: the ladder is saved.';

/** Somebody changed the policy while the modal was open. @param by a person's id, or null where it was no person */
export function changedMeanwhile(version: number, at: Date, by: string | null): string {
  const who = by === null ? '' : ` by ${person(by)}`;
  return `The policy was changed meanwhile: version ${version} holds since ${instant(at)}${who}. Nothing of yours was saved. Close this, look at it with \`/cx-urgency ladder\`, and make your change again.`;
}

/** The same where only plain text can stand. */
export function changedMeanwhilePlain(version: number): string {
  return `The policy was changed meanwhile, and is version ${version} now. Close this, open it again, and make your change on that.`;
}

export function ladderSaved(version: number, rule: string | null): string {
  const whose = rule === null ? 'The ladder' : `The ladder of “${rule}”`;
  return `${whose} holds from now on, as version ${version} of the policy. What was asked before keeps the ladder that it has.`;
}
