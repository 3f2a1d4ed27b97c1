import { type Asks, asksOf, type Measure, measureOf, without } from './asks-of-rule.ts';
import type { InboxKind, PolicyDocument, Rule } from './document.ts';
import { fault, type KnownTerms, type Reading, shown } from './parse-entry.ts';
import type { ReadRule } from './parse-rule.ts';

interface Reached {
  name: string;
  asks: readonly Asks[];
}

/** So many parts are left of a rule only where it is reached; to count on would take long. */
const mostParts = 1000;

/**
 * Refuses every rule that no ask can reach: its conditions contradict each other, or the rules before it have all that
 * it is for. What cannot be told for sure (whether two patterns are found in the same texts) is let be.
 */
export function refuseRulesThatNeverMatch(
  document: PolicyDocument,
  rules: readonly ReadRule[],
  reading: Reading,
): void {
  const all = rules.map(({ rule }) => rule);
  const measure = measureOf(document, all, reading.known);
  const reached: Reached[] = [];
  for (const { field, rule, isWhole } of rules) {
    // A condition that could not be read is missing from a rule, which then seems to be for more than it is.
    if (!isWhole || refuseContradiction(rule, field, reading)) continue;
    const asks = asksOf(rule, measure);
    const before = coveringRules(asks, reached, measure);
    // What covers a covered rule covers all that this one could take from others.
    if (before.length === 0) reached.push({ name: rule.name, asks });
    else refuseCovered(before, field, reading);
  }
}

/** The few earlier rules that have all these asks, one where one is enough; none where some ask is left. */
function coveringRules(asks: readonly Asks[], earlier: readonly Reached[], measure: Measure): string[] {
  const isCoveredBy = (rules: readonly Reached[]) => {
    let left = asks;
    for (const others of rules.flatMap((rule) => rule.asks)) {
      left = left.flatMap((part) => without(part, others, measure));
      if (left.length > mostParts) return false;
    }
    return left.length === 0;
  };
  const alone = earlier.find((rule) => isCoveredBy([rule]));
  if (alone) return [alone.name];
  if (!isCoveredBy(earlier)) return [];
  const needed = earlier.reduceRight<readonly Reached[]>((kept, rule) => {
    const fewer = kept.filter((other) => other !== rule);
    return isCoveredBy(fewer) ? fewer : kept;
  }, earlier);
  return needed.map(({ name }) => name);
}

function refuseCovered(before: readonly string[], field: string, reading: Reading): void {
  const names = before.map(shown);
  const [only = ''] = names;
  if (names.length === 1) {
    const mend = `Move it before ${only}, or narrow ${only} so that something is left.`;
    fault(reading, field, `can never match, for ${only} before it applies to all that it is for`, mend);
    return;
  }
  const listed = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const problem = `can never match, for ${listed} before it together apply to all that it is for`;
  fault(reading, field, problem, 'Move it before one of them, or narrow one so that something is left.');
}

/** True where the conditions of a rule exclude each other; says which. */
function refuseContradiction({ when }: Rule, field: string, reading: Reading): boolean {
  const { inboxKinds, isShared, inboxes } = when;
  const faultsBefore = reading.problems.length;
  const couldMatch = inboxes?.filter((id) => isOfKind(inboxKinds, reading.known, id));
  if (isShared === true && inboxKinds?.every((kind) => kind === 'mailbox')) {
    const problem = 'true, yet a mailbox is shared with nobody, so that the rule could never match';
    fault(reading, `${field}.when.isShared`, problem, 'Leave it out, or add "channel" to inboxKinds.');
  } else if (couldMatch?.length === 0) {
    const kinds = inboxes?.map((id) => `${id} is a ${reading.known.inboxes?.get(id)?.kind}`).join(' and ');
    const problem = `${shown(inboxKinds)}, yet ${kinds}, so that the rule could never match`;
    fault(reading, `${field}.when.inboxKinds`, problem, 'Leave it out: the inboxes say it already.');
  } else if (couldMatch?.every((id) => isSharedOtherwise(isShared, reading.known, id))) {
    const listed = `${couldMatch.join(', ')} ${couldMatch.length === 1 ? 'is' : 'are'}`;
    const problem = `${isShared}, yet ${listed} ${isShared ? 'internal' : 'shared'}, so that the rule could never match`;
    fault(reading, `${field}.when.isShared`, problem, 'Leave it out: the inboxes say it already.');
  }
  return reading.problems.length > faultsBefore;
}

function isOfKind(kinds: readonly InboxKind[] | undefined, { inboxes }: KnownTerms, id: string): boolean {
  const kind = inboxes?.get(id)?.kind;
  return kind === undefined || (kinds?.includes(kind) ?? true);
}

function isSharedOtherwise(wanted: boolean | undefined, { inboxes }: KnownTerms, id: string): boolean {
  const inbox = inboxes?.get(id);
  return inbox !== undefined && wanted !== undefined && inbox.isShared !== wanted;
}
