import { describe, expect, test } from 'vitest';
import { entered, faultsOfRule, known, refusals } from './asked.ts';

const team = { lead: 'U0LEAD', leadChannel: 'C0TEAM' };

/** What a ladder of these steps is kept as, in a policy with a lead, a lead’s channel and a rotation. */
function kept(...ladder: object[]) {
  const rotations = { frontline: { people: ['U0PRIYA', 'U0TOM'], turn: 'week', startsOn: '2026-11-23' } };
  return entered({ ...team, rotation: 'frontline', rotations, ladder }).ladder;
}

describe('a step is kept', () => {
  test.each<[object, object]>([
    [
      { at: 0.8, to: ['owner', 'backup'] },
      { at: 0.8, to: ['owner', 'backup'] },
    ],
    [
      { at: 0.8, to: ['owner'] },
      { at: 0.8, to: 'owner' },
    ],
    [
      { minutesBeforeDue: 15, to: 'lead' },
      { at: 1, minutes: -15, to: 'lead' },
    ],
    [
      { minutesAfterDue: 60, to: 'rotation' },
      { at: 1, minutes: 60, to: 'rotation' },
    ],
    [
      { at: 1, minutes: 60, to: 'C0TEAM' },
      { at: 1, minutes: 60, to: 'C0TEAM' },
    ],
    [
      { at: 1, to: 'lead', where: 'dm', isUrgent: false },
      { at: 1, to: 'lead' },
    ],
    [
      {
        minutesAfterDue: 60,
        to: ['customer_owner', 'lead_channel'],
        where: 'thread',
        isUrgent: true,
        repeat: { everyMinutes: 30, until: 'acknowledged' },
      },
      {
        at: 1,
        minutes: 60,
        to: ['customer_owner', 'lead_channel'],
        where: 'thread',
        isUrgent: true,
        repeat: { everyMinutes: 30, until: 'acknowledged' },
      },
    ],
  ])('%j as %j', (step, form) => {
    expect(kept(step)).toStrictEqual([form]);
  });

  test('in the order of its time: minutes before the deadline come before it', () => {
    const order = kept(
      { at: 1.5, to: 'owner' },
      { minutesAfterDue: 5, to: 'owner' },
      { at: 1, to: 'owner' },
      { minutesBeforeDue: 15, to: 'owner' },
      { at: 0.9, to: 'owner' },
    );
    expect(order.map(({ at, minutes }) => [at, minutes])).toEqual([
      [0.9, undefined],
      [1, -15],
      [1, undefined],
      [1, 5],
      [1.5, undefined],
    ]);
  });
});

