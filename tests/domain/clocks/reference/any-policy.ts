import fc from 'fast-check';
import type {
  CountedHours,
  CountingTerms,
  PauseCause,
  PolicyDocument,
  Rule,
  RuleConditions,
  Target,
  TargetByPriority,
  TargetSetting,
  Targets,
} from '../../../../src/domain/policy/document.ts';
import { byPressure } from './promise.ts';

const anyPriority = fc.constantFrom(...byPressure);

/** Mostly both, so that pauses matter. */
const anyCauses = fc.constantFrom<readonly PauseCause[]>(
  ['staff', 'question'],
  ['staff', 'question'],
  ['staff'],
  ['question'],
  [],
);

/** Any of the terms, each said or left unsaid. */
const anyTerms: fc.Arbitrary<Partial<CountingTerms>> = fc.record(
  {
    hours: fc.constantFrom('business', 'calendar'),
    calendarId: fc.constantFrom('default', 'night'),
    pausedBy: anyCauses,
    acknowledgementIsReply: fc.boolean(),
  },
  { requiredKeys: [] },
);

const conditions = {
  inboxes: fc.constantFrom(['C0NORTH'], ['C0OTHER'], ['C0OTHER', 'C0NORTH']),
  inboxKinds: fc.constantFrom(['channel'], ['mailbox', 'channel']),
  tiers: fc.constantFrom(['gold'], ['silver', 'gold'], ['bronze']),
  customers: fc.constantFrom(['northwind'], ['harbour']),
  isShared: fc.boolean(),
  priorities: fc.uniqueArray(anyPriority, { minLength: 1, maxLength: 3 }),
  words: fc.constantFrom(['export'], ['news', 'invoice'], ['is down']),
  pattern: fc.constantFrom('^the', 'down|outage', 'thanks'),
  weekdays: fc.uniqueArray(fc.constantFrom('mon', 'tue', 'wed', 'sat', 'sun'), { minLength: 1 }),
  timesOfDay: fc.constantFrom([['09:00', '12:30']], [['22:00', '06:00']], [['12:00', '24:00']]),
};

/** Mostly two at the most, so that rules do match now and then. */
const anyConditions = fc
  .tuple(
    fc.record(conditions),
    fc.oneof(
      { weight: 4, arbitrary: fc.subarray(Object.keys(conditions), { maxLength: 2 }) },
      { weight: 1, arbitrary: fc.subarray(Object.keys(conditions)) },
    ),
  )
  .map(([all, keys]) => {
    return Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key))) as RuleConditions;
  });

/** Policies whose targets are of those minutes. What it says itself of a metric it says of ordinary asks too. */
export function policiesWith(anyMinutes: fc.Arbitrary<number>): fc.Arbitrary<PolicyDocument> {
  const anyTarget = fc.tuple(anyMinutes, anyTerms).map(([minutes, terms]): Target => ({ minutes, ...terms }));
  const anySetting: fc.Arbitrary<TargetSetting> = fc.oneof(
    { weight: 4, arbitrary: anyMinutes },
    { weight: 4, arbitrary: anyTarget },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const settings = { urgent: anySetting, high: anySetting, normal: anySetting, low: anySetting };
  const anyOfRule = fc.record(settings, { requiredKeys: [] }).filter((some) => Object.keys(some).length > 0);
  const anyOfPolicy = fc.record(settings, { requiredKeys: ['normal'] });
  const anyRule = fc
    .record({
      when: anyConditions,
      targets: targetsOf(fc.oneof(anySetting, anyOfRule)),
      priority: fc.option(anyPriority, { nil: undefined, freq: 2 }),
      terms: anyTerms,
    })
    .map(({ when, targets, priority, terms }): Omit<Rule, 'name'> => {
      return { when, targets, ...(priority === undefined ? {} : { priority }), ...terms };
    });
  return fc
    .record({
      rules: fc.array(anyRule, { maxLength: 3 }),
      targets: targetsOf(fc.oneof(anySetting, anyOfPolicy, anyOfPolicy)),
      fallback: anyMinutes,
      hours: fc.constantFrom<CountedHours>('business', 'calendar'),
      calendarId: fc.constantFrom('default', 'default', 'night'),
      pausedBy: anyCauses,
      acknowledgementIsReply: fc.boolean(),
      priorityWords: fc.constantFrom<PolicyDocument['priorityWords']>(
        {},
        { urgent: ['production is down', 'outage'], high: ['slow'] },
        { urgent: ['outage'], high: ['export', 'production is down'], low: ['no hurry'] },
      ),
    })
    .map(({ rules, targets, fallback, ...policy }) => ({
      ...policy,
      rules: rules.map((rule, i) => ({ name: `rule ${i + 1}`, ...rule })),
      targets: { first_reply: fallback, next_reply: fallback, ...targets },
      nudgeAt: [0.5],
      ladder: [],
      standIns: {},
    }));
}

function targetsOf(setting: fc.Arbitrary<TargetByPriority>): fc.Arbitrary<Targets> {
  return fc.record(
    { first_reply: setting, next_reply: setting, periodic_update: setting, resolution: setting },
    { requiredKeys: [] },
  );
}
