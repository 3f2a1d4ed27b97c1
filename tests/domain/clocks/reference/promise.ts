import type { Standing } from '../../../../src/domain/clocks/clock.ts';
import type {
  CountedHours,
  Metric,
  PauseCause,
  PolicyDocument,
  Priority,
  Rule,
  Target,
  TargetByPriority,
  TargetSetting,
} from '../../../../src/domain/policy/document.ts';

/** What the policy promises of one metric at one priority. */
export interface Promised {
  minutes: number;
  hours: CountedHours;
  calendarId: string;
  pausedBy: readonly PauseCause[];
  /** Whether to say that one looks into it is the reply. */
  acknowledgementIsReply: boolean;
}

/** All that the conditions of a rule look at. */
export interface AskedAbout {
  standing: Standing;
  firstAskText: string;
  priority: Priority;
  atMs: number;
  zoneOf: (calendarId: string) => string;
}

/** Most pressing first. */
export const byPressure: readonly Priority[] = ['urgent', 'high', 'normal', 'low'];

/** The first rule whose conditions all hold. */
export function ruleFor(policy: PolicyDocument, asked: AskedAbout): Rule | undefined {
  return policy.rules.find((rule) => holds(policy, rule, asked));
}

function holds(policy: PolicyDocument, rule: Rule, asked: AskedAbout): boolean {
  const { when } = rule;
  const { standing } = asked;
  const local = wallClock(asked.atMs, asked.zoneOf(rule.calendarId ?? policy.calendarId));
  const isOneOf = <T>(list: readonly T[] | undefined, value: T | null): boolean =>
    list === undefined || (value !== null && list.includes(value));
  return (
    isOneOf(when.inboxes, standing.inboxId) &&
    isOneOf(when.inboxKinds, standing.inboxKind) &&
    isOneOf(when.customers, standing.customerId) &&
    isOneOf(when.tiers, standing.tier) &&
    isOneOf(when.priorities, asked.priority) &&
    (when.isShared === undefined || when.isShared === standing.isShared) &&
    (when.words === undefined || when.words.some((words) => says(asked.firstAskText, words))) &&
    (when.pattern === undefined || new RegExp(when.pattern, 'iu').test(asked.firstAskText)) &&
    isOneOf(when.weekdays as readonly string[] | undefined, local.weekday) &&
    (when.timesOfDay === undefined || when.timesOfDay.some(([from, to]) => isWithin(local.time, from, to)))
  );
}

/** The priority that the words of a text tell; undefined where they tell none. */
export function toldBy(policy: PolicyDocument, text: string): Priority | undefined {
  return byPressure.find((priority) => policy.priorityWords[priority]?.some((words) => says(text, words)));
}

/** The target at that priority; what the rule leaves unsaid the policy says. Null where there is to be no clock. */
export function promised(
  policy: PolicyDocument,
  rule: Rule | undefined,
  metric: Metric,
  priority: Priority,
): Promised | null {
  const ofRule = settingOf(rule?.targets[metric], priority);
  const ofPolicy = settingOf(policy.targets[metric], priority);
  const setting = ofRule === undefined ? ofPolicy : ofRule;
  if (setting === undefined || setting === null) return null;
  const levels: Partial<Target>[] = [termsOf(ofRule), rule ?? {}, termsOf(ofPolicy), policy];
  const said = <K extends 'hours' | 'calendarId' | 'pausedBy' | 'acknowledgementIsReply'>(key: K) =>
    levels.find((level) => level[key] !== undefined)?.[key] ?? policy[key];
  return {
    minutes: typeof setting === 'number' ? setting : setting.minutes,
    hours: said('hours'),
    calendarId: said('calendarId'),
    pausedBy: said('pausedBy'),
    acknowledgementIsReply: said('acknowledgementIsReply') === true,
  };
}

function settingOf(setting: TargetByPriority | undefined, priority: Priority): TargetSetting | undefined {
  if (setting === undefined || setting === null || typeof setting === 'number' || 'minutes' in setting) {
    return setting;
  }
  const own = setting[priority];
  return own === undefined ? setting.normal : own;
}

function termsOf(setting: TargetSetting | undefined): Partial<Target> {
  return typeof setting === 'object' && setting !== null ? setting : {};
}

/** Whole words, in any case. */
function says(text: string, words: string): boolean {
  const plain = (written: string) => ` ${(written.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ')} `;
  return plain(text).includes(plain(words));
}

function isWithin(time: string, from: string, to: string): boolean {
  return from < to ? from <= time && time < to : time >= from || time < to;
}

function wallClock(atMs: number, timeZone: string): { weekday: string; time: string } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, value]));
  return {
    weekday: (parts.get('weekday') ?? '').toLowerCase(),
    time: `${parts.get('hour')}:${parts.get('minute')}`,
  };
}