describe('a step is refused', () => {
  const write =
    'Write one of owner, backup, customer_owner, inbox_owner, rotation, lead, lead_channel, a person’s Slack id such as "U024BE7LH", or an internal channel’s such as "C024BE7LH".';

  test.each<[object, string]>([
    [
      { at: 1, minutesAfterDue: 5, to: 'owner' },
      'ladder[0].minutesAfterDue: at and minutesAfterDue at once. Keep one of them: a step has one time.',
    ],
    [
      { minutesBeforeDue: 5, minutesAfterDue: 5, to: 'owner' },
      'ladder[0].minutesAfterDue: minutesBeforeDue and minutesAfterDue at once. Keep one of them: a step has one time.',
    ],
    [
      { minutesAfterDue: 0, to: 'owner' },
      'ladder[0].minutesAfterDue: 0 minutes from the deadline is the deadline. Write "at":1 instead.',
    ],
    [
      { minutesBeforeDue: -5, to: 'owner' },
      'ladder[0].minutesBeforeDue: -5 is not a number of minutes. Write whole minutes from 1 to 43200, such as 15.',
    ],
    [
      { minutesAfterDue: 2.5, to: 'owner' },
      'ladder[0].minutesAfterDue: 2.5 is not a number of minutes. Write whole minutes from 1 to 43200, such as 15.',
    ],
    [
      { at: 0.5, minutes: 10, to: 'owner' },
      'ladder[0].minutes: minutes count from the deadline. Write "minutesBeforeDue" or "minutesAfterDue" with whole minutes, without "at".',
    ],
    [
      { at: 1, to: [] },
      'ladder[0].to: an empty list, which nudges nobody. Name somebody, or leave the step out.',
    ],
    [
      { at: 1, to: ['owner', 'owner'] },
      'ladder[0].to[1]: "owner" is already in ladder[0].to[0]. Keep one of the two.',
    ],
    [{ at: 1, to: ['boss'] }, `ladder[0].to[0]: "boss" is nobody who can be nudged. ${write}`],
    [
      { at: 1, to: 'C0NORTH' },
      'ladder[0].to: customers read along in C0NORTH. Write the id of a channel that only colleagues read.',
    ],
    [
      { at: 1, to: 'owner', where: 'email' },
      'ladder[0].where: "email" is not where a nudge can be told. Known are dm, thread.',
    ],
    [
      { at: 1, to: ['lead_channel', 'C0TEAM'], where: 'thread' },
      'ladder[0].where: nobody of the step is told in a thread: it only goes to a channel. Name somebody who is told in the thread of the card, or leave "where" out.',
    ],
    [
      { at: 1, to: 'owner', isUrgent: 1 },
      'ladder[0].isUrgent: 1 is neither true nor false. Write true or false.',
    ],
    [
      { at: 1, to: 'owner', repeat: { everyMinutes: 4, until: 'answered' } },
      'ladder[0].repeat.everyMinutes: every 4 minutes is too often. Write whole minutes from 5 to 1440, such as 30.',
    ],
    [
      { at: 1, to: 'owner', repeat: { everyMinutes: '30', until: 'answered' } },
      'ladder[0].repeat.everyMinutes: "30" is not a number of minutes. Write whole minutes from 5 to 1440, such as 30.',
    ],
    [
      { at: 1, to: 'owner', repeat: { everyMinutes: 30 } },
      'ladder[0].repeat.until: missing. Write "acknowledged" or "answered".',
    ],
    [
      { at: 1, to: 'owner', repeat: { everyMinutes: 30, until: 'done' } },
      'ladder[0].repeat.until: "done" is not what ends it. Known are acknowledged, answered.',
    ],
    [
      { at: 1, to: 'owner', repeat: 30 },
      'ladder[0].repeat: 30 is not a way of repeating. Write {"everyMinutes":30,"until":"acknowledged"}.',
    ],
  ])('%j', (step, sentence) => {
    expect(refusals({ ...team, nudgeAt: [], ladder: [step] })).toEqual([sentence]);
  });

  test('where it tells somebody whom another tells at the same time', () => {
    const ladder = [
      { minutesAfterDue: 30, to: ['owner', 'lead'] },
      { minutesAfterDue: 30, to: 'lead', isUrgent: true },
    ];
    expect(refusals({ ...team, ladder })).toEqual([
      'ladder[1]: tells "lead" at the same time as ladder[0]. Keep one of the two.',
    ]);
  });

  test('where people of a customer’s would be nudged, in a list too', () => {
    const terms = { ...known, outsiders: new Set(['U0DANA']) };
    expect(refusals({ ladder: [{ at: 1, to: ['owner', 'U0DANA'] }] }, 'entered', terms)).toEqual([
      'ladder[0].to[1]: "U0DANA" is not one of the staff. Write the id of a colleague: only staff is nudged.',
    ]);
  });
});

describe('a step that would reach nobody is refused', () => {
  const beside = (key: string) =>
    `Set "${key}" beside it or in the policy, or let the step go to somebody else.`;

  test.each<[object, string]>([
    [{ at: 1, to: 'lead' }, `ladder: a step goes to the lead, and no lead is set. ${beside('lead')}`],
    [
      { at: 1, to: ['owner', 'lead_channel'] },
      `ladder: a step goes to the lead’s channel, and no lead’s channel is set. ${beside('leadChannel')}`,
    ],
    [
      { at: 1, to: 'owner', where: 'thread' },
      `ladder: a step goes to a thread in the lead’s channel, and no lead’s channel is set. ${beside('leadChannel')}`,
    ],
    [
      { at: 1, to: 'rotation' },
      `ladder: a step goes to the rotation, and no rotation is set. ${beside('rotation')}`,
    ],
  ])('%j', (step, sentence) => {
    expect(refusals({ ladder: [step] })).toEqual([sentence]);
  });

  test('not also where a lead is named who cannot be one', () => {
    const terms = { ...known, outsiders: new Set(['U0DANA']) };
    expect(refusals({ lead: 'U0DANA', ladder: [{ at: 1, to: 'lead' }] }, 'entered', terms)).toEqual([
      'lead: "U0DANA" is not one of the staff. Write the id of a colleague: only staff is nudged.',
    ]);
  });

  test('not where the lead is set anywhere that its clocks can see', () => {
    const ladder = [{ at: 1, to: 'lead' }];
    expect(refusals({ lead: 'U0LEAD', ladder })).toEqual([]);
    expect(faultsOfRule({ ladder, lead: 'U0LEAD' })).toEqual([]);
    expect(refusals({ lead: 'U0LEAD', rules: [{ name: 'it', ladder }] })).toEqual([]);
    expect(
      refusals({ targets: { resolution: { normal: { minutes: 600, lead: 'U0LEAD', ladder } } } }),
    ).toEqual([]);
  });

  test('where a rule takes the lead away that the policy’s ladder needs', () => {
    const ladder = [{ at: 1, to: 'lead' }];
    expect(refusals({ lead: 'U0LEAD', ladder, rules: [{ name: 'Quiet', lead: null }] })).toEqual([
      `ladder: a step goes to the lead, and no lead is set for what “Quiet” is for. ${beside('lead')}`,
    ]);
  });

  test('in a target of its own, by its field', () => {
    const targets = { first_reply: { urgent: { minutes: 15, ladder: [{ at: 1, to: 'lead' }] }, normal: 60 } };
    expect(refusals({ targets })).toEqual([
      `targets.first_reply.urgent.ladder: a step goes to the lead, and no lead is set. ${beside('lead')}`,
    ]);
  });

  test('but let be where a policy is asked about once', () => {
    expect(refusals({ ladder: [{ at: 1, to: 'lead' }] }, 'asked')).toEqual([]);
  });
});

