import type { CountingTerms, PolicyDocument, TargetByPriority, Targets } from './document.ts';
import { priorities } from './document.ts';
import { isChannelId, recipientsOf } from './ladder.ts';
import { isPersonId } from './parse-person.ts';
import { isByPriority } from './target-for.ts';

/** Everybody whom a policy names by their id: in a ladder, as a lead, in a rotation, as a stand-in, or as having one. */
export function peopleNamedIn(document: PolicyDocument): string[] {
  const nudged = allTermsIn(document).flatMap(({ ladder = [], lead }) => [
    ...ladder.flatMap(recipientsOf),
    lead,
  ]);
  const turns = Object.values(document.rotations ?? {}).flatMap(({ people = [] }) => people);
  return [
    ...new Set([...nudged.filter(isPersonId), ...turns, ...Object.entries(document.standIns).flat()]),
  ].sort();
}

/** Every channel that a policy names by its id: in a ladder, or as a lead's. */
export function channelsNamedIn(document: PolicyDocument): string[] {
  const told = allTermsIn(document).flatMap(({ ladder = [], leadChannel }) => [
    ...ladder.flatMap(recipientsOf),
    leadChannel,
  ]);
  return [...new Set(told.filter(isChannelId))].sort();
}

/** All that is said anywhere of how clocks are watched over. */
function allTermsIn(document: PolicyDocument): Partial<CountingTerms>[] {
  return [
    document,
    ...termsIn(document.targets),
    ...document.rules.flatMap((rule) => [rule, ...termsIn(rule.targets)]),
  ];
}

function termsIn(targets: Targets): Partial<CountingTerms>[] {
  return Object.values(targets).flatMap((setting: TargetByPriority) => {
    const settings = isByPriority(setting) ? priorities.map((priority) => setting[priority]) : [setting];
    return settings.flatMap((one) => (typeof one === 'object' && one !== null ? [one] : []));
  });
}
