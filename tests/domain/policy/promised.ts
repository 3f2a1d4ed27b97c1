import { usualTerms } from '../../../src/domain/policy/change.ts';
import type { Metric, PolicyDocument, Priority } from '../../../src/domain/policy/document.ts';
import { type Asked, matchRules, type Subject } from '../../../src/domain/policy/match.ts';
import { type PromisedTerms, promisedBy } from '../../../src/domain/policy/terms.ts';

/** What an ask is promised, from the rule that matches it. */
export function promisedTerms(
  document: PolicyDocument,
  metric: Metric,
  asked: Asked,
  setByStaff: Priority | null,
  zoneOf: (calendarId: string) => string,
): PromisedTerms | null {
  return promisedBy(matchRules(document, asked, zoneOf), document, metric, asked.priority, setByStaff);
}

/** The target of an ordinary ask, in minutes; null where there is no such clock. */
export function usualTargetMinutes(policy: PolicyDocument, subject: Subject, metric: Metric): number | null {
  return usualTerms(policy, subject, metric)?.minutes ?? null;
}
