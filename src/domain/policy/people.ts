import type { CountingTerms, PolicyDocument, TargetByPriority, Targets } from './document.ts';
import { priorities } from './document.ts';
import { recipientsOf } from './ladder.ts';
import { isPersonId } from './parse-person.ts';
import { isByPriority } from './target-for.ts';

/** Everybody whom a policy names by their id: in a ladder, as a lead, in a rotation, as a stand-in, or as having one. */
export function peopleNamedIn(document: PolicyDocument): string[] {
  const terms: Partial<CountingTerms>[] = [
    document,
    ...termsIn(document.targets),
    ...document.rules.flatMap((rule) => [rule, ...termsIn(rule.targets)]),
  ];
  const nudged = terms.flatMap(({ ladder = [], lead }) => [...ladder.flatMap(recipientsOf), lead]);
  const turns = Object.values(document.rotations ?? {}).flatMap(({ people = [] }) => people);
  return [
    ...new Set([...nudged.filter(isPersonId), ...turns, ...Object.entries(document.standIns).flat()]),
  ].sort();
}

function termsIn(targets: Targets): Partial<CountingTerms>[] {
  return Object.values(targets).flatMap((setting: TargetByPriority) => {
    const settings = isByPriority(setting) ? priorities.map((priority) => setting[priority]) : [setting];
    return settings.flatMap((one) => (typeof one === 'object' && one !== null ? [one] : []));
  });
}
