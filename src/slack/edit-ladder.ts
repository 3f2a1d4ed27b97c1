import { ladderLines } from '../domain/nudges/ladder-words.ts';
import { previewOf } from '../domain/nudges/previews.ts';
import { ladderOf } from '../domain/policy/change-ladder.ts';
import type { PolicyDocument, Rule } from '../domain/policy/document.ts';
import { loadTerms } from '../store/load-terms.ts';
import { newestPolicy, type StoredPolicy } from '../store/policy-changes.ts';
import type { LadderEditing } from './blocks/ladder.ts';
import type { LadderEntries } from './blocks/ladder-form.ts';
import { person, place } from './blocks/mentions.ts';
import { escaped } from './blocks/text.ts';
import type { SlackContext } from './context.ts';

/** The ladder of a rule as it holds, to be edited. @param rule its place; null for the policy's own */
export async function ladderToEdit(context: SlackContext, rule: number | null): Promise<LadderEditing> {
  const policy = await newestPolicy(context.db, context.workspaceId);
  return editing(context, policy, policy.document, entriesOf(policy.document, rule), false);
}

/** What would happen by a ladder as it was edited. @param changed the policy that it makes */
export function ladderShown(
  context: SlackContext,
  policy: StoredPolicy,
  changed: PolicyDocument,
  entries: LadderEntries,
): Promise<LadderEditing> {
  return editing(context, policy, changed, entries, true);
}

/** A rule that went away meanwhile leaves the policy's own ladder. */
function entriesOf(document: PolicyDocument, rule: number | null): LadderEntries {
  const own = rule === null ? null : (document.rules[rule] ?? null);
  const { steps, lead, leadChannel } = ladderOf(document, own);
  return { rule: own && rule, lines: ladderLines(steps).join('\n'), lead, leadChannel };
}

async function editing(
  { db, workspaceId, now }: SlackContext,
  { version }: StoredPolicy,
  document: PolicyDocument,
  entries: LadderEntries,
  isShown: boolean,
): Promise<LadderEditing> {
  const { calendars } = await loadTerms(db, workspaceId);
  const rule = entries.rule === null ? null : (document.rules[entries.rule] ?? null);
  const names = { person, channel: (id: string) => place(id, id), rotation: escaped };
  return {
    expected: version,
    rules: document.rules.map(({ name }) => name),
    entries,
    preview: previewOf(document, rule, calendars, now(), names)?.lines ?? null,
    keepTheirs: keepTheirs(document, rule),
    isShown,
  };
}

/** Of the policy's own ladder: the rules that have another. */
function keepTheirs({ rules }: PolicyDocument, rule: Rule | null): string[] {
  if (rule) return [];
  return rules
    .filter(({ ladder, nudgeAt }) => ladder !== undefined || nudgeAt !== undefined)
    .map(({ name }) => name);
}
