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
  return ladderError(
    apart(faults.map(({ line, problem, mend }) => `Line ${line}: ${problem}. ${mend}`)),
    rule,
  );
}

/**
 * Faults of the policy that it would become, each at the field that it is about.
 * @param nameOf what a person or a channel is called, by the id; the id itself where that is not known
 */
export function errorsOfPolicy(
  problems: readonly Problem[],
  rule: number | null,
  nameOf: (id: string) => string = (id) => id,
): LadderErrors {
  const sentences = new Map<string, string[]>();
  for (const { field, problem, mend } of problems) {
    const block = blockFor(field);
    const named = problem.replace(/["“]?\b[UWCG][A-Z0-9]{2,30}\b["”]?/g, (id) =>
      nameOf(id.replace(/["“”]/g, '')),
    );
    const sentence = `${capitalised(named)}. ${chooseInstead[block] ?? mend}`;
    const key = ladderBlock(block, rule);
    sentences.set(key, [...(sentences.get(key) ?? []), sentence]);
  }
  return Object.fromEntries([...sentences].map(([block, all]) => [block, clip(apart(all), mostCharacters)]));
}

/** Where something is chosen and not typed, no id is written. */
const chooseInstead: Readonly<Record<string, string>> = {
  [blockIds.ladderLead]: 'Choose a colleague: only staff is nudged.',
  [blockIds.ladderChannel]: 'Choose a channel that only colleagues read.',
};

/** Slack shows the faults of a field in one line: of several, each begins with a mark. */
function apart(faults: readonly string[]): string {
  return faults.length > 1 ? faults.map((fault) => `• ${fault}`).join(' ') : faults.join('');
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
