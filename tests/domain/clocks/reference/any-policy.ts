import fc from 'fast-check';
import type {
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

const anyMinutes = fc.oneof(
  fc.constantFrom(5, 10, 15, 30, 30, 60, 60, 90, 120, 240, 480),
  fc.integer({ min: 1, max: 900 }),
);

/** Any of the terms, each said or left unsaid. */
const anyTerms: fc.Arbitrary<Partial<CountingTerms>> = fc.record(
  {
    hours: fc.constantFrom('business', 'calendar'),
    calendarId: fc.constantFrom('default', 'night'),
    pausedBy: anyCauses,
  },
  { requiredKeys: [] },
);

const anyTarget: fc.Arbitrary<Target> = fc
  .tuple(anyMinutes, anyTerms)
  .map(([minutes, terms]) => ({ minutes, ...terms }));

const anySetting: fc.Arbitrary<TargetSetting> = fc.oneof(
  { weight: 3, arbitrary: anyMinutes },
  { weight: 3, arbitrary: anyTarget },
  { weight: 1, arbitrary: fc.constant(null) },
);

const anyTargetByPriority: fc.Arbitrary<TargetByPriority> = fc.oneof(
  anySetting,
  fc
    .record(
      { urgent: anySetting, high: anySetting, normal: anySetting, low: anySetting },
      { requiredKeys: [] },
    )
    .filter((settings) => Object.keys(settings).length > 0),
);

const anyTargets: fc.Arbitrary<Targets> = fc.record(
  {
    first_reply: anyTargetByPriority,
    next_reply: anyTargetByPriority,
    periodic_update: anyTargetByPriority,
    resolution: anyTargetByPriority,
  },
  { requiredKeys: [] },
);

const anyConditions: fc.Arbitrary<RuleConditions> = fc.record(
  {
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
  },
  { requiredKeys: [] },
) as fc.Arbitrary<RuleConditions>;

/** Of the conditions two at the most, so that rules do match now and then. */
const fewConditions = fc
  .tuple(anyConditions, fc.nat({ max: 2 }))
  .map(([all, few]) => Object.fromEntries(Object.entries(all).slice(0, few)) as RuleConditions);

const anyRule: fc.Arbitrary<Omit<Rule, 'name'>> = fc
  .record({
    when: fc.oneof(anyConditions, fewConditions, fewConditions),
    targets: anyTargets,
    priority: fc.option(anyPriority, { nil: undefined, freq: 2 }),
    terms: anyTerms,
  })
  .map(({ when, targets, priority, terms }) => ({
    when,
    targets,
    ...(priority === undefined ? {} : { priority }),
    ...terms,
  }));

export const anyPolicy: fc.Arbitrary<PolicyDocument> = fc
  .record({
    rules: fc.array(anyRule, { maxLength: 3 }),
    targets: anyTargets,
    fallback: anyMinutes,
    hours: fc.constantFrom<'business' | 'calendar'>('business', 'business', 'calendar'),
    calendarId: fc.constantFrom('default', 'default', 'night'),
    pausedBy: anyCauses,
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
