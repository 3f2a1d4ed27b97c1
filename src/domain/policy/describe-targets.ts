import { duration } from '../words.ts';
import { either } from './describe-conditions.ts';
import {
  defaultPolicy,
  type Metric,
  metrics,
  type PolicyDocument,
  priorities,
  type Rule,
} from './document.ts';
import { type MetricTerms, termsUnder } from './terms.ts';

/** How each metric is called in a sentence about it. */
const metricNames: Record<Metric, string> = {
  first_reply: 'first reply',
  next_reply: 'next reply',
  periodic_update: 'an update',
  resolution: 'resolution',
  follow_up: 'follow-up',
  internal_reply: 'answers of colleagues',
};

/**
 * What is promised under a rule, or without one: `first and next reply within 1 h of support hours`. Of a rule only what
 * is otherwise than without it.
 */
export function describeTargets(document: PolicyDocument, rule: Rule | null): string[] {
  const described = metrics
    .map((metric) => ({ metric, words: describeMetric(document, rule, metric) }))
    .filter(({ metric, words }) => words !== (rule ? describeMetric(document, null, metric) : noClock));
  return groupBy(described, ({ metric, words }) => ({ key: words, item: metricNames[metric] })).map(
    ({ key, items }) =>
      key === noClock ? `${noClock} for ${either(items)}` : `${either(items, 'and')} ${key}`,
  );
}

/** Things that are called the same, in the order in which they first come. */
function groupBy<T>(all: readonly T[], of: (one: T) => { key: string; item: string }) {
  const groups = new Map<string, string[]>();
  for (const { key, item } of all.map(of)) groups.set(key, [...(groups.get(key) ?? []), item]);
  return [...groups].map(([key, items]) => ({ key, items }));
}

const noClock = 'no clock';
const usualCalendarId = defaultPolicy(1).calendarId;

function describeMetric(document: PolicyDocument, rule: Rule | null, metric: Metric): string {
  const all = priorities.map((priority) => ({
    priority,
    terms: termsUnder(document, rule, metric, priority),
  }));
  const counted = all.flatMap(({ priority, terms }) => (terms ? [{ priority, terms }] : []));
  if (counted.length === 0) return noClock;
  const hours = new Set(counted.map(({ terms }) => hoursInWords(terms)));
  const [common] = hours.size === 1 ? hours : [];
  const inWords = (terms: MetricTerms) =>
    `${duration(terms.minutes)}${common ? '' : ` ${hoursInWords(terms)}`}`;
  const lengths = groupBy(counted, ({ priority, terms }) => ({ key: inWords(terms), item: priority }));
  const none = all.filter(({ terms }) => terms === null).map(({ priority }) => priority);
  const targets = lengths.map(({ key, items }) =>
    lengths.length === 1 ? key : `${key} for ${either(items, 'and')}`,
  );
  const without = none.length === 0 ? '' : `, no clock for ${either(none)}`;
  return `within ${either(targets, 'and')}${common ? ` ${common}` : ''}${without}`;
}

/** `of support hours`; of a calendar other than the usual one by its name. */
function hoursInWords({ hours, calendarId }: MetricTerms): string {
  if (hours === 'calendar') return 'around the clock';
  return calendarId === usualCalendarId ? 'of support hours' : `of the hours of calendar ${calendarId}`;
}
