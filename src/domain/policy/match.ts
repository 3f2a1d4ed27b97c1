import type { InboxKind, PolicyDocument, Priority, Rule, RuleConditions } from './document.ts';
import { isFoundIn } from './pattern.ts';
import { hasPhrase } from './phrases.ts';
import { isWithinTimesOfDay, weekdayOf } from './times-of-day.ts';

/** Where something was asked, as it was at the ask. */
export interface Subject {
  inboxId: string;
  inboxKind: InboxKind;
  isShared: boolean;
  customerId: string | null;
  tier: string | null;
}

/** All that a rule looks at. */
export interface Asked extends Subject {
  at: Date;
  /** The text of the conversation's first ask, as it was written. */
  firstAskText: string;
  /** Set by staff, else told by the words, else `normal`. */
  priority: Priority;
}

export type Condition = keyof RuleConditions;

/** A rule that stands before the one that matched, and the first of its conditions that did not hold. */
export interface PassedOver {
  rule: string;
  condition: Condition;
}

export interface Matched {
  /** Null where no rule matched, and the policy's own targets apply. */
  rule: Rule | null;
  passedOver: PassedOver[];
}

type Check<C extends Condition> = (
  wanted: NonNullable<RuleConditions[C]>,
  asked: Asked,
  timeZone: () => string,
) => boolean;

/** In the order in which they are asked: what is cheap goes first. */
const checks: { readonly [C in Condition]-?: Check<C> } = {
  inboxes: (wanted, { inboxId }) => wanted.includes(inboxId),
  inboxKinds: (wanted, { inboxKind }) => wanted.includes(inboxKind),
  customers: (wanted, { customerId }) => customerId !== null && wanted.includes(customerId),
  tiers: (wanted, { tier }) => tier !== null && wanted.includes(tier),
  priorities: (wanted, { priority }) => wanted.includes(priority),
  isShared: (wanted, { isShared }) => wanted === isShared,
  weekdays: (wanted, { at }, timeZone) => wanted.includes(weekdayOf(at, timeZone())),
  timesOfDay: (wanted, { at }, timeZone) => isWithinTimesOfDay(wanted, at, timeZone()),
  words: (wanted, { firstAskText }) => hasPhrase(wanted, firstAskText),
  pattern: (wanted, { firstAskText }) => isFoundIn(wanted, firstAskText),
};

export const conditions = Object.keys(checks) as Condition[];

/**
 * The first rule whose every condition holds, and why those before it were passed over.
 * @param zoneOf the time zone of a calendar, by its id
 */
export function matchRules(
  { rules, calendarId }: Pick<PolicyDocument, 'rules' | 'calendarId'>,
  asked: Asked,
  zoneOf: (calendarId: string) => string,
): Matched {
  const passedOver: PassedOver[] = [];
  for (const rule of rules) {
    const condition = conditions.find(
      (c) => !holds(c, rule, asked, () => zoneOf(rule.calendarId ?? calendarId)),
    );
    if (condition === undefined) return { rule, passedOver };
    passedOver.push({ rule: rule.name, condition });
  }
  return { rule: null, passedOver };
}

function holds<C extends Condition>(
  condition: C,
  { when }: Rule,
  asked: Asked,
  timeZone: () => string,
): boolean {
  const wanted = when[condition];
  return wanted === undefined || (checks[condition] as Check<C>)(wanted, asked, timeZone);
}