describe('a step before the start', () => {
  test('is refused where no target is as long', () => {
    expect(refusals({ ladder: [{ minutesBeforeDue: 90, to: 'owner' }] })).toEqual([
      'ladder: a step 1 h 30 min before the deadline lies before the start: the target is 1 h. Write at most 60 minutes before the deadline.',
    ]);
  });

  test('is let be where it is at the start, or where some target is longer', () => {
    expect(refusals({ ladder: [{ minutesBeforeDue: 60, to: 'owner' }] })).toEqual([]);
    expect(
      refusals({ targets: { resolution: 480 }, ladder: [{ minutesBeforeDue: 90, to: 'owner' }] }),
    ).toEqual([]);
  });
});

describe('a team is refused', () => {
  test.each<[object, string]>([
    [
      { lead: '@tom' },
      'lead: "@tom" is not a person’s id. Write the member id from the person’s Slack profile, such as "U024BE7LH".',
    ],
    [
      { leadChannel: 'C0NORTH' },
      'leadChannel: customers read along in C0NORTH. Write the id of a channel that only colleagues read.',
    ],
    [
      { leadChannel: '#leads' },
      'leadChannel: "#leads" is not a channel’s id. Write the id of an internal channel, such as "C024BE7LH", from the channel’s details in Slack.',
    ],
    [
      { rotation: 'frontlin' },
      'rotation: "frontlin" is not the name of a rotation that is known. None is known yet.',
    ],
  ])('%j', (terms, sentence) => {
    expect(refusals(terms)).toEqual([sentence]);
  });

  test('for a rotation of a name that is not there, with the one that was meant', () => {
    const rotations = { frontline: { userGroup: 'S0615G0KT', turn: 'day', startsOn: '2026-11-23' } };
    expect(refusals({ rotations, rotation: 'frontlin' })).toEqual([
      'rotation: "frontlin" is not the name of a rotation that is known. Did you mean "frontline"? Known are frontline.',
    ]);
  });
});

describe('a rotation is refused', () => {
  const group = { userGroup: 'S0615G0KT', turn: 'day', startsOn: '2026-11-23' };
  test.each<[unknown, string]>([
    [
      [],
      'rotations: [] is not a table of rotations. Write an object such as {"frontline":{"people":["U024BE7LH","U061F7AUR"],"turn":"week","startsOn":"2026-11-23"}}.',
    ],
    [
      { frontline: { ...group, userGroup: undefined, people: [] } },
      'rotations.frontline.userGroup: people and a user group at once. Keep one of the two.',
    ],
    [
      { frontline: { people: [], turn: 'day', startsOn: '2026-11-23' } },
      'rotations.frontline.people: an empty list, in which nobody has the turn. Name somebody, or leave the rotation out.',
    ],
    [
      { frontline: { turn: 'day', startsOn: '2026-11-23' } },
      'rotations.frontline.people: missing. Write a list of people, or leave it out and write "userGroup".',
    ],
    [
      { frontline: { ...group, userGroup: '@frontline' } },
      'rotations.frontline.userGroup: "@frontline" is not a user group’s id. Write the group’s Slack id, such as "S0615G0KT"; it stands in the address of the group’s page.',
    ],
    [
      { frontline: { ...group, turn: 'month' } },
      'rotations.frontline.turn: "month" is not how long a turn is. Known are day, week.',
    ],
    [
      { frontline: { ...group, startsOn: '2026-02-30' } },
      'rotations.frontline.startsOn: "2026-02-30" is not a date. Write the day on which the first has the turn, such as "2026-11-23".',
    ],
    [
      { ' ': group },
      'rotations[" "]: the name of a rotation cannot be read. Write a name of at most 80 characters, such as "frontline".',
    ],
  ])('%j', (rotations, sentence) => {
    expect(refusals({ rotations })).toEqual([sentence]);
  });
});
