import {
  type Metric,
  metrics,
  type PolicyDocument,
  type Priority,
  priorities,
  type Rule,
  type Targets,
} from './document.ts';
import { fault, fieldOf, type Reading } from './parse-entry.ts';
import type { ReadRule } from './parse-rule.ts';
import { isByPriority } from './target-for.ts';
import { type MetricTerms, termsUnder } from './terms.ts';

/**
 * Refuses a target that is longer than that of a priority which presses less: urgent 120 beside normal 60 is surely a
 * slip. Only what is counted in the same way can be compared.
 */
export function refuseSwappedPriorities(
  document: PolicyDocument,
  rules: readonly ReadRule[],
  reading: Reading,
): void {
  const owners: { field: string; rule: Rule | null; targets: Targets }[] = [
    { field: 'targets', rule: null, targets: document.targets },
    ...rules.map(({ field, rule }) => ({ field: `${field}.targets`, rule, targets: rule.targets })),
  ];
  for (const { field, rule, targets } of owners) {
    for (const metric of metrics) {
      const swapped = swappedIn(document, rule, targets, metric);
      if (!swapped) continue;
      const { own, less, named } = swapped;
      const at = fieldOf(fieldOf(field, metric), named);
      const problem = `${own.priority} has ${own.minutes} minutes, longer than ${less.priority} with ${less.minutes}`;
      const mend = `Give ${own.priority} at most ${less.minutes} minutes, or ${less.priority} at least ${own.minutes}.`;
      fault(reading, at, problem, mend);
    }
  }
}

/** A pair that stands the wrong way round, at least one of the two named in this very table. */
function swappedIn(document: PolicyDocument, rule: Rule | null, targets: Targets, metric: Metric) {
  const setting = targets[metric];
  if (setting === undefined || !isByPriority(setting)) return undefined;
  const isNamed = (priority: Priority) => setting[priority] !== undefined;
  const terms = priorities.map((priority) => ({ priority, ...termsUnder(document, rule, metric, priority) }));
  const pairs = terms.flatMap((own, i) => terms.slice(i + 1).map((less) => ({ own, less })));
  const swapped = pairs.filter(({ own, less }) => isCountedAlike(own, less) && isLonger(own, less));
  const named = swapped.filter(({ own, less }) => isNamed(own.priority) || isNamed(less.priority));
  // The clearest of them: both written there, else one beside what an ordinary ask gets.
  const pair =
    named.find(({ own, less }) => isNamed(own.priority) && isNamed(less.priority)) ??
    named.find(({ own, less }) => own.priority === 'normal' || less.priority === 'normal') ??
    named[0];
  return pair && { ...pair, named: isNamed(pair.own.priority) ? pair.own.priority : pair.less.priority };
}

function isLonger(a: Partial<MetricTerms>, b: Partial<MetricTerms>): boolean {
  return a.minutes !== undefined && b.minutes !== undefined && a.minutes > b.minutes;
}

function isCountedAlike(a: Partial<MetricTerms>, b: Partial<MetricTerms>): boolean {
  return a.hours === b.hours && (a.hours === 'calendar' || a.calendarId === b.calendarId);
}
