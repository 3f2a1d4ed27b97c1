import type {
  CountedHours,
  CountingTerms,
  DateOrder,
  LadderStep,
  Metric,
  PauseCause,
  PolicyDocument,
  Priority,
  Rule,
} from './document.ts';
import { metrics } from './document.ts';
import { joinLadder } from './ladder.ts';
import type { Matched, PassedOver } from './match.ts';
import { targetFor } from './target-for.ts';
import { type Team, teamSaidIn, termsSaid } from './team.ts';

/** What one clock is promised: everything that its policy version says of it. */
export interface PromisedTerms extends MetricTerms {
  /** The name of the rule; null where the policy's own targets apply. */
  rule: string | null;
  passedOver: PassedOver[];
  priority: Priority;
}

/** How one metric is measured at one priority. */
export interface MetricTerms extends Team {
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

/** What a promise that staff gives is measured by. */
export interface FollowUpTerms extends PromisedTerms {
  dateOrder: DateOrder;
  /** What "as soon as possible" means; null where it names no time. */
  asapMinutes: number | null;
}

/** A working day: what is promised without a date is due as long after it, where the policy says nothing. */
const usualFollowUpMinutes = 8 * 60;

/**
 * The terms of follow-ups, by the rule that matched. Unlike the other metrics, promises are counted also where no target
 * is set; `"follow_up": null` says that they are not.
 */
export function followUpTerms(matched: Matched, document: PolicyDocument): FollowUpTerms | null {
  const isSaid = [matched.rule?.targets, document.targets].some(
    (targets) => targets?.follow_up !== undefined,
  );
  const { targets } = document;
  const whole = isSaid ? document : { ...document, targets: { ...targets, follow_up: usualFollowUpMinutes } };
  const terms = promisedBy(matched, whole, 'follow_up', 'normal', null);
  const { dateOrder = 'day_first', asapMinutes = null } = document;
  return terms && { ...terms, dateOrder, asapMinutes };
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
  const said = termsSaid(document, rule, metric, priority);
  const first = <K extends keyof CountingTerms>(key: K): CountingTerms[K] =>
    said.find((terms) => terms[key] !== undefined)?.[key] ?? document[key];
  return {
    minutes: found.minutes,
    hours: first('hours'),
    calendarId: first('calendarId'),
    ladder: wholeLadder(first('nudgeAt'), first('ladder')),
    ...teamSaidIn(said),
    pausedBy: first('pausedBy'),
    acknowledgementIsReply: first('acknowledgementIsReply') ?? false,
  };
}

/** How a colleague who is asked something is nudged: at once, and by the steps that the policy has for owners. */
export function internalTerms(matched: Matched, document: PolicyDocument): PromisedTerms {
  const whole = { ...document, targets: { ...document.targets, internal_reply: 1 } };
  const terms = promisedBy(matched, whole, 'internal_reply', 'normal', null);
  if (!terms) throw new Error('A policy has no terms for what colleagues are asked');
  const own = terms.ladder.filter(({ to, repeat }) => to === 'owner' && !repeat);
  return { ...terms, ladder: [{ at: 0, to: 'owner' }, ...own] };
}

const usualReminderDays = 3;

/** After how many working days the owner is reminded of a customer who has not answered; null where nobody is. */
export function remindAfterDays({
  remindAfterDays: said,
}: Pick<PolicyDocument, 'remindAfterDays'>): number | null {
  return said === undefined ? usualReminderDays : said;
}

const knownPromises = new WeakMap<PolicyDocument, ReadonlySet<Metric>>();

/** Whether a policy may promise anything of that kind, to anybody. */
export function mayPromise(document: PolicyDocument, metric: Metric): boolean {
  const known = knownPromises.get(document);
  if (known) return known.has(metric);
  const said = [document.targets, ...document.rules.map((rule) => rule.targets)];
  const promised: Metric[] = metrics.filter((each) =>
    said.some((targets) => (targets[each] ?? null) !== null),
  );
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

const knownLadders = new WeakMap<readonly number[], Map<readonly LadderStep[], LadderStep[]>>();

/** The clocks of one policy share their ladders. */
function wholeLadder(nudgeAt: readonly number[], further: readonly LadderStep[]): readonly LadderStep[] {
  const known = knownLadders.get(nudgeAt)?.get(further);
  if (known) return known;
  const ladder = joinLadder(nudgeAt, further);
  const others = knownLadders.get(nudgeAt) ?? new Map<readonly LadderStep[], LadderStep[]>();
  knownLadders.set(nudgeAt, others.set(further, ladder));
  return ladder;
}
