import type { CalendarVersion } from '../clocks/clock.ts';
import { versionAt, versionsOf } from '../clocks/counting.ts';
import type { Names } from '../policy/describe-conditions.ts';
import { type Metric, metrics, type PolicyDocument, type Priority, type Rule } from '../policy/document.ts';
import { type MetricTerms, termsUnder } from '../policy/terms.ts';
import { firstAskedUnder } from './asked-when.ts';
import { comingFriday } from './friday.ts';
import { previewLadder } from './preview.ts';

/** What would happen to an ordinary ask under a rule, or without one. */
export interface Preview {
  rule: string | null;
  metric: Metric;
  lines: string[];
}

/**
 * What would happen to an ask of the coming Friday at 16:50 under a rule, or where none matches: of the first metric that
 * is promised, at the priority that it has there. Where the rule is not for that time, to one of the next time that it is
 * for. Null where nothing is promised.
 */
export function previewOf(
  document: PolicyDocument,
  rule: Rule | null,
  calendars: readonly CalendarVersion[],
  now: Date,
  names: Names = {},
): Preview | null {
  const found = firstPromised(document, rule);
  if (!found) return null;
  const { metric, priority, terms } = found;
  const { timeZone } = versionAt(versionsOf(calendars, terms.calendarId), now);
  const friday = comingFriday(now, timeZone);
  const zoneOf = (id: string) => versionAt(versionsOf(calendars, id), friday).timeZone;
  const at = firstAskedUnder(document, rule, zoneOf, friday);
  const asked = { at: at ?? friday, insteadOf: at === null || at > friday ? friday : null };
  const lines = previewLadder(document, rule, metric, priority, calendars, asked, names);
  return { rule: rule?.name ?? null, metric, lines };
}

/** That of what holds where no rule matches, and of each rule where it would go otherwise. */
export function previewsOf(
  document: PolicyDocument,
  calendars: readonly CalendarVersion[],
  now: Date,
  names: Names = {},
): Preview[] {
  const own = previewOf(document, null, calendars, now, names);
  const others = document.rules.flatMap((rule) => {
    const preview = previewOf(document, rule, calendars, now, names);
    const isSame = preview?.metric === own?.metric && preview?.lines.join() === own?.lines.join();
    return preview && !isSame ? [preview] : [];
  });
  return [...others, ...(own ? [own] : [])];
}

/** The priority of an ordinary ask that a rule is for. */
function asksHave(wanted: readonly Priority[] | undefined): Priority {
  return wanted === undefined || wanted.includes('normal') ? 'normal' : (wanted[0] ?? 'normal');
}

function firstPromised(
  document: PolicyDocument,
  rule: Rule | null,
): { metric: Metric; priority: Priority; terms: MetricTerms } | undefined {
  const priority = rule?.priority ?? asksHave(rule?.when.priorities);
  for (const metric of metrics) {
    const terms = termsUnder(document, rule, metric, priority);
    if (terms) return { metric, priority, terms };
  }
  return undefined;
}
