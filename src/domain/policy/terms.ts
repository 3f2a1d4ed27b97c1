import type {
  CountedHours,
  CountingTerms,
  LadderStep,
  Metric,
  PauseCause,
  PolicyDocument,
  Priority,
  Rule,
  Target,
  TargetByPriority,
  TargetSetting,
  Targets,
  TargetsOfPriorities,
} from './document.ts';
import { metrics, priorities } from './document.ts';
import type { Matched, PassedOver } from './match.ts';

/** What one clock is promised: everything that its policy version says of it. */
export interface PromisedTerms extends MetricTerms {
  /** The name of the rule; null where the policy's own targets apply. */
  rule: string | null;
  passedOver: PassedOver[];
  priority: Priority;
}

/** How one metric is measured at one priority. */
export interface MetricTerms {
  minutes: number;
  hours: CountedHours;
  calendarId: string;
  /** When whom to nudge, the warning shares to the owner among them, earliest first. */
  ladder: readonly LadderStep[];
  pausedBy: readonly PauseCause[];
  acknowledgementIsReply: boolean;
}

/**
 * The terms of a clock of `metric`, by the rule that matched its ask; what the rule leaves unsaid, the policy says. Null
 * where there is no such clock. One match serves every metric of an ask.
 * @param setByStaff the priority that staff set; it stands above that of the rule, which stands above the words'
 */
export function promisedBy(
  { rule, passedOver }: Matched,
  document: PolicyDocument,
  metric: Metric,
  askedPriority: Priority,
  setByStaff: Priority | null,
): PromisedTerms | null {
  const priority = setByStaff ?? rule?.priority ?? askedPriority;
  const terms = termsUnder(document, rule, metric, priority);
  return terms && { rule: rule?.name ?? null, passedOver, priority, ...terms };
}

/** What a clock of `metric` is promised at a priority where that rule applies, or none does; null for no such clock. */
export function termsUnder(
  document: PolicyDocument,
  rule: Rule | null,
  metric: Metric,
  priority: Priority,
): MetricTerms | null {
  const fromRule = rule ? targetFor(rule.targets, metric, priority) : undefined;
  const fromPolicy = targetFor(document.targets, metric, priority);
  const found = fromRule === undefined ? fromPolicy : fromRule;
  if (!found) return null;
  // What is said nearest counts: the rule's own target, the rule, the policy's target, the policy.
  const said: readonly (Partial<CountingTerms> | null | undefined)[] = [fromRule, rule, fromPolicy];
  const first = <K extends keyof CountingTerms>(key: K): CountingTerms[K] =>
    said.find((terms) => terms?.[key] !== undefined)?.[key] ?? document[key];
  return {
    minutes: found.minutes,
    hours: first('hours'),
    calendarId: first('calendarId'),
    ladder: wholeLadder(first('nudgeAt'), first('ladder')),
    pausedBy: first('pausedBy'),
    acknowledgementIsReply: first('acknowledgementIsReply') ?? false,
  };
}

const knownPromises = new WeakMap<PolicyDocument, ReadonlySet<Metric>>();

/** Whether a policy may promise anything of that kind, to anybody. */
export function mayPromise(document: PolicyDocument, metric: Metric): boolean {
  const known = knownPromises.get(document);
  if (known) return known.has(metric);
  const said = [document.targets, ...document.rules.map((rule) => rule.targets)];
  const promised = metrics.filter((each) => said.some((targets) => (targets[each] ?? null) !== null));
  knownPromises.set(document, new Set(promised));
  return promised.includes(metric);
}

const knownToCount = new WeakMap<PolicyDocument, boolean>();

/** Whether a policy may take "looking into it" for a reply, of anybody. */
export function mayCountAcknowledgements(document: PolicyDocument): boolean {
  const known = knownToCount.get(document);
  if (known !== undefined) return known;
  const may = JSON.stringify(document).includes('"acknowledgementIsReply":true');
  knownToCount.set(document, may);
  return may;
}

/** `undefined` where nothing is said of the metric at this priority, null where it is said that there is no clock. */
export function targetFor(targets: Targets, metric: Metric, priority: Priority): Target | null | undefined {
  const setting = targets[metric];
  if (setting === undefined) return undefined;
  const own = isByPriority(setting) ? inPriority(setting, priority) : setting;
  return typeof own === 'number' ? { minutes: own } : own;
}

function inPriority(setting: TargetsOfPriorities, priority: Priority): TargetSetting | undefined {
  return setting[priority] === undefined ? setting.normal : setting[priority];
}

/** One target a priority, or one for all. */
export function isByPriority(setting: TargetByPriority): setting is TargetsOfPriorities {
  return (
    typeof setting === 'object' && setting !== null && priorities.some((priority) => priority in setting)
  );
}

const knownLadders = new WeakMap<readonly number[], Map<readonly LadderStep[], LadderStep[]>>();

/** The clocks of one policy share their ladders. */
function wholeLadder(nudgeAt: readonly number[], further: readonly LadderStep[]): readonly LadderStep[] {
  const known = knownLadders.get(nudgeAt)?.get(further);
  if (known) return known;
  const ladder = makeLadder(nudgeAt, further);
  const others = knownLadders.get(nudgeAt) ?? new Map<readonly LadderStep[], LadderStep[]>();
  knownLadders.set(nudgeAt, others.set(further, ladder));
  return ladder;
}

/** A step that is said twice, as a warning share and in the ladder, is one step. */
function makeLadder(nudgeAt: readonly number[], further: readonly LadderStep[]): LadderStep[] {
  const warnings = nudgeAt.map((at): LadderStep => ({ at, to: 'owner' }));
  const added = further.filter(({ at, to }) => to !== 'owner' || !nudgeAt.includes(at));
  return [...warnings, ...added].sort((a, b) => a.at - b.at);
}
