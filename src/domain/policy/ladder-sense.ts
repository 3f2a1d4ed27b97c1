import { duration } from '../words.ts';
import type {
  CountingTerms,
  LadderPart,
  LadderStep,
  Metric,
  PolicyDocument,
  Priority,
  Rule,
} from './document.ts';
import { metrics, priorities } from './document.ts';
import { recipientsOf } from './ladder.ts';
import { fault, fieldOf, type Reading } from './parse-entry.ts';
import type { ReadRule } from './parse-rule.ts';
import { isByPriority, targetFor } from './target-for.ts';
import { type Team, teamSaidIn, termsSaid } from './team.ts';

/** A ladder as a clock has it: where it is written, and what else holds for that clock. */
interface Use {
  field: string;
  ladder: readonly LadderStep[];
  rule: Rule | null;
  team: Team;
  minutes: number;
}

/**
 * Refuses steps that would never do what they say: for a lead, a lead's channel or a rotation where none is set for some
 * clock that has the ladder, and a step that lies before the start of every clock that has it.
 */
export function refuseStepsToNobody(
  document: PolicyDocument,
  rules: readonly ReadRule[],
  reading: Reading,
): void {
  const uses = usesOf(document, rules);
  for (const field of new Set(uses.map((use) => use.field))) {
    const own = uses.filter((use) => use.field === field);
    for (const part of teamParts) refuseMissing(part, own, reading);
    refuseBeforeStart(own, reading);
  }
}

type TeamPart = 'lead' | 'lead_channel' | 'rotation';

const teamParts: readonly TeamPart[] = ['lead', 'lead_channel', 'rotation'];
const partKeys: Record<TeamPart, keyof Team> = {
  lead: 'lead',
  lead_channel: 'leadChannel',
  rotation: 'rotation',
};
const partNames: Record<TeamPart, string> = {
  lead: 'lead',
  lead_channel: 'lead’s channel',
  rotation: 'rotation',
};

function refuseMissing(part: TeamPart, uses: readonly Use[], reading: Reading): void {
  // One that is named and refused is told where it is named.
  if (reading.problems.some(({ field }) => field.split('.').at(-1) === partKeys[part])) return;
  const use = uses.find(
    ({ ladder, team }) => ladder.some((step) => needs(step, part)) && !team[partKeys[part]],
  );
  const step = use?.ladder.find((each) => needs(each, part));
  if (!use || !step) return;
  const isThread = !recipientsOf(step).includes(part as LadderPart);
  const goesTo = isThread ? 'a thread in the lead’s channel' : `the ${partNames[part]}`;
  const where = use.rule ? ` for what “${use.rule.name}” is for` : '';
  const problem = `a step goes to ${goesTo}, and no ${partNames[part]} is set${where}`;
  const mend = `Set "${partKeys[part]}" beside it or in the policy, or let the step go to somebody else.`;
  fault(reading, use.field, problem, mend);
}

function needs(step: LadderStep, part: TeamPart): boolean {
  return recipientsOf(step).includes(part) || (part === 'lead_channel' && step.where === 'thread');
}

/** With targets of several lengths, a step before the start of a short one is taken at that start. */
function refuseBeforeStart(uses: readonly Use[], reading: Reading): void {
  const longest = Math.max(...uses.map(({ minutes }) => minutes));
  const [use] = uses;
  const tooEarly = use?.ladder.find(({ minutes = 0 }) => -minutes > longest);
  if (!use || !tooEarly) return;
  const early = -(tooEarly.minutes ?? 0);
  const problem = `a step ${duration(early)} before the deadline lies before the start: the target is ${duration(longest)}`;
  fault(reading, use.field, problem, `Write at most ${longest} minutes before the deadline.`);
}

function usesOf(document: PolicyDocument, rules: readonly ReadRule[]): Use[] {
  const fields = new Map<Partial<CountingTerms>, string>([[document, 'ladder']]);
  nameTargets(document, 'targets', fields);
  for (const { rule, field } of rules) {
    fields.set(rule, fieldOf(field, 'ladder'));
    nameTargets(rule, fieldOf(field, 'targets'), fields);
  }
  const all = [null, ...rules.map(({ rule }) => rule)];
  return all.flatMap((rule) =>
    metrics.flatMap((metric) =>
      priorities.flatMap((priority) => useOf(document, rule, metric, priority, fields) ?? []),
    ),
  );
}

function useOf(
  document: PolicyDocument,
  rule: Rule | null,
  metric: Metric,
  priority: Priority,
  fields: ReadonlyMap<Partial<CountingTerms>, string>,
): Use | undefined {
  const own = rule && targetFor(rule.targets, metric, priority);
  const target = own === undefined || rule === null ? targetFor(document.targets, metric, priority) : own;
  if (!target) return undefined;
  const said = termsSaid(document, rule, metric, priority);
  const nearest = said.find(({ ladder }) => ladder !== undefined);
  const field = nearest && fields.get(nearest);
  if (!nearest?.ladder || field === undefined) return undefined;
  return { field, ladder: nearest.ladder, rule, team: teamSaidIn(said), minutes: target.minutes };
}

/** Where each target of a table stands, as far as it has a ladder of its own. */
function nameTargets(
  { targets }: Pick<Rule, 'targets'>,
  at: string,
  fields: Map<Partial<CountingTerms>, string>,
): void {
  for (const metric of metrics) {
    const setting = targets[metric];
    if (typeof setting !== 'object' || setting === null) continue;
    const here = fieldOf(at, metric);
    if (!isByPriority(setting)) {
      fields.set(setting, fieldOf(here, 'ladder'));
      continue;
    }
    for (const priority of priorities) {
      const own = setting[priority];
      if (typeof own === 'object' && own !== null)
        fields.set(own, fieldOf(fieldOf(here, priority), 'ladder'));
    }
  }
}
