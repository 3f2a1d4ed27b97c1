import type { CountingTerms, Metric, PolicyDocument, Priority, Rotation, Rule } from './document.ts';
import { targetFor } from './target-for.ts';

/** Who stands behind a clock's owner. */
export interface Team {
  /** The lead's Slack id. */
  lead: string | null;
  leadChannel: string | null;
  /** The name of the rotation that takes its turn. */
  rotation: string | null;
}

/**
 * Who leads and takes turns for the clocks of a rule, whether or not it promises such a clock: what is said nearest
 * counts, the rule's own target, the rule, the policy's target, the policy.
 * @param ruleName as the clock keeps it. A rule that is no longer there leaves the policy's own team.
 * @param document the newest version: who is lead today is a matter of today, whatever was promised at the ask
 */
export function teamOf(
  document: PolicyDocument,
  ruleName: string | null,
  metric: Metric,
  priority: Priority,
): Team {
  const rule = document.rules.find(({ name }) => name === ruleName) ?? null;
  return teamSaidIn(termsSaid(document, rule, metric, priority));
}

/** The rotation of that name; null where there is none. */
export function rotationNamed({ rotations }: PolicyDocument, name: string | null): Rotation | null {
  return name !== null && rotations && Object.hasOwn(rotations, name) ? (rotations[name] ?? null) : null;
}

/** All terms that may say something of a clock, the nearest first. */
export function termsSaid(
  document: PolicyDocument,
  rule: Rule | null,
  metric: Metric,
  priority: Priority,
): readonly Partial<CountingTerms>[] {
  const fromRule = rule && targetFor(rule.targets, metric, priority);
  return [fromRule, rule, targetFor(document.targets, metric, priority), document].filter(
    (terms) => terms !== null && terms !== undefined,
  );
}

/** What the nearest of several terms say of the team; null says that there is none, and hides what stands behind it. */
export function teamSaidIn(said: readonly Partial<CountingTerms>[]): Team {
  const nearest = (key: keyof Team) => said.find((terms) => terms[key] !== undefined)?.[key] ?? null;
  return { lead: nearest('lead'), leadChannel: nearest('leadChannel'), rotation: nearest('rotation') };
}
