import { type Metric, mostNameCharacters, type PolicyDocument, type Rule } from './document.ts';
import type { Subject } from './match.ts';
import { matchRules } from './match.ts';
import { type MetricTerms, termsUnder } from './terms.ts';

/**
 * What an ordinary ask is promised in a place: one of normal priority, whatever its words and its hour. Null where there
 * is no such clock.
 */
export function usualTerms(policy: PolicyDocument, subject: Subject, metric: Metric): MetricTerms | null {
  const forAnyAsk = policy.rules.filter(({ when }) => !dependsOnAsk(when));
  const asked = { ...subject, at: new Date(0), firstAskText: '', priority: 'normal' as const };
  const { rule } = matchRules({ ...policy, rules: forAnyAsk }, asked, () => 'UTC');
  return termsUnder(policy, rule, metric, rule?.priority ?? 'normal');
}

function dependsOnAsk({ words, pattern, weekdays, timesOfDay, priorities }: Rule['when']): boolean {
  return [words, pattern, weekdays, timesOfDay, priorities].some((condition) => condition !== undefined);
}

/**
 * The same policy with one target for both replies in `inboxId`, before all other rules. What an older rule of that inbox
 * alone says besides stays.
 * @param inboxName for the name of the rule, by which explanations call it
 */
export function withInboxTarget(
  policy: PolicyDocument,
  inboxId: string,
  inboxName: string,
  minutes: number,
): PolicyDocument {
  const older = policy.rules.find((rule) => isOfInboxAlone(rule, inboxId));
  const others = policy.rules.filter((rule) => !isOfInboxAlone(rule, inboxId));
  const own: Rule = {
    ...older,
    name: older?.name ?? freeName(`Target of #${inboxName}`, others),
    when: { inboxes: [inboxId] },
    targets: { ...older?.targets, first_reply: minutes, next_reply: minutes },
  };
  return { ...policy, rules: [own, ...others] };
}

function isOfInboxAlone({ when }: Rule, inboxId: string): boolean {
  return Object.keys(when).length === 1 && when.inboxes?.length === 1 && when.inboxes[0] === inboxId;
}

/**
 * Two channels may bear the same name one after the other; two rules may not. A channel may also have a longer name than
 * a rule.
 */
function freeName(wanted: string, rules: readonly Rule[]): string {
  const taken = new Set(rules.map((rule) => rule.name.toLowerCase()));
  const named = (n: number) => {
    const ending = n === 1 ? '' : ` (${n})`;
    return `${[...wanted].slice(0, mostNameCharacters - ending.length).join('')}${ending}`;
  };
  let n = 1;
  while (taken.has(named(n).toLowerCase())) n++;
  return named(n);
}

/** The same policy for an inbox that has another id now. */
export function withInboxRenamed(policy: PolicyDocument, from: string, to: string): PolicyDocument {
  const rules = policy.rules.map((rule) => {
    if (!rule.when.inboxes?.includes(from)) return rule;
    const inboxes = new Set(rule.when.inboxes.map((id) => (id === from ? to : id)));
    return { ...rule, when: { ...rule.when, inboxes: [...inboxes] } };
  });
  return { ...policy, rules };
}
