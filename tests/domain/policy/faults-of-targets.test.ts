import { describe, expect, test } from 'vitest';
import { faultsOfRule, refusals } from './asked.ts';

const minutesMend =
  'Write whole minutes from 1 to 86400, such as 60, or null where there is to be no such clock.';

describe('a target is refused', () => {
  test.each<[string, unknown, string]>([
    ['of 0', 0, `a target of 0 minutes is missed as soon as it is set. ${minutesMend}`],
    ['in the past', -5, `-5 minutes lie in the past. ${minutesMend}`],
    ['of half a minute', 0.5, `0.5 is not a whole number of minutes. ${minutesMend}`],
    ['beyond 60 days', 86_401, `86401 minutes are more than 60 days. ${minutesMend}`],
    ['in words', '60', `"60" is not a number of minutes. ${minutesMend}`],
    ['that is no number', Number.NaN, `NaN is not a number of minutes. ${minutesMend}`],
    ['without end', Number.POSITIVE_INFINITY, `Infinity is not a number of minutes. ${minutesMend}`],
    ['that is a list', [60], `[60] is not a number of minutes. ${minutesMend}`],
  ])('%s, wherever it stands', (_, minutes, sentence) => {
    expect(refusals({ targets: { first_reply: minutes } })).toEqual([`targets.first_reply: ${sentence}`]);
    expect(refusals({ targets: { resolution: { minutes } } })).toEqual([
      `targets.resolution.minutes: ${sentence}`,
    ]);
    expect(refusals({ targets: { first_reply: { urgent: minutes, normal: 60 } } })).toEqual([
      `targets.first_reply.urgent: ${sentence}`,
    ]);
    expect(faultsOfRule({ targets: { first_reply: { urgent: { minutes } } } })).toEqual([
      `rules[0].targets.first_reply.urgent.minutes: ${sentence}`,
    ]);
  });

  test.each<[string, unknown, string[]]>([
    [
      'that are no table',
      60,
      ['targets: 60 is not a table of targets. Write {"first_reply":60,"next_reply":60}.'],
    ],
    [
      'of an unknown metric',
      { firstreply: 60 },
      [
        'targets.firstreply: not a metric. Did you mean "first_reply"? Known are first_reply, next_reply, periodic_update, resolution, follow_up.',
      ],
    ],
    [
      'of an unknown priority',
      { first_reply: { normal: 60, hihg: 30 } },
      ['targets.first_reply.hihg: not a priority. Did you mean "high"? Known are urgent, high, normal, low.'],
    ],
    [
      'by priority without that of normal',
      { first_reply: { urgent: 10 } },
      [
        'targets.first_reply.normal: missing. Write the target of an ordinary ask; null says that there is no such clock.',
      ],
    ],
    [
      'in an empty table',
      { first_reply: {} },
      [`targets.first_reply: an empty table, which sets no target. ${minutesMend}`],
    ],
    [
      'without minutes',
      { first_reply: { hours: 'calendar' } },
      [`targets.first_reply.minutes: missing. ${minutesMend}`],
    ],
    [
      'with an unknown field',
      { first_reply: { minutes: 60, hour: 'calendar' } },
      [
        'targets.first_reply.hour: not a field of a target. Did you mean "hours"? Known are minutes, hours, calendarId, nudgeAt, ladder, lead, leadChannel, rotation, pausedBy, acknowledgementIsReply.',
      ],
    ],
    [
      'as one and a table at once',
      { first_reply: { minutes: 60, urgent: 10 } },
      [
        'targets.first_reply: one target and a table of priorities at once. Move minutes into the targets of single priorities, or leave the priorities out.',
      ],
    ],
    [
      'with a calendar that nobody knows',
      { first_reply: { urgent: { minutes: 10, calendarId: 'mars' }, normal: 60 } },
      [
        'targets.first_reply.urgent.calendarId: "mars" is not the id of a calendar that is known. Known are default, tokyo, auckland.',
      ],
    ],
  ])('%s', (_, targets, sentences) => {
    expect(refusals({ targets })).toEqual(sentences);
  });
});

describe('a longer target for what presses more is refused', () => {
  const swapped = (targets: object, more: object = {}) => refusals({ targets, ...more });

  test('beside one that is named with it', () => {
    expect(swapped({ first_reply: { urgent: 120, normal: 60 } })).toEqual([
      'targets.first_reply.urgent: urgent has 120 minutes, longer than normal with 60. Give urgent at most 60 minutes, or normal at least 120.',
    ]);
    expect(swapped({ first_reply: { normal: 60, low: 30 } })).toEqual([
      'targets.first_reply.normal: normal has 60 minutes, longer than low with 30. Give normal at most 30 minutes, or low at least 60.',
    ]);
  });

  test('in a rule, beside what the policy says', () => {
    expect(faultsOfRule({ targets: { first_reply: { urgent: 90 } } })).toEqual([
      'rules[0].targets.first_reply.urgent: urgent has 90 minutes, longer than normal with 60. Give urgent at most 60 minutes, or normal at least 90.',
    ]);
    expect(faultsOfRule({ targets: { first_reply: { low: 30 } } })).toEqual([
      'rules[0].targets.first_reply.low: normal has 60 minutes, longer than low with 30. Give normal at most 30 minutes, or low at least 60.',
    ]);
  });

  test.each<[string, object]>([
    ['in calendar hours beside support hours', { urgent: { minutes: 120, hours: 'calendar' }, normal: 60 }],
    ['in the hours of another calendar', { urgent: { minutes: 120, calendarId: 'tokyo' }, normal: 60 }],
    ['where the other has no clock', { urgent: 120, normal: null }],
    ['where it has none itself', { urgent: null, normal: 60 }],
    ['of the same length', { urgent: 60, high: 60, normal: 60, low: 60 }],
  ])('but not %s', (_, table) => {
    expect(swapped({ first_reply: table })).toEqual([]);
  });

  test('around the clock whichever calendar is named', () => {
    const around = (minutes: number, calendarId: string) => ({ minutes, calendarId, hours: 'calendar' });
    expect(
      swapped({ first_reply: { urgent: around(120, 'tokyo'), normal: around(60, 'default') } }),
    ).toHaveLength(1);
  });

  test('but a rule with one target for all is not, whatever the policy says', () => {
    expect(faultsOfRule({ targets: { first_reply: 600 } })).toEqual([]);
  });
});
